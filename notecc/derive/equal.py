"""Two formulas as nested tuples -> whether SymPy proves that they are one.

A formula is `("number", 2.0)`, `("name", "x", component)`, or an operation with its parts:
`("add", a, b)`, `("call", "log", x)`. Sums are written out before they come here.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final, TypeAlias

import sympy

Plain: TypeAlias = "tuple[Any, ...]"

_SIZES: Final = frozenset("∩∪")
"""A set stands for its size."""
_KNOWN: Final = {
    "log": sympy.log, "exp": sympy.exp, "tanh": sympy.tanh, "sin": sympy.sin, "cos": sympy.cos,
    "sinh": sympy.sinh, "cosh": sympy.cosh, "abs": sympy.Abs, "max": sympy.Max, "min": sympy.Min,
    "sign": sympy.sign, "floor": sympy.floor,
    "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
    "ReLU": lambda x: sympy.Max(x, 0),
    "log2": lambda x: sympy.log(x) / sympy.log(2),
    "log10": lambda x: sympy.log(x) / sympy.log(10),
}  # fmt: skip


@cache
def equal(a: Plain, b: Plain) -> bool:
    """Say whether SymPy simplifies the difference of two formulas to nothing."""
    difference = _sympy(a) - _sympy(b)
    if sympy.expand(difference) == 0:
        return True
    written = sympy.expand_log(difference, force=True).rewrite(sympy.exp)
    return bool(sympy.simplify(sympy.together(written)) == 0)


def _sympy(tree: Plain) -> Any:
    match tree:
        case ("number", value):
            return sympy.nsimplify(value, rational=True)
        case ("name", name, component):
            return sympy.Symbol(f"{name}_{component}" if component else name, positive=True)
        case ("add", *parts):
            return sympy.Add(*map(_sympy, parts))
        case ("mul", *parts):
            return sympy.Mul(*map(_sympy, parts))
        case ("pow", base, exponent):
            return sympy.Pow(_sympy(base), _sympy(exponent))
        case ("call", name, *parts):
            known = _KNOWN.get(name) or sympy.Function(name, positive=name in _SIZES or None)
            return known(*map(_sympy, parts))
        case _:
            raise ValueError(tree)
