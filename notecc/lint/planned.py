"""Things to do, day by day: what a note leaves open, and whether a later one has it."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from notecc.days import State, is_same, may_be_same
from notecc.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.days import Plan
    from notecc.lint.around import Around
    from notecc.lint.gist import Gist

_MOST: Final = 60
"""Of a list of things to do, so many are read: a longer one is no list for a day."""
_NOTES: Final = 5
_APART: Final = timedelta(7)
"""What is taken up later than after a week, or five notes, was not carried over."""


def plans(gist: Gist, *roles: Role) -> list[Plan]:
    """Return the things to do of a note's sections of these roles."""
    return list(islice((it for it in gist.plans if it.role in roles), _MOST))


def left_open(gist: Gist) -> list[Plan]:
    """Return what a note's own day left open, if the note says anywhere what was done.

    Where some have a box, a bullet without one is a word on them.
    """
    todo = plans(gist, Role.TODO)
    boxes = any(it.has_box for it in todo)
    marks = any(it.is_marked for it in todo)
    return [it for it in todo if it.state is State.OPEN and (it.is_marked if boxes else marks)]


def following(gist: Gist, around: Around) -> Iterator[Gist]:
    """Yield the next daily notes, as far as they are near; each is read when it is asked for."""
    day = gist.date
    if day is not None:
        near = takewhile(lambda it: it.date and it.date - day <= _APART, around.later(gist))
        yield from islice(near, _NOTES)


def preceding(gist: Gist, around: Around) -> Iterator[Gist]:
    """Yield the daily notes before a note, as long as no more than a week lies between two."""
    last = gist.date
    for it in around.earlier(gist):
        if last is None or it.date is None or last - it.date > _APART:
            return
        last = it.date
        yield it


def not_taken_up(left: Iterable[Plan], notes: Iterable[Gist]) -> list[Plan]:
    """Return the things to do of which no note may speak, neither as one nor as a topic."""
    found = list(left)
    for note in notes:
        if not found:
            break
        said = [*(it.text for it in plans(note, *Role)), *note.titles[:_MOST]]
        found = [it for it in found if not any(may_be_same(it.text, text) for text in said)]
    return found


def among(plan: Plan, others: Iterable[Plan]) -> Plan | None:
    """Return the first of other things to do that surely is the same."""
    return next((it for it in others if is_same(plan.text, it.text)), None)
