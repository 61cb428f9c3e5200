"""Check one step: numbers first, then the proof; both must agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import sympy as sp

from notecc.derive.formula import Formula, formula
from notecc.derive.ladder import at_size, rung_to_zero
from notecc.derive.language import At, Derivative
from notecc.derive.numbers import NoValueError, Point, value
from notecc.derive.opinion import Opinion, compared, opinion
from notecc.derive.reasons import (
    DEFAULT_SIZES,
    RELATIONS,
    Above,
    AtLeast,
    AtMost,
    Below,
    Equal,
    Forall,
    Given,
    Induction,
    Reason,
    Solves,
)
from notecc.derive.signs import convex_rung, sign_rung
from notecc.derive.symbolic import Whole, carried_out, symbolic

if TYPE_CHECKING:
    from collections.abc import Callable

_INDUCTION_STEPS: Final = 6


class Status(StrEnum):
    """What is known of a step."""

    GIVEN = "given"
    """The first line, or a definition: nothing to check."""
    PROVED = "proved"
    """By computer algebra, and numbers agree."""
    PROVED_AT_SIZES = "proved_at_sizes"
    """Proved where the sizes are the stated ones; numbers agree."""
    NUMERIC = "numeric"
    """Numbers agree; computer algebra did not get there."""
    REJECTED = "rejected"
    """Not so, or not shown to be so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the two judges make of a step. `how` is a rung of the ladder, or the reason why not."""

    status: Status
    how: str = ""
    sizes: tuple[int, ...] = ()
    numbers: Opinion | None = None

    @property
    def holds(self) -> bool:
        """Whether the step may be shown."""
        return self.status is not Status.REJECTED


def numbers_of(before: Formula, line: Formula, reason: Reason) -> Opinion:
    """Return what numbers say of a step."""
    match reason:
        case Given():
            return opinion(reason.applied(before), line)
        case Solves():
            return _numbers_of_root(before, line, reason)
        case Induction():
            return _numbers_of_induction(line, reason, before)
        case AtLeast() | AtMost() | Above() | Below():
            return opinion(before, line, RELATIONS[type(reason)])
        case Equal() | Forall():
            return opinion(before, line)


def proof_of(before: Formula, line: Formula, reason: Reason) -> Verdict | None:
    """Return how a step is proved, or None. Numbers have been asked already."""
    match reason:
        case Equal():
            return _equal(symbolic(before), symbolic(line))
        case Given():
            return _equal(symbolic(reason.applied(before)), symbolic(line))
        case Forall(sizes):
            return _equal_at_sizes(_difference(symbolic(before), symbolic(line)), sizes)
        case Solves():
            return _root(before, line, reason)
        case Induction():
            return _induction(line, reason, before)
        case AtLeast() | AtMost() | Above() | Below():
            return _order(before, line, reason)


def check(before: Formula, line: Formula, reason: Reason) -> Verdict:
    """Return the verdict on one step, however long it takes. See `bench` for the deadline."""
    numbers = numbers_of(before, line, reason)
    return verdict(numbers, lambda: proof_of(before, line, reason))


def verdict(numbers: Opinion, proof: Callable[[], Verdict | None]) -> Verdict:
    """Return what follows from both judges; the proof is not asked for if numbers disagree."""
    if numbers.agrees is False:
        return Verdict(Status.REJECTED, "numbers disagree", numbers=numbers)
    if numbers.agrees is None:
        return Verdict(Status.REJECTED, "no point at which it has a value", numbers=numbers)
    proved = proof()
    if proved is None:
        return Verdict(Status.NUMERIC, "numbers agree", numbers=numbers)
    return Verdict(proved.status, proved.how, proved.sizes, numbers)


def _difference(a: Any, b: Any) -> Any:
    if isinstance(a, sp.MatrixBase) and isinstance(b, sp.MatrixBase) and a.shape != b.shape:
        return sp.nan
    return a - b


def _equal(a: Any, b: Any) -> Verdict | None:
    difference = _difference(a, b)
    if rung := rung_to_zero(difference):
        return Verdict(Status.PROVED, rung)
    if any(isinstance(it, Whole) for it in difference.free_symbols):
        return _equal_at_sizes(difference, DEFAULT_SIZES)
    return None


def _equal_at_sizes(difference: Any, sizes: tuple[int, ...]) -> Verdict | None:
    rungs = [rung_to_zero(at_size(difference, size)) for size in sizes]
    return Verdict(Status.PROVED_AT_SIZES, rungs[0], sizes) if all(rungs) else None


def _root(before: Formula, line: Formula, reason: Solves) -> Verdict | None:
    letter, root = symbolic(reason.letter), symbolic(line)
    slope = carried_out(symbolic(before))
    if root.has(letter) or not (rung := rung_to_zero(slope.subs(letter, root))):
        return None
    if not (reason.minimum or reason.maximum):
        return Verdict(Status.PROVED, rung)
    curvature = sp.diff(slope, letter).subs(letter, root)
    upwards = curvature if reason.minimum else -curvature
    sign = sign_rung(upwards, sp.S.Zero, strict=True)
    return Verdict(Status.PROVED, f"{rung}; curvature: {sign}") if sign else None


def _numbers_of_root(before: Formula, line: Formula, reason: Solves) -> Opinion:
    there = {reason.letter: line}
    residual = opinion(At(before, there), formula(0))
    if residual.agrees is not True or not (reason.minimum or reason.maximum):
        return residual
    curvature = At(Derivative(before, reason.letter), there)
    sign = opinion(curvature, formula(0), ">" if reason.minimum else "<")
    return residual if sign.agrees is True else sign


def _induction(line: Formula, reason: Induction, before: Formula) -> Verdict | None:
    t, closed = symbolic(reason.time), symbolic(line)
    earlier = closed.subs(t, t - 1)
    member = symbolic(before)
    stepped = symbolic(reason.recurrence).subs(member.subs(t, t - 1), earlier)
    base = rung_to_zero(_empty_sums(closed.subs(t, 0)) - symbolic(formula(reason.start)))
    step = rung_to_zero(closed - stepped)
    if not (base and step):
        return None
    return Verdict(Status.PROVED, f"induction on {t}: base {base}, step {step}")


def _empty_sums(e: Any) -> Any:
    def empty(x: Any) -> bool:
        return isinstance(x, sp.Sum) and x.limits[0][2] - x.limits[0][1] == -1

    return e.replace(empty, lambda _: sp.S.Zero)


def _numbers_of_induction(line: Formula, reason: Induction, before: Formula) -> Opinion:
    """Let the recurrence run from its start and hold the closed form against it."""
    time = (reason.time.name, ())
    met = Opinion(agrees=None)
    for seed in ("0", "1", "2"):
        at = Point(seed)
        try:
            state = value(formula(reason.start), at)
            for step in range(_INDUCTION_STEPS):
                if step:
                    there = at.having(time, step).having((before.name, (step - 1,)), state)
                    state = value(reason.recurrence, there)
                met = compared(state, value(line, at.having(time, step)), at)
                if not met.agrees:
                    return met
        except NoValueError:
            continue
    return met


def _order(before: Formula, line: Formula, reason: Reason) -> Verdict | None:
    relation = RELATIONS[type(reason)]
    greater, less = (before, line) if relation in {">", ">="} else (line, before)
    if isinstance(reason, (AtLeast, AtMost, Above, Below)) and reason.convex is not None:
        return _convex(greater, less, reason.convex, formula(reason.touching))
    rung = sign_rung(symbolic(greater), symbolic(less), strict=relation in {"<", ">"})
    return Verdict(Status.PROVED, rung) if rung else None


def _convex(greater: Formula, less: Formula, letter: Formula, place: Formula) -> Verdict | None:
    if greater.op == less.op == "sum" and greater.args[1:] == less.args[1:]:
        greater, less = greater.args[0], less.args[0]
    difference = carried_out(symbolic(greater) - symbolic(less))
    rung = convex_rung(difference, symbolic(letter), symbolic(place))
    return Verdict(Status.PROVED, rung) if rung else None
