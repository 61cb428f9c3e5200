"""The words that authors build formulas from: Sum, Derivative, E, Let, sqrt, where.

The plain functions (`sqrt`, `exp`, `maximum`, `where` …) serve three masters: given a formula they
build a formula; given NumPy arrays or numbers they compute. So one update rule runs and is proved.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from notecc.derive.formula import Formula, FormulaError, Number, formula

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

oo: Final = Formula("constant", (), "oo")
pi: Final = Formula("constant", (), "pi")

_NUMPY: Final[Mapping[str, str]] = {"absolute": "abs", "arctan": "atan"}


def _function(name: str) -> Callable[..., Any]:
    numeric = getattr(np, name, None)

    def apply(*args: Any) -> Any:
        symbolic = any(isinstance(arg, Formula) for arg in args)
        exact = all(type(arg) is int for arg in args)  # exp(-1) in a derivation stays exact
        if numeric is None or symbolic or exact:
            return Formula("apply", tuple(map(formula, args)), _NUMPY.get(name, name))
        return numeric(*args)

    apply.__name__ = name
    apply.__doc__ = f"Return the {name} of a formula, a number or an array."
    return apply


sqrt = _function("sqrt")
exp = _function("exp")
log = _function("log")
sin = _function("sin")
cos = _function("cos")
tanh = _function("tanh")
arctan = _function("arctan")
sign = _function("sign")
absolute = _function("absolute")
maximum = _function("maximum")
minimum = _function("minimum")
floor = _function("floor")
ceil = _function("ceil")
where = _function("where")
erf = _function("erf")
factorial = _function("factorial")
binomial = _function("binomial")
FUNCTIONS: Final[Mapping[str, Callable[..., Any]]] = {
    it.__name__: it
    for it in (sqrt, exp, log, sin, cos, tanh, arctan, sign, absolute, maximum, minimum)
} | {it.__name__: it for it in (floor, ceil, where)}
"""What the body of an update rule may call; NumPy has all of them under the same name."""


def Rational(top: int, bottom: int) -> Formula:
    """Return an exact fraction."""
    return formula(Fraction(top, bottom))


def Sum(body: Number, *ranges: tuple[Formula, Number, Number]) -> Formula:
    """Return the sum of `body` over `(i, 1, n)`; of several ranges the first is the innermost."""
    return _folded("sum", body, ranges)


def Product(body: Number, *ranges: tuple[Formula, Number, Number]) -> Formula:
    """Return the product of `body` over `(i, 1, n)`."""
    return _folded("product", body, ranges)


def _folded(op: str, body: Number, ranges: Sequence[tuple[Formula, Number, Number]]) -> Formula:
    it = formula(body)
    for letter, low, high in ranges:
        it = Formula(op, (it, _bare(letter), formula(low), formula(high)))
    return it


def Derivative(body: Number, *letters: Formula) -> Formula:
    """Return the derivative of `body`, not carried out; name a letter twice for the second one."""
    it = formula(body)
    for letter in letters:
        it = Formula("derivative", (it, _bare(letter)))
    return it


def Limit(body: Number, letter: Formula, to: Number, side: str = "+") -> Formula:
    """Return the limit of `body` for `letter` to `to` (from above, unless `side` is "-")."""
    return Formula("limit", (formula(body), _bare(letter), formula(to)), side)


def Integral(body: Number, limits: tuple[Formula, Number, Number]) -> Formula:
    """Return the integral of `body` over `(x, low, high)`."""
    letter, low, high = limits
    return Formula("integral", (formula(body), _bare(letter), formula(low), formula(high)))


def Delta(i: Number, j: Number) -> Formula:
    """Return Kronecker's delta: 1 if i = j, else 0."""
    return Formula("delta", (formula(i), formula(j)))


def At(body: Number, new: Mapping[Formula, Number]) -> Formula:
    """Return `body` taken where its letters have other values: dL/dy at y = F(x)."""
    pairs = [part for key, value in new.items() for part in (_bare(key), formula(value))]
    return Formula("at", (formula(body), *pairs))


def E(body: Number) -> Formula:
    """Return the expectation of `body` over the random letters in it, which are independent."""
    return Formula("expectation", (formula(body),))


def Random(letter: Formula, *, mean: Number = 0, variance: Number) -> Formula:
    """Return `letter` as a random variable of which two moments are known, and nothing else."""
    return Formula("random", (_atom(letter), formula(mean), formula(variance)), "moments")


def Normal(letter: Formula, *, mean: Number = 0, variance: Number) -> Formula:
    """Return `letter` as a Gaussian random variable."""
    return Formula("random", (_atom(letter), formula(mean), formula(variance)), "normal")


def Bernoulli(letter: Formula, p: Number) -> Formula:
    """Return `letter` as a random variable that is 1 with probability p, else 0."""
    p = formula(p)
    return Formula("random", (_atom(letter), p, p * (1 - p)), "bernoulli")


def Let(name: Formula, definition: Number) -> Formula:
    """Return `definition` under a name of its own: steps print the name, checks see through it."""
    return Formula("named", (_atom(name), formula(definition)))


def Matrix(rows: Sequence[Sequence[Number] | Number]) -> Formula:
    """Return a matrix; a flat list is a column."""
    grid = [tuple(row) if isinstance(row, (list, tuple)) else (row,) for row in rows]
    if len({len(row) for row in grid}) != 1:
        raise FormulaError("the rows of a matrix are of one length")
    entries = tuple(formula(entry) for row in grid for entry in row)
    return Formula("matrix", entries, f"{len(grid)}x{len(grid[0])}")


def _bare(letter: Formula) -> Formula:
    if letter.op not in {"symbol", "index"}:
        raise FormulaError(f"only a letter can vary, not `{letter.op}`")
    return letter


_atom = _bare
