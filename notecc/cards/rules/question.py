"""R2: a bullet or a title that asks, and the bullets below it, which answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.cards.frames import asks, titled, trimmed
from notecc.cards.guards import speaks_for_itself
from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.cards.lines import Line, Place
    from notecc.cards.rule import Known

_MOST: Final = 2
_LONGEST: Final = 120


def question(place: Place, known: Known) -> Iterator[Card]:
    """Ask what the note asks, if it answers it in a line or two."""
    del known
    if asks(place.title):
        yield from _card(place, place.title, place.lines, place.number)
    for line in place.every():
        if line.children and asks(line.text):
            context = f"[{titled(place)}] "
            yield from _card(place, context + trimmed(line.text), line.children, line.numbers[0])


def _card(place: Place, asked: str, lines: Sequence[Line], number: int) -> Iterator[Card]:
    said = [it for it in lines if it.text]
    answers = [it for it in said if speaks_for_itself(it)][:_MOST]
    back = trimmed(answers[0].text) if answers else ""
    if not back or len(back) > _LONGEST or any(it.false for it in said):
        return
    yield Card(
        kind=CardKind.CAUSE,
        front=asked.rstrip(" ?") + "?",
        back=back,
        lines=(number, *(n for it in answers for n in it.numbers)),
        rule="R2",
        topic=place.title,
        path=place.path,
        term="question",
        concept=place.concept,
        extra="\n".join(it.text for it in answers[1:]),
    )
