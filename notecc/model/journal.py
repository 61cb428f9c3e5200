"""The days of a vault, one beside the other: when there was study, what was met, what is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from notecc.model.sheet import Page, Sheet


@dataclass(frozen=True, slots=True)
class Run:
    """Days of study with no working day left out between them; a day off may be."""

    first: date
    last: date
    days: int
    """How many days have a note, days off included."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The working days that two days of study leave out between them."""

    first: date
    last: date
    days: int


@dataclass(frozen=True, slots=True)
class Met:
    """On which days the notes name a concept, and on how many of them they explain it."""

    concept: str
    days: tuple[date, ...]
    explained: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class OpenTask:
    """Something that was planned, and is not done in the last note that names it."""

    sheet: Sheet
    place: Page
    """Where it was written last."""
    text: str
    since: date
    days: int
    """On how many days it was written."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What the dated notes of a vault say together."""

    days: Mapping[date, tuple[Sheet, ...]]
    """In order; several notes may have one date."""
    runs: tuple[Run, ...] = ()
    gaps: tuple[Gap, ...] = ()
    met: tuple[Met, ...] = ()
    """In the order in which they were met first."""
    open: tuple[OpenTask, ...] = ()

    def of(self, concept: str) -> Met | None:
        """Return when a concept was met."""
        return next((it for it in self.met if it.concept == concept), None)

    @property
    def longest(self) -> Run | None:
        """The longest run; of equal ones the latest."""
        return max(self.runs, key=lambda it: (it.days, it.first), default=None)
