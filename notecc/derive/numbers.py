"""The first judge: put numbers in and compute, with mpmath alone, straight from the author's tree.

It knows nothing of SymPy and shares no code with the proof. Sums are added up, derivatives are
difference quotients at 50 digits, an unknown function becomes some smooth function, an expectation
becomes an exact average over a law of few points with the declared moments.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from mpmath.ctx_mp import MPContext

from notecc.derive.formula import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from notecc.derive.formula import Formula
    from notecc.derive.vocabulary import Letter

Key: TypeAlias = "tuple[str, tuple[int, ...]]"
"""A letter, or a member of a sequence: ("beta", ()) or ("g", (3,))."""

MP: Final = MPContext()
MP.dps = 50
_STEP: Final = MP.mpf(10) ** -10
_RELATIONS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "<": lambda a, b: bool(a < b),
    "<=": lambda a, b: bool(a <= b),
    ">": lambda a, b: bool(a > b),
    ">=": lambda a, b: bool(a >= b),
}


class NoValueError(Exception):
    """At this point the formula has no real value; another point may do."""


class _Branch(Exception):  # noqa: N818 - not an error: a random letter asks for its values
    """A random letter was met for the first time: the expectation goes through its points."""

    def __init__(self, key: Key, points: Sequence[tuple[Any, Any]]) -> None:
        super().__init__()
        self.key = key
        self.points = points


@dataclass(frozen=True, slots=True)
class Point:
    """Where to evaluate: a seed that gives every letter its value, and what is bound right now."""

    seed: str
    far: int = 10**12
    """What stands for infinity (and 1/far for "close to") in limits."""
    largest: int = 5
    """The largest value of a size."""
    bound: Mapping[Key, Any] = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)
    """The letters met so far with their values: a counter-example, when one is needed."""

    def having(self, key: Key, number: Any) -> Point:
        """Return the same point with one letter fixed."""
        return replace(self, bound={**self.bound, key: number})


def value(it: Formula, at: Point) -> Any:
    """Return the value of a formula: an int, an mpf, or an mpmath matrix.

    Raises:
        NoValueError: the formula has none here (a logarithm of -1, a division by 0).
    """
    try:
        found = _OPERATIONS[it.op](it, at)
    except (ZeroDivisionError, OverflowError, ValueError, TypeError) as error:
        raise NoValueError(str(error)) from error
    if isinstance(found, MP.mpc):
        if abs(found.imag) > MP.mpf(10) ** -40:
            raise NoValueError("complex")
        return found.real
    return found


def key_of(it: Formula, at: Point) -> Key:
    """Return what a letter or a member of a sequence is called at this point."""
    return it.name, tuple(_whole(value(arg, at)) for arg in it.args)


def _whole(number: Any) -> int:
    if number != int(number):
        raise NoValueError(f"{number} is not whole")
    return int(number)


def _draw(letter: Letter, key: Key, at: Point) -> Any:
    random = Random(f"{at.seed}/{key}")  # noqa: S311 - a test point, not a secret
    share = MP.mpf(random.randint(3, 94)) / 97
    match letter.kind:
        case "size":
            return random.randint(min(3, at.largest), at.largest)
        case "time":
            return random.randint(3, 6)
        case "index":
            return random.randint(1, min(3, at.largest))
        case "unit":
            return share
        case "positive" | "positives":
            return share * 3 + MP.mpf(1) / 5
        case _:
            return share * 4 - 2 + MP.mpf(1) / 331


def _letter(it: Formula, at: Point) -> Any:
    key = key_of(it, at)
    if key in at.bound:
        return at.bound[key]
    if it.letter is None:
        raise NoValueError(f"{it.name} is nothing")
    name = f"{it.name}[{', '.join(map(str, key[1]))}]" if key[1] else it.name
    return at.seen.setdefault(name, _draw(it.letter, key, at))


def _number(it: Formula, _: Point) -> Any:
    return int(it.name) if it.name.isdigit() else MP.mpf(it.name)


def _constant(it: Formula, _: Point) -> Any:
    return {"pi": +MP.pi, "oo": MP.inf}[it.name]


def _plus(it: Formula, at: Point) -> Any:
    a, b = (value(arg, at) for arg in it.args)
    return a + b


def _minus(it: Formula, at: Point) -> Any:
    a, b = (value(arg, at) for arg in it.args)
    return a - b


def _times(it: Formula, at: Point) -> Any:
    a, b = (value(arg, at) for arg in it.args)
    return a * b


def _over(it: Formula, at: Point) -> Any:
    a, b = (value(arg, at) for arg in it.args)
    if is_matrix(b):
        raise NoValueError("divided by a matrix")
    if isinstance(a, int):
        a = MP.mpf(a)
    return a / b


def _power(it: Formula, at: Point) -> Any:
    a, b = (value(arg, at) for arg in it.args)
    if isinstance(a, int):
        a = MP.mpf(a)
    return a**b


def _call(it: Formula, at: Point) -> Any:
    """Some smooth function of many arguments: the same one wherever this name is called."""
    random = Random(f"{at.seed}/{it.name}()")  # noqa: S311 - coefficients, not a secret
    a, b, c = (MP.mpf(random.randint(5, 60)) / 31 for _ in range(3))
    xs = [value(arg, at) for arg in it.args]
    wave = a * MP.sin(b * MP.fsum((k + 1) * x for k, x in enumerate(xs)) + c)
    return wave + b * MP.fprod(xs) + MP.fsum(x * x for x in xs) / 7


def _apply(it: Formula, at: Point) -> Any:
    if it.name == "where":
        condition, yes, no = it.args
        return value(yes if value(condition, at) else no, at)
    return _FUNCTIONS[it.name](*(value(arg, at) for arg in it.args))


def _compare(it: Formula, at: Point) -> bool:
    return _RELATIONS[it.name](*(value(arg, at) for arg in it.args))


def _delta(it: Formula, at: Point) -> int:
    a, b = (value(arg, at) for arg in it.args)
    return int(a == b)


def _range(it: Formula, at: Point) -> Iterator[Any]:
    body, letter, low, high = it.args
    for number in range(_whole(value(low, at)), _whole(value(high, at)) + 1):
        yield value(body, at.having((letter.name, ()), number))


def _sum(it: Formula, at: Point) -> Any:
    total: Any = 0
    for term in _range(it, at):
        total = total + term
    return total


def _product(it: Formula, at: Point) -> Any:
    total: Any = 1
    for factor in _range(it, at):
        total = total * factor
    return total


def _derivative(it: Formula, at: Point) -> Any:
    """A difference quotient of fourth order: good to 40 digits for a smooth function."""
    body, letter = it.args
    key, here = key_of(letter, at), value(letter, at)
    one, two = (
        value(body, at.having(key, here + k * _STEP))
        - value(body, at.having(key, here - k * _STEP))
        for k in (1, 2)
    )
    return (8 * one - two) / (12 * _STEP)


def _limit(it: Formula, at: Point) -> Any:
    body, letter, to = it.args
    key, end = key_of(letter, at), value(to, at)
    if end == MP.inf:
        whole = letter.letter is not None and letter.letter.kind in {"time", "size", "index"}
        return value(body, at.having(key, at.far if whole else MP.mpf(at.far)))
    side = -1 if it.name == "-" else 1
    return value(body, at.having(key, end + side / MP.mpf(at.far)))


def _integral(it: Formula, at: Point) -> Any:
    body, letter, low, high = it.args
    key = key_of(letter, at)
    return MP.quad(lambda x: value(body, at.having(key, x)), [value(low, at), value(high, at)])


def _at(it: Formula, at: Point) -> Any:
    body, *pairs = it.args
    there = at
    for letter, new in zip(pairs[::2], pairs[1::2], strict=True):
        there = there.having(key_of(letter, at), value(new, at))
    return value(body, there)


def _expectation(it: Formula, at: Point) -> Any:
    try:
        return value(it.args[0], at)
    except _Branch as branch:
        parts = [
            weight * _expectation(it, at.having(branch.key, number))
            for number, weight in branch.points
        ]
        return MP.fsum(parts)


def _random(it: Formula, at: Point) -> Any:
    letter, mean, variance = it.args
    key = key_of(letter, at)
    if key in at.bound:
        return at.bound[key]
    mu, spread = value(mean, at), value(variance, at)
    raise _Branch(key, list(_points(it.name, mu, spread)))


def _points(law: str, mean: Any, variance: Any) -> Iterator[tuple[Any, Any]]:
    """Yield values and weights with the moments of the law: as many as the proof may use."""
    half = MP.mpf(1) / 2
    match law:
        case "bernoulli":
            yield 0, 1 - mean
            yield 1, mean
        case "normal":  # Gauss and Hermite: right up to the fifth moment
            step = MP.sqrt(3 * variance)
            yield mean - step, half / 3
            yield mean, 4 * half / 3
            yield mean + step, half / 3
        case _:
            step = MP.sqrt(variance)
            yield mean - step, half
            yield mean + step, half


def _named(it: Formula, at: Point) -> Any:
    return value(it.args[1], at)


def _matrix(it: Formula, at: Point) -> Any:
    rows, columns = map(int, it.name.split("x"))
    entries = [value(arg, at) for arg in it.args]
    return MP.matrix([entries[r * columns : (r + 1) * columns] for r in range(rows)])


def _transpose(it: Formula, at: Point) -> Any:
    return value(it.args[0], at).T


_FUNCTIONS: Final[Mapping[str, Callable[..., Any]]] = {
    "sqrt": MP.sqrt, "exp": MP.exp, "log": MP.log, "sin": MP.sin, "cos": MP.cos, "tanh": MP.tanh,
    "atan": MP.atan, "erf": MP.erf, "abs": abs, "sign": MP.sign, "maximum": max, "minimum": min,
    "floor": MP.floor, "ceil": MP.ceil, "factorial": MP.factorial, "binomial": MP.binomial,
}  # fmt: skip
_OPERATIONS: Final[Mapping[str, Callable[[Formula, Point], Any]]] = {
    "number": _number, "constant": _constant, "symbol": _letter, "index": _letter,
    "add": _plus, "sub": _minus, "mul": _times, "div": _over, "pow": _power,
    "neg": lambda it, at: -value(it.args[0], at), "call": _call, "apply": _apply,
    "compare": _compare, "delta": _delta, "sum": _sum, "product": _product,
    "derivative": _derivative, "limit": _limit, "integral": _integral, "at": _at,
    "expectation": _expectation, "random": _random, "named": _named, "matrix": _matrix,
    "transpose": _transpose,
}  # fmt: skip


def is_matrix(number: Any) -> bool:
    """Say whether a value is a matrix."""
    return isinstance(number, MP.matrix)


def has(it: Formula, *ops: str) -> bool:
    """Say whether an operation stands anywhere in a formula."""
    return any(part.op in ops for part in walk(it))
