"""The value of a tree where its names have numbers; sums go over three terms."""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING, Final
from zlib import crc32

from notecc.judge.settle import BINDERS, COUNTER
from notecc.judge.tree import GRADIENT, Leaf, Number, Op, Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TERMS: Final = 3
"""How many terms a sum has here."""
COMPONENTS: Final = TERMS * TERMS
"""How many numbers a name has, so that a sum of sums sees other ones each time."""
_RENAMED: Final = frozenset("fFHhφT")
_REAL: Final[dict[str, Callable[[complex], complex]]] = {
    "log": cmath.log, "exp": cmath.exp, "tanh": cmath.tanh, "sin": cmath.sin,
    # Near 0 a cosine hides what it is of; this one does not, and costs only that it is not even.
    "cos": lambda it: cmath.cos(it + 1),
    "sinh": cmath.sinh, "cosh": cmath.cosh, "abs": lambda it: (it * it) ** 0.5,
    "sigmoid": lambda it: 1 / (1 + cmath.exp(-it)), "ReLU": lambda it: max(it.real, 0.0),
    "log2": lambda it: cmath.log(it) / math.log(2),
    "log10": lambda it: cmath.log(it) / math.log(10),
    "sign": lambda it: cmath.atan(9 * it),
}  # fmt: skip


def value(tree: Tree, point: Mapping[str, tuple[float, ...]]) -> complex | None:
    """Return the value of a tree at a point, or None where it has none."""
    try:
        found = _value(tree, point, ())
    except (ArithmeticError, ValueError):
        return None
    return found if cmath.isfinite(found) else None


def close(a: complex | None, b: complex | None) -> bool:
    """Say whether two values are one, as far as floats can tell."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-9 * (1 + abs(a) + abs(b)) ** 1


def _value(  # noqa: PLR0911 - one line a kind
    tree: Tree, point: Mapping[str, tuple[float, ...]], at: tuple[int, ...]
) -> complex:
    match tree:
        case Number(number):
            return number
        case Leaf(name, varies):
            return _component(name, varies, point, at)
        case Op("add", parts):
            return sum([_value(it, point, at) for it in parts])
        case Op("mul", parts):
            return math.prod([_value(it, point, at) for it in parts])
        case Op("pow", (base, exponent)):
            return _value(base, point, at) ** _value(exponent, point, at)
        case Op("sum", (body,)):
            return sum([_value(body, point, (*at, it)) for it in range(TERMS)])
        case Op("prod", (body,)):
            return math.prod([_value(body, point, (*at, it)) for it in range(TERMS)])
        case Op("call", parts, name):
            return _called(name, parts, point, at)
        case _:
            raise ValueError(tree)


def _component(
    name: str, varies: tuple[int, ...], point: Mapping[str, tuple[float, ...]], at: tuple[int, ...]
) -> complex:
    place = 0
    for depth in varies:
        place = place * TERMS + (at[depth] if depth < len(at) else 0)
    if name == COUNTER:
        return place + 1.0
    return point[name][place % COMPONENTS]


def _called(
    name: str, parts: tuple[Tree, ...], point: Mapping[str, tuple[float, ...]], at: tuple[int, ...]
) -> complex:
    if name in BINDERS and len(parts) == 1:
        terms = [_value(parts[0], point, (*at, it)) for it in range(TERMS)]
        if name == "softmax":
            return cmath.exp(terms[0]) / sum(map(cmath.exp, terms))
        if name in {"max", "min"}:
            return (max if name == "max" else min)(it.real for it in terms)
        return sum(terms) * (2.7 if name == "argmax" else -2.7) + math.prod(terms)
    inputs = [_value(it, point, at) for it in parts]
    if name in {"max", "min"}:
        # Two branches, of which a point sees one: a smooth stand-in sees both.
        power = 3.0 if name == "max" else -3.0
        return sum(cmath.exp(power * it) for it in inputs)
    if name in _REAL and len(inputs) == 1:
        return _REAL[name](inputs[0])
    return _unknown(name, inputs)


def _unknown(name: str, inputs: list[complex]) -> complex:
    """Return what a function that nobody knows could be: odd enough to be no other one."""
    seed = 0.3 if name in _RENAMED else crc32(name.encode()) % 89 / 89 + 0.1
    if name == GRADIENT:
        seed = 0.37
    if name in {"∩", "∪"}:  # the order does not matter
        return sum(inputs) * seed + math.prod(inputs) * (1 - seed)
    total: complex = seed
    for place, it in enumerate(inputs, start=1):
        total += place * (0.7 * it**3 + 1.3 * it) * (1 + seed / 7)
    return total
