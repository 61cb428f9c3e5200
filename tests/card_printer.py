"""What the spec pages show of a note as a card: the concept that it is, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.library import concepts
from notecc.own.cards import cards
from notecc.own.names import Taken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model import Concept, Note


def card(note: Note) -> str:
    """Print what is known of the concept, a line each, then remarks."""
    path = note.source.path
    found, told = cards({path: note}, Taken(concepts()))
    rows = [row for it in found for row in _rows(it)] or ["no card"]
    for it in told[path].diagnostics:
        if it.code.startswith("NV"):
            line, column = note.source.position(it.span.start)
            rows.append(f"{line}:{column} {it.code} {it.message.en}")
    return "".join(f"{row}\n" for row in rows)


def _rows(it: Concept) -> Iterator[str]:
    yield f"{it.id}: {it.title.ko} | {it.title.en}"
    names = (f"{name.text} (as written)" if name.exact else name.text for name in it.names)
    yield f"names: {', '.join(names)}"
    said = (("is", it.definition.ko), ("formula", it.formula), ("needs", ", ".join(it.needs)))
    yield from (f"{label}: {text}" for label, text in (*said, ("source", it.source)) if text)
