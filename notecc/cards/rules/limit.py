"""R12: where it ends. `~하는 문제`, `단점은 ~` -> what is its difficulty?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_TASK: Final = re.compile(r"(?:찾|구하|푸|풀|맞추|맞히|예측하|분류하|고르|나누|가리)는 (?:문제|것)$")
"""`기울기를 찾는 문제` is what is done, not what is hard."""
_PROBLEM: Final = re.compile(r"(?P<what>.{4,100}?)(?:라|이라)?는? ?(?P<word>문제점?|단점|한계)(?:가|이)?\s?(?:있음|있다|됨|된다|임|이다|발생\S*)?$")
_WHEN: Final = re.compile(r"(?P<when>.{3,60}?(?:면|할수록|수록)) (?P<what>.{4,60})$")


def limit(heard: Heard) -> Iterator[Card]:
    """Ask for the difficulty; if it says when, ask for that case."""
    said = heard.asked.said
    found = _PROBLEM.fullmatch(said)
    if not found or _TASK.search(said):
        return
    word = "문제" if found["word"].startswith("문제") else found["word"]
    if case := _WHEN.fullmatch(found["what"]):
        subject = f"[{heard.asked.subject}] {case['when']}"
        front, back = f"{subject} 생기는 {word}는?" if word == "문제" else f"{subject} 나타나는 {word}은?", case["what"]
    else:
        front, back = heard.asked.of("문제점은?" if word == "문제" else f"{word}은?"), said
    front = front.replace("한계은", "한계는")
    yield made(
        CardKind.LIMIT, "R12", front, back, line=heard.line, place=heard.place,
        concept=heard.asked.concept, term="limit", extra=heard.asked.rest,
    )
