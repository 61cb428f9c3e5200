"""Wrong steps and wrong rules are caught, all of them; true ones, written otherwise, are not."""

from __future__ import annotations

import pickle
import warnings
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
from mutants import edits_of_a_rule, harmless, wrong, wrong_rule

from notecc.concepts import modules
from notecc.derive import alone
from notecc.derive.author import Step, says_nothing
from notecc.derive.bench import checked
from notecc.derive.check import Status, numbers_of
from notecc.derive.oracle import TOLERANCE, problems, stored, trajectory
from notecc.derive.reasons import RELATIONS, Equal
from notecc.derive.rule import starting
from notecc.derive.symbolic import Whole, symbolic
from notecc.derive.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

    from notecc.derive.formula import Formula
    from notecc.derive.rule import Rule

STEPS: list[tuple[str, Step, Step]] = [
    (f"{module.concept.id}.{derivation.name}", before, step)
    for module in modules()
    for derivation in module.derivations
    for before, step in pairwise(derivation.steps())
    if type(step.reason) not in RELATIONS  # a wrong bound may be a true, weaker one
]
RULES = [rule for module in modules() for rule in module.rules if rule.oracle]


def sampled(groups: Sequence[list[Any]], wanted: int) -> list[Any]:
    """Take about the same number from each group, always the same ones."""
    random = Random("mutants")  # noqa: S311 - the same edits every time, not a secret
    each = -(-wanted // len(groups))
    return [it for group in groups for it in random.sample(group, min(each, len(group)))]


def step_mutants(wanted: int) -> list[tuple[str, Step, Step, Formula]]:
    groups = [
        [(where, before, step, it) for it in dict.fromkeys(wrong(step.line)) if it != step.line]
        for where, before, step in STEPS
    ]
    return sampled(groups, wanted)


def equivalent(line: Formula, mutant: Formula, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Say whether SymPy, which has no part in the judge at hand, finds both the same."""
    a, b = symbolic(line), symbolic(mutant)
    whole = a.free_symbols | b.free_symbols
    monkeypatch.setattr(alone, "INDICES", tuple(it for it in whole if isinstance(it, Whole)))
    return bool(alone.equal_in_numbers(a, b))  # type: ignore[no-untyped-call]  # for students


def test_every_wrong_step_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    mutants = step_mutants(700)
    survivors = [
        (where, step.line, mutant)
        for where, before, step, mutant in mutants
        if numbers_of(before.line, mutant, step.reason).agrees
    ]
    caught = len(mutants) - len(survivors)
    assert [it for it in survivors if not equivalent(*it[1:], monkeypatch)] == []
    assert caught >= 500


def test_algebra_alone_proves_no_wrong_step() -> None:
    head = "import pickle\nfrom notecc.derive.check import proof_of"
    proved = []
    some = Random("some").sample(step_mutants(700), 40)  # noqa: S311 - always the same ones
    mutants = [it for it in some if not numbers_of(it[1].line, it[3], it[2].reason).agrees]
    with Trial(deadline=2.0) as trial:
        for where, before, step, mutant in mutants:
            claim = pickle.dumps((before.line, mutant, step.reason))
            # A proof that is not found in time is no proof of a wrong step.
            if trial.holds(head, "", f"proof_of(*pickle.loads({claim!r})) is not None"):
                proved.append((where, mutant))
    assert proved == []
    assert len(mutants) >= 30


def test_every_wrong_rule_strays_from_its_oracle() -> None:
    groups = [edits_of_a_rule(rule) for rule in RULES]
    caught, survivors = 0, []
    for rule, place, edit in sampled(groups, 1500):
        source, mutant = wrong_rule(rule, place, edit)
        if strays(mutant):
            caught += 1
        elif not mirrored(rule, mutant):
            survivors.append(source)
    assert survivors == []
    assert caught >= 1000


def mirrored(rule: Rule, mutant: Rule) -> bool:
    """Say whether a wrong rule is the rule with one state of the other sign, as formulas."""
    start = starting(rule)
    return any(
        all(
            numbers_of(it, rule.next_state(name, start), Equal()).agrees
            for name in ("w", *rule.state)
            for it in [_turned(mutant, name, state, start)]
        )
        for state in rule.state
    )


def _turned(mutant: Rule, name: str, state: str, start: dict[str, Formula]) -> Formula:
    found = mutant.next_state(name, {**start, state: -start[state]})
    return -found if name == state else found


def strays(rule: Rule) -> bool:
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            return not all(gap <= TOLERANCE for gap in gaps(rule))
        except (ZeroDivisionError, OverflowError, TypeError, ValueError, IndexError):
            return True  # it does not even run


def gaps(rule: Rule) -> Iterator[float]:
    """Yield how far a rule strays on each problem of each oracle, the quickest first."""
    for problem, surface in problems().items():
        for name in rule.oracle:
            truth = stored(f"{name}.{problem}")
            hyper = {k: v for k, v in truth["hyper"].items() if k in rule.hyper}
            path = trajectory(rule, surface, hyper=hyper)
            yield float(np.abs(path - np.array(truth["path"])).max())


def test_true_steps_written_otherwise_are_accepted() -> None:
    groups = [
        [
            (where, before, Step(it, step.note, step.reason))
            for it in dict.fromkeys(harmless(step.line))
        ]
        for where, before, step in STEPS
    ]
    rewritten = [
        it for it in sampled([group for group in groups if group], 200) if not says_nothing(*it[1:])
    ]
    verdicts = checked([(before, step) for _, before, step in rewritten])
    refused = [
        (where, step.line, found[1].how)
        for (where, _, step), found in zip(rewritten, verdicts, strict=True)
        if found[1].status is Status.REJECTED
    ]
    assert refused == []
    assert len(rewritten) >= 150
