"""R10: a letter of the topic's rule, or letters that stand for words -> what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import made, squeezed, trimmed
from notecc.library.claims import abbreviations
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card
    from notecc.model.derivation import Letter

_GREEK: Final = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "η": "eta",
    "λ": "lambda",
    "μ": "mu",
    "ρ": "rho",
    "σ": "sigma",
    "τ": "tau",
    "θ": "theta",
}
_SHORT: Final = {"eps": "epsilon", "lambd": "lambda", "lr": "eta"}


def symbol(heard: Heard) -> Iterator[Card]:
    """Ask for a letter: the note's own words, else the library's."""
    line, asked = heard.line, heard.asked
    name = _spelt(line.term or trimmed(line.text))
    letter = _letter(heard, name)
    if letter is None:
        yield from _abbreviation(heard)
        return
    front = rf"{heard.place.title}에서 \({letter.latex}\)의 역할은?"
    if line.term:
        yield made(
            CardKind.SYMBOL,
            "R1",
            front,
            asked.said,
            line=line,
            place=heard.place,
            concept=heard.place.concept,
            term=name,
            extra=asked.rest,
        )
    elif name not in heard.known.defined:
        front = rf"{heard.place.title}에서 \({letter.latex}\)의 뜻은?"
        card = made(
            CardKind.SYMBOL,
            "R10",
            front,
            letter.words.ko,
            line=line,
            place=heard.place,
            concept=heard.place.concept,
            term=name,
        )
        yield replace(card, origin="concept")


def _letter(heard: Heard, name: str) -> Letter | None:
    record = heard.known.record(heard.place.concept) if heard.place.concept else None
    rules = record.rules[:1] if record else ()
    letters = [it for rule in rules for it in rule.letters if it.words.ko]
    return next((it for it in letters if _spelt(it.name) == name), None)


def _spelt(text: str) -> str:
    """Return one spelling of a letter's name: `β1`, `beta_1` and `beta1` are one."""
    for greek, name in _GREEK.items():
        text = text.replace(greek, name)
    name = squeezed(text)
    return _SHORT.get(name, name)


def _abbreviation(heard: Heard) -> Iterator[Card]:
    """Ask what letters stand for, where they stand alone."""
    text = trimmed(heard.line.text)
    found = next((it for it in abbreviations() if it.short == text), None)
    if found:
        card = made(
            CardKind.SYMBOL,
            "R10",
            f"[{heard.place.title}] {text}: 무엇의 약자인가?",
            found.long[0],
            line=heard.line,
            place=heard.place,
            concept=found.concept,
            term=text,
        )
        yield replace(card, origin="concept")
