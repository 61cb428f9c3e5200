"""Proofs that an expression is at least 0 (or above 0), for the inequalities of a derivation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sympy as sp

from notecc.derive.ladder import rung_to_zero, units_opened
from notecc.derive.sums import normal
from notecc.derive.symbolic import carried_out

if TYPE_CHECKING:
    from collections.abc import Iterator


def sign_rung(greater: Any, less: Any, *, strict: bool) -> str:
    """Return by what means `greater >= less` (or `>`) is proved, or ""."""
    greater, less = (units_opened(carried_out(side)) for side in (greater, less))
    for name, form in _forms(greater - less):
        if _at_least_zero(form, strict=strict):
            return f"sign, {name}"
    if _at_least_zero(greater, strict=False) and _at_least_zero(less, strict=False):
        for name, form in _forms(_squared(greater) - _squared(less)):
            if _at_least_zero(form, strict=strict):
                return f"both sides squared, sign, {name}"
    if _at_least_zero(greater, strict=strict) and _at_least_zero(-less, strict=False):
        return "signs of both sides"
    return ""


def convex_rung(difference: Any, letter: Any, touching: Any) -> str:
    """Prove `difference >= 0`: 0 with slope 0 at one place, and curved upwards everywhere."""
    slope = sp.diff(difference, letter)
    curvature = sp.diff(slope, letter)
    at_place = difference.subs(letter, touching), slope.subs(letter, touching)
    if all(rung_to_zero(it) for it in at_place):
        for name, form in _forms(units_opened(curvature)):
            if _at_least_zero(form, strict=False):
                return f"convex ({name}), touching 0"
    return ""


def _squared(side: Any) -> Any:
    return sp.expand(side**2)


def _forms(e: Any) -> Iterator[tuple[str, Any]]:
    yield "as it stands", e
    for name, transform in (
        ("expanded", sp.expand),
        ("factored", lambda x: sp.factor(sp.together(x))),
        ("sums", lambda x: sp.factor(normal(x))),
        ("simplified", sp.simplify),
        ("simplified and factored", lambda x: sp.factor(sp.simplify(x))),
    ):
        try:
            yield name, transform(e)
        except Exception:  # noqa: BLE001, S112 - SymPy raises all sorts: this form proves nothing
            continue


def _at_least_zero(e: Any, *, strict: bool, depth: int = 3) -> bool:
    if depth < 0:
        return False
    if (e.is_positive if strict else e.is_nonnegative) is True:
        return True
    if e.is_Mul:
        return _product_at_least_zero(e, strict=strict, depth=depth)
    if isinstance(e, sp.Sum):  # our sums have at least one term
        return _at_least_zero(e.function, strict=strict, depth=depth)
    if e.is_Add:
        signs = [_at_least_zero(term, strict=False, depth=depth) for term in e.args]
        some = not strict or any(_at_least_zero(it, strict=True, depth=depth) for it in e.args)
        if all(signs) and some:
            return True
    return depth > 0 and _square_completed(e, strict=strict, depth=depth)


def _product_at_least_zero(e: Any, *, strict: bool, depth: int) -> bool:
    negative = 0
    for factor in e.args:
        if _at_least_zero(factor, strict=strict, depth=depth):
            continue
        if not _at_least_zero(-factor, strict=strict, depth=depth - 1):
            return False
        negative += 1
    return negative % 2 == 0


def _square_completed(e: Any, *, strict: bool, depth: int) -> bool:
    """Complete the square: a x^2 + b x + c with a > 0 is at least c - b^2 / 4a, whatever x."""
    for x in sorted((s for s in e.free_symbols if s.is_Symbol), key=str):
        if not e.is_polynomial(x) or sp.degree(e, x) != 2:
            continue
        a, b, c = (e.expand().coeff(x, power) for power in (2, 1, 0))
        lowest = sp.factor(sp.together(c - b**2 / (4 * a)))
        if a.is_positive and _at_least_zero(lowest, strict=strict, depth=depth - 1):
            return True
    return False
