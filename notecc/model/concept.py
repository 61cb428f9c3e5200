"""A thing worth knowing, and a place where a note speaks of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notecc.model.words import UNSAID, Words

if TYPE_CHECKING:
    from notecc.model.note import Note
    from notecc.model.source import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One way of calling a concept.

    `exact` names match only as written (CE, GD, BN): as whole words in this very case. A name
    with a `context` counts only where one of these words stands in the same topic, one with an
    `unless` only where none of these words stands on the same line (SGD is also a currency).
    """

    text: str
    exact: bool = False
    context: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of the library, in words. Its derivations live in the compiled record."""

    id: str
    title: Words
    definition: Words
    """What it is, in one line."""
    category: str
    names: tuple[Name, ...] = ()
    needs: tuple[str, ...] = ()
    """The ids of the concepts to know first."""
    formula: str = ""
    """LaTeX; empty for a concept that has none."""
    source: str = ""
    """Author, year, title."""
    fixes: Words = UNSAID
    """What it mends in the concept it came after."""
    fails: Words = UNSAID
    """Where it does not help, and what it costs."""
    own: str = ""
    """The file in the vault that says all this, if the concept is the student's own."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A note says a concept's name here."""

    span: Span
    concept: str


@dataclass(frozen=True, slots=True)
class LinkedNote:
    """A note, and where it speaks of what the library knows."""

    note: Note
    mentions: tuple[Mention, ...]
