"""R1: `단점 : …`, `너무 크면 : …`, `미분 : …` -> what of the topic is it, or when?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made, squeezed, titled
from notecc.cards.guards import is_term
from notecc.cards.josa import followed
from notecc.judge import Saying
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_ATTRIBUTE: Final = re.compile(
    r"장점|단점|문제점?|한계|특징|목적|이유|원인|역할|의미|결과|조건|가정|효과|방법|해결책?|정의|기본값|핵심|차이점?|공통점?|"
    r"이유|근거|예시|합|업데이트 ?식?|갱신 ?식?|식|미분|도함수|보정|pros?|cons?",
    re.IGNORECASE,
)
"""`장점 : …` is about the topic: the advantage of what?"""
_REASON: Final = re.compile(r"\S (?:이유|목적|원인|장점|단점|방법|조건|결과|의미)$")
_FORMULA: Final = re.compile(r"\\\(.*\\\)|[\w()^+*/∂Σ√\s.,=<>←−-]*[=←][\w()^+*/∂Σ√\s.,=<>←−-]*")
_TYPESET: Final = re.compile(r"\\\(.*?\\\)")
_KINDS: Final = {
    "단점": CardKind.LIMIT,
    "문제": CardKind.LIMIT,
    "문제점": CardKind.LIMIT,
    "한계": CardKind.LIMIT,
    "목적": CardKind.PURPOSE,
}


def attribute(heard: Heard) -> Iterator[Card]:
    """Ask for a part of the topic, for a case, or for a formula that was found right."""
    term, asked = heard.line.term, heard.asked
    title = titled(heard.place)
    if is_formula(heard):
        if any(it.verdict.saying is Saying.RIGHT for it in heard.line.formulas):
            yield _card(heard, CardKind.FORMULA, f"{title}의 {followed(term, '은')}?")
    elif not is_term(term, asked.said):
        return
    elif term.endswith(("면", "수록")):
        yield _card(heard, CardKind.CAUSE, f"[{asked.label}] {term} 어떻게 되는가?")
    elif _ATTRIBUTE.fullmatch(term):
        kind = _KINDS.get(term, CardKind.FACT)
        yield _card(heard, kind, f"{title}의 {followed(term, '은')}?")
    elif _REASON.search(term):
        yield _card(heard, CardKind.FACT, f"[{asked.label}] {followed(term, '은')}?")


def is_formula(heard: Heard) -> bool:
    """Say whether what stands after the colon is a formula, and little else."""
    said = heard.asked.said
    words = _TYPESET.sub("", said)
    typed = sum(len(it.typed.text) for it in heard.line.formulas)
    return (
        _FORMULA.fullmatch(said) is not None
        or len(squeezed(words)) < len(said) // 4
        or typed * 2 > len(said)
    )


def _card(heard: Heard, kind: CardKind, front: str) -> Card:
    return made(
        kind,
        "R1",
        front,
        heard.asked.said,
        line=heard.line,
        place=heard.place,
        concept=heard.place.concept,
        term=heard.line.term,
        extra=heard.asked.rest,
    )
