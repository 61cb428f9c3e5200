"""R13: another name. `weight decay라고 불리기도 함` -> what else is it called?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_CALLED: Final = re.compile(
    r"(?P<name>[^.,:]{1,40}?)(?:이라고|라고|이라|라)(?:도)?\s?(?:불리|부르|부른|불린|불림|부름|하기도|도 함|도 한다|한다고도)\S*"
    r"(?:\s?(?:도 ?함|도 ?한다|한다|함))?$"
)


def alias(heard: Heard) -> Iterator[Card]:
    """Ask for the other name."""
    if found := _CALLED.fullmatch(heard.asked.said):
        name = found["name"].strip()
        front = heard.asked.of("다른 이름은?")
        yield made(
            CardKind.ALIAS,
            "R13",
            front,
            name,
            line=heard.line,
            place=heard.place,
            concept=heard.asked.concept,
            term="alias",
            extra=heard.asked.rest,
        )
