"""Where text comes from, and where in it a thing is."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import PurePath

_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A line and a column, both counted from 1, as an editor shows them."""

    line: int
    column: int


class Span(NamedTuple):
    """The characters `text[start:end]` of one source."""

    start: int
    end: int

    def __contains__(self, other: object) -> bool:
        """Say whether an offset, or the whole of another span, lies inside."""
        match other:
            case Span(start, end):
                return self.start <= start and end <= self.end
            case int():
                return self.start <= other < self.end
            case _:
                return False


@dataclass(frozen=True)
class Source:
    """One file as it was read: its text is never normalised, so spans stay true.

    `text` has the file's own line ends and its own Unicode form. A byte order mark is not part
    of it; bytes that the encoding does not allow are surrogate escapes (as in PEP 383), so that
    the file can be written back byte for byte.
    """

    path: PurePath
    text: str
    encoding: str = "utf-8"
    has_bom: bool = False

    def position(self, offset: int) -> Position:
        """Say on which line and column `offset` falls."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of each line's first character. CRLF, LF and CR each end a line."""
        return (0, *(it.end() for it in _LINE_END.finditer(self.text)))

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its line end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
