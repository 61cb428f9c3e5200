"""Sheet -> what its page is called, and links to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.render import escape, words
from notecc.render.typeset import typeset

if TYPE_CHECKING:
    from notecc.model import Concept
    from notecc.model.sheet import Sheet
    from notecc.render.frame import Desk

FORMULA: Final = re.compile(r"\$([^$]+)\$")
_TOPICS: Final = 6
"""How many headings of a note a link names."""


def link(sheet: Sheet, up: str, desk: Desk) -> dict[str, Any]:
    """Return what a page needs to know to lead to a note; `up` is the way to the site's root."""
    day = sheet.note.date
    return {
        "href": Markup(escape.path(up + sheet.page.path)),  # noqa: S704 - escaped
        "title": own_title(sheet, desk),
        "is_dated": is_dated(sheet),
        "iso": day.isoformat() if day else "",
        "date": words.long_date(day, desk.language) if day else "",
        "weekday": words.weekday(day, desk.language) if day else "",
        "day": day.day if day else "",
        "topics": gist(sheet),
    }


def names(concept: Concept, desk: Desk) -> tuple[str, str]:
    """Return what a concept is called, and in the other language if that differs."""
    name = concept.title.to(desk.language)
    other = concept.title.en if name == concept.title.ko else concept.title.ko
    return name, other if other != name else ""


def defined(concept: Concept, desk: Desk) -> Markup:
    """Return the definition of a concept; what a student's own has between `$` is typeset."""
    text = concept.definition.to(desk.language)
    if not concept.own:
        return Markup(escape.text(text))  # noqa: S704 - escaped
    parts = FORMULA.split(escape.showable(text))
    return Markup("").join(
        typeset(it, display=False) if at % 2 else it for at, it in enumerate(parts)
    )


def own_title(sheet: Sheet, desk: Desk) -> str:
    """Return what the note is called; a date as one says it."""
    day = sheet.note.date
    title = escape.showable(sheet.title)
    return words.long_date(day, desk.language) if day and is_dated(sheet) else title


def is_dated(sheet: Sheet) -> bool:
    """Say whether a note has no title but its date."""
    return sheet.note.date is not None and sheet.title == sheet.note.date.isoformat()


def eyebrow(sheet: Sheet, desk: Desk) -> str:
    """Return the date above a note's title; only the weekday where the title is the date."""
    day = sheet.note.date
    if not day:
        return ""
    weekday = words.weekday(day, desk.language)
    date = words.long_date(day, desk.language)
    return weekday if own_title(sheet, desk) == date and not sheet.heading else f"{date} {weekday}"


def gist(sheet: Sheet) -> list[str]:
    """Return what the day was about: the first headings below its sections."""
    return [it.title for it in sheet.outline if it.depth == 1][:_TOPICS]
