"""Bytes -> Source -> Note. Parsing never fails: any bytes at all become a Note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.model import Note
from notecc.parse.decode import decoded, encoded, shown
from notecc.parse.diagnostics import Remark, hidden, in_order, tagged
from notecc.parse.lines import Lines, lines
from notecc.parse.markdown import tokens
from notecc.parse.outline import outlined
from notecc.parse.properties import NOTHING, Properties, properties
from notecc.parse.tree import blocks

if TYPE_CHECKING:
    from pathlib import PurePath

    from notecc.model import Source
    from notecc.parse.diagnostics import Told

__all__ = ["decoded", "encoded", "parse", "parse_bytes", "shown"]


def parse_bytes(path: PurePath, data: bytes) -> Note:
    """Read a note from the bytes of its file."""
    source, odd = decoded(path, data)
    note = parse(source)
    return replace(note, diagnostics=in_order(note.diagnostics, odd))


def parse(source: Source) -> Note:
    """Read a note: its blocks, its sections, its date."""
    where = lines(source)
    told: list[Told] = []
    read = tokens(where.text, told)
    front = properties(read[0].content) if read and read[0].type == "front_matter" else NOTHING
    told += _front_matter(front, where)
    found = blocks(read, where)
    remarks = [what.at(where.span(start, end)) for what, start, end in told]
    return outlined(
        Note(
            source,
            found,
            aliases=front.aliases,
            tags=tuple(dict.fromkeys((*front.tags, *tagged(found)))),
            diagnostics=in_order(remarks, hidden(found)),
        )
    )


def _front_matter(front: Properties, where: Lines) -> list[Told]:
    if front.bad_line is None:
        return []
    line = min(front.bad_line + 1, len(where.read_at) - 1)
    start = where.read_at[line]
    end = where.text.find("\n", start)
    return [(Remark.INVALID_FRONT_MATTER, start, len(where.text) if end < 0 else end)]
