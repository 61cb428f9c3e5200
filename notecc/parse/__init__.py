"""Bytes -> Source -> Note. Parsing never fails: any text at all becomes a Note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import Note
from notecc.parse.markdown import tokens
from notecc.parse.tree import Lines, blocks

if TYPE_CHECKING:
    from notecc.model import Source

__all__ = ["parse"]

_UNREADABLE = {0: "\ufffd"} | dict.fromkeys(range(55296, 57344), "�")


def parse(source: Source) -> Note:
    """Read a note: its blocks, its sections, its date."""
    starts = source.line_starts
    ends = (*starts[1:], len(source.text))
    # One character for one: what cannot be shown is replaced, and line ends become one `\n`, so
    # that a line and a column of what is parsed are a line and a column of the source.
    texts = [
        source.text[start:end].rstrip("\r\n").translate(_UNREADABLE)
        for start, end in zip(starts, ends, strict=True)
    ]
    return Note(source, blocks(tokens("\n".join(texts)), Lines(texts, starts)))
