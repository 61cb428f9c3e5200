"""Sections that stay out of the site: taken out of a note before anything else looks at it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.model import LinkedNote, inline
from notecc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Collection

    from notecc.model import Note, Role, Span, block


def without(linked: LinkedNote, roles: Collection[Role]) -> LinkedNote:
    """Return the note without the sections of these roles: their blocks, topics and mentions.

    A block that holds such a section among others goes as a whole: rather too much than a word
    that was to be kept private.
    """
    note = linked.note
    private = [it.span for it in note.sections if it.role in roles]
    if not private:
        return linked
    blocks = tuple(it for it in note.blocks if not _touches(it.span, private))
    gone = [it.span for it in note.blocks if _touches(it.span, private)] + private
    sections = tuple(it for it in note.sections if not _touches(it.span, gone))
    mentions = tuple(it for it in linked.mentions if not _touches(it.span, gone))
    tags = _tags(note, blocks)
    title = note.title if not any(it.title == note.title for it in note.sections) else ""
    kept = replace(note, blocks=blocks, sections=sections, title=title, tags=tags)
    return LinkedNote(kept, mentions)


def _tags(note: Note, kept: tuple[block.Block, ...]) -> tuple[str, ...]:
    """Return the tags of a note without those that only what is private has."""
    shown, written = (
        {it.name for it in nodes(all_) if isinstance(it, inline.Tag)}
        for all_ in (kept, note.blocks)
    )
    return tuple(it for it in note.tags if it in shown or it not in written)


def _touches(span: Span, spans: Collection[Span]) -> bool:
    return any(it.start < span.end and span.start < it.end for it in spans)
