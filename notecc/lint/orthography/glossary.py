"""English words of machine learning, and whether a word is one of them misspelt.

A word that is none of them, and no word that English has near them, but all but is one of them, is.
`terms.txt` has the words, `neighbours.txt` those that are near them and right.
"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST: Final = 6
_LONG: Final = 11
"""A word of fewer letters may have one wrong, a longer one two."""
_SUFFIXES: Final = (
    *("s", "es", "d", "ed", "ing", "ings", "ly", "r", "er", "ers", "or", "ors", "al", "ally"),
    *("able", "ist", "ic", "ity", "ize", "ized", "izes", "izer", "izing", "ion", "ions", "ive"),
    *("ation", "ations", "ment", "ness", "ful", "less", "y", "ies", "ied"),
)


class _Glossary(NamedTuple):
    """The words, those near them, and the words again by their first letter with their letters."""

    words: frozenset[str]
    known: frozenset[str]
    by_first: Mapping[str, tuple[tuple[str, int], ...]]


@cache
def _glossary() -> _Glossary:
    words = _read("terms.txt")
    by_first: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for it in sorted(words):
        by_first[it[0]].append((it, _letters(it)))
    known = words | _read("neighbours.txt")
    return _Glossary(words, known, {key: tuple(it) for key, it in by_first.items()})


def _read(name: str) -> frozenset[str]:
    return frozenset((pkgutil.get_data(__package__, name) or b"").decode().split())


def misspelt(word: str) -> str:
    """Return the word of the glossary that `word` was to be; empty if it is right, or unknown."""
    lower = word.lower()
    if len(lower) < _SHORTEST or _is_known(lower):
        return ""
    near = _near(lower, "") + (_near(lower[:-1], "s") if lower.endswith("s") else [])
    nearest = {right for far, right in near if far == min(near)[0]}
    if len(nearest) != 1:
        return ""
    right = nearest.pop()
    return right.capitalize() if word[0].isupper() else right


def _near(word: str, plural: str) -> list[tuple[int, str]]:
    letters = _letters(word)
    return [
        (far, term + plural)
        for term, others in _glossary().by_first.get(word[0], ())
        # Most are not alike, and that is soon seen.
        if (letters ^ others).bit_count() <= 2 * _most(term)
        and (far := _distance(word, term)) is not None
    ]


def _is_known(word: str) -> bool:
    american = word.replace("is", "iz").replace("our", "or").replace("ll", "l")
    return any(
        it in _glossary().known
        or any(_is_stem(it.removesuffix(end)) for end in _SUFFIXES if it.endswith(end))
        for it in (word, american)
    )


def _is_stem(stem: str) -> bool:
    forms = {stem, f"{stem}e", f"{stem}y"}
    if stem[-2:-1] == stem[-1:]:
        forms.add(stem[:-1])
    return len(stem) > 3 and bool(forms & _glossary().known)


def _letters(word: str) -> int:
    """Return the set of letters of a word, a bit each."""
    letters = 0
    for it in word:
        letters |= 1 << (ord(it) & 31)
    return letters


def _most(term: str) -> int:
    return 1 if len(term) < _LONG else 2


def _distance(word: str, term: str) -> int | None:
    """Return how many letters are wrong; None if too many are for a slip of the fingers.

    A letter that is missing, one too many, another, or two that have changed places.
    """
    most = _most(term)
    if abs(len(word) - len(term)) > most:
        return None
    before: list[int] = []
    row = list(range(len(term) + 1))
    for i, letter in enumerate(word, 1):
        below = [i]
        for j, other in enumerate(term, 1):
            best = min(row[j] + 1, below[-1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == term[j - 2] and word[i - 2] == other:
                best = min(best, before[j - 2] + 1)
            below.append(best)
        before, row = row, below
    return row[-1] if row[-1] <= most else None
