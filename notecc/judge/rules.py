"""The library -> the lines that a formula of a concept may be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

from notecc.judge.match import naming, profile
from notecc.judge.reader import plain
from notecc.judge.settle import Formula, settled
from notecc.judge.tree import HALF, Leaf, Op, Tree, add, changed, names, root, weight
from notecc.judge.variants import VARIANTS
from notecc.library import concepts
from notecc.library.records import record
from notecc.model.words import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Concept

_APART: Final = re.compile(r",?\s*\\q?quad|\\\\")
EVERYWHERE: Final = ("ema",)
"""Rules that stand inside many others."""
_GUARDS: Final = 5
_MOST: Final = 60
"""How many lines of one concept are looked at: each line may also stand in the next one's place."""


@dataclass(frozen=True, slots=True)
class Line:
    """One legal line. Lines of one `form` belong together: a pair is right if one form has both."""

    concept: str
    form: str
    latex: str
    formula: Formula
    why: Words = UNSAID
    is_paired: bool = False
    """Alone it is wrong, or another concept's: it counts beside the other lines of its form."""
    is_usual: bool = False
    """It is the rule's own line, none that follows from it."""
    is_borrowed: bool = False
    """Alone it is the rule of a concept that came before."""


@cache
def lines(concept: str) -> tuple[Line, ...]:
    """Return every line that a formula of the concept may be, the usual ones first."""
    known = {it.id: it for it in concepts()}.get(concept)
    if known is None:
        return ()
    found: list[Line] = []
    for form in _forms(known):
        found += form
        if len(form) > 1:
            found += _composed(form)
    every = [it for line in found for it in (line, *_guarded(line))]
    return tuple(_borrowed(known, _distinct(every)))[:_MOST]


def _forms(concept: Concept) -> Iterator[list[Line]]:
    """Yield the lines that belong together: the formula, each variant of the rule, other forms."""
    said = _APART.split(concept.formula)
    yield [Line(concept.id, "", *it, is_usual=True) for latex in said for it in _read(latex)]
    found = record(concept.id)
    for rule in found.rules if found else ():
        usual = not rule.variant
        yield [
            Line(concept.id, rule.variant, *read, rule.note, is_usual=usual)
            for line in rule.lines
            for read in _read(line.latex)
        ]
    for it in VARIANTS:
        if concept.id in it.concepts.split():
            yield [
                Line(concept.id, it.name, *read, it.why, is_paired=it.is_paired)
                for latex in it.lines
                for read in _read(latex)
            ]


def _read(latex: str) -> Iterator[tuple[str, Formula]]:
    for equation in plain(latex):
        formula = settled(equation)
        if formula and _says_something(formula) and profile(formula).alike is not None:
            yield latex.strip(), formula


def _says_something(formula: Formula) -> bool:
    """Say whether a line is more than a name for a name, as in `h^0 = x`."""
    return weight(formula.tree) > 1


def _composed(form: list[Line]) -> Iterator[Line]:
    """Put lines in the place of their names in later lines: a rule on one line."""
    given: dict[str, Tree] = {}
    for line in form:
        needed = [it for it in names(line.formula.tree) if it in given and it != line.formula.own]
        for count in range(1, min(len(needed), 3) + 1):
            for chosen in combinations(needed, count):
                yield _with(line, {it: given[it] for it in chosen})
        if line.formula.target:
            given[line.formula.target] = line.formula.tree


def _with(line: Line, given: dict[str, Tree]) -> Line:
    def place(it: Tree) -> Tree | None:
        return given.get(it.name) if isinstance(it, Leaf) else None

    tree = changed(line.formula.tree, place)
    whole = replace(line.formula, tree=tree, steps=())
    # What both lines say on one is no half of a pair any more.
    return replace(line, formula=whole, is_usual=False, is_paired=False)


def _guarded(line: Line) -> Iterator[Line]:
    """Put each ε inside its root, where it was outside, or the reverse: it only guards."""
    done = {line.formula.tree}
    todo = [line.formula.tree]
    while todo and len(done) < _GUARDS:
        for tree in _moved(todo.pop()):
            if tree not in done:
                done.add(tree)
                todo.append(tree)
                yield replace(line, formula=replace(line.formula, tree=tree), is_usual=False)


def _moved(tree: Tree) -> Iterator[Tree]:
    """Yield the trees in which one ε is on the other side of its root."""
    match tree:
        case Op("add", (Op("pow", (body, exponent)), Leaf("ε") as guard)) if exponent == HALF:
            yield root(add(body, guard))
        case Op("pow", (Op("add", (body, Leaf("ε") as guard)), exponent)) if exponent == HALF:
            yield add(root(body), guard)
        case Op(op, parts, name):
            for place, part in enumerate(parts):
                for new in _moved(part):
                    yield Op(op, (*parts[:place], new, *parts[place + 1 :]), name)
        case _:
            return


def _distinct(found: Iterable[Line]) -> list[Line]:
    """Leave out what an earlier line of the same form says already."""
    kept: dict[tuple[str, Tree, str], Line] = {}
    for it in found:
        kept.setdefault((it.form, it.formula.tree, it.formula.target), it)
    return list(kept.values())


def _borrowed(concept: Concept, found: list[Line]) -> list[Line]:
    """Mark what counts only in a pair, because alone it is the rule of a concept that came before.

    PyTorch's NAG has Momentum's velocity; that line alone is Momentum.
    """
    usual = [it for it in found if it.is_usual and not it.form]
    before = [it for name in concept.needs for it in _own_lines(name)]
    beside = [it for name in EVERYWHERE if name != concept.id for it in _own_lines(name)]
    kept = {it.formula.own for it in usual}

    def is_borrowed(it: Line) -> bool:
        others = before if it.formula.own in kept else (*before, *beside)
        return _is_state(it) and not _is_one_of(usual, it) and _is_one_of(others, it)

    return [replace(it, is_borrowed=bool(it.form) and is_borrowed(it)) for it in found]


def _own_lines(concept: str) -> tuple[Line, ...]:
    return tuple(it for it in lines(concept) if not it.is_paired)


def _is_state(line: Line) -> bool:
    """Say whether a line keeps something from step to step that is not the weights."""
    return profile(line.formula).has_gradient and line.formula.own not in {"", "w"}


def _is_one_of(others: Iterable[Line], line: Line) -> bool:
    return any(naming(profile(it.formula), profile(line.formula)) is not None for it in others)
