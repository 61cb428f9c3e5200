"""Concept x formula -> a verdict: right, wrong and where, another concept's, or unread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import permutations
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from notecc.judge.hints import clash, has_hat, late
from notecc.judge.literals import bound
from notecc.judge.match import naming, namings, profile, renamed
from notecc.judge.mutate import Slip, slips
from notecc.judge.reader import readings
from notecc.judge.rules import EVERYWHERE, Line, lines
from notecc.judge.settle import Formula, is_equation, names_of, settled
from notecc.judge.show import shown
from notecc.judge.tree import Leaf, Op, Symbol, add, walk, weight
from notecc.library import concepts
from notecc.library.find import called
from notecc.model.korean.particles import josa
from notecc.model.words import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notecc.judge.match import Profile
    from notecc.judge.reader import Reading
    from notecc.judge.tree import Equation, Tree


class Saying(StrEnum):
    """What is said of a formula."""

    RIGHT = "right"
    WRONG = "wrong"
    OTHER = "other-topic"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one formula.

    `kind` of what is wrong: `sign part epsilon clash step pair topic`; empty if nothing is.
    """

    saying: Saying
    line: Line | None = None
    """What it is, or what it should be."""
    diagnosis: Words = UNSAID
    kind: str = ""
    said: Formula | None = None
    naming: tuple[tuple[str, str], ...] = ()
    """The rule's names, and what they are called here."""


UNREAD: Final = Verdict(Saying.UNREAD)
_LEAST: Final = 2
"""A formula of less names and functions is a value that someone chose: `lr = 0.01`."""
_MOST_NAMES: Final = 9
_MOST_SLIPS: Final = 2500
"""How many slips are looked at before one that is not found is no slip that we know."""


@lru_cache(maxsize=2048)
def judged(concept: str, text: str) -> tuple[Verdict, ...]:
    """Return a verdict on each formula of a text; none if there is no formula in it."""
    return tuple(_statement(concept, it) for it in readings(text))


def _statement(concept: str, ways: Sequence[Reading]) -> Verdict:
    """Judge `a = b = c` by its parts: all have to be right, and one that is wrong is told."""
    found = []
    for place in range(len(ways[0].equations)):
        said = [it.equations[place] for it in ways if place < len(it.equations)]
        if place == 0 or any(weight(it.right) for it in said):  # `= 0.25` is the result
            found.append(_judged(concept, said))
    order = (Saying.WRONG, Saying.UNREAD, Saying.OTHER, Saying.RIGHT)
    return min(found, key=lambda it: order.index(it.saying))


def _judged(concept: str, ways: Sequence[Equation]) -> Verdict:
    formulas = [it for way in ways for it in _formulas(way)]
    plain = [it for it in formulas if len(names_of(it)) <= _MOST_NAMES]
    if not plain:
        return UNREAD
    known = lines(concept)
    if found := _right(known, plain):
        return _meant(known, found) if found.kind == "clash" else found
    literal = [it for it in map(bound, plain) if it is not None]
    if literal and (found := _right(known, literal)):
        return found
    every = plain + literal
    if found := _of(_before(concept), every):
        return found
    if all(weight(it.tree) < _LEAST for it in plain) or not _is_ours(concept, plain[0]):
        return UNREAD
    first = [it for it in _formulas(ways[0]) if it in plain]
    return (
        _wrong(known, first + literal[:1])
        or _wrong_letters(known, first)
        or _of(_beside(concept), every)
        or UNREAD
    )


def _meant(known: Sequence[Line], found: Verdict) -> Verdict:
    """Return the slip of the line that has this very name, where a formula is another line's."""
    said = found.said
    if said is None:
        return found
    named = tuple(it for it in known if it.formula.target == said.target)
    return (said.target and _wrong(named, [said])) or found


def _formulas(equation: Equation) -> Iterator[Formula]:
    """Yield the ways to take an equation: as it is, and as what it changes."""
    formula = settled(equation)
    if formula is None:
        return
    yield formula
    target = formula.target
    if target.startswith("Δ") and len(target) > 1 and not formula.own:
        own = target[1:]
        moved = add(Leaf(own), formula.tree)
        yield replace(formula, target=own, own=own, tree=moved, steps=())
    if formula.own and not dict(formula.steps).get(formula.own):
        yield replace(formula, own="")  # x = (x - μ)/σ gives x another meaning
    if not formula.own and isinstance(equation.left, Symbol) and target[-1:].isdigit():
        for name in names_of(formula):  # w1 = w0 - ηg
            if name[:-1] == target[:-1] and name[-1:].isdigit():
                yield replace(formula, own=name)


def _right(known: Iterable[Line], formulas: Sequence[Formula]) -> Verdict | None:
    """Return the verdict on a formula that is one of the known lines."""
    wrong = None
    every = tuple(it for it in known if not it.is_borrowed)
    for line in sorted(every, key=lambda it: not has_hat(it.formula)):
        rule = profile(line.formula)
        for said in formulas:
            if wrong and wrong.kind == "clash" and has_hat(said) and not has_hat(line.formula):
                continue  # y and ŷ have been told apart already
            for names in namings(rule, profile(said)):
                if _is_loose(line.formula) and not _shares(line.formula, said, names):
                    continue
                verdict = _named(line, said, names, every)
                if verdict.saying is Saying.RIGHT:
                    return verdict
                wrong = wrong or verdict
    return wrong


def _is_loose(formula: Formula) -> bool:
    """Say whether a form is so simple, as in a-b or a²+b, that other things have it too."""
    simple = weight(formula.tree) < _MEANT and not formula.own
    return simple and not _has_function(formula) and not _has_gradient(formula)


def _shares(rule: Formula, said: Formula, names: Mapping[str, str]) -> bool:
    """Say whether any name is what the rule calls it, at least by its first letter."""
    both = (*names.items(), (rule.target, said.target))
    named = any(a and b and a[0].casefold() == b[0].casefold() for a, b in both)
    return (named or not names) and rule.target not in names.values()


def _named(line: Line, said: Formula, names: Mapping[str, str], known: Sequence[Line]) -> Verdict:
    """Judge what has the form of a line by its names and steps."""
    pairs = tuple(sorted(names.items()))
    if line.is_paired:
        usual = next((it for it in known if it.formula.target == line.formula.target), line)
        words = Words(
            "부호가 반대입니다: 이 꼴은 걸음도 `+`일 때에만 맞습니다",
            "the sign is the opposite: this form needs a step that adds",
        )
        return Verdict(Saying.WRONG, usual, words, "sign", said, pairs)
    if late(line.formula, said, names):
        words = Words(
            "시점이 어긋났습니다: 오른쪽은 한 걸음 전의 값이어야 합니다",
            "a step is off: the right side needs the value of the step before",
        )
        return Verdict(Saying.WRONG, line, words, "step", said, pairs)
    if other := clash(line, said, names, known):
        return Verdict(Saying.WRONG, other.line, other.words, "clash", said, pairs)
    return Verdict(Saying.RIGHT, line, line.why, "", said, pairs)


def _of(others: Iterable[Line], formulas: Sequence[Formula]) -> Verdict | None:
    enough = [it for it in formulas if weight(it.tree) >= _MEANT or _has_gradient(it)]
    for line in others:
        for said in enough:
            names = naming(profile(line.formula), profile(said))
            if names is None or _named(line, said, names, ()).saying is not Saying.RIGHT:
                continue
            title = _titles()[line.concept]
            words = Words(f"이것은 {title.ko}의 식입니다", f"this is the rule of {title.en}")
            return Verdict(Saying.OTHER, line, words, "topic", said, tuple(sorted(names.items())))
    return None


@lru_cache(maxsize=256)
def _before(concept: str) -> tuple[Line, ...]:
    """Return the lines of what a concept builds on: to write one of these is no slip."""
    return _alone(_needed(concept))


@lru_cache(maxsize=256)
def _beside(concept: str) -> tuple[Line, ...]:
    """Return the lines of the other concepts of its category, and of what stands in many rules."""
    every = {it.id: it for it in concepts()}
    mine = every.get(concept)
    alike = [it.id for it in every.values() if mine and it.category == mine.category]
    return _alone(it for it in (*alike, *EVERYWHERE) if it != concept)


def _alone(names: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines by which a rule is known: with a gradient, a sum or a function in them."""
    every = [line for it in names for line in lines(it)]
    return tuple(
        it
        for it in every
        if not (it.is_paired or it.is_borrowed or is_equation(it.formula))
        and (_has_gradient(it.formula) or _has_function(it.formula))
    )


def _has_gradient(formula: Formula) -> bool:
    return profile(formula).has_gradient


def _has_function(formula: Formula) -> bool:
    parts = [it for it in walk(formula.tree) if isinstance(it, Op)]
    return any(it.op in {"call", "sum", "prod"} and it.name != "transpose" for it in parts)


def _needed(concept: str) -> list[str]:
    every = {it.id: it for it in concepts()}
    out: list[str] = []
    todo = [concept]
    while todo:
        now = todo.pop(0)
        for it in every[now].needs if now in every else ():
            if it not in out:
                out.append(it)
                todo.append(it)
    return out


@lru_cache(maxsize=1)
def _titles() -> dict[str, Words]:
    return {it.id: it.title for it in concepts()}


def _is_ours(concept: str, said: Formula) -> bool:
    """Say whether a heading in capitals, as in `RMSE = …`, is not another measure's name."""
    target = said.target
    if not (len(target) >= 3 and target.isascii() and target.isupper()):
        return True
    known = next(it for it in concepts() if it.id == concept)
    return any(target in it.text.upper() for it in known.names) or target in known.title.en.upper()


def _wrong(known: tuple[Line, ...], formulas: Sequence[Formula]) -> Verdict | None:
    """Return the verdict on a formula that is one slip away from a line."""
    every = [(it, profile(it)) for it in formulas]
    for line, slip, slipped in slips_of(known):
        for said, whole in every:
            if not (slipped.is_like(whole) and _can_be(line, slip, said)):
                continue
            for names in namings(slipped, whole):
                if _is_loose(line.formula) and sum(a == b for a, b in names.items()) < _ALIKE:
                    continue
                pairs = tuple(sorted(names.items()))
                return Verdict(Saying.WRONG, line, slip.words, slip.kind, said, pairs)
    return None


def _can_be(line: Line, slip: Slip, said: Formula) -> bool:
    """Say whether a formula may be meant as a line: `e = y - ŷ` is no loss without its square."""
    if bool(slip.formula.own) != bool(said.own):
        return False
    if said.own or weight(slip.formula.tree) >= _MEANT:
        return True
    target = said.target
    category = next(it.category for it in concepts() if it.id == line.concept)
    is_named = target in {"", line.formula.target} or _is_called(line.concept, target)
    return is_named or target in _TARGETS.get(category, ())


def _is_called(concept: str, name: str) -> bool:
    found = called(name) if len(name) > 1 else None
    return found is not None and found.id == concept


_ALIKE: Final = 2
"""So many letters of a form that other things have too show that this one was meant."""
_MEANT: Final = 4
"""What says so much by itself was meant as the line that it nearly is."""
_TARGETS: Final = MappingProxyType(
    {
        "loss": frozenset("LJECH") | {"Loss", "loss", "Cost", "cost", "Error", "error"},
        "activation": frozenset("fyghsoaσ"),
    }
)


@lru_cache(maxsize=64)
def slips_of(known: tuple[Line, ...]) -> tuple[tuple[Line, Slip, Profile], ...]:
    """Return all slips of these lines, those first that are seen most."""
    found = [
        (line, slip, profile(slip.formula))
        for line in known
        if not (line.is_paired or line.is_borrowed or is_equation(line.formula))
        for slip in slips(line.formula)
    ]
    order = {"sign": 0, "epsilon": 1}
    found.sort(key=lambda it: (order.get(it[1].kind, 2), not it[0].is_usual))
    return tuple(found[:_MOST_SLIPS])


def _wrong_letters(known: Sequence[Line], formulas: Sequence[Formula]) -> Verdict | None:
    """Return the verdict on a formula that has two letters where the rule has one."""
    alone = [(it, profile(it.formula)) for it in known if not (it.is_paired or it.is_borrowed)]
    for said in formulas:
        letters = names_of(said)
        fewer = [it for it in alone if len(it[1].names) == len(letters) - 1]
        for one, other in permutations(letters, 2) if fewer else ():
            if shown(Leaf(one)) == shown(Leaf(other)):
                continue  # x_i and x_j are two things with one letter
            merged = replace(said, tree=renamed(said.tree, {one: other}))
            whole = profile(merged)
            for line, rule in fewer:
                names = naming(rule, whole)
                if names and _named(line, merged, names, known).saying is Saying.RIGHT:
                    a, b = shown(Leaf(other)), shown(Leaf(one))
                    words = Words(
                        f"`{a}`{josa(a, '과')} `{b}`{josa(b, '은')} 같은 것이어야 합니다",
                        f"`{a}` and `{b}` should be one and the same",
                    )
                    return Verdict(Saying.WRONG, line, words, "clash", said, tuple(names.items()))
    return None


def claim(verdict: Verdict) -> tuple[Tree, Tree] | None:
    """Return the two trees, with the same names, that a right verdict says are one."""
    if verdict.saying not in {Saying.RIGHT, Saying.OTHER} or not (verdict.line and verdict.said):
        return None
    names = dict(verdict.naming)
    return renamed(verdict.line.formula.tree, names), verdict.said.tree


def expected(verdict: Verdict) -> str:
    """Return what a formula should be, in its own names; empty if it is what it should be."""
    if verdict.saying is not Saying.WRONG or not (verdict.line and verdict.said):
        return ""
    rule = verdict.line.formula
    names = dict(verdict.naming)
    if verdict.kind in {"clash", "pair"}:
        names = {}
    target = verdict.said.target if names else rule.target
    left = f"{shown(Leaf(target))} = " if target else ""
    return left + shown(renamed(rule.tree, names))
