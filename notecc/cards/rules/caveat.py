"""R14: what is not so. `X인 것은 아님` with a reason -> is X always so? · `X가 없음` -> what lacks?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_LACKS: Final = re.compile(
    r"(?P<what>[^.,:]{1,40}?)(?:이|가)\s?(?:없음|없다|없고|필요 ?없\S*|필요하지 ?않\S*)$"
)
_NOT: Final = re.compile(
    r"(?P<claim>.{6,90}?)(?:(?P<noun>이|가)\s?|(?P<thing>\s?(?:건|것은|게|것이|거는)\s?))(?:아님|아니다|아니고|아니며)$"
)
_BUT: Final = re.compile(
    r"(?P<claim>.{4,80}?)(?:[이가은는] )(?P<stem>[가-힣]{1,6})지[는도]? 않(?:지만|으나|고),? (?P<but>.{4,})$"
)


def caveat(heard: Heard) -> Iterator[Card]:
    """Ask whether it is so; without a reason nobody can tell."""
    said = heard.asked.said
    if found := _LACKS.fullmatch(said):
        yield _card(heard, heard.asked.front("은", "무엇이 없는가?"), found["what"])
        return
    if found := _BUT.match(said):
        front = f"{heard.asked.context}‘{found['claim']}{said[found.end('claim')]} {found['stem']}다’: 언제나 그런가?"
        yield _card(heard, front, f"아니다. 다만 {found['but']}")
        return
    if (found := _NOT.fullmatch(said)) and (heard.reason or heard.asked.rest):
        ending = "인가?" if found["noun"] else " 것인가?"
        front = f"{heard.asked.context}{found['claim']}{ending}"
        yield _card(heard, front, f"아니다. {heard.reason or heard.asked.rest}")


def _card(heard: Heard, front: str, back: str) -> Card:
    return made(
        CardKind.CAVEAT,
        "R14",
        front,
        back,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        term="caveat",
    )
