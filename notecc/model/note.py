"""A daily note, as its writer would describe it: sections, topics, items."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from notecc.model.block import Block
    from notecc.model.diagnostic import Diagnostic
    from notecc.model.source import Source, Span


class Role(StrEnum):
    """What a section is for, whatever its heading happens to say."""

    TODO = "todo"
    TOMORROW = "tomorrow"
    LECTURE = "lecture"
    RETROSPECTIVE = "retrospective"
    PEER = "peer"
    ASSIGNMENT = "assignment"
    DONE = "done"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet of a topic. `text` is what the bullet says, markup taken off, on one line.

    `term : definition` bullets have both parts' spans, which hold neither the colon nor the
    spaces around it.
    """

    span: Span
    text: str
    items: tuple[Item, ...] = ()
    term: Span | None = None
    definition: Span | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A bare line, a heading or a bold line, and what stands under it.

    The span runs from the title to the last line before the next topic. `level` is a heading's
    own; a bare or bold line has level 7, below every heading.
    """

    span: Span
    title: str
    title_span: Span
    level: int
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the day. The span runs from the heading's line to the last line with content."""

    span: Span
    role: Role
    title: str
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A whole parsed file. Any bytes at all parse to a Note; see `notecc.parse`.

    `blocks` is everything that is written, in order; `sections` says what it is for, by span.
    """

    source: Source
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    date: date | None = None
    title: str = ""
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
