"""Note -> Note with its sections, its date and its title: what the writer meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.model import Role, Section, Span, block
from notecc.parse.dates import date_of, title_of
from notecc.parse.fields import fields
from notecc.parse.heads import BELOW_HEADINGS, Head, Shape, heads
from notecc.parse.sections import Part, last_content, parts
from notecc.parse.topics import blocks_by_part, topics

if TYPE_CHECKING:
    from notecc.model import Note


def outlined(note: Note) -> Note:
    """Return the note with what its blocks are for."""
    end = len(note.source.text)
    found = parts(heads(note.blocks, end), note.source)
    titled = replace(note, title=title_of(note, found), date=date_of(note))
    found = found or _whole(titled)
    sections = [
        Section(part.span, part.role, part.head.title, topics(part, own, note.source))
        for part, own in zip(found, blocks_by_part(found, note.blocks, end), strict=True)
    ]
    sections += fields(found, note.blocks, end)
    sections.sort(key=lambda it: (it.span.start, -it.span.end))
    return replace(titled, sections=tuple(sections))


def _whole(note: Note) -> list[Part]:
    """Return a note without any heading as one section, so that its topics can be found."""
    hidden = (block.FrontMatter, block.CommentBlock)
    first = next((it for it in note.blocks if not isinstance(it, hidden)), None)
    if first is None:
        return []
    start, end = first.span.start, len(note.source.text)
    nowhere = Span(start, start)
    head = Head(nowhere, BELOW_HEADINGS, note.title, Shape.LINE, end, None, ())
    whole = Span(start, last_content(note.source, start, end))
    return [Part(head, Role.OTHER, whole, is_named=False)]
