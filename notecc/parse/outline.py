"""Note -> Note with its sections, its date and its title: what the writer meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.model import Section
from notecc.parse.dates import date_of, title_of
from notecc.parse.heads import heads
from notecc.parse.sections import parts
from notecc.parse.topics import blocks_by_part, topics

if TYPE_CHECKING:
    from notecc.model import Note


def outlined(note: Note) -> Note:
    """Return the note with what its blocks are for."""
    end = len(note.source.text)
    found = parts(heads(note.blocks, end), note.source)
    dealt = blocks_by_part(found, note.blocks, end)
    sections = tuple(
        Section(
            part.span,
            part.role,
            part.head.title,
            ()
            if part.head.naming and part.head.naming.lists_links
            else topics(part, own, note.source),
        )
        for part, own in zip(found, dealt, strict=True)
    )
    note = replace(note, sections=sections)
    return replace(note, date=date_of(note), title=title_of(note))
