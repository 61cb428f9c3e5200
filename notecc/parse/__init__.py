"""Bytes -> Source -> Note. Parsing never fails: any text at all becomes a Note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import Note
from notecc.parse.decode import decoded, encoded, shown
from notecc.parse.lines import lines
from notecc.parse.markdown import tokens
from notecc.parse.outline import outlined
from notecc.parse.tree import blocks

if TYPE_CHECKING:
    from notecc.model import Source

__all__ = ["decoded", "encoded", "parse", "shown"]


def parse(source: Source) -> Note:
    """Read a note: its blocks, its sections, its date."""
    where = lines(source)
    return outlined(Note(source, blocks(tokens(where.text), where)))
