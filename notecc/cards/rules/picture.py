"""R9: a topic of which the note has nothing but a picture -> which is it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.lines import Place
    from notecc.cards.rule import Known

_WHAT = {
    "optimizer": "최적화 방법",
    "activation": "활성화 함수",
    "loss": "손실",
    "architecture": "모델",
    "nlp": "모델",
    "generative": "모델",
    "model": "모델",
}


def picture(place: Place, known: Known) -> Iterator[Card]:
    """Ask for the topic; elsewhere pictures go on the back of its cards."""
    if (
        not place.pictures
        or any(it.text for it in place.every())
        or place.concept not in known.concepts
    ):
        return
    concept = known.concepts[place.concept]
    yield Card(
        kind=CardKind.IMAGE,
        front=f"이 그림이 나타내는 {_WHAT.get(concept.category, '개념')}의 이름은?\n![[{place.pictures[0]}]]",
        back=place.title,
        lines=(place.number, *place.picture_lines),
        rule="R9",
        topic=place.title,
        path=place.path,
        term="picture",
        concept=concept.id,
        extra=concept.definition.ko,
        pictures=place.pictures[:1],
    )
