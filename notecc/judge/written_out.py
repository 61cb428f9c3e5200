"""A tree -> nested tuples without sums, for a proof: as many terms as `value` has."""

from __future__ import annotations

from typing import Any, TypeAlias

from notecc.judge.settle import BINDERS, COUNTER
from notecc.judge.tree import Leaf, Number, Op, Tree
from notecc.judge.value import TERMS

Plain: TypeAlias = "tuple[Any, ...]"


def written_out(tree: Tree, at: tuple[int, ...] = ()) -> Plain:
    """Return a tree with each sum as its terms, at these indices of the sums around it."""
    match tree:
        case Number(value):
            return ("number", value)
        case Leaf(name, varies):
            return _leaf(name, varies, at)
        case Op("sum" | "prod" as op, (body,)):
            return ("add" if op == "sum" else "mul", *_terms(body, at))
        case Op("call", (body,), name) if name in BINDERS:
            return _bound(name, _terms(body, at))
        case Op("call", parts, name):
            return ("call", name, *(written_out(it, at) for it in parts))
        case Op(op, parts):
            return (op, *(written_out(it, at) for it in parts))
        case _:
            raise ValueError(tree)


def _leaf(name: str, varies: tuple[int, ...], at: tuple[int, ...]) -> Plain:
    component = 0
    for depth in varies:
        component = component * TERMS + (at[depth] if depth < len(at) else 0)
    return ("number", component + 1.0) if name == COUNTER else ("name", name, component)


def _terms(body: Tree, at: tuple[int, ...]) -> list[Plain]:
    return [written_out(body, (*at, it)) for it in range(TERMS)]


def _bound(name: str, terms: list[Plain]) -> Plain:
    if name == "softmax":
        powers = [("call", "exp", it) for it in terms]
        return ("mul", powers[0], ("pow", ("add", *powers), ("number", -1.0)))
    return ("call", name, *terms)
