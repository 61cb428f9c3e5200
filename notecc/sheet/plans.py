"""Days -> what became of what was planned, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from notecc.days import State, is_same, plans
from notecc.model import Role
from notecc.model.journal import OpenTask
from notecc.model.sheet import Fate, Outcome, Page, Planned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from notecc.days import Plan
    from notecc.model import Mention
    from notecc.model.sheet import Sheet

_MOST: Final = 30
"""How many things to do of a day are compared with those of the next."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A thing to do as one day has it; `since` and `days` say how long it has been written."""

    text: str
    sheet: Sheet
    place: Page
    plan: Plan
    concepts: frozenset[str]
    since: date
    days: int = 1


@dataclass(frozen=True, slots=True)
class _Day:
    """What a day plans, and what it taught."""

    day: date
    tasks: tuple[_Task, ...]
    taught: frozenset[str]


def planned(
    days: Mapping[date, Sequence[Sheet]], mentions: Mapping[str, Sequence[Mention]]
) -> tuple[dict[str, Planned], tuple[OpenTask, ...]]:
    """Return what became of each day's plans in the next, by its page, and what is open last.

    `mentions` go by the page of their note. A day is compared with the last one before it that
    planned anything.
    """
    became: dict[str, Planned] = {}
    before: _Day | None = None
    for day, sheets in days.items():
        today = _day(day, sheets, mentions, before)
        if before and (found := tuple(_outcomes(before, today))):
            became[sheets[0].page.path] = Planned(before.day, before.tasks[0].sheet.page, found)
        before = today if today.tasks else before
    return became, tuple(_open(before.tasks)) if before else ()


def _day(
    day: date,
    sheets: Sequence[Sheet],
    mentions: Mapping[str, Sequence[Mention]],
    before: _Day | None,
) -> _Day:
    tasks: list[_Task] = []
    for sheet in sheets:
        named = mentions.get(sheet.page.path, ())
        for plan in islice(plans(sheet.note), _MOST):
            concepts = frozenset(it.concept for it in named if it.span.start in plan.span)
            place = Page(sheet.page.path, _anchor(sheet, plan))
            task = _Task(plan.text, sheet, place, plan, concepts, day)
            tasks.append(_carried(task, before.tasks if before else ()))
    return _Day(day, tuple(tasks), frozenset(it for sheet in sheets for it in sheet.taught))


def _carried(task: _Task, before: Iterable[_Task]) -> _Task:
    """Say how long a thing has been to do, if the last planning day left it open."""
    found = next((it for it in before if _is_open(it) and is_same(it.text, task.text)), None)
    if not found:
        return task
    return _Task(
        task.text,
        task.sheet,
        task.place,
        task.plan,
        task.concepts,
        found.since,
        found.days + 1,
    )


def _anchor(sheet: Sheet, plan: Plan) -> str:
    for part in sheet.parts:
        if part.blocks and part.blocks[0].span.start <= plan.span.start < part.blocks[-1].span.end:
            return part.anchor
    return ""


def _is_open(task: _Task) -> bool:
    return task.plan.state is State.OPEN


def _distinct(tasks: Iterable[_Task]) -> Iterator[_Task]:
    """Yield each thing once: what is left of today often stands under tomorrow too."""
    seen: list[str] = []
    for it in tasks:
        if not any(is_same(it.text, other) for other in seen):
            seen.append(it.text)
            yield it


def _outcomes(before: _Day, today: _Day) -> Iterator[Outcome]:
    """Yield what became of each thing that a day left open."""
    for task in _distinct(filter(_is_open, before.tasks)):
        again = [it for it in today.tasks if is_same(it.text, task.text)]
        states = {it.plan.state for it in again}
        fate, where = Fate.DROPPED, task.place
        if State.DONE in states:
            fate = Fate.DONE
        elif again and State.OPEN in states:
            fate = Fate.CARRIED
        elif task.concepts and task.concepts <= today.taught:
            fate = Fate.TAUGHT
        if again:
            where = again[0].place
        yield Outcome(task.text, where, fate, task.days + (fate is Fate.CARRIED))


def _open(tasks: Sequence[_Task]) -> Iterator[OpenTask]:
    finished = [it.text for it in tasks if it.plan.state is not State.OPEN]
    for it in _distinct(filter(_is_open, tasks)):
        is_left_over = it.plan.role is Role.TOMORROW or not any(
            is_same(it.text, other) for other in finished
        )
        if is_left_over:
            yield OpenTask(it.sheet, it.place, it.text, it.since, it.days)
