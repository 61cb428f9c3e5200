"""What there is to read: a sheet for each note, one for each concept, and the ways between them.

A sheet says what to show and in which order. It does not know that HTML exists: places are
paths within the site, and how a thing looks is for `notecc.render`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import PurePath

    from notecc.model.block import Block
    from notecc.model.concept import Concept
    from notecc.model.derivation import Record
    from notecc.model.diagnostic import Diagnostic
    from notecc.model.findable import Findable
    from notecc.model.inline import Inline
    from notecc.model.journal import Journal
    from notecc.model.note import Note, Role
    from notecc.model.source import Span
    from notecc.model.words import Language, Words


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, or a spot on it."""

    path: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """An attachment, by its path in the vault; `name` is what the note calls it."""

    path: PurePath
    name: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a note, or the whole of it, to be shown inside another."""

    page: Page
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Web:
    """An address outside the site. Nothing is loaded from it."""

    url: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is written out in the note itself, as a `data:` address."""

    url: str


@dataclass(frozen=True, slots=True)
class Missing:
    """There is no such note, heading, block or file in the vault."""

    name: str


@dataclass(frozen=True, slots=True)
class Refused:
    """An address that is not safe to follow, such as `javascript:`."""

    url: str


Place: TypeAlias = Page | File | Excerpt | Web | Picture | Missing | Refused


@dataclass(frozen=True, slots=True)
class Head:
    """How a heading or the first line of a topic is shown: its rank, its anchor, its concepts."""

    level: int
    anchor: str
    concepts: tuple[str, ...] = ()
    is_topic: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a sheet's table of contents. `depth` counts from 0."""

    depth: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the day with what was written in it, or what stands before the first one."""

    role: Role | None
    anchor: str
    blocks: tuple[Block, ...]
    done: int = 0
    """Of its bullets, how many are ticked or struck …"""
    todo: int = 0
    """… out of how many. Zero for a part that is no list of things to do."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a footnote says, in the order in which the text refers to them."""

    number: int
    content: tuple[Block, ...] | tuple[Inline, ...]
    first: int | None = None
    """Where the text refers to it first; None if it never does."""


class Fate(StrEnum):
    """What became of something that a day had planned, as the next day's note tells."""

    DONE = "done"
    TAUGHT = "taught"
    """Not ticked; but the lecture is about all the concepts that it names."""
    CARRIED = "carried"
    DROPPED = "dropped"
    """The note does not speak of it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Something that was planned, and what became of it."""

    text: str
    place: Page
    """Where it stands now, or where it stood."""
    fate: Fate
    days: int
    """On how many days it has been written."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What the last day before had left to do."""

    day: date
    page: Page
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of holding a formula against the library."""

    is_right: bool
    words: Words
    """Whose rule it is, or where it went wrong."""
    expected: str = ""
    """What it should be, in its own letters."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One note as a page. Mappings go by the offset in the source at which a node starts."""

    note: Note
    page: Page
    title: str
    parts: tuple[Part, ...]
    heading: tuple[Inline, ...] = ()
    """The note's own title where it stands on its first line; it is then not in `parts`."""
    outline: tuple[Entry, ...] = ()
    concepts: tuple[str, ...] = ()
    taught: tuple[str, ...] = ()
    """Those of them that a heading or the title of a topic names."""
    only_named: tuple[str, ...] = ()
    """Those of them of which the note says nothing but the name."""
    backlinks: tuple[Page, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    planned: Planned | None = None
    """What the day before had planned for this one."""
    heads: Mapping[int, Head] = field(default_factory=dict)
    places: Mapping[int, Place] = field(default_factory=dict)
    urls: Mapping[str, Place] = field(default_factory=dict)
    """Where the addresses in raw HTML lead."""
    marks: Mapping[int, str] = field(default_factory=dict)
    """Spots that others point to: offset -> anchor."""
    ticks: Mapping[int, bool] = field(default_factory=dict)
    """Bullets shown with a box, and whether it is ticked."""
    numbers: Mapping[int, int] = field(default_factory=dict)
    """Footnote references: offset -> number."""
    checked: Mapping[int, Checked] = field(default_factory=dict)
    """Formulas that are right or wrong, by the offset at which they end."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A place where a note speaks of a concept, and the sentence in which it does."""

    sheet: Sheet
    place: Page
    line: int
    topic: str
    sentence: tuple[Inline, ...]
    mentions: tuple[Span, ...]
    """Every mention of this concept within the sentence."""


@dataclass(frozen=True, slots=True)
class ConceptSheet:
    """One concept as a page: what it is, what to know first, and where the notes speak of it."""

    concept: Concept
    page: Page
    needs: tuple[Concept, ...]
    leads_to: tuple[Concept, ...]
    sayings: tuple[Saying, ...]
    record: Record | None = None
    """Its rule and derivations, if the library has any."""
    card: Page | None = None
    """The student's own words on it, if it is the student's own."""


def tag_key(name: str) -> str:
    """Return what two spellings of one tag share: case and Unicode form put aside."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).strip()


@dataclass(frozen=True, slots=True)
class TagSheet:
    """A tag as a page: the notes that have it, in the order of the site."""

    name: str
    """As it was written first."""
    page: Page
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Everything there is to read, in the order of the index: by date, the undated last."""

    language: Language
    title: str = ""
    """Empty for a site that was given no name."""
    url: str = ""
    """Where on the web it is put; empty for a site that stays on a disk."""
    sheets: tuple[Sheet, ...] = ()
    concepts: tuple[ConceptSheet, ...] = ()
    tags: tuple[TagSheet, ...] = ()
    """In alphabetical order."""
    findable: Mapping[str, tuple[Findable, ...]] = field(default_factory=dict)
    """What can be searched, by the note's page."""
    files: tuple[PurePath, ...] = ()
    """The attachments in use, by their paths in the vault."""
    diagnostics: tuple[tuple[Note, Diagnostic], ...] = ()
    """Links and embeds that lead nowhere."""
    journal: Journal | None = None
    """What the dated notes say together; None if no note has a date."""
