"""R10: a topic of which the note says nothing that makes a card -> the library's definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.lines import Place
    from notecc.cards.rule import Known


def named(place: Place, known: Known) -> Iterator[Card]:
    """Ask what it is, and answer for the note."""
    if place.concept not in known.concepts:
        return
    concept = known.concepts[place.concept]
    yield Card(
        kind=CardKind.DEFINITION,
        front=f"{concept.title.ko}({concept.title.en})의 뜻은?"
        if concept.title.ko != concept.title.en
        else f"{concept.title.ko}의 뜻은?",
        back=concept.definition.ko,
        lines=(place.number, *(n for it in place.every() for n in it.numbers)),
        rule="R10",
        topic=place.title,
        path=place.path,
        term="definition",
        concept=concept.id,
        origin="concept",
    )
