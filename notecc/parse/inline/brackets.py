"""Which mark closes which: found once for a whole block, so that asking is free."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import Final

_BRACKET: Final = re.compile(r"\\.|[\[\]]", re.DOTALL)
_PARENTHESIS: Final = re.compile(r"\\.|[()]", re.DOTALL)
_TICKS: Final = re.compile(r"`+")
_ESCAPE_OR_TICKS: Final = re.compile(r"\\.|`+", re.DOTALL)


def brackets(text: str) -> dict[int, int]:
    """Map the place of each `[` that is closed to the place of its `]`."""
    return _pairs(_BRACKET, "[", text)


def parentheses(text: str) -> dict[int, int]:
    """Map the place of each `(` that is closed to the place of its `)`."""
    return _pairs(_PARENTHESIS, "(", text)


def without_code(text: str) -> str:
    """Blank out what stands in code spans: no mark in there closes anything outside."""
    if "`" not in text:
        return text
    runs: dict[int, list[int]] = defaultdict(list)
    for run in _TICKS.finditer(text):
        runs[len(run[0])].append(run.start())
    parts, at, found = [], 0, _ESCAPE_OR_TICKS.search(text)
    while found:
        length, end = len(found[0]), found.end()
        closers = runs[length] if found[0][0] == "`" else []
        nearest = bisect_left(closers, end)
        if nearest < len(closers):
            end = closers[nearest] + length
            parts += [text[at : found.start()], " " * (end - found.start())]
            at = end
        found = _ESCAPE_OR_TICKS.search(text, end)
    return "".join([*parts, text[at:]])


def _pairs(mark: re.Pattern[str], opening: str, text: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for found in mark.finditer(without_code(text)):
        if found[0] == opening:
            opened.append(found.start())
        elif len(found[0]) == 1 and opened:
            pairs[opened.pop()] = found.start()
    return pairs
