"""What numbers say of `left = right` (or ≤, <, ≥, >): they agree, they do not, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from notecc.derive.formula import walk
from notecc.derive.numbers import MP, NoValueError, Point, has, is_matrix, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.derive.formula import Formula

_ROUGH: Final = frozenset({"sign", "abs", "maximum", "minimum", "floor", "ceil", "where"})
_CLOSE: Final = MP.mpf(10) ** -18
_CLOSE_INTEGRAL: Final = MP.mpf(10) ** -12


@dataclass(frozen=True, slots=True)
class Opinion:
    """The claim at some points. `agrees` is None if it could not be evaluated anywhere."""

    agrees: bool | None
    points: int = 0
    where: Mapping[str, str] = field(default_factory=dict)
    """The point that decided: letter -> value, as text."""
    left: str = ""
    right: str = ""


def opinion(left: Formula, right: Formula, relation: str = "=") -> Opinion:
    """Return what numbers say at 4 points where both sides have a value.

    At 32 for an inequality, and where a formula has steps or kinks: many signs are alike by chance.
    """
    wanted = 4 if relation == "=" and not (_rough(left) or _rough(right)) else 32
    met = 0
    for trial in range(wanted * 4):
        try:
            found = _verdict(left, right, relation, str(trial))
        except NoValueError:
            continue
        if found.agrees is False:
            return found
        met += 1
        if met == wanted:
            return replace(found, points=met)
    return Opinion(agrees=True if met else None, points=met)


def _rough(it: Formula) -> bool:
    return any(part.op == "apply" and part.name in _ROUGH for part in walk(it))


def compared(a: Any, b: Any, at: Point) -> Opinion:
    """Return whether two values, taken at one point, are equal."""
    return _opinion(a, b, at, agrees=_holds(a, b, "=", _CLOSE))


def _verdict(left: Formula, right: Formula, relation: str, seed: str) -> Opinion:
    largest = 3 if has(left, "expectation") or has(right, "expectation") else 5
    if has(left, "limit") or has(right, "limit"):
        return _limit_verdict(left, right, seed, largest)
    at = Point(seed, largest=largest)
    a, b = value(left, at), value(right, at)
    close = _CLOSE_INTEGRAL if has(left, "integral") or has(right, "integral") else _CLOSE
    return _opinion(a, b, at, agrees=_holds(a, b, relation, close))


def _limit_verdict(left: Formula, right: Formula, seed: str, largest: int) -> Opinion:
    """A limit holds if the gap is small far out, and shrinks on the way there."""
    scales = (
        (300, 1200)
        if has(left, "sum", "product") or has(right, "sum", "product")
        else (10**6, 10**12)
    )
    points = [Point(seed, far=far, largest=largest) for far in scales]
    (a, b), (c, d) = ((value(left, at), value(right, at)) for at in points)
    near, far = _gap(a, b), _gap(c, d)
    holds = far <= _CLOSE or (far < (0.05 if scales[0] == 300 else 0.001) and far < 0.7 * near)
    return _opinion(c, d, points[1], agrees=holds)


def _opinion(a: Any, b: Any, at: Point, *, agrees: bool) -> Opinion:
    where = {name: _short(number) for name, number in sorted(at.seen.items())}
    return Opinion(agrees, 1, where, _short(a), _short(b))


def _holds(a: Any, b: Any, relation: str, close: Any) -> bool:
    match relation:
        case "=":
            return bool(_gap(a, b) <= close)
        case "<":
            return bool(a < b)
        case ">":
            return bool(a > b)
        case "<=":
            return bool(a <= b + close)
        case _:
            return bool(a >= b - close)


def _gap(a: Any, b: Any) -> Any:
    if is_matrix(a) or is_matrix(b):
        if not (is_matrix(a) and is_matrix(b)):
            return MP.inf
        if (a.rows, a.cols) != (b.rows, b.cols):
            return MP.inf
        return max(_gap(x, y) for x, y in zip(_entries(a), _entries(b), strict=True))
    if not (MP.isfinite(a) and MP.isfinite(b)):
        raise NoValueError("infinite")
    return abs(a - b) / (1 + abs(a) + abs(b))


def _entries(matrix: Any) -> Iterator[Any]:
    return (matrix[r, c] for r in range(matrix.rows) for c in range(matrix.cols))


def _short(number: Any) -> str:
    if isinstance(number, int):
        return str(number)
    if is_matrix(number):
        return f"[{', '.join(_short(entry) for entry in _entries(number))}]"
    return str(MP.nstr(number, 12))
