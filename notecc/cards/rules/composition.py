"""R6: made of. `A + B`, `A와 동시에 B`, `A와 B의 결합` -> of which two?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_SUM: Final = re.compile(r"[^+=<>→\\]{2,40} \+ [^+=<>→\\]{2,40}(?: \+ [^+=<>→\\]{2,40})?")
_TOGETHER: Final = re.compile(r".{2,60}(?:과|와) 동시에 .{2,60}")
_JOINED: Final = re.compile(
    r"(?P<parts>.{2,60})(?:[을를] |의 )?(?:결합|합친|합쳐|섞은|조합)(?:한|함|하여|해서?|시킨|된)?(?: ?(?:것|방법|모델|형태))?(?:이다|임)?$"
)


def composition(heard: Heard) -> Iterator[Card]:
    """Ask for the parts."""
    said = heard.asked.said if heard.is_asked_of else ""
    if _SUM.fullmatch(said):
        front = heard.asked.front("은", "무엇과 무엇을 합친 것인가?")
    elif _TOGETHER.fullmatch(said):
        front = heard.asked.front("은", "어떤 두 가지를 함께 하는가?")
    elif _JOINED.fullmatch(said) and re.search(r"[와과,]|\+", said):
        front = heard.asked.front("은", "무엇을 합친 것인가?")
    else:
        return
    yield made(
        CardKind.COMPOSITION,
        "R6",
        front,
        said,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        term="compose",
        extra=heard.asked.rest,
    )
