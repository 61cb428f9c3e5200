"""Days of study -> months, as tables: each week a row, each day that has a note a link."""

from __future__ import annotations

from calendar import Calendar
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.render import escape, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from notecc.model.journal import Journal
    from notecc.model.sheet import Sheet
    from notecc.render.frame import Desk

_WEEKS: Final = Calendar(firstweekday=6)
"""Weeks begin on Sunday, as calendars do in Korea."""
_MANY: Final = (0, 5, 12)
"""More than so many concepts make a day one shade darker."""


def months(journal: Journal, desk: Desk) -> list[dict[str, Any]]:
    """Return the months in which there was study, the latest first."""
    grouped = groupby(journal.days, key=lambda it: (it.year, it.month))
    return [_month(tuple(days), journal, desk) for _, days in grouped][::-1]


def _month(days: Sequence[date], journal: Journal, desk: Desk) -> dict[str, Any]:
    first = days[0]
    weeks = _WEEKS.monthdayscalendar(first.year, first.month)
    studied = {it.day: journal.days[it] for it in days}
    return {
        "title": words.month(first, desk.language),
        "weeks": [[(day, _day(studied.get(day), desk)) for day in week] for week in weeks],
        "count": len(days),
    }


def _day(sheets: tuple[Sheet, ...] | None, desk: Desk) -> dict[str, Any] | None:
    if not sheets:
        return None
    first = sheets[0]
    day = first.note.date
    concepts = len(dict.fromkeys(it for sheet in sheets for it in sheet.concepts))
    counted = f"{desk.strings['concepts']} {concepts}"
    return {
        "href": Markup(escape.path(first.page.path)),  # noqa: S704 - escaped
        "label": f"{words.long_date(day, desk.language)}, {counted}" if day else counted,
        "shade": sum(concepts > it for it in _MANY),
    }
