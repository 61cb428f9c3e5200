"""Sheets -> journal: runs and gaps of study, and when each concept was met."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from notecc.days.holidays import is_day_off
from notecc.model.journal import Gap, Journal, Met, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notecc.model.journal import OpenTask
    from notecc.model.sheet import Sheet


def by_day(sheets: Iterable[Sheet]) -> dict[date, tuple[Sheet, ...]]:
    """Return the dated notes by date, in order."""
    days: dict[date, list[Sheet]] = {}
    for it in sheets:
        if it.note.date:
            days.setdefault(it.note.date, []).append(it)
    return {day: tuple(them) for day, them in sorted(days.items())}


def journal(sheets: Iterable[Sheet], open_tasks: tuple[OpenTask, ...]) -> Journal:
    """Lay the dated notes of a vault beside one another."""
    days = by_day(sheets)
    gaps = tuple(_gaps(tuple(days)))
    return Journal(
        days,
        runs=tuple(_runs(tuple(days), {it.first for it in gaps})),
        gaps=gaps,
        met=tuple(_met(days)),
        open=open_tasks,
    )


def _gaps(days: Sequence[date]) -> Iterator[Gap]:
    for before, after in pairwise(days):
        between = (before + timedelta(it) for it in range(1, (after - before).days))
        if missed := [it for it in between if not is_day_off(it)]:
            yield Gap(missed[0], missed[-1], len(missed))


def _runs(days: Sequence[date], broken: set[date]) -> Iterator[Run]:
    """Yield the runs between gaps, which go by their first missed day."""
    breaks = sorted(broken)
    run: list[date] = []
    at = 0
    for day in days:
        if run and at < len(breaks) and breaks[at] < day:
            yield Run(run[0], run[-1], len(run))
            run, at = [], at + 1
        run.append(day)
    if run:
        yield Run(run[0], run[-1], len(run))


def _met(days: Mapping[date, Sequence[Sheet]]) -> Iterator[Met]:
    met: dict[str, list[date]] = {}
    explained: dict[str, list[date]] = {}
    for day, sheets in days.items():
        named = dict.fromkeys(it for sheet in sheets for it in sheet.concepts)
        told = {it for sheet in sheets for it in sheet.concepts if it not in sheet.only_named}
        for concept in named:
            met.setdefault(concept, []).append(day)
            if concept in told:
                explained.setdefault(concept, []).append(day)
    for concept, on in met.items():
        yield Met(concept, tuple(on), tuple(explained.get(concept, ())))
