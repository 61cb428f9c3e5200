"""R5: the numbers of a sentence, or the pair that it joins, as gaps to be filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import gapped, joined, made
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_QUANTITY: Final = re.compile(
    r"(?<![\w.\\{^])(?P<number>(?:[A-Za-z] ?[-+] ?)?\d+(?:[./]\d+)?(?:~\d+)?%?)(?=(?:개|번|배|층|차원|장|명|회|단계|가지|겹|에폭|픽셀)(?![가-힣]{3}))"
)
_JOINT: Final = re.compile(
    r"(?P<a>[a-z]+ [a-z]+s?) (?:followed by|and|or|rather than|instead of) (?P<b>[a-z]+ [a-z]+s?)\b"
)
_VERB: Final = re.compile(
    r"(?P<verb>[a-z]+s)(?P<preposition> (?:on|to|from|with|in|by|for|at))? (?P<what>[A-Za-z ,'-]{6,110})"
)
_MOST: Final = 3


def gap(heard: Heard) -> Iterator[Card]:
    """Make gaps of two or three quantities, or of both sides of an English pair."""
    said = heard.asked.said
    numbers = list(_QUANTITY.finditer(said))
    if _LEAST <= len(numbers) <= _MOST and len({it["number"] for it in numbers}) == len(numbers):
        yield _card(
            heard, f"{heard.asked.context}{gapped(said, [it.span('number') for it in numbers])}"
        )
    elif said.isascii() and (found := _JOINT.search(said)):
        yield _card(
            heard, f"{heard.asked.context}{gapped(said, [found.span('a'), found.span('b')])}"
        )
    elif said.isascii() and len(said.split()) >= _SENTENCE and (asks := _VERB.fullmatch(said)):
        front = f"{heard.asked.subject} {asks['verb']}{asks['preposition'] or ''} what?"
        yield made(
            CardKind.FACT,
            "R2",
            front,
            asks["what"],
            line=heard.line,
            place=heard.place,
            concept=heard.asked.concept,
            extra=heard.asked.rest,
        )


_LEAST: Final = 2
_SENTENCE: Final = 5


def _card(heard: Heard, front: str) -> Card:
    return made(
        CardKind.CLOZE,
        "R5",
        front,
        "",
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        term="gap",
        extra=joined(heard.reason, heard.asked.rest),
    )
