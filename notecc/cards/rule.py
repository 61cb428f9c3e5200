"""What a rule of extraction is: a line or a topic in, cards out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from notecc.cards.frames import Asked
    from notecc.cards.lines import Line, Place
    from notecc.model import Concept
    from notecc.model.card import Card
    from notecc.model.derivation import Record


@dataclass(frozen=True, slots=True)
class Known:
    """What the library says of the concepts, and which of them this note speaks of."""

    concepts: Mapping[str, Concept]
    record: Callable[[str], Record | None]
    here: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    """The titles of the note's topics, squeezed."""
    home: Mapping[str, int] = field(default_factory=dict)
    """Where each concept is worked on most: the number of the topic's line."""
    defined: frozenset[str] = frozenset()
    """The terms that the note itself explains, squeezed."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A line where it stands, and taken apart."""

    line: Line
    place: Place
    asked: Asked
    known: Known
    is_first: bool = False
    """It is the first line of its topic: what the topic is, if anything."""
    is_asked_of: bool = True
    """Its subject is a noun, which a question may be about."""
    reason: str = ""
    """What a bullet below gives as a reason."""
    reason_lines: tuple[int, ...] = ()


LineRule: TypeAlias = Callable[[Heard], Iterator["Card"]]
"""The first rule that makes a card of a line is the only one that does."""
PlaceRule: TypeAlias = Callable[["Place", Known], Iterator["Card"]]
"""Every one of these rules makes its cards."""
