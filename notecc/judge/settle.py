"""An equation -> a formula: indices become what they mean, so that only names are left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from notecc.judge.tree import GRADIENT, Leaf, Mark, Number, Op, Symbol, Tree, add, negative, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.judge.tree import Equation

COUNTER: Final = "#"
"""The name of the index of a sum, where it is a number of its own: β^{t-i}."""
_ALWAYS_TIME: Final = frozenset("tτ")
_SCALARS: Final = frozenset("αβγηλετρσμκνωnNmMKkBCTt")
GIVEN: Final = "∇="
"""The target of a formula that says what the gradient is, and so no other formula's."""
_GREEK_SCALARS: Final = frozenset("αβγηλρσμ")
BINDERS: Final = frozenset(("softmax", "max", "min", "argmax", "argmin"))
"""Calls of one argument that go over all of a vector, as a sum does."""


@dataclass(frozen=True, slots=True)
class Formula:
    """What a statement says, without the freedom of its indices."""

    target: str
    """What gets a value; empty where that has no name."""
    own: str
    """The target where it stands, one step older, on the right too."""
    tree: Tree
    steps: tuple[tuple[str, int], ...] = ()
    """How far from the target's step each name stands, where both say it."""
    is_late: bool = False
    """The target's new value is on the right, or an older one than the last."""


def settled(equation: Equation) -> Formula | None:
    """Return the formula of an equation, or None if it gives no value to anything."""
    left, right = _solved(equation.left, equation.right)
    if isinstance(left, Symbol):
        if left.name == GRADIENT or (left.name[0] == "g" and len(left.name) == 2):  # g_B
            left = Symbol(GIVEN, left.marks)
        return _settled(left, right, assigns=equation.assigns)
    if left is None:
        return _settled(Symbol("?"), right, assigns=False)
    match left:
        case Op("pow", (Symbol(name), Number(2.0))):
            return _settled(Symbol(name + "²"), right, assigns=False)
        case Op("call", _, name):
            return _headed(name, right)
        case Op("mul", (Symbol(name), Symbol())):  # H (p,q), or a heading of two words
            return _headed(name, right)
        case _:
            both = Op("call", (left, right), "equation")
            return _settled(Symbol("?"), both, assigns=False)


def _headed(name: str, right: Tree) -> Formula:
    """Return the formula of a heading such as `softmax(z)_i`, which is no variable."""
    return replace(_settled(Symbol("?"), right, assigns=False), target=name)


def _solved(left: Tree | None, right: Tree) -> tuple[Tree | None, Tree]:
    """Move to the right what stands beside the target: w_{t+1} - w_t = …."""
    match left:
        case Op("add", (Symbol() as new, Op("mul", (Number(-1.0), Symbol() as old)))):
            if new.name == old.name and new.marks != old.marks:
                return new, add(old, right)
        case Op("add", (Symbol() as new, rest)) if not isinstance(rest, Symbol):
            return new, add(negative(rest), right)
        case _:
            pass
    return left, right


def _settled(left: Symbol, right: Tree, *, assigns: bool) -> Formula:
    found = list(_symbols(right, ()))
    base = left.name
    if base.endswith("'") and all(it.name != base for it, _ in found):
        base = base.removesuffix("'")
    times = _times(base, left, [it for it, _ in found])
    step = _step(left.marks, times)
    spelled = _spelled(found, times)
    tree = _made(right, (), times, spelled)
    own = base if base in {it.name for it, _ in found} else ""
    said = {
        (spelled.get((it.name, _free(it, sums)), it.name), at - step)
        for it, sums in found
        if step is not None and (at := _step(it.marks, times)) is not None
    }
    mine = [offset for name, offset in said if name == own]
    is_name = all(it.is_glued for it in left.marks)  # mt = b1*mt + …, in code
    late = bool(own) and any(
        (it >= 0 and not (it == 0 and step == 0 and (assigns or is_name))) or it < -1 for it in mine
    )
    return Formula(base.removesuffix("?"), own, tree, tuple(sorted(said)), late)


_Sums = tuple[str, ...]
_Free = tuple[Mark, ...]


def _symbols(tree: Tree, sums: _Sums) -> Iterator[tuple[Symbol, _Sums]]:
    if isinstance(tree, Symbol):
        yield tree, sums
    elif isinstance(tree, Op):
        inner = (*sums, tree.name) if _binds(tree) else sums
        for part in tree.parts:
            yield from _symbols(part, inner)


def _binds(tree: Op) -> bool:
    return tree.op in {"sum", "prod"} or (tree.name in BINDERS and len(tree.parts) == 1)


def _times(base: str, left: Symbol, symbols: list[Symbol]) -> frozenset[str]:
    """Return the letters that count steps: t, and those that the target is a step ahead in."""
    mine = [it for it in (left, *symbols) if it.name in {base, left.name}]
    moved = {mark.letter for it in mine for mark in it.marks if mark.offset}
    return _ALWAYS_TIME | moved


def _step(marks: tuple[Mark, ...], times: frozenset[str]) -> int | None:
    return next((it.offset for it in marks if it.letter in times), None)


def _free(symbol: Symbol, sums: _Sums) -> _Free:
    """Return the marks that no sum around goes over; one without an index goes over all."""
    is_open = "" in sums
    return tuple(
        it
        for it in symbol.marks
        if it.letter not in sums and not (is_open and it.letter not in _ALWAYS_TIME)
    )


def _spelled(
    found: list[tuple[Symbol, _Sums]], times: frozenset[str]
) -> dict[tuple[str, _Free], str]:
    """Tell apart what has one name and several indices: x_i and x_j, μ_t and μ_{t+1}."""
    by_name: dict[str, set[_Free]] = {}
    for it, sums in found:
        marks = _free(it, sums)
        if marks and marks == it.marks:  # one that a sum goes over is all of them
            by_name.setdefault(it.name, set()).add(marks)
    out: dict[tuple[str, _Free], str] = {}
    for name, several in by_name.items():
        if name == GRADIENT:
            continue
        newest = sorted(several, key=lambda it: (-(_step(it, times) or 0), it))
        for place, marks in enumerate(newest):
            out[name, marks] = f"{name}·{place}" if place else name
    return out


def _made(
    tree: Tree, sums: _Sums, times: frozenset[str], spelled: dict[tuple[str, _Free], str]
) -> Tree:
    match tree:
        case Symbol(name, marks):
            if name in sums and not marks:
                return Leaf(COUNTER, (sums.index(name),))
            new = spelled.get((name, _free(tree, sums)), name)
            return Leaf(new, _varies(tree, sums, times))
        case Op(op, parts, name):
            inner = (*sums, name) if _binds(tree) else sums
            return Op(
                op,
                tuple([_made(it, inner, times, spelled) for it in parts]),
                "" if op in {"sum", "prod"} else name,
            )
        case _:
            return tree


def _varies(symbol: Symbol, sums: _Sums, times: frozenset[str]) -> tuple[int, ...]:
    """Return the sums that a symbol changes with: by its index, or, bare, if it is no constant."""
    indices = {it.letter for it in symbol.marks if it.letter not in times - {*sums}}
    is_scalar = symbol.name.rstrip("0123456789") in _SCALARS or symbol.name[0] in _GREEK_SCALARS
    return tuple(
        depth
        for depth, index in enumerate(sums)
        if (index and index in {it.letter for it in symbol.marks})
        or (not indices and not is_scalar)
        or (bool(indices) and (not index or index in BINDERS))
    )


def is_equation(formula: Formula) -> bool:
    """Say whether both sides are more than a name: then nobody knows which of them is wrong."""
    return isinstance(formula.tree, Op) and formula.tree.name == "equation"


def names_of(formula: Formula) -> tuple[str, ...]:
    """Return the names that may be called otherwise: all but the gradient, the counter, the own."""
    fixed = {GRADIENT, COUNTER, formula.own}
    found = dict.fromkeys(it.name for it in walk(formula.tree) if isinstance(it, Leaf))
    return tuple(it for it in found if it not in fixed)
