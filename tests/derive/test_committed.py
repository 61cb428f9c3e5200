"""The records that are committed are what their sources say today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from notecc.concepts import modules
from notecc.derive.fingerprint import key, versions
from notecc.derive.scripts import written
from notecc.library.records import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from notecc.derive.author import Module
    from notecc.model.derivation import Derivation, Record

each = pytest.mark.parametrize("module", modules(), ids=lambda it: it.concept.id)
WRITE = "run `notecc verify --write`"


def committed(module: Module) -> Record:
    found = record(module.concept.id)
    assert found is not None, WRITE
    return found


@each
def test_a_record_is_made_from_what_its_source_says(module: Module) -> None:
    assert committed(module).key == key(module), WRITE


@each
def test_a_record_is_what_checking_finds_again(
    module: Module, again: Callable[[Module], Record]
) -> None:
    old, new = committed(module), again(module)
    same = old.checked_with == versions()  # another SymPy may go another way to the same end
    assert outline(old, how=same) == outline(new, how=same), WRITE


def outline(it: Record, *, how: bool) -> Record:
    """Leave out what the processor or the version may change: last digits, and ways of proof."""
    rules = (
        replace(rule, oracles=tuple(replace(one, max_abs_error=0.0) for one in rule.oracles))
        for rule in it.rules
    )
    return replace(
        it,
        checked_with="",
        rules=tuple(rules),
        derivations=tuple(_outline(one, how=how) for one in it.derivations),
        scripts=(),
        walks=(),
    )


def _outline(it: Derivation, *, how: bool) -> Derivation:
    steps = (replace(step, alone="", how=step.how if how else "") for step in it.steps)
    return replace(it, steps=tuple(steps))


@each
def test_its_walks_are_those_of_its_rules(
    module: Module, again: Callable[[Module], Record]
) -> None:
    old, new = committed(module).walks, again(module).walks
    assert [(it.variant, it.surface) for it in old] == [(it.variant, it.surface) for it in new]
    for one, other in zip(old, new, strict=True):
        # Far along, a path may part from itself in the last digit: only its beginning is held.
        for (x, y), (u, v) in zip(one.points()[:25], other.points()[:25], strict=True):
            assert (x, y) == pytest.approx((u, v), rel=1e-3, abs=1e-3)


@each
def test_its_scripts_are_written_from_its_source(module: Module) -> None:
    old = committed(module)
    modes = [[step.alone for step in it.steps] for it in old.derivations]
    new = [(it.language, it.variant, it.code) for it in written(old, module, modes)]
    assert [(it.language, it.variant, it.code) for it in old.scripts] == new, WRITE
