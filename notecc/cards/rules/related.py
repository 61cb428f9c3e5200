"""R2: a bullet that is a name and nothing else, where the library knows how it belongs to the topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.cards.frames import is_name, made, squeezed, trimmed
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card


def related(heard: Heard) -> Iterator[Card]:
    """Ask for what the topic builds on, or for an example of it."""
    line, place, known = heard.line, heard.place, heard.known
    if not heard.is_asked_of:
        return
    if len(line.names) != 1 or not place.concept or not is_name(line) or line.children:
        return
    surface, concept = line.names[0]
    if squeezed(surface) != squeezed(line.text) or not {concept, place.concept} <= set(
        known.concepts
    ):
        return
    if concept in known.concepts[place.concept].needs:
        front = heard.asked.front("은", "무엇을 바탕으로 하는가?")
    elif place.concept in known.concepts[concept].needs:
        front = heard.asked.of("예로 무엇이 있는가?")
    else:
        return
    yield made(
        CardKind.FACT,
        "R2",
        front,
        trimmed(line.text),
        line=line,
        place=place,
        concept=place.concept,
        term=concept,
        extra=known.concepts[concept].definition.ko,
    )
