"""Site -> its search: a page, a script, and the data, which is loaded only when one searches.

The data are scripts, because a page that is opened from a disk may load nothing else.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from notecc.render import escape, words
from notecc.render.templates import packaged, rendered
from notecc.render.titles import names, own_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model.findable import Findable
    from notecc.model.sheet import Sheet, Site
    from notecc.render.frame import Desk

SEARCH: Final = "search.html"
_PART: Final = 600_000
"""About how many characters of notes one file of data holds."""


def search_files(site: Site, desk: Desk) -> dict[str, str]:
    """Write the page that searches, and all that it needs."""
    concepts, parts = _concepts(site, desk), list(_parts(site, desk))
    made = {f"assets/search/{at}.js": _call("notes", part) for at, part in enumerate(parts)}
    made["assets/search/concepts.js"] = _call("concepts", concepts)
    made["assets/search.js"] = packaged("search.js")
    made[SEARCH] = rendered(
        "search.html.j2", desk, up="", title=desk.strings["search"], parts=len(parts)
    )
    return made


def _call(name: str, found: object) -> str:
    written = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return f"noteccSearch.{name}({written});\n"


def _concepts(site: Site, desk: Desk) -> list[list[Any]]:
    """Return each concept: its page, its name, its other name, what it is, what it is called."""
    return [
        [
            escape.path(it.page.path),
            *names(it.concept, desk),
            it.concept.definition.to(desk.language),
            list(dict.fromkeys((*it.concept.title, *(name.text for name in it.concept.names)))),
        ]
        for it in site.concepts
    ]


def _parts(site: Site, desk: Desk) -> Iterator[list[list[Any]]]:
    """Yield the notes, the latest first, in parts: page, title, date, lines."""
    numbers = {it.concept.id: at for at, it in enumerate(site.concepts)}
    part: list[list[Any]] = []
    held = 0
    for sheet in _latest_first(site):
        found = site.findable.get(sheet.page.path, ())
        day = sheet.note.date
        date = words.long_date(day, desk.language) if day else ""
        title = own_title(sheet, desk)
        part.append([escape.path(sheet.page.path), title, date, _lines(found, numbers)])
        held += sum(len(it.text) for it in found)
        if held > _PART:
            yield part
            part, held = [], 0
    if part:
        yield part


def _latest_first(site: Site) -> list[Sheet]:
    dated = [it for it in site.sheets if it.note.date]
    return [*dated[::-1], *(it for it in site.sheets if not it.note.date)]


def _lines(found: tuple[Findable, ...], numbers: dict[str, int]) -> list[Any]:
    """Return the lines: text alone where the place is the one before and no concept is named."""
    lines: list[Any] = []
    anchor = ""
    for it in found:
        concepts = [numbers[name] for name in it.concepts if name in numbers]
        if it.anchor == anchor and not concepts and not it.is_title:
            lines.append(it.text)
        else:
            lines.append([it.text, it.anchor, concepts, int(it.is_title)])
        anchor = it.anchor
    return lines
