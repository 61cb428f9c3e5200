"""Every concept of the library: its steps hold, and its rules walk where PyTorch and Optax walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notecc.concepts import modules
from notecc.derive.formula import walk
from notecc.derive.oracle import TOLERANCE
from notecc.derive.rule import Rule, assignments, composed, starting

if TYPE_CHECKING:
    from collections.abc import Callable

    from notecc.derive.author import Derivation, Module
    from notecc.model.derivation import Record

MODULES = modules()
DERIVATIONS = [(m, d) for m in MODULES for d in m.derivations]
RULES = [(m.concept.id, r) for m in MODULES for r in m.rules]


def test_there_is_something_to_check() -> None:
    assert DERIVATIONS
    assert RULES


@pytest.mark.parametrize("module", MODULES, ids=lambda it: it.concept.id)
def test_every_concept_has_mathematics_and_a_mistake_to_avoid(module: Module) -> None:
    assert len(module.derivations) >= (3 if module.rules else 2)
    assert module.misconceptions


@pytest.mark.parametrize("module", MODULES, ids=lambda it: it.concept.id)
def test_every_symbol_is_explained_in_both_languages(module: Module) -> None:
    lines = [step.line for it in module.derivations for step in it.steps()]
    rules = [side for it in module.rules for pair in assignments(it) for side in pair]
    met = {part.letter for line in lines + rules for part in walk(line) if part.letter}
    assert met
    assert [it.name for it in met if not all(word.strip() for word in it.words)] == []


@pytest.mark.parametrize(
    ("module", "derivation"),
    DERIVATIONS,
    ids=[f"{m.concept.id}-{d.name}" for m, d in DERIVATIONS],
)
def test_every_step_holds(
    module: Module, derivation: Derivation, again: Callable[[Module], Record]
) -> None:
    (found,) = (it for it in again(module).derivations if it.name == derivation.name)
    assert [it.how for it in found.steps if it.status == "rejected"] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda it: it.concept.id)
def test_every_rule_agrees_with_its_oracle(
    module: Module, again: Callable[[Module], Record]
) -> None:
    results = [(rule.variant, it) for rule in again(module).rules for it in rule.oracles]
    assert [it for it in results if not it[1].max_abs_error <= TOLERANCE] == []


@pytest.mark.parametrize("rule", [r for _, r in RULES], ids=[f"{c}-{r.variant}" for c, r in RULES])
def test_the_printed_lines_of_a_rule_are_what_it_computes(rule: Rule) -> None:
    printed, start = composed(rule), starting(rule)
    for state in ("w", *rule.state):
        assert rule.next_state(state, start) == printed[state]
