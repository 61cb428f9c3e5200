"""What a concept's file is written with (`@rule`, `@derivation`, `misconception`), and read by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from notecc.derive.formula import Formula, FormulaError, formula
from notecc.derive.latex import latex
from notecc.derive.reasons import Equal, Reason
from notecc.derive.rule import Rule
from notecc.derive.vocabulary import asked
from notecc.model import Concept, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import ModuleType


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a derivation, what it is in words, and why it follows from the line before."""

    line: Formula
    note: Words
    reason: Reason


@dataclass(frozen=True, slots=True, eq=False)
class Derivation:
    """A chain of lines. The first is where it starts from."""

    title: Words
    function: Callable[..., Iterable[Any]]
    variant: str = ""
    """The variant of the rule that it speaks of."""

    @property
    def name(self) -> str:
        """The name of its function."""
        return self.function.__name__

    def steps(self) -> tuple[Step, ...]:
        """Return the lines.

        Raises:
            FormulaError: a line is not `formula, "한글 | English"[, reason]`.
        """
        try:
            lines = [_step(line) for line in self.function(*asked(self.function))]
        except FormulaError as error:
            raise FormulaError(f"{self.function.__module__}.{self.name}: {error}") from error
        if len(lines) < 2:
            raise FormulaError(f"{self.function.__module__}.{self.name}: fewer than two lines")
        return tuple(lines)


@dataclass(frozen=True, slots=True)
class Misconception:
    """What students get wrong, and the fact, with a source or the name of the derivation."""

    claim: Words
    fact: Words
    source: str = ""
    proof: str = ""
    """The function name of a derivation of the same concept."""


@dataclass(frozen=True, slots=True)
class Module:
    """All that the file of one concept says."""

    concept: Concept
    rules: tuple[Rule, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    path: str = ""
    words: Mapping[str, Words] = field(default_factory=dict)


def rule(
    variant: str = "", *, oracle: tuple[str, ...] | str = (), note: str = ""
) -> Callable[[Callable[..., tuple[Any, ...]]], Rule]:
    """Make the function below the update rule of this file's concept (or a variant of it)."""
    names = (oracle,) if isinstance(oracle, str) else oracle

    def keep(function: Callable[..., tuple[Any, ...]]) -> Rule:
        return Rule(function, variant, names, words(note) if note else None)

    return keep


def derivation(
    title: str, *, variant: str = ""
) -> Callable[[Callable[..., Iterable[Any]]], Derivation]:
    """Make the generator below a derivation: `@derivation("한글 | English")`."""
    return lambda function: Derivation(words(title), function, variant)


def misconception(claim: str, fact: str, *, source: str = "", proof: str = "") -> Misconception:
    """Return a misconception; both sayings are `한글 | English`; a source or a proof is needed."""
    if not (source or proof):
        raise FormulaError(f"a fact needs a source or a proof: {fact}")
    return Misconception(words(claim), words(fact), source, proof)


def words(text: str) -> Words:
    """Return `한글 | English` as words."""
    parts = [part.strip() for part in text.split(" | ")]
    if len(parts) != 2 or not all(parts):
        raise FormulaError(f"not `한글 | English`: {text!r}")
    return Words(*parts)


def read(module: ModuleType) -> Module:
    """Return what a concept's file says, in its order, but not what it imported."""
    own = [
        it
        for it in vars(module).values()
        if isinstance(it, (Rule, Derivation)) and it.function.__module__ == module.__name__
    ]
    rules = tuple(it for it in own if isinstance(it, Rule))
    derivations = tuple(it for it in own if isinstance(it, Derivation))
    misconceptions = tuple(getattr(module, "MISCONCEPTIONS", ()))
    _distinct(module, [it.variant for it in rules], "variants")
    _distinct(module, [it.title.ko for it in derivations], "derivations")
    for it in misconceptions:
        if it.proof and it.proof not in {one.name for one in derivations}:
            raise FormulaError(f"{module.__name__}: no derivation `{it.proof}`")
    path = module.__file__ or ""
    return Module(module.CONCEPT, rules, derivations, misconceptions, path)


def _distinct(module: ModuleType, names: list[str], what: str) -> None:
    if len(set(names)) != len(names):
        raise FormulaError(f"{module.__name__}: two {what} of one name: {', '.join(names)}")


def _step(given: Any) -> Step:
    match given:
        case (line, str(note)):
            return Step(formula(line), words(note), Equal())
        case (line, str(note), reason) if isinstance(reason, Reason):
            return Step(formula(line), words(note), reason)
        case (_, str(note), other):
            raise FormulaError(f"{note}: {other!r} is not a reason (see docs/add-a-concept.md)")
        case _:
            raise FormulaError('a line is `yield formula, "한글 | English"`, then maybe a reason')


def says_nothing(before: Step, step: Step) -> bool:
    """Say whether a step prints as the line before."""
    return latex(before.line) == latex(step.line)
