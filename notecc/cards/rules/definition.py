"""R1: `T : D` -> what is T? and, where D says it well, which is D?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import joined, made, squeezed
from notecc.cards.guards import is_circular, is_term
from notecc.cards.rules.attribute import is_formula
from notecc.cards.rules.fact import fact
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_REVERSIBLE: Final = range(4, 30)
"""A definition of so many letters can be a question."""
_BELOW: Final = 60
"""A bullet below a definition that is as short as this belongs to it."""


def definition(heard: Heard) -> Iterator[Card]:
    """Ask both ways."""
    line, asked = heard.line, heard.asked
    term, said = line.term, asked.said
    if is_formula(heard) or not is_term(term, said):
        return
    if is_circular(term, said, asked.concept, heard.known.concepts):
        return
    card = next(fact(heard), None) or _plain(heard)
    below = [it for it in line.children if it.text and not it.term and not it.false]
    below = [it for it in below if len(it.text) < _BELOW]
    card = replace(
        card,
        rule="R1",
        term=term,
        extra=joined(card.extra, *(it.text for it in below)),
        lines=card.lines + tuple(n for it in below for n in it.numbers),
    )
    yield card
    if len(said) in _REVERSIBLE and _is_apart(heard):
        tail = ": 무엇에 대한 설명인가?" if _SENTENCE.search(said) else "에 해당하는 것은?"
        front = f"[{asked.label}] ‘{said}’{tail}"
        yield replace(card, front=front, back=term, term=f"{term} ←", rule="R1-reverse")


_SENTENCE: Final = re.compile(r"(?:다|함|됨|킴|음)$")


def _plain(heard: Heard) -> Card:
    return made(
        CardKind.DEFINITION,
        "R1",
        heard.asked.front("이란", "무엇인가?"),
        heard.asked.said,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        extra=heard.asked.rest,
    )


def _is_apart(heard: Heard) -> bool:
    """Say whether a definition leads to its term: it does not name it, nor another's topic."""
    term, said = squeezed(heard.line.term), squeezed(heard.asked.said)
    return term not in said and term not in heard.known.titles and not heard.line.caution
