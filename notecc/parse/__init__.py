"""Bytes -> Source -> Note. Parsing never fails: any text at all becomes a Note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import Note
from notecc.parse.decode import decoded, encoded, shown
from notecc.parse.diagnostics import hidden, in_order
from notecc.parse.lines import lines
from notecc.parse.markdown import tokens
from notecc.parse.outline import outlined
from notecc.parse.tree import blocks

if TYPE_CHECKING:
    from notecc.model import Source
    from notecc.parse.diagnostics import Remark

__all__ = ["decoded", "encoded", "parse", "shown"]


def parse(source: Source) -> Note:
    """Read a note: its blocks, its sections, its date."""
    where = lines(source)
    remarks: list[tuple[Remark, int, int]] = []
    found = blocks(tokens(where.text, remarks), where)
    told = [what.at(where.span(start, end)) for what, start, end in remarks]
    return outlined(Note(source, found, diagnostics=in_order(told, hidden(found))))
