"""What runs through the whole vault -> pages: the retrospectives one after the other, the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from notecc.model import Role, block
from notecc.render import escape
from notecc.render.flow import flow
from notecc.render.frame import Frame
from notecc.render.templates import rendered
from notecc.render.titles import link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model.sheet import Part, Sheet, Site
    from notecc.render.frame import Desk

RETROSPECTIVES: Final = "retrospectives.html"
TAGS: Final = "tags.html"


def has_retrospectives(site: Site) -> bool:
    """Say whether any day looks back at itself."""
    return any(_words(part) for sheet in site.sheets for part in sheet.parts)


def retrospectives_page(site: Site, desk: Desk) -> str:
    """Write the page of all retrospectives, the latest first, what has no date last."""
    found = [
        (sheet, said)
        for sheet in site.sheets
        if (said := [*filter(None, map(_words, sheet.parts))])
    ]
    found.sort(key=lambda it: _latest_first(it[0]))
    desk.room = 0
    return rendered(
        "retrospectives.html.j2",
        desk,
        up="",
        title=desk.strings["retrospectives"],
        lede=desk.strings["retrospectives_lede"].format(len(found)),
        days=[link(sheet, "", desk) | {"html": _html(sheet, said, desk)} for sheet, said in found],
    )


def tag_pages(site: Site, desk: Desk) -> dict[str, str]:
    """Write the page that leads to all tags, and a page for each."""
    rows = [
        {
            "href": Markup(escape.path(it.page.path)),  # noqa: S704 - escaped
            "name": escape.showable(it.name),
            "count": len(it.sheets),
        }
        for it in site.tags
    ]
    made = {TAGS: rendered("tags.html.j2", desk, up="", title=desk.strings["tags"], tags=rows)}
    for it in site.tags:
        sheets = sorted(it.sheets, key=_latest_first)
        made[it.page.path] = rendered(
            "tag.html.j2",
            desk,
            up="../",
            title=f"#{escape.showable(it.name)}",
            lede=desk.strings["count_notes"].format(len(sheets)),
            notes=[link(sheet, "../", desk) for sheet in sheets],
        )
    return made


def _latest_first(sheet: Sheet) -> tuple[bool, int]:
    day = sheet.note.date
    return day is None, -day.toordinal() if day else 0


def _words(part: Part) -> tuple[block.Block, ...]:
    """Return what a day says of itself, without the heading above it."""
    if part.role is not Role.RETROSPECTIVE:
        return ()
    first, *rest = part.blocks or (None,)
    return tuple(rest) if isinstance(first, block.Heading) else part.blocks


def _html(sheet: Sheet, said: Sequence[tuple[block.Block, ...]], desk: Desk) -> Markup:
    frame = Frame(sheet, RETROSPECTIVES, at_home=False, is_loose=True)
    return Markup("".join(flow(it, frame, desk) for it in said))  # noqa: S704 - `flow` escapes
