"""R8: what follows from a rule, step by step verified: special cases, gradients, the next method."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import is_name, squeezed
from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.lines import Line, Place
    from notecc.cards.rule import Known
    from notecc.model.derivation import Derivation, Record, Rule

_CASE: Final = re.compile(r"(?P<case>.{2,40}?(?:이면|하면|[가-힣]면)) (?P<then>.{2,40})")
_IS: Final = re.compile(r"(?P<case>.{2,40}?[은는]) (?P<then>.{2,40})")
_OPERATORS: Final = ("\\frac{\\partial}", "\\mathbb{E}")
_GRADIENT_TITLE: Final = re.compile(r"기울기|도함수|미분|야코비안|분해")
_WORKED: Final = re.compile(r"미분|도함수|기울기를|gradient를")
_LONGEST: Final = 150
_MATHS: Final = frozenset({"loss", "activation", "optimizer", "generalization"})


def derived(place: Place, known: Known) -> Iterator[Card]:
    """Ask for what the library has proved of the concepts of a topic that has formulas."""
    for concept in _concepts(place, known):
        record = known.record(concept)
        if record is None or known.home.get(concept) != place.number:
            continue
        title = place.title if concept == place.concept else record.concept.title.en
        lines = _lines(place, concept)
        yield from _special(place, record, title, lines, known)
        yield from _gradient(place, record, title, lines)
        yield from _neighbour(place, record, title, lines, known)


def _concepts(place: Place, known: Known) -> list[str]:
    named = [place.concept] if place.concept else []
    lines = list(place.every())
    worked = any(_WORKED.search(it.text) for it in lines)
    named += [it for line in lines if worked or _is_only_name(line) for _, it in line.names]
    return [
        it
        for it in dict.fromkeys(named)
        if it in known.concepts
        and known.concepts[it].category in _MATHS
        and (it == place.concept or known.concepts[it].category != "optimizer")
    ]


def _is_only_name(line: Line) -> bool:
    said = squeezed(line.definition or line.text)
    return is_name(line) or any(squeezed(name) == said for name, _ in line.names)


def _lines(place: Place, concept: str) -> tuple[int, ...]:
    saying = [it for it in place.every() if concept in [name for _, name in it.names]]
    numbers = tuple(n for it in saying for n in it.numbers)
    worked = tuple(n for it in place.every() if _WORKED.search(it.text) for n in it.numbers)
    title = (place.number,) if concept == place.concept else ()
    return tuple(dict.fromkeys((*title, *numbers, *worked))) or (place.number,)


def _proved(record: Record) -> list[Derivation]:
    return [
        it
        for it in record.derivations
        if not it.variant and all(s.status in {"given", "proved"} for s in it.steps)
    ]


def _special(
    place: Place, record: Record, title: str, lines: tuple[int, ...], known: Known
) -> Iterator[Card]:
    """One case in which it becomes another concept that the note speaks of."""
    for it in _proved(record):
        found = _CASE.fullmatch(it.title.ko) or _IS.fullmatch(it.title.ko)
        if found and _is_concept(found["then"], known, but=record.concept.id):
            yield _card(
                place,
                it,
                f"[{title}] {found['case']} 무엇{'이 되는가' if found.re is _CASE else '인가'}?",
                found["then"],
                lines=lines,
                concept=record.concept.id,
                extra=_shown(it),
            )
            return


def _is_concept(text: str, known: Known, *, but: str) -> bool:
    said = squeezed(text)
    return any(
        said
        in {
            squeezed(name)
            for name in (*known.concepts[it].title, *(n.text for n in known.concepts[it].names))
        }
        for it in known.here
        if it != but and it in known.concepts
    )


def _gradient(place: Place, record: Record, title: str, lines: tuple[int, ...]) -> Iterator[Card]:
    if record.rules:
        return
    for it in _proved(record)[:2]:
        first, last = it.steps[0].latex, it.steps[-1]
        if (
            _GRADIENT_TITLE.search(it.title.ko)
            and first.startswith(_OPERATORS)
            and last.sign_text == "="
            and len(last.latex) < _LONGEST
        ):
            said = _IS.fullmatch(it.title.ko)
            back = rf"{said['then']}\n\({last.latex}\)" if said else rf"\({last.latex}\)"
            what = said["case"][:-1] if said else it.title.ko
            yield _card(
                place,
                it,
                rf"[{title}] {what}: \({first}\) = ?".replace("\\n", "\n"),
                back.replace("\\n\\(", "\n\\("),
                lines=lines,
                concept=record.concept.id,
                extra=_letters(it),
            )


def _neighbour(
    place: Place, record: Record, title: str, lines: tuple[int, ...], known: Known
) -> Iterator[Card]:
    """The one line in which a rule differs from the one that it came from."""
    if not record.rules or record.concept.id != place.concept:
        return
    for before in record.concept.needs:
        other = known.record(before) if before in known.here else None
        if other is None or not other.rules:
            continue
        here, there = _alike(record.rules[0]), _alike(other.rules[0])
        if len(here) != len(there):
            continue
        differing = [at for at, (a, b) in enumerate(zip(here, there, strict=True)) if a != b]
        if len(differing) == 1:
            at = differing[0]
            yield Card(
                kind=CardKind.DERIVED,
                front=f"{other.concept.title.en}의 식 → {title}의 식: 어느 줄이 무엇으로 바뀌는가?",
                back=rf"\({other.rules[0].lines[at].latex}\) → \({record.rules[0].lines[at].latex}\)",
                lines=lines,
                rule="R8",
                topic=place.title,
                path=place.path,
                term=f"from {before}",
                concept=record.concept.id,
                origin="derivation",
                extra=record.concept.fixes.ko,
            )


def _alike(rule: Rule) -> list[str]:
    """Return the lines of a rule with what it remembers called by number: G and v are the same."""
    out = [it.latex for it in rule.lines]
    for at, state in enumerate(rule.state):
        name = re.compile(rf"(?<![A-Za-z\\]){re.escape(state.latex)}(?![A-Za-z])")
        out = [name.sub(f"<{at}>", it) for it in out]
    return out


def _letters(it: Derivation) -> str:
    return ", ".join(rf"\({one.latex}\): {one.words.ko}" for one in it.letters if one.words.ko)


def _shown(it: Derivation) -> str:
    last = it.steps[-1]
    return rf"\({it.steps[0].latex} {last.sign_latex} {last.latex}\)"


def _card(  # noqa: PLR0913 - what a card consists of
    place: Place,
    it: Derivation,
    front: str,
    back: str,
    *,
    lines: tuple[int, ...],
    concept: str,
    extra: str,
) -> Card:
    return Card(
        kind=CardKind.DERIVED,
        front=front,
        back=back,
        lines=lines,
        rule="R8",
        topic=place.title,
        path=place.path,
        term=f"{concept}#{it.name}",
        concept=concept,
        origin="derivation",
        extra=extra,
    )
