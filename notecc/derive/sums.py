"""One form for sums of n terms, so that two ways of writing one can meet.

Every sum becomes coefficient times sum of a product; its index is named by its depth; a geometric
sum is closed (its ratio is known not to be 1); sums that start or end one apart are peeled to a
common range. SymPy's own `doit` answers with Piecewise where we know more (a letter between 0 and
1, an index within its range).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sympy as sp

from notecc.derive.symbolic import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable


def normal(e: Any) -> Any:
    """Return an expression with all its sums in normal form."""
    e = e.replace(lambda x: isinstance(x, sp.Sum), _flat)
    e = e.replace(lambda x: isinstance(x, sp.Product), _flat_product)
    e = e.replace(_is_root_of_sum, lambda x: sp.factor_terms(sp.expand(x.base)) ** x.exp)
    for kind in (sp.Sum, sp.Product):
        e = _ends_peeled(_starts_peeled(e, kind), kind)
    return e


def exchanged(e: Any) -> Any:
    """Return an expression with the order of each sum of a sum settled: finite sums commute."""
    return e.replace(lambda x: isinstance(x, sp.Sum), _in_settled_order)


def _is_root_of_sum(x: Any) -> bool:
    return bool(x.is_Pow and not x.exp.is_Integer and x.base.is_Add)


def _flat(total: Any) -> Any:
    if total.has(sp.KroneckerDelta):
        collapsed = _delta_collapsed(total)
        return collapsed.replace(lambda x: isinstance(x, sp.Sum), _flat_without_delta)
    return _flat_without_delta(total)


def _delta_collapsed(total: Any) -> Any:
    """sum_k f(k) delta(j, k) = f(j): an index of ours always lies within the range."""
    if len(total.limits) != 1:
        inner = sp.Sum(total.function, *total.limits[:-1])
        return sp.Sum(_delta_collapsed(inner), total.limits[-1])
    limit = total.limits[0]
    terms = sp.Add.make_args(sp.expand(total.function))
    return sp.Add(*(_delta_taken(term, limit) for term in terms))


def _delta_taken(term: Any, limit: Any) -> Any:
    k = limit[0]
    for delta in sorted(term.atoms(sp.KroneckerDelta), key=sp.default_sort_key):
        if k in delta.free_symbols and term.as_coeff_exponent(delta)[1] == 1:
            other = delta.args[0] if delta.args[1] == k else delta.args[1]
            rest = term / delta
            return rest.subs(k, other) if other != k else sp.Sum(rest, limit)
    return sp.Sum(term, limit)


def _flat_without_delta(total: Any) -> Any:
    body, (k, low, high), outer = total.function, total.limits[0], total.limits[1:]
    parts = body.subs(k, low) if low == high else _flat_body(body, k, low, high)
    for limit in outer:
        parts = sp.Add(*(_outer_term(term, *limit) for term in sp.Add.make_args(parts)))
    return parts


def _outer_term(term: Any, k: Any, low: Any, high: Any) -> Any:
    if not term.has(k):
        return term * (high - low + 1)
    if low == high:
        return term.subs(k, low)
    if not any(inner.has(k) for inner in term.atoms(sp.Sum)):
        return normal(sp.Sum(term, (k, low, high)))
    # The inner sum of x[k, l] cannot move out. SymPy would join the two, and we would part them
    # again, for ever: so this is where they stay.
    free, bound = term.as_independent(k, as_Add=False)
    index = sp.Symbol(f"_k{_depth(bound, k)}", integer=True, positive=True)
    return free * sp.Sum(bound.subs(k, index), (index, low, high))


def _flat_body(body: Any, k: Any, low: Any, high: Any) -> Any:
    body, low, high = _shifted(body, k, low, high)
    body = sp.expand(sp.powdenest(sp.expand(body), force=True), power_exp=True, power_base=True)
    return sp.Add(*(_one_term(term, k, low, high) for term in sp.Add.make_args(body)))


def _shifted(body: Any, k: Any, low: Any, high: Any) -> tuple[Any, Any, Any]:
    """r[k + 1] for k = 1..n becomes r[k] for k = 2..n+1."""
    offsets = [x.indices[0] - k for x in body.atoms(sp.Indexed)]
    shifts = [int(it) for it in offsets if it.is_Integer]
    by = min(shifts, default=0)
    return (body.subs(k, k - by), low + by, high + by) if by else (body, low, high)


def _one_term(term: Any, k: Any, low: Any, high: Any) -> Any:
    free, bound = term.as_independent(k, as_Add=False)
    bound = sp.powsimp(bound)
    if bound == 1:
        return free * (high - low + 1)
    ratio = _ratio(bound, k)
    if ratio is not None:
        return free * (bound.subs(k, low) - bound.subs(k, high + 1)) / (1 - ratio)
    if bound.is_polynomial(k) and bound.free_symbols == {k}:
        return free * sp.expand(sp.summation(bound, (k, low, high)))
    index = sp.Symbol(f"_k{_depth(bound, k)}", integer=True, positive=True)
    return free * sp.Sum(bound.subs(k, index), (index, low, high))


def _ratio(bound: Any, k: Any) -> Any:
    """Return r if `bound` is r^k times a constant and r lies between 0 and 1, else None."""
    if not bound.is_Pow or bound.as_base_exp()[0].has(k):
        return None
    base, exponent = bound.as_base_exp()
    exponent = sp.expand(exponent)
    slope = exponent.coeff(k)
    if slope == 0 or sp.expand(exponent - slope * k).has(k):
        return None
    return base**slope if _below_one(base) and slope.is_Integer else None


def _below_one(base: Any) -> bool:
    parts: Any = sp.Mul.make_args(base)
    return all(
        isinstance(part, Unit)
        or (part.is_Pow and isinstance(part.base, Unit) and part.exp.is_positive)
        for part in parts
    )


def _depth(e: Any, skip: Any = None) -> int:
    """Name the index of a sum by how deep sums stand in it, so that equal sums look equal."""
    depth = max((_depth(x.function) + 1 for x in e.atoms(sp.Sum)), default=0)
    taken = {str(x) for x in e.free_symbols - {skip}}
    while f"_k{depth}" in taken:
        depth += 1
    return depth


def _flat_product(total: Any) -> Any:
    """A product of factors is the product of their products; what is constant becomes a power."""
    if len(total.limits) != 1:
        return total
    k, low, high = total.limits[0]
    body, low, high = _shifted(sp.expand_power_base(sp.factor_terms(total.function)), k, low, high)
    free, bound = body.as_independent(k, as_Add=False)
    index = sp.Symbol(f"_p{_depth(bound, k)}", integer=True, positive=True)
    factors = (sp.Product(it.subs(k, index), (index, low, high)) for it in sp.Mul.make_args(bound))
    return free ** (high - low + 1) * (sp.Mul(*factors) if bound != 1 else 1)


def _single(e: Any, kind: type) -> list[Any]:
    found = sorted(e.atoms(kind), key=sp.default_sort_key)
    return [x for x in found if len(x.limits) == 1]


def _starts_peeled(e: Any, kind: type) -> Any:
    """Make sums that end together start together, at the latest start."""
    for total in _single(e, kind):
        k, low, high = total.limits[0]
        starts = (x.limits[0][1] for x in _single(e, kind) if x.limits[0][2] == high)
        top = _furthest(starts, low, up=True)
        if top != low:
            first = [total.function.subs(k, low + step) for step in range(int(top - low))]
            e = e.xreplace({total: _joined(kind, kind(total.function, (k, top, high)), first)})
    return e


def _ends_peeled(e: Any, kind: type) -> Any:
    """Make sums that start together end together, at the earliest end."""
    totals = _single(e, kind)
    for total in totals:
        k, low, high = total.limits[0]
        ends = (x.limits[0][2] for x in totals if x.limits[0][1] == low)
        bottom = _furthest(ends, high, up=False)
        if bottom != high:
            steps = range(1, int(high - bottom) + 1)
            last = [total.function.subs(k, bottom + step) for step in steps]
            e = e.xreplace({total: _joined(kind, kind(total.function, (k, low, bottom)), last)})
    return e


def _joined(kind: type, rest: Any, peeled: list[Any]) -> Any:
    return sp.Add(rest, *peeled) if kind is sp.Sum else sp.Mul(rest, *peeled)


def _furthest(ends: Iterable[Any], here: Any, *, up: bool) -> Any:
    comparable = [end for end in ends if (end - here).is_Integer]
    choose = max if up else min
    return choose(comparable, key=lambda end: int(end - here), default=here)


def _in_settled_order(total: Any) -> Any:
    inner = [it for it in sp.Mul.make_args(total.function) if isinstance(it, sp.Sum)]
    if len(inner) != 1 or len(total.limits) != 1 or len(inner[0].limits) != 1:
        return total
    (j, *outer_ends), (k, *inner_ends) = total.limits[0], inner[0].limits[0]
    rest = total.function / inner[0]
    if rest.has(k) or j == k or sp.Tuple(*inner_ends).has(j):
        return total
    body = rest * inner[0].function
    orders = ((j, outer_ends, k, inner_ends), (k, inner_ends, j, outer_ends))
    return min((_double(body, *order) for order in orders), key=sp.default_sort_key)


def _double(body: Any, a: Any, ends_a: Any, b: Any, ends_b: Any) -> Any:
    first, second = (sp.Symbol(f"_e{n}", integer=True, positive=True) for n in (0, 1))
    body = sp.expand(body.subs({a: first, b: second}, simultaneous=True))
    return sp.Sum(body, (first, *ends_a), (second, *ends_b))
