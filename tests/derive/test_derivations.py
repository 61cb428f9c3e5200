"""Every concept of the library: its steps hold, and its rules walk where PyTorch and Optax walk."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

import notecc.concepts
from notecc.derive.author import Derivation, Module, read
from notecc.derive.bench import Bench
from notecc.derive.oracle import comparisons
from notecc.derive.rule import Rule, composed, starting

MODULES: list[Module] = [
    read(import_module(f"notecc.concepts.{it.name}"))
    for it in pkgutil.iter_modules(notecc.concepts.__path__)
    if not it.name.startswith("_")
]
DERIVATIONS = [(m.concept.id, d) for m in MODULES for d in m.derivations]
RULES = [(m.concept.id, r) for m in MODULES for r in m.rules]


def test_there_is_something_to_check() -> None:
    assert DERIVATIONS
    assert RULES


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


@pytest.mark.parametrize(
    "derivation", [d for _, d in DERIVATIONS], ids=[f"{c}-{d.name}" for c, d in DERIVATIONS]
)
def test_every_step_holds(derivation: Derivation, bench: Bench) -> None:
    verdicts = bench.verdicts(derivation.steps())
    assert [it.how for it in verdicts if not it.holds] == []


@pytest.mark.parametrize("rule", [r for _, r in RULES], ids=[f"{c}-{r.variant}" for c, r in RULES])
def test_every_rule_agrees_with_its_oracle(rule: Rule) -> None:
    assert [it for it in comparisons(rule) if not it.holds] == []


@pytest.mark.parametrize("rule", [r for _, r in RULES], ids=[f"{c}-{r.variant}" for c, r in RULES])
def test_the_printed_lines_of_a_rule_are_what_it_computes(rule: Rule) -> None:
    printed, start = composed(rule), starting(rule)
    for state in ("w", *rule.state):
        assert rule.next_state(state, start) == printed[state]
