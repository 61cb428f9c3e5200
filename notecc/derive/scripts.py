"""A record and its concept's file -> the same record with its scripts and what they print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.derive.script import carrying, script
from notecc.derive.snippets import snippets
from notecc.model.derivation import Script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.derive.author import Module
    from notecc.derive.trial import Trial
    from notecc.model import derivation
    from notecc.model.derivation import Record


def with_scripts(record: Record, module: Module, trial: Trial, *, old: Record | None) -> Record:
    """Return the record with its scripts, each of them run now, unless `old` has the very same.

    Raises:
        FormulaError: a script does not run, or SymPy alone cannot carry a step in any way.
    """
    kept = old if old is not None and old.checked_with == record.checked_with else None
    modes = _modes(kept) if kept and _carried_alike(kept, record, module) else None
    modes = modes or list(carrying(module, trial.holds))
    known = {replace(it, output=""): it for it in kept.scripts} if kept else {}
    scripts = tuple(known.get(it) or _run(it, trial) for it in written(record, module, modes))
    derivations = map(_carried, record.derivations, modes)
    return replace(record, derivations=tuple(derivations), scripts=scripts)


def _carried_alike(old: Record, new: Record, module: Module) -> bool:
    """Say whether the derivations' script would be the same today, check by check."""
    before = [it.code for it in old.scripts if it.language == "sympy"]
    return _lines(old) == _lines(new) and before == [script(module, _modes(old))]


def _modes(it: Record) -> list[tuple[str, ...]]:
    return [tuple(step.alone for step in one.steps) for one in it.derivations]


def _lines(it: Record) -> list[list[tuple[str, str]]]:
    return [[(step.latex, step.reason) for step in one.steps] for one in it.derivations]


def written(record: Record, module: Module, modes: Sequence[Sequence[str]]) -> Iterator[Script]:
    """Yield the scripts of a concept, not yet run."""
    if module.derivations:
        yield Script("sympy", "", script(module, modes), "")
    for rule in module.rules:
        walk = next(it for it in record.walks if it.variant == rule.variant)
        yield from snippets(rule, module.concept.title, dict(walk.hyper))


def _run(it: Script, trial: Trial) -> Script:
    if it.language in {"sympy", "numpy"}:
        return replace(it, output=trial.printed(it.code))
    return it


def _carried(it: derivation.Derivation, modes: Sequence[str]) -> derivation.Derivation:
    steps = (replace(step, alone=mode) for step, mode in zip(it.steps, modes, strict=True))
    return replace(it, steps=tuple(steps))
