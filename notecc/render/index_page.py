"""Site -> its first page: the calendar, the latest days, what is open, what was met when."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.render import escape, words
from notecc.render.calendar import months
from notecc.render.embeds import chip
from notecc.render.templates import rendered
from notecc.render.timeline import timeline
from notecc.render.titles import link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model.journal import Gap, Journal, OpenTask, Run
    from notecc.model.sheet import Sheet, Site
    from notecc.render.frame import Desk

_LATEST: Final = 5
_CHIPS: Final = 8
"""How many concepts of a latest day are shown."""
_MONTHS: Final = 2
"""How many months of the calendar are unfolded."""
_ROWS: Final = 40
"""How many concepts of the timeline are unfolded."""


def index_page(site: Site, desk: Desk) -> str:
    """Write the first page of a site."""
    journal = site.journal
    calendar = months(journal, desk) if journal else []
    rows = timeline(journal, desk) if journal else []
    dated = [it for it in site.sheets if it.note.date]
    latest = dated[::-1][:_LATEST] or list(site.sheets[:_LATEST])
    return rendered(
        "index.html.j2",
        desk,
        up="",
        title=desk.strings["site"],
        figures=_figures(site, desk),
        months=calendar[:_MONTHS],
        older=calendar[_MONTHS:],
        weekdays=words.days_of_week(desk.language),
        facts=list(_facts(journal, desk)) if journal else [],
        latest=[_latest(it, desk) for it in latest],
        open=[_task(it, desk) for it in journal.open] if journal else [],
        rows=rows[:_ROWS],
        more_rows=rows[_ROWS:],
        archive=list(_archive(site, desk)),
        concepts=[]
        if rows
        else [
            Markup(chip(it, escape.path(it.page.path), desk))  # noqa: S704 - `chip` escapes
            for it in site.concepts
        ],
    )


def _figures(site: Site, desk: Desk) -> list[tuple[str, str]]:
    counted = [
        ("notes", str(len(site.sheets))),
        ("concepts", str(len(site.concepts))),
    ]
    if site.journal:
        counted.insert(1, ("study_days", str(len(site.journal.days))))
        counted.append(("run", desk.strings["days"].format(site.journal.runs[-1].days)))
    return counted if site.sheets else []


def _facts(journal: Journal, desk: Desk) -> Iterator[tuple[str, str, str]]:
    """Yield what the calendar shows, in words: a name, a number of days, from when to when."""
    yield ("run", *_between(journal.runs[-1], desk))
    if journal.longest and journal.longest != journal.runs[-1]:
        yield ("longest_run", *_between(journal.longest, desk))
    if journal.gaps:
        yield ("last_gap", *_between(journal.gaps[-1], desk))
        if len(journal.gaps) > 1:
            missed = sum(it.days for it in journal.gaps)
            yield "missed", desk.strings["days"].format(missed), ""


def _between(it: Run | Gap, desk: Desk) -> tuple[str, str]:
    first, last = words.short_date(it.first, it.last), words.short_date(it.last, it.first)
    between = first if it.first == it.last else f"{first} – {last}"
    return desk.strings["days"].format(it.days), between


def _latest(sheet: Sheet, desk: Desk) -> dict[str, Any]:
    shown = [desk.concepts[it] for it in sheet.taught if it in desk.concepts]
    chips = [
        Markup(chip(it, escape.path(it.page.path), desk))  # noqa: S704 - `chip` escapes
        for it in shown[:_CHIPS]
    ]
    plans = [(it.done, it.todo) for it in sheet.parts if it.todo]
    done, todo = (sum(it) for it in zip(*plans, strict=True)) if plans else (0, 0)
    return link(sheet, "", desk) | {
        "chips": chips,
        "more": max(len(shown) - _CHIPS, 0),
        "done": done,
        "todo": todo,
    }


def _task(it: OpenTask, desk: Desk) -> dict[str, Any]:
    return {
        "href": Markup(escape.path(it.place.path, it.place.anchor)),  # noqa: S704 - escaped
        "text": escape.showable(it.text),
        "since": words.long_date(it.since, desk.language),
        "iso": it.since.isoformat(),
        "days": it.days,
    }


def _archive(site: Site, desk: Desk) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the notes by month, the latest month first, what has no date last."""

    def month(sheet: Sheet) -> str:
        day = sheet.note.date
        return words.month(day, desk.language) if day else desk.strings["undated"]

    dated = [it for it in site.sheets if it.note.date]
    rest = [it for it in site.sheets if not it.note.date]
    for name, sheets in groupby((*dated[::-1], *rest), key=month):
        yield name, [link(it, "", desk) for it in sheets]
