"""From the author's tree to SymPy, with everything left undone: Sum, Derivative, Limit, E."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sympy as sp

from notecc.derive.expectation import Expectation
from notecc.derive.formula import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.derive.formula import Formula
    from notecc.derive.vocabulary import Letter

_ASSUMPTIONS: Final[Mapping[str, Mapping[str, bool]]] = {
    "real": {"real": True},
    "positive": {"positive": True},
    "unit": {"positive": True},
    "size": {"integer": True, "positive": True},
    "index": {"integer": True, "positive": True},
    "time": {"integer": True, "positive": True},
    "sequence": {"real": True},
    "positives": {"positive": True},
    "function": {"real": True},
}


class Unit(sp.Symbol):
    """A letter between 0 and 1; SymPy has no assumption for "below 1"."""


class Whole(sp.Symbol):
    """A size, an index or a step: what can be set to 2, 3, 4."""


def letter_symbol(letter: Letter) -> Any:
    """Return the SymPy symbol (base, function) of a letter, with the assumptions of its kind."""
    assumptions = _ASSUMPTIONS[letter.kind]
    match letter.kind:
        case "sequence" | "positives":
            return sp.IndexedBase(sp.Symbol(letter.name, **assumptions), **assumptions)
        case "function":
            return sp.Function(letter.name, **assumptions)
        case "unit":
            return Unit(letter.name, **assumptions)
        case "size" | "index" | "time":
            return Whole(letter.name, **assumptions)
        case _:
            return sp.Symbol(letter.name, **assumptions)


def symbolic(it: Formula) -> Any:
    """Return a formula as a SymPy expression (or matrix)."""
    return _OPERATIONS[it.op](it)


def carried_out(e: Any) -> Any:
    """Differentiate, take limits, integrals and expectations; sums stay."""
    e = e.replace(lambda x: isinstance(x, sp.Derivative), lambda x: x.doit(deep=False))
    e = e.replace(lambda x: isinstance(x, Expectation), lambda x: x.doit())
    return e.replace(lambda x: isinstance(x, sp.Limit | sp.Integral), _ended)


def _ended(x: Any) -> Any:
    return x.func(closed_sums(x.args[0]), *x.args[1:]).doit()


def closed_sums(e: Any) -> Any:
    """Let SymPy sum what it can."""
    return e.replace(lambda x: isinstance(x, sp.Sum), lambda x: sp.piecewise_fold(x.doit()))


def _letter(it: Formula) -> Any:
    if it.letter is None:
        raise ValueError(f"{it.name} is not of the vocabulary")
    symbol = letter_symbol(it.letter)
    return symbol[tuple(map(symbolic, it.args))] if it.op == "index" else symbol


def _call(it: Formula) -> Any:
    if it.letter is None:
        raise ValueError(f"{it.name} is not of the vocabulary")
    return letter_symbol(it.letter)(*map(symbolic, it.args))


def _number(it: Formula) -> Any:
    return sp.Rational(it.name)


def _apply(it: Formula) -> Any:
    args = [symbolic(arg) for arg in it.args]
    if it.name == "where":
        return sp.Piecewise((args[1], args[0]), (args[2], True))
    return _FUNCTIONS[it.name](*args)


def _folded(it: Formula) -> Any:
    body, letter, low, high = map(symbolic, it.args)
    return (sp.Sum if it.op == "sum" else sp.Product)(body, (letter, low, high))


def _derivative(it: Formula) -> Any:
    body, letter = map(symbolic, it.args)
    return body.diff(letter) if isinstance(body, sp.MatrixBase) else sp.Derivative(body, letter)


def _limit(it: Formula) -> Any:
    body, letter, to = map(symbolic, it.args)
    return sp.Limit(body, letter, to, it.name)


def _integral(it: Formula) -> Any:
    body, letter, low, high = map(symbolic, it.args)
    return sp.Integral(body, (letter, low, high))


def _at(it: Formula) -> Any:
    body, *pairs = map(symbolic, it.args)
    new = dict(zip(pairs[::2], pairs[1::2], strict=True))
    return carried_out(body).subs(new, simultaneous=True)


def _expectation(it: Formula) -> Any:
    laws = {}
    for part in walk(it.args[0]):
        if part.op == "random":
            letter, mean, variance = map(symbolic, part.args)
            label = letter.base.label if isinstance(letter, sp.Indexed) else letter
            laws[label] = sp.Tuple(label, sp.Symbol(part.name), mean, variance)
    return Expectation(symbolic(it.args[0]), sp.Tuple(*laws.values()))


def _matrix(it: Formula) -> Any:
    rows, columns = map(int, it.name.split("x"))
    return sp.ImmutableMatrix(rows, columns, [symbolic(arg) for arg in it.args])


def _both(join: Callable[[Any, Any], Any]) -> Callable[[Formula], Any]:
    return lambda it: join(symbolic(it.args[0]), symbolic(it.args[1]))


def _quotient(a: Any, b: Any) -> Any:
    return sp.S.One * a / b if not isinstance(a, sp.MatrixBase) else a * (1 / b)


_COMPARE: Final[Mapping[str, Any]] = {"<": sp.Lt, "<=": sp.Le, ">": sp.Gt, ">=": sp.Ge}
_FUNCTIONS: Final[Mapping[str, Any]] = {
    "sqrt": sp.sqrt, "exp": sp.exp, "log": sp.log, "sin": sp.sin, "cos": sp.cos, "tanh": sp.tanh,
    "atan": sp.atan, "erf": sp.erf, "abs": sp.Abs, "sign": sp.sign, "maximum": sp.Max,
    "minimum": sp.Min, "floor": sp.floor, "ceil": sp.ceiling, "factorial": sp.factorial,
    "binomial": sp.binomial,
}  # fmt: skip
_OPERATIONS: Final[Mapping[str, Callable[[Formula], Any]]] = {
    "number": _number,
    "constant": lambda it: {"pi": sp.pi, "oo": sp.oo}[it.name],
    "symbol": _letter,
    "index": _letter,
    "add": _both(lambda a, b: a + b),
    "sub": _both(lambda a, b: a - b),
    "mul": _both(lambda a, b: a * b),
    "div": _both(_quotient),
    "pow": _both(lambda a, b: a**b),
    "neg": lambda it: -symbolic(it.args[0]),
    "call": _call,
    "apply": _apply,
    "compare": lambda it: _COMPARE[it.name](*map(symbolic, it.args)),
    "delta": _both(sp.KroneckerDelta),
    "sum": _folded,
    "product": _folded,
    "derivative": _derivative,
    "limit": _limit,
    "integral": _integral,
    "at": _at,
    "expectation": _expectation,
    "random": lambda it: symbolic(it.args[0]),
    "named": lambda it: symbolic(it.args[1]),
    "matrix": _matrix,
    "transpose": lambda it: symbolic(it.args[0]).T,
}
