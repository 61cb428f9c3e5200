"""Note -> diagnostics: what a good mentor would mark. A rule is one function in one file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notecc.lint.allow import Allowances, allowances
from notecc.lint.reading import Reading
from notecc.lint.rules import LATE, RULES
from notecc.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic, Source

__all__ = ["RULES", "Begun", "begun", "finished", "lint"]


@dataclass(frozen=True, slots=True)
class Begun:
    """A note of which only what depends on other notes is still to be said.

    It holds no parsed note, so that a vault's worth of them may wait for one another.
    """

    source: Source
    found: tuple[Diagnostic, ...]
    allowed: Allowances
    gist: Gist | None = None
    """None if there is no vault around."""


def lint(reading: Reading, rules: Iterable[Rule]) -> tuple[Diagnostic, ...]:
    """Return what `rules` have to say of a note, in its order, without what the note allows."""
    chosen = tuple(rules)
    return finished(begun(reading, chosen), reading.around, chosen)


def begun(reading: Reading, rules: Sequence[Rule]) -> Begun:
    """Return what can be said of a note by itself."""
    allowed = allowances(reading.note, RULES)
    reading = replace(reading, allowances=allowed.all)
    own = [it for it in rules if it.look is None and it not in LATE]
    found = _kept(reading, own, allowed)
    looks = reading.around and any(it.look for it in rules)
    return Begun(reading.note.source, tuple(found), allowed, reading.gist if looks else None)


def finished(begun: Begun, around: Around | None, rules: Sequence[Rule]) -> tuple[Diagnostic, ...]:
    """Return all that there is to say of a note.

    A rule of `LATE` speaks of the other rules' findings, so it runs when they are known.
    """
    allowed = begun.allowed
    # The note's lines are all that is still wanted of it.
    reading = Reading(Note(begun.source), allowances=allowed.all)
    found = list(begun.found)
    if around and begun.gist:
        said = (told for it in rules if it.look for told in it.seen(begun.gist, around))
        found += [it for it in said if not allowed.hides(it, reading)]
    ran = (it.code for it in rules if it.look is None or around)
    reading = replace(reading, unused=allowed.unused(ran))
    found += _kept(reading, [it for it in rules if it in LATE], allowed)
    return _in_order(found)


def _kept(reading: Reading, rules: Sequence[Rule], allowed: Allowances) -> list[Diagnostic]:
    return [
        it for rule in rules for it in rule.diagnostics(reading) if not allowed.hides(it, reading)
    ]


def _in_order(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    every = dict.fromkeys(found)
    return tuple(sorted(every, key=lambda it: (it.span, it.code)))
