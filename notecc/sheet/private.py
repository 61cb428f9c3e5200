"""Sections that stay out of the site: taken out of a note before anything else looks at it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.model import LinkedNote

if TYPE_CHECKING:
    from collections.abc import Collection

    from notecc.model import Role, Span


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
    title = note.title if not any(it.title == note.title for it in note.sections) else ""
    return LinkedNote(replace(note, blocks=blocks, sections=sections, title=title), mentions)


def _touches(span: Span, spans: Collection[Span]) -> bool:
    return any(it.start < span.end and span.start < it.end for it in spans)
