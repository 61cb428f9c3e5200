"""R5: what follows. `~면 …`, `~수록 …`, `~ → …` -> what happens then? One direction a card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made, squeezed, trimmed
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_IF: Final = re.compile(
    r"(?P<case>.{1,70}?(?:[가-힣]면|수록)(?: ?\([^()]*\))?),? (?P<then>.{2,110})$"
)
_NOT_IF: Final = re.compile(
    r"(?:장면|측면|화면|표면|평면|단면|반면|이면|내면|전면|방면|곡면|생각하면|보면|말하면|들면|하자면)$"
)
"""Nouns that end like a condition."""
_ARROW: Final = re.compile(r"(?P<case>[^→]{4,80}?) ?(?:→|->|=>) ?(?P<then>[^→]{3,90})$")
_BECAUSE: Final = re.compile(
    r"(?P<why>.{4,80}?(?:기 때문에|므로|니까|로 인해(?:서)?|덕분에)),? (?P<then>.{3,90})$"
)
_USES: Final = re.compile(
    r"(?P<what>.{1,40}?)[을를] (?:사용|이용|쓴다|씀|쓰면 됨|적용)\S*(?P<aside> ?\([^()]*\))?$"
)
_SHORT: Final = 5
"""An outcome as short as this is easily guessed: it is the case that is asked for."""


def cause(heard: Heard) -> Iterator[Card]:
    """Ask what happens then."""
    said, context = heard.asked.said, heard.asked.context
    if (found := _IF.match(said)) and not _NOT_IF.search(found["case"]):
        case, then = found["case"], trimmed(found["then"])
        if uses := _USES.fullmatch(then):
            yield _card(
                heard, f"{context}{case} 무엇을 사용하는가?", f"{uses['what']}{uses['aside'] or ''}"
            )
        elif len(squeezed(then)) <= _SHORT:
            yield _card(heard, f"{context}어떤 때에 ‘{then}’인가?", case)
        else:
            yield _card(heard, f"{context}{case} 어떻게 되는가?", then)
    elif found := _ARROW.fullmatch(said):
        yield _card(heard, f"{context}{trimmed(found['case'])} → 그래서?", trimmed(found["then"]))
    elif found := _BECAUSE.match(said):
        yield _card(heard, f"{context}{trimmed(found['then'])}: 왜 그런가?", found["why"])


def _card(heard: Heard, front: str, back: str) -> Card:
    return made(
        CardKind.CAUSE,
        "R5",
        front,
        back,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        term="cause",
        extra=heard.asked.rest,
    )
