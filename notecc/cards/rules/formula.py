"""R7: the update rule of a topic, as the library has verified it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.judge import Saying
from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.lines import Place
    from notecc.cards.rule import Known


def formula(place: Place, known: Known) -> Iterator[Card]:
    """Ask for the rule; what the note has of it, a picture or a formula, is where it comes from."""
    record = known.record(place.concept) if place.concept else None
    if record is None or not record.rules or known.home.get(place.concept) != place.number:
        return
    typed = [(line, it) for line in place.every() for it in line.formulas]
    right = [
        line
        for line, it in typed
        if it.verdict.saying is Saying.RIGHT and it.concept == place.concept
    ]
    lines = right or [line for line, _ in typed]
    shown = tuple(n for it in lines for n in it.numbers) or place.picture_lines
    rule = record.rules[0]
    letters = [rf"\({it.latex}\): {it.words.ko}" for it in rule.letters if it.words.ko]
    yield Card(
        kind=CardKind.FORMULA,
        front=f"{place.title}의 업데이트 식은?",
        back="\n".join(rf"\({it.latex}\)" for it in rule.lines),
        lines=(place.number, *shown),
        rule="R7",
        topic=place.title,
        path=place.path,
        term="formula",
        concept=place.concept,
        origin="note" if right else "derivation",
        extra=", ".join(letters),
        pictures=place.pictures,
    )
