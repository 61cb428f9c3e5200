"""Expectation as SymPy sees it: linear, over independent variables whose moments are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sympy as sp

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_GAUSSIAN_MOMENT: Final = 5
"""The numeric judge's law of a Gaussian is right up to this moment."""


class Expectation(sp.Expr):
    """E[body]; the laws are (letter, kind, mean, variance). `doit` takes it by the moments."""

    is_commutative = True
    is_real = True

    def doit(self, **_: Any) -> Any:
        """Carry the expectation out.

        Raises:
            ValueError: it needs more than the declared moments.
        """
        body = sp.expand(_squares_opened(self.args[0].doit()))
        declared: Any = self.args[1]
        laws = {law[0]: law for law in declared}
        return sp.Add(*(_term(term, laws) for term in sp.Add.make_args(body)))

    def _eval_derivative(self, letter: Any) -> Any:
        return Expectation(sp.diff(self.args[0], letter), self.args[1])


def _squares_opened(body: Any) -> Any:
    """Turn (sum_i a_i)^2 into sum_i sum_j a_i a_j, which expectation can enter."""

    def opened(power: Any) -> Any:
        total = power.base
        (i, low, high), *rest = total.limits
        if rest:
            return power
        j = sp.Dummy("j", integer=True, positive=True)
        other = total.function.subs(i, j)
        return sp.Sum(sp.Sum(total.function * other, (j, low, high)), (i, low, high))

    body = sp.expand(body)
    return body.replace(
        lambda it: it.is_Pow and it.exp == 2 and isinstance(it.base, sp.Sum), opened
    )


def _term(term: Any, laws: Mapping[Any, Any]) -> Any:
    if not _random(term, laws):
        return term
    free, moments = sp.S.One, sp.S.One
    members: dict[Any, list[Any]] = {}
    summed: set[Any] = set()
    for base, power in term.as_powers_dict().items():
        label = _label(base)
        if label in laws and power.is_Integer and power > 0:
            members.setdefault(label, []).append((base, int(power)))
        elif isinstance(base, sp.Sum) and power == 1 and _random(base, laws):
            inside_labels = base.free_symbols & laws.keys()
            if inside_labels & summed:
                raise ValueError("two sums over one sequence")
            summed |= inside_labels
            inner = sp.Add.make_args(sp.expand(base.function))
            inside = sp.Add(*(_term(part, laws) for part in inner))
            moments *= sp.Sum(inside, *base.limits)
        elif _random(base, laws):
            raise ValueError(f"the expectation of {term} is not known from the moments")
        else:
            free *= base**power
    for label, group in members.items():
        if label in summed:
            raise ValueError(f"{label} stands in a sum and beside it")
        moments *= _joint(group, laws[label])
    return free * moments


def _joint(group: list[Any], law: Any) -> Any:
    """Return E of a product of members of one sequence (or powers of one variable)."""
    _, kind, mean, variance = law
    match group:
        case [(_, power)]:
            return _moment(str(kind), power, mean, variance)
        case [(a, 1), (b, 1)]:  # independent members, unless they are the same one
            return mean**2 + variance * sp.KroneckerDelta(a.indices[0], b.indices[0])
        case _:
            raise ValueError("more than two members of one sequence")


def _moment(kind: str, power: int, mean: Any, variance: Any) -> Any:
    if kind == "bernoulli":
        return mean
    if power == 1:
        return mean
    if power == 2:
        return variance + mean**2
    if kind == "normal" and power <= MAX_GAUSSIAN_MOMENT:
        last, before = _moment(kind, power - 1, mean, variance), power - 1
        return mean * last + before * variance * _moment(kind, power - 2, mean, variance)
    raise ValueError(f"the moment of order {power} is not declared")


def _label(base: Any) -> Any:
    return base.base.label if isinstance(base, sp.Indexed) else base


def _random(expression: Any, laws: Mapping[Any, Any]) -> bool:
    return bool(expression.free_symbols & laws.keys())
