"""The library's source: one concept, one file."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from notecc.derive.author import Module
    from notecc.model import Concept

__all__ = ["concepts", "modules", "write_words"]


def concepts() -> tuple[Concept, ...]:
    """Every concept of this folder, in the order of their ids."""
    return tuple(sorted((it.CONCEPT for it in _files()), key=lambda it: it.id))


def modules() -> tuple[Module, ...]:
    """All that every file of this folder says, in the order of the concepts' ids."""
    from notecc.derive.author import read  # noqa: PLC0415 - the words alone need no engine

    return tuple(sorted(map(read, _files()), key=lambda it: it.concept.id))


def write_words(library: Path) -> None:
    """Compile the words of every concept, and what is said of it, into the library's folder."""
    from notecc.concepts import _claims, _words  # noqa: PLC0415 - only an author compiles

    for name, text in (
        ("concepts.json", _words.written(concepts())),
        ("claims.json", _claims.written(_files())),
    ):
        (library / name).write_text(text, encoding="utf-8", newline="\n")


def _files() -> list[ModuleType]:
    names = [it.name for it in pkgutil.iter_modules(__path__) if not it.name.startswith("_")]
    return [import_module(f"{__name__}.{it}") for it in names]
