"""What is known of a concept beyond its words: rule, derivations, figures, scripts; all as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model.concept import Concept
    from notecc.model.words import Words


@dataclass(frozen=True, slots=True)
class Letter:
    """A symbol: as code, as LaTeX, as text for a terminal, and what it means."""

    name: str
    latex: str
    text: str
    words: Words


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a derivation, and why it follows from the line before.

    `sign_latex` and `sign_text` stand between the line before and this one: `=`, `≤`, `⇒ x =`;
    both are empty on the first line.
    """

    latex: str
    text: str
    note: Words
    sign_latex: str
    sign_text: str
    reason: str
    """`start equal given rule solves induction order sizes`: what is claimed."""
    given: tuple[str, ...]
    """What is assumed in this step, as LaTeX: `g_{i} = g`."""
    status: str
    """`given proved proved_at_sizes numeric rejected`."""
    how: str
    """By what means it was proved, or why not."""
    sizes: tuple[int, ...]
    """The sizes at which it was proved, if not for every size."""
    points: int
    """At how many points numbers were put in."""
    at: tuple[tuple[str, str], ...]
    """One of these points: letter and value."""
    value: str
    """What both sides are there."""
    alone: str
    """How SymPy alone carries it in the script: `start algebra sizes numbers`."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """A chain of lines. `name` is unique in its concept."""

    name: str
    title: Words
    variant: str
    """The variant of the rule that it speaks of; empty for the usual one."""
    parts: tuple[str, ...]
    """The parts that have names of their own, as LaTeX: `\\mu_B = …`."""
    letters: tuple[Letter, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One line of an update rule: `v_t = β v_{t-1} + g_t`."""

    latex: str
    text: str
    differs: bool
    """Whether the usual variant of the rule has no such line."""


@dataclass(frozen=True, slots=True)
class Hyper:
    """A hyper-parameter and its default, as text."""

    name: str
    latex: str
    default: str


@dataclass(frozen=True, slots=True)
class State:
    """What a rule remembers: one number for each parameter, or one number in all."""

    name: str
    latex: str
    start: str
    per_parameter: bool


@dataclass(frozen=True, slots=True)
class OracleResult:
    """How far a rule strays from a library over 50 steps of a problem."""

    oracle: str
    """`torch.adam`: library and optimiser."""
    version: str
    problem: str
    max_abs_error: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A variant of a concept's update rule; the usual one is called ""."""

    variant: str
    note: Words
    """What tells this variant from the usual one."""
    lines: tuple[RuleLine, ...]
    python: str
    hyper: tuple[Hyper, ...]
    state: tuple[State, ...]
    letters: tuple[Letter, ...]
    oracles: tuple[OracleResult, ...]


@dataclass(frozen=True, slots=True)
class Misconception:
    """What students get wrong, and the fact with its source or the `name` of a derivation."""

    claim: Words
    fact: Words
    source: str
    proof: str


@dataclass(frozen=True, slots=True)
class Script:
    """A file to run as it stands, and what it printed when it was run."""

    language: str
    """`sympy numpy torch jax`: what it imports."""
    variant: str
    code: str
    output: str
    """Empty if it was not run."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The points that a rule goes through on a demo surface, the start included."""

    variant: str
    surface: str
    hyper: tuple[tuple[str, float], ...]
    path: str
    """The points as text, `0.5 1, 0.4 0.9`: most readers of a record never draw them."""

    def points(self) -> tuple[tuple[float, float], ...]:
        """Return the points as numbers, the start first."""
        pairs = (it.split() for it in self.path.split(","))
        return tuple((float(x), float(y)) for x, y in pairs)


@dataclass(frozen=True, slots=True)
class Record:
    """All that the library knows of one concept."""

    concept: Concept
    key: str
    """A fingerprint of the concept's source and the engine: alike, the record is current."""
    checked_with: str
    """The versions that the checks ran with."""
    rules: tuple[Rule, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    scripts: Sequence[Script] = ()
    walks: tuple[Walk, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """What checking concepts again has found."""

    concepts: int
    derivations: int
    steps: int
    status: tuple[tuple[str, int], ...]
    """How many steps have each status."""
    rules: tuple[tuple[str, str, OracleResult], ...]
    """Concept, variant, result."""
    rejected: tuple[str, ...]
    """Steps and rules that do not hold, in words."""
    stale: tuple[str, ...]
    """The ids of concepts whose record was made from something else."""
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether nothing is rejected."""
        return not self.rejected
