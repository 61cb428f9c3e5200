"""The second judge: a ladder of SymPy's means, cheapest first, to bring a difference to 0.

A rung either ends in 0 or proves nothing; a rung that raises proves nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sympy as sp

from notecc.derive.sums import exchanged, normal
from notecc.derive.symbolic import Unit, Whole, carried_out, closed_sums

if TYPE_CHECKING:
    from collections.abc import Callable


def rung_to_zero(difference: Any) -> str:
    """Return the name of the rung on which the difference becomes 0, or ""."""
    if isinstance(difference, sp.MatrixBase):
        rungs = [rung_to_zero(entry) for entry in difference.flat()]
        return max(rungs, key=_RUNG_NAMES.index) if all(rungs) else ""
    done = _tried(carried_out, difference)
    for name, rung in _RUNGS:
        start = difference if name in _FROM_THE_START else done
        if start is not None and _tried(rung, start) == 0:
            return name
    return ""


def at_size(e: Any, size: int) -> Any:
    """Return it with every size, index and step set to `size`, and the sums written out."""
    numbers = {it: sp.Integer(size) for it in e.free_symbols if isinstance(it, Whole)}
    return _written_out(e.subs(numbers, simultaneous=True))


def units_opened(e: Any) -> Any:
    """Let b between 0 and 1 be 1/(1 + u), u > 0: now SymPy knows that 1 - b > 0 and b^t -> 0."""
    units = sorted((it for it in e.free_symbols if isinstance(it, Unit)), key=str)
    return e.subs({it: 1 / (1 + sp.Symbol(f"u_{it}", positive=True)) for it in units})


def _tried(rung: Callable[[Any], Any], e: Any) -> Any:
    try:
        return rung(e)
    except Exception:  # noqa: BLE001 - SymPy raises all sorts (StopIteration from simplify): no proof
        return None


def _written_out(e: Any) -> Any:
    def terms(x: Any) -> Any:
        body = x.function
        for k, low, high in x.limits:
            if not (low.is_Integer and high.is_Integer):
                return x
            parts = [body.subs(k, step) for step in range(int(low), int(high) + 1)]
            body = (sp.Add if isinstance(x, sp.Sum) else sp.Mul)(*parts)
        return body

    return e.replace(lambda x: isinstance(x, sp.Sum | sp.Product), terms)


def _summed(e: Any) -> Any:
    return sp.cancel(sp.together(sp.expand(normal(e))))


def _by_exponentials(e: Any) -> Any:
    e = sp.powsimp(sp.expand(e.rewrite(sp.exp)), force=True)
    return sp.simplify(sp.expand_log(e, force=True))


def _by_cases(e: Any) -> Any:
    """Split by the sign of each letter that stands in a max, an |x| or a where; 0 if all cases are.

    At 0 itself a derivative of such a function need not exist, so there only values are compared.
    """
    kinks = e.atoms(sp.Max, sp.Min, sp.Abs, sp.sign, sp.Piecewise, sp.Heaviside)
    letters = sorted({x for kink in kinks for x in kink.free_symbols if _of_any_sign(x)}, key=str)
    if not letters or len(letters) > _MOST_SPLIT:
        return e
    cases = [e]
    for x in letters:
        size = sp.Symbol(f"size_{x}", positive=True)
        places = (size, -size) if e.has(sp.Derivative) else (size, -size, sp.S.Zero)
        cases = [case.subs(x, place) for case in cases for place in places]
    done = (sp.simplify(carried_out(units_opened(case))) for case in cases)
    return sp.S.Zero if all(it == 0 for it in done) else e


def _of_any_sign(x: Any) -> bool:
    return bool(x.is_Symbol and x.is_real and x.is_positive is None)


_MOST_SPLIT: Final = 3
_FROM_THE_START: Final = frozenset({"0 < b < 1 opened", "cases by sign"})
_RUNGS: Final = (
    ("identical", lambda e: e),
    ("expand", sp.expand),
    ("cancel", lambda e: sp.cancel(sp.together(e))),
    ("sums", _summed),
    ("sums exchanged", lambda e: sp.expand(exchanged(sp.expand(normal(e))))),
    ("exp/log", _by_exponentials),
    ("simplify", sp.simplify),
    ("sums closed", lambda e: sp.simplify(closed_sums(e))),
    ("0 < b < 1 opened", lambda e: sp.simplify(carried_out(units_opened(e)))),
    ("cases by sign", _by_cases),
)
_RUNG_NAMES: Final = tuple(name for name, _ in _RUNGS)
