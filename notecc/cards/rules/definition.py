"""R1: `T : D` -> what is T? and, where D says it well, which is D?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made, squeezed, titled
from notecc.cards.guards import is_circular, is_setting
from notecc.cards.josa import followed
from notecc.cards.rules.fact import fact
from notecc.judge import Saying
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_LONGEST_TERM: Final = 40
_ATTRIBUTE: Final = re.compile(
    r"장점|단점|문제점?|한계|특징|목적|이유|원인|역할|의미|결과|조건|가정|효과|방법|해결책?|정의|기본값|핵심|차이점?|공통점?|"
    r"입력|출력|업데이트 ?식?|갱신 ?식?|식|미분|도함수|보정|pros?|cons?",
    re.IGNORECASE,
)
"""`장점 : …` is about the topic: the advantage of what?"""
_SETTING: Final = re.compile(r"(?:data|데이터|예|예시|예제|참고|주의|출처|날짜|강의|ex|note|todo|tip|q|a)", re.IGNORECASE)
_MATH: Final = re.compile(r"\\\(.*\\\)|[\w()^+*/∂Σ√\s.,=<>←−-]*[=←][\w()^+*/∂Σ√\s.,=<>←−-]*")
_REVERSIBLE: Final = range(5, 60)


def definition(heard: Heard) -> Iterator[Card]:
    """Ask both ways."""
    line, place, asked = heard.line, heard.place, heard.asked
    term, said = line.term, asked.said
    if not term or len(term) > _LONGEST_TERM or _SETTING.fullmatch(term) or is_setting(said):
        return
    if _is_formula(heard):
        if any(it.verdict.saying is Saying.RIGHT for it in line.formulas):
            yield _attribute(heard, kind=CardKind.FORMULA)
        return
    if _ATTRIBUTE.fullmatch(term):
        yield _attribute(heard, kind=_KINDS.get(term, CardKind.FACT))
        return
    if is_circular(term, said, asked.concept, heard.known.concepts):
        return
    found = next(fact(heard), None)
    card = found or made(
        CardKind.DEFINITION, "R1", asked.front("이란", "무엇인가?"), said, line=line, place=place,
        concept=asked.concept, extra=asked.rest,
    )
    below = [it for it in line.children if it.text and not it.term and not it.false and len(it.text) < 60]
    extra = "\n".join(it for it in (card.extra, *(one.text for one in below)) if it)
    numbers = card.lines + tuple(n for it in below for n in it.numbers)
    card = replace(card, rule="R1", term=term, extra=extra, lines=numbers)
    yield card
    if len(said) in _REVERSIBLE and squeezed(term) not in squeezed(said):
        tail = "에 해당하는 것은?" if _is_noun(said) else ": 무엇에 대한 설명인가?"
        front = f"[{titled(place)}] ‘{said}’{tail}"
        yield replace(card, front=front, back=term, term=f"{term} ←", rule="R1-reverse")


_KINDS: Final = {"단점": CardKind.LIMIT, "문제": CardKind.LIMIT, "문제점": CardKind.LIMIT, "한계": CardKind.LIMIT, "목적": CardKind.PURPOSE}


def _attribute(heard: Heard, *, kind: CardKind) -> Card:
    """Ask for something that belongs to the topic: `단점 : 느리다`."""
    title = heard.place.title if not heard.place.path else titled(heard.place)
    front = f"{title}의 {followed(heard.line.term, '은')}?"
    return made(
        kind, "R1", front, heard.asked.said, line=heard.line, place=heard.place,
        concept=heard.place.concept, term=heard.line.term, extra=heard.asked.rest,
    )


def _is_formula(heard: Heard) -> bool:
    return bool(_MATH.fullmatch(heard.asked.said)) or (
        bool(heard.line.formulas) and len(heard.line.formulas[0].typed.text) * 2 > len(heard.asked.said)
    )


def _is_noun(said: str) -> bool:
    return not re.search(r"(?:다|함|됨|킴|음)$", said)
