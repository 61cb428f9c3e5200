"""R11: what for. `~하기 위해`, `~하는 것이 목적` -> what is it for?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made, trimmed
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_AIM: Final = re.compile(
    r"(?:(?P<of>[^,]{1,20})에서 )?(?P<aim>.{4,100}?것)(?:이|을)? 목(?:적|표)(?:이다|임|으로 한다)?$"
)
_ENDS: Final = re.compile(
    r"(?P<aim>.{4,100}?)(?:하기|기)? ?(?P<end>위함|위해서?|위한 것)(?:이다|임)?$"
)
_MADE: Final = re.compile(
    r"(?P<aim>.{4,100}? ?위해서?)\s?(?:만들어\S*|만듬|만듦|만든 것|나온 것?|나옴|고안\S*|등장\S*|제안\S*|도입\S*)$"
)
_MIDDLE: Final = re.compile(r"(?P<aim>.{4,80}? ?위해서?) (?P<what>.{3,80})$")


def purpose(heard: Heard) -> Iterator[Card]:
    """Ask for the purpose, or for what is done for it."""
    said = heard.asked.said if heard.is_asked_of else ""
    if found := _AIM.fullmatch(said):
        subject = found["of"] or heard.asked.subject
        yield _card(heard, f"{subject}의 목적은?", found["aim"])
    elif found := _ENDS.fullmatch(said):
        yield _card(heard, heard.asked.of("목적은?"), said)
    elif found := _MADE.fullmatch(said):
        yield _card(heard, heard.asked.front("은", "무엇을 위해 만들어졌는가?"), found["aim"])
    elif found := _MIDDLE.fullmatch(said):
        front = heard.asked.front("은", f"{found['aim']} 무엇을 하는가?")
        yield _card(heard, front, trimmed(found["what"]))


def _card(heard: Heard, front: str, back: str) -> Card:
    return made(
        CardKind.PURPOSE,
        "R11",
        front,
        back,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        term="purpose",
        extra=heard.asked.rest,
    )
