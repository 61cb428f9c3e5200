"""A formula as its author wrote it: `eta * g / sqrt(g**2)` stays so and is not yet `eta`.

An author computes with formulas as with numbers. What comes out is a tree in the author's own
order, and everything else reads this one tree: the printers, the judge that puts numbers in, and
the judge that hands it to SymPy. So what is shown is what was checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from numbers import Integral as PythonInteger
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.derive.vocabulary import Letter

Number: TypeAlias = "Formula | int | float | Fraction"

_LONGEST_DECIMAL: Final = 12
"""0.96 and 1e-8 are meant; 0.3333333333333333 is a division that happened too early."""


class FormulaError(Exception):
    """The author of a concept wrote something that cannot be a formula; the text says what."""


@dataclass(frozen=True, slots=True)
class Formula:
    """An operation on formulas. `op` is one of the words of this module; `name` goes with it."""

    op: str
    args: tuple[Formula, ...] = ()
    name: str = ""
    letter: Letter | None = None

    __iter__ = None  # x[i] is an index: without this, Python would take a formula for a sequence

    def __add__(self, other: Number) -> Formula:
        return Formula("add", (self, formula(other)))

    def __radd__(self, other: Number) -> Formula:
        return Formula("add", (formula(other), self))

    def __sub__(self, other: Number) -> Formula:
        return Formula("sub", (self, formula(other)))

    def __rsub__(self, other: Number) -> Formula:
        return Formula("sub", (formula(other), self))

    def __mul__(self, other: Number) -> Formula:
        if self.op == "neg":  # Python reads -a*b as (-a)*b; people read -(a b)
            return -(self.args[0] * other)
        return Formula("mul", (self, formula(other)))

    def __rmul__(self, other: Number) -> Formula:
        return Formula("mul", (formula(other), self))

    __matmul__ = __mul__

    def __truediv__(self, other: Number) -> Formula:
        if self.op == "neg":
            return -(self.args[0] / other)
        return Formula("div", (self, formula(other)))

    def __rtruediv__(self, other: Number) -> Formula:
        return Formula("div", (formula(other), self))

    def __pow__(self, other: Number) -> Formula:
        return Formula("pow", (self, formula(other)))

    def __rpow__(self, other: Number) -> Formula:
        return Formula("pow", (formula(other), self))

    def __neg__(self) -> Formula:
        return Formula("neg", (self,))

    def __lt__(self, other: Number) -> Formula:
        return Formula("compare", (self, formula(other)), "<")

    def __le__(self, other: Number) -> Formula:
        return Formula("compare", (self, formula(other)), "<=")

    def __gt__(self, other: Number) -> Formula:
        return Formula("compare", (self, formula(other)), ">")

    def __ge__(self, other: Number) -> Formula:
        return Formula("compare", (self, formula(other)), ">=")

    def __getitem__(self, index: Number | tuple[Number, ...]) -> Formula:
        if self.letter is None or not self.letter.indexed:
            raise FormulaError(_not_a("sequence", self))
        indices = index if isinstance(index, tuple) else (index,)
        return Formula("index", tuple(map(formula, indices)), self.name, self.letter)

    def __call__(self, *args: Number) -> Formula:
        """Return the unknown function at a place."""
        if self.letter is None or self.letter.kind != "function":
            raise FormulaError(_not_a("function", self))
        return Formula("call", tuple(map(formula, args)), self.name, self.letter)

    def __bool__(self) -> bool:
        message = "a formula is neither true nor false: write where(condition, a, b), not if"
        raise FormulaError(message)

    @property
    def T(self) -> Formula:
        """The transpose of a matrix."""
        return Formula("transpose", (self,))


def _not_a(what: str, it: Formula) -> str:
    return f"`{it.name or it.op}` is not a {what}: its kind in the vocabulary says otherwise"


def formula(value: object) -> Formula:
    """Return `value` as a formula; decimals stay exact and are printed as they were written."""
    match value:
        case Formula():
            return value
        case bool():
            raise FormulaError(f"{value} is not a number")
        case PythonInteger():
            return _signed(str(int(value)))
        case Fraction():
            whole = formula(value.numerator)
            return whole if value.denominator == 1 else whole / value.denominator
        case float():
            text = repr(value)
            if len(text.partition("e")[0].replace(".", "").lstrip("-0")) > _LONGEST_DECIMAL:
                raise FormulaError(f"{text} is not exact: write Rational(1, 3), not 1/3")
            return _signed(text)
        case _:
            raise FormulaError(f"{value!r} cannot stand in a formula")


def _signed(text: str) -> Formula:
    text = text.removesuffix(".0")
    if text.startswith("-"):
        return Formula("neg", (Formula("number", (), text[1:]),))
    return Formula("number", (), text)


def rebuilt(it: Formula, args: tuple[Formula, ...]) -> Formula:
    """Return `it` with other arguments."""
    return it if args == it.args else Formula(it.op, args, it.name, it.letter)


def walk(it: Formula) -> Iterator[Formula]:
    """Yield `it` and all that stands in it, parents first, left to right."""
    yield it
    for arg in it.args:
        yield from walk(arg)


def substituted(it: Formula, new: Mapping[Formula, Formula]) -> Formula:
    """Return `it` with the keys of `new` replaced by their values, all at once.

    A key `g[i]` whose index is a letter of kind `index` stands for all i: `g[k + 1]` matches too,
    and the value is taken at `k + 1`. Any other key matches itself only.
    """
    if it in new:
        return new[it]
    if it.op == "index":
        for key, value in new.items():
            if key.op == "index" and key.name == it.name and _for_all(key):
                at = dict(zip(key.args, it.args, strict=True))
                return substituted(value, at)
    return rebuilt(it, tuple(substituted(arg, new) for arg in it.args))


def _for_all(key: Formula) -> bool:
    return all(arg.letter is not None and arg.letter.kind == "index" for arg in key.args)
