r"""The source line by line, as markdown-it-py reads it: a character for each, line ends as `\n`."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from notecc.model import Span
from notecc.parse.decode import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model import Source


class Lines(NamedTuple):
    """The text to read, and how its offsets turn into offsets of the source."""

    text: str
    read_at: Sequence[int]
    """The offset in `text` of each line's first character."""
    source_at: Sequence[int]
    """The offset in the source of that same character."""

    def source(self, at: int) -> int:
        """Turn an offset of `text` into an offset of the source."""
        line = bisect_right(self.read_at, at) - 1
        return self.source_at[line] + at - self.read_at[line]

    def span(self, start: int, end: int) -> Span:
        """Turn a range of `text` into a span of the source."""
        return Span(self.source(start), self.source(end))


def lines(source: Source) -> Lines:
    """Split a source into lines, none of which keeps its line end."""
    starts = source.line_starts
    ends = (*starts[1:], len(source.text))
    texts = [
        shown(source.text[start:end].rstrip("\r\n"))
        for start, end in zip(starts, ends, strict=True)
    ]
    read_at = (0, *accumulate(len(it) + 1 for it in texts[:-1]))
    return Lines("\n".join(texts), read_at, starts)
