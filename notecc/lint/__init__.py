"""Note -> diagnostics: what a good mentor would mark. A rule is one function in one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.lint.allow import Allowances, allowances
from notecc.lint.rules import LATE, RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic

__all__ = ["RULES", "lint"]


def lint(reading: Reading, rules: Iterable[Rule]) -> tuple[Diagnostic, ...]:
    """Return what `rules` have to say of a note, in its order, without what the note allows.

    A rule of `LATE` speaks of the other rules' findings, so it runs when they are known.
    """
    chosen = tuple(rules)
    allowed = allowances(reading.note, RULES)
    reading = replace(reading, allowances=allowed.all)
    kept = _kept(reading, (it for it in chosen if it not in LATE), allowed)
    unused = allowed.unused(it.code for it in chosen)
    kept += _kept(replace(reading, unused=unused), (it for it in chosen if it in LATE), allowed)
    return _in_order(kept)


def _kept(reading: Reading, rules: Iterable[Rule], allowed: Allowances) -> list[Diagnostic]:
    return [
        it for rule in rules for it in rule.diagnostics(reading) if not allowed.hides(it, reading)
    ]


def _in_order(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    every = dict.fromkeys(found)
    return tuple(sorted(every, key=lambda it: (it.span, it.code)))
