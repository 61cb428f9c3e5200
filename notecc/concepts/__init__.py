"""The library's source: one concept, one file."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notecc.model import Concept

__all__ = ["concepts"]


def concepts() -> tuple[Concept, ...]:
    """Every concept of this folder, in the order of their ids."""
    modules = [it.name for it in pkgutil.iter_modules(__path__) if not it.name.startswith("_")]
    found = (import_module(f"{__name__}.{it}").CONCEPT for it in modules)
    return tuple(sorted(found, key=lambda it: it.id))
