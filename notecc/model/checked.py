"""What checking a module of a student's own has found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from notecc.model.derivation import Record
    from notecc.model.words import Words


class Problem(NamedTuple):
    """What is wrong with a module, and on which of its lines, counted from 1."""

    line: int
    message: Words
    is_rejected: bool = False
    """A step or a rule does not hold; else the module cannot be used as it is."""


class Checked(NamedTuple):
    """The concept without what does not hold, and how many of its steps have which status."""

    record: Record | None = None
    problems: tuple[Problem, ...] = ()
    derivations: int = 0
    status: tuple[tuple[str, int], ...] = ()
