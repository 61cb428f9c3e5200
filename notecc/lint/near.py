"""Names -> the one that is written most like another: what a broken link may have meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 100
_NEAR: Final = 0.8
_TRIED: Final = 8
_COMMON: Final = 50
"""A pair of letters that is in more names tells none of them from the others."""
_DIGITS: Final = re.compile(r"\d+")


class Names:
    """Names to be asked for by what they are like, however many they are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._spelled = {_folded(it): it for it in names}
        self._pairs: dict[str, list[str]] = {}
        for name in self._spelled:
            for pair in _pairs(name):
                self._pairs.setdefault(pair, []).append(name)

    def near(self, name: str) -> str:
        """Return the name that is written most like `name`; empty if none is.

        Names that differ in a number are not alike: `제목 없음 3` is not `제목 없음 4`.
        """
        wanted = _folded(name)
        shared: Counter[str] = Counter()
        for pair in _pairs(wanted):
            found = self._pairs.get(pair, ())
            if len(found) <= _COMMON:
                shared.update(found)
        digits = _DIGITS.findall(wanted)
        tried = [it for it, _ in shared.most_common(_TRIED) if _DIGITS.findall(it) == digits]
        best = max(tried, key=lambda it: _alike(it, wanted), default="")
        return self._spelled[best] if best and _alike(best, wanted) >= _NEAR else ""


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(max(1, len(name) - 1))}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name[:_LONGEST]).casefold()
