"""What the spec pages show of a note's deck: each card on a line, and what was withheld."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notecc.cards import deck as made
from notecc.library import concepts
from notecc.library.records import record
from notecc.link import mentions, vocabulary
from notecc.model import LinkedNote

if TYPE_CHECKING:
    from notecc.link import Vocabulary
    from notecc.model import Note
    from notecc.model.card import Deck


@cache
def _names() -> Vocabulary:
    return vocabulary(concepts())


def deck_of(note: Note) -> Deck:
    linked = LinkedNote(note, mentions(note, _names()))
    return made(linked, {it.id: it for it in concepts()}, record)


def deck(note: Note) -> str:
    """Print `lines rule question = answer | what stands below`, long texts cut short."""
    found = deck_of(note)
    rows = []
    for it in found.cards:
        lines = ",".join(map(str, it.lines))
        below = f" | {_short(it.extra)}" if it.extra and it.origin == "note" else ""
        answer = f" = {_short(it.back)}" if it.back else ""
        rows.append(f"{lines} {it.rule} {_short(it.front)}{answer}{below}\n")
    rows += [f"{it.line} withheld: {it.fact.en}\n" for it in found.withheld]
    return "".join(rows)


def _short(text: str) -> str:
    line = text.replace("\n", " / ")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


_LONGEST = 150
