"""What a search looks through: lines of text, and where each is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Findable:
    """One line of a note as a reader sees it, without markup."""

    text: str
    anchor: str
    """The nearest spot of the page that has a name, at the line or above it."""
    concepts: tuple[str, ...] = ()
    is_title: bool = False
    """It is a heading, or the title of a topic."""
