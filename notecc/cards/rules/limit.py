"""R12: where it ends. `~하는 문제`, `단점은 ~` -> what is its difficulty?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made
from notecc.cards.josa import followed
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_TASK: Final = re.compile(
    r"(?:찾|구하|푸|풀|맞추|맞히|예측하|분류하|고르|나누|가리)는 (?:문제|것)$|(?:같은|다른|이런|푸는|어려운|쉬운) 문제$"
)
"""`기울기를 찾는 문제` is what is done, not what is hard."""
_PROBLEM: Final = re.compile(
    r"(?P<what>.{4,100}?)(?:라|이라)?는? ?(?P<word>문제점?|단점|한계)(?:가|이)?\s?(?:있음|있다|됨|된다|임|이다|발생\S*)?$"
)
_WHEN: Final = re.compile(r"(?P<when>.{3,60}?(?:면|할수록|수록)) (?P<what>.{4,60})$")


def limit(heard: Heard) -> Iterator[Card]:
    """Ask for the difficulty; if it says when, ask for that case."""
    said = heard.asked.said if heard.is_asked_of else ""
    found = _PROBLEM.fullmatch(said)
    if not found or _TASK.search(said):
        return
    word = "문제점" if found["word"] == "문제" else found["word"]
    if case := _WHEN.fullmatch(said):
        front, back = (
            f"{heard.asked.context}{case['when']} 생기는 {followed(word, '은')}?",
            case["what"],
        )
    else:
        front, back = heard.asked.of(f"{followed(word, '은')}?"), said
    yield made(
        CardKind.LIMIT,
        "R12",
        front,
        back,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        term="limit",
        extra=heard.asked.rest,
    )
