"""Why a line follows from the line before: what an author may write after a step's note.

No reason at all claims that the two lines are equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from notecc.derive.formula import Formula, FormulaError, Number, formula, substituted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.derive.rule import Rule


@dataclass(frozen=True, slots=True)
class Equal:
    """The line equals the line before."""


@dataclass(frozen=True)
class Given:
    """Under an assumption: the line before, with these replaced, equals the line.

    `Given({g[i]: g0})`: all gradients are the same. A key `g[i]` with an index letter means all i.
    """

    new: Mapping[Formula, Number]

    def applied(self, line: Formula) -> Formula:
        """Return the line under the assumption."""
        return substituted(line, {key: formula(new) for key, new in self.new.items()})


class ByRule(Given):
    """By the update rule: `ByRule(step, G[t], g=g[t])` puts in what the rule makes of G at t."""

    def __init__(self, rule: Rule, target: Formula, *, state: str = "", **at: Number) -> None:
        super().__init__({target: recurrence(rule, target, state, at)})


@dataclass(frozen=True, slots=True)
class Solves:
    """The line solves `line before = 0` for `letter`.

    `minimum` (or `maximum`) claims as well that the curvature there has the right sign, where the
    line before is the derivative of what is made least (or greatest).
    """

    letter: Formula
    minimum: bool = field(default=False, kw_only=True)
    maximum: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Induction:
    """The line before is `W[t]`, known by a recurrence; the line is its closed form for all t ≥ 0.

    `Induction(t, W[t - 1] - eta*h*W[t - 1], start=w0)`.
    """

    time: Formula
    recurrence: Formula
    start: Number = 0

    @classmethod
    def of(cls, rule: Rule, target: Formula, *, state: str = "", **at: Number) -> Induction:
        """Read the recurrence from an update rule: `Induction.of(step, v[t], g=g[t])`.

        Corrupt the rule and its closed form no longer holds.
        """
        start = rule.state.get(state or target.name, 0)
        return cls(target.args[0], recurrence(rule, target, state, at), start)


@dataclass(frozen=True, slots=True)
class _Order:
    """The line compares with the line before.

    Where calculus is needed: `convex=Q[i], touching=P[i]` claims that the difference of the two is
    convex in that letter and that it and its slope vanish at that place. Two sums over one range
    are then compared term by term.
    """

    convex: Formula | None = field(default=None, kw_only=True)
    touching: Number | None = field(default=None, kw_only=True)


class AtLeast(_Order):
    """The line before is at least this line: ≥."""


class AtMost(_Order):
    """The line before is at most this line: ≤."""


class Above(_Order):
    """The line before is above this line: >."""


class Below(_Order):
    """The line before is below this line: <."""


@dataclass(frozen=True, slots=True)
class Forall:
    """Equal at these sizes only: `Forall(2, 3, 4)` says honestly what was proved."""

    sizes: tuple[int, ...]

    def __init__(self, *sizes: int) -> None:
        object.__setattr__(self, "sizes", sizes or DEFAULT_SIZES)


DEFAULT_SIZES: Final = (2, 3, 4)

Reason: TypeAlias = Equal | Given | Solves | Induction | AtLeast | AtMost | Above | Below | Forall

RELATIONS: Final[Mapping[type, str]] = {AtLeast: ">=", AtMost: "<=", Above: ">", Below: "<"}
"""How the line before stands to the line, where that is not `=`."""


def recurrence(rule: Rule, target: Formula, state: str, at: Mapping[str, Number]) -> Formula:
    """Return what `rule` makes of its state at the time of `target`, from the state before."""
    if target.op != "index":
        raise FormulaError("a recurrence is read for a member of a sequence, as `v[t]`")
    state = state or target.name
    before = Formula("index", (target.args[0] - 1,), target.name, target.letter)
    return rule.next_state(state, {state: before, **{k: formula(v) for k, v in at.items()}})
