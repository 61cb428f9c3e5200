"""What someone types -> the concept that is called so, or those that nearly are."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

from notecc.library import concepts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model import Concept

_GAPS = re.compile(r"[\s_-]+")


def called(name: str, own: Iterable[Concept] = ()) -> Concept | None:
    """Return the concept that is called so: by its id, its titles or any of its names.

    `own` are the student's own concepts, which come after those of the library.
    """
    return _by_name(own).get(plainly(name))


def nearest(name: str, own: Iterable[Concept] = ()) -> tuple[str, ...]:
    """Return the names that are nearly so, the nearest first."""
    known = _by_name(own)
    near = get_close_matches(plainly(name), known, n=3, cutoff=0.6)
    ids = dict.fromkeys(known[it].id for it in near)
    return tuple(ids)


def having(query: str, own: Iterable[Concept] = ()) -> tuple[Concept, ...]:
    """Return the concepts that have `query` in a name or in their category."""
    wanted = plainly(query)
    return tuple(
        it
        for it in (*concepts(), *own)
        if any(wanted in plainly(text) for text in (it.category, *names_of(it)))
    )


def _by_name(own: Iterable[Concept]) -> dict[str, Concept]:
    known: dict[str, Concept] = {}
    for it in (*concepts(), *own):
        for name in names_of(it):
            known.setdefault(plainly(name), it)
    return known


def names_of(it: Concept) -> tuple[str, ...]:
    """Return all that a concept is called: its id, its titles and its names."""
    return (it.id, *it.title, *(name.text for name in it.names))


def plainly(name: str) -> str:
    """Return a name to compare with others: in one case, without gaps.

    Letters are taken apart, so that a typo in one jamo is a small one.
    """
    return _GAPS.sub("", unicodedata.normalize("NFD", name.casefold()))
