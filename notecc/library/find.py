"""What someone types -> the concept that is called so, or those that nearly are."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

from notecc.library import concepts

if TYPE_CHECKING:
    from notecc.model import Concept

_GAPS = re.compile(r"[\s_-]+")


def called(name: str) -> Concept | None:
    """Return the concept that is called so: by its id, its titles or any of its names."""
    return _by_name().get(_plain(name))


def nearest(name: str) -> tuple[str, ...]:
    """Return the names that are nearly so, the nearest first."""
    known = _by_name()
    near = get_close_matches(_plain(name), known, n=3, cutoff=0.6)
    ids = dict.fromkeys(known[it].id for it in near)
    return tuple(ids)


def having(query: str) -> tuple[Concept, ...]:
    """Return the concepts that have `query` in a name or in their category."""
    wanted = _plain(query)
    return tuple(
        it
        for it in concepts()
        if any(wanted in _plain(text) for text in (it.category, *_names(it)))
    )


def _by_name() -> dict[str, Concept]:
    known: dict[str, Concept] = {}
    for it in concepts():
        for name in _names(it):
            known.setdefault(_plain(name), it)
    return known


def _names(it: Concept) -> tuple[str, ...]:
    return (it.id, *it.title, *(name.text for name in it.names))


def _plain(name: str) -> str:
    """Letters taken apart, so that a typo in one jamo is a small one; gaps do not count."""
    return _GAPS.sub("", unicodedata.normalize("NFD", name.casefold()))
