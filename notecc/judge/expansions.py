"""Prose -> where letters are written out as words that they do not stand for."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.library.claims import abbreviations
from notecc.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model.claim import Abbreviation

_WORDS: Final = r"[A-Za-z]+(?:[ -]+[A-Za-z]+){2,5}"
_FOLLOWING: Final = re.compile(
    rf"[*_]*\s?(?:\(|:\s|=\s)\s?({_WORDS})(?=\s?[),.\n]|\s*$)", re.MULTILINE
)
_LEADING: Final = re.compile(rf"(?<![A-Za-z-])({_WORDS})\s?\Z")
_LONGEST: Final = 100
_WORD: Final = re.compile(r"[A-Za-z]+")
_PREFIX: Final = 4
_ALIKE: Final = 0.8
_FEWEST: Final = 2
"""So many words must agree; else the letters stand for something else here."""


class Expanded(NamedTuple):
    """Words that an abbreviation does not stand for, and where."""

    abbreviation: Abbreviation
    span: Span


def expanded(prose: str) -> Iterator[Expanded]:
    """Yield what is written out wrongly. Another meaning and a misspelling are let be."""
    for it in abbreviations():
        if it.short in prose:
            for letters in _pattern(it.short).finditer(prose):
                span = _after(prose, letters.end()) or _before(prose, *letters.span())
                if span and _is_wrong(prose[slice(*span)], it):
                    yield Expanded(it, span)


@cache
def _pattern(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9-]){re.escape(short)}(?![A-Za-z0-9-])")


def _after(prose: str, at: int) -> Span | None:
    """Return the words that follow letters: `MSE(…)`, `MSE : …`."""
    found = _FOLLOWING.match(prose, at)
    return Span(*found.span(1)) if found else None


def _before(prose: str, start: int, end: int) -> Span | None:
    """Return the words that letters in brackets follow: `… (MSE)`."""
    if prose[start - 1 : start] != "(" or prose[end : end + 1] != ")":
        return None
    found = _LEADING.search(prose, max(start - _LONGEST, 0), start - 1)
    return Span(*found.span(1)) if found else None


def _is_wrong(words: str, it: Abbreviation) -> bool:
    """Say whether the words are nearly those of an abbreviation, but for one that is another."""
    said = _WORD.findall(words.lower())
    is_near = False
    for long in it.long:
        meant = _WORD.findall(long.lower())
        if "".join(said) == "".join(meant):
            return False
        if len(said) == len(meant):
            agree = [_is_same(a, b) for a, b in zip(said, meant, strict=True)]
            if all(agree):
                return False
            is_near = is_near or sum(agree) >= max(_FEWEST, len(meant) - 1)
    return is_near


def _is_same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter[:_PREFIX]) and len(shorter) > _FEWEST:
        return True
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE
