"""Which cards may stand in a deck: one question has one answer, and does not hold it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import squeezed
from notecc.model.card import CLOZE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model.card import Card

_LONGEST: Final = 120
_LEAST: Final = 3
"""An answer of one or two letters stands in many a question by chance."""
_PRONOUN: Final = re.compile(r"(?:이|그|저)(?:것|거|게|때|렇게|런 것)?")
_MATHS: Final = re.compile(r"\\\(.*?\\\)")


def gated(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Return the cards that are fit to be asked, each front once."""
    out: list[Card] = []
    fronts: set[str] = set()
    for it in cards:
        for card in _told_apart(it):
            if _fit(card) and (key := _key(card)) not in fronts:
                fronts.add(key)
                out.append(card)
                break
    return tuple(out)


def _told_apart(card: Card) -> Iterable[Card]:
    """Yield a card, and the same with more and more of where it stands on its front."""
    yield card
    for at in range(len(card.path)):
        where = " › ".join(card.path[-1 - at :])
        yield replace(card, front=f"[{where}] {card.front}")


def _fit(card: Card) -> bool:
    if card.rule == "marked":
        return True  # as its writer wants it
    answers = [it[1] for it in CLOZE.findall(card.front)] or [card.back]
    asked = squeezed(CLOZE.sub(" ", card.front))
    is_whole = _is_whole(CLOZE.sub(r"\2", card.front))
    return is_whole and bool(asked) and all(_is_answer(it, asked) for it in answers)


def _is_answer(answer: str, asked: str) -> bool:
    said = squeezed(answer)
    words = _MATHS.sub("", answer)
    return (
        bool(said)
        and len(words) <= _LONGEST
        and not _PRONOUN.fullmatch(answer.strip())
        and not (len(said) >= _LEAST and said in asked)
        and _is_whole(answer)
    )


def _is_whole(text: str) -> bool:
    """Say whether no bracket was cut in two."""
    return text.count("(") == text.count(")")


def _key(card: Card) -> str:
    return squeezed(CLOZE.sub(" ", card.front)) if card.is_cloze else squeezed(card.front)
