"""Site -> pages: every sheet as HTML, the stylesheet, and what could not be shown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from markupsafe import Markup

from notecc.model import Role
from notecc.render import derivation, escape, words
from notecc.render.embeds import chip
from notecc.render.flow import flow, written
from notecc.render.frame import Desk, Frame
from notecc.render.inlines import phrasing
from notecc.render.mathml import mathml
from notecc.render.templates import environment, packaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePath

    from notecc.model import Diagnostic, Note
    from notecc.model.derivation import Record
    from notecc.model.sheet import ConceptSheet, Footnote, Part, Saying, Sheet, Site

_PLANS: Final = frozenset({Role.TODO, Role.TOMORROW})
"""What is to be done stands side by side."""
_TOPICS: Final = 6
"""How many headings of a note the index names."""
_ROOM: Final = 200_000
"""How many characters of excerpts one page may hold."""


class Pages(NamedTuple):
    """The text files of a site, by path, and what was found out while writing them."""

    files: dict[str, str]
    diagnostics: list[tuple[Note, Diagnostic]]


def pages(site: Site, *, files: Mapping[PurePath, str]) -> Pages:
    """Write every page of a site; `files` says where its attachments stand."""
    desk = Desk(
        site.language,
        words.strings(site.language) | ({"site": site.title} if site.title else {}),
        concepts={it.concept.id: it for it in site.concepts},
        sheets={it.page.path: it for it in site.sheets},
        files=files,
    )
    made = {"assets/sheet.css": packaged("sheet.css") + packaged("derivation.css")}
    for at, sheet in enumerate(site.sheets):
        before = site.sheets[at - 1] if at else None
        after = site.sheets[at + 1] if at + 1 < len(site.sheets) else None
        made[sheet.page.path] = _note_page(sheet, before, after, desk)
    for concept in site.concepts:
        made[concept.page.path] = _concept_page(concept, desk)
    made["index.html"] = _index_page(site, desk)
    return Pages(made, desk.diagnostics)


def _note_page(sheet: Sheet, before: Sheet | None, after: Sheet | None, desk: Desk) -> str:
    desk.room = _ROOM
    frame = Frame(sheet, sheet.page.path, is_loose=True)
    heading = Markup(flow(sheet.heading, frame, desk))  # noqa: S704 - `flow` escapes
    return _page(
        "note.html.j2",
        desk,
        up="../",
        title=sheet.title,
        heading=heading or _own_title(sheet, desk),
        eyebrow=_eyebrow(sheet, desk),
        iso=sheet.note.date.isoformat() if sheet.note.date else "",
        groups=[
            (planned, [_part(it, frame, desk) for it in parts])
            for planned, parts in groupby(sheet.parts, key=lambda it: it.role in _PLANS)
        ],
        outline=sheet.outline,
        footnotes=[_footnote(it, frame, desk) for it in sheet.footnotes],
        cards=[derivation.short_card(it, desk) for it in _records(sheet, desk)],
        plots=derivation.paths(_records(sheet, desk), desk)[:1],
        compared=derivation.comparison(_records(sheet, desk), frame, desk),
        backlinks=[_link(desk.sheets[it.path], "../", desk) for it in sheet.backlinks],
        before=_link(before, "../", desk) if before else None,
        after=_link(after, "../", desk) if after else None,
        path=escape.showable(str(sheet.note.source.path)),
    )


def _records(sheet: Sheet, desk: Desk) -> list[Record]:
    """Return what is derived of the concepts that a note names, in its order."""
    met = (desk.concepts[it].record for it in sheet.concepts)
    return [it for it in met if it and (it.rules or it.derivations)]


def _part(part: Part, frame: Frame, desk: Desk) -> dict[str, Any]:
    return {
        "role": str(part.role or "none"),
        "anchor": part.anchor,
        "html": Markup(flow(part.blocks, frame, desk)),  # noqa: S704 - `flow` escapes
        "done": part.done,
        "todo": part.todo,
    }


def _footnote(it: Footnote, frame: Frame, desk: Desk) -> dict[str, Any]:
    html = flow(it.content, frame, desk)
    return {"number": it.number, "html": Markup(html), "first": it.first}  # noqa: S704 - `flow` escapes


def _concept_page(sheet: ConceptSheet, desk: Desk) -> str:
    concept = sheet.concept
    up = "../"
    name = concept.title.to(desk.language)
    other = concept.title.en if name == concept.title.ko else concept.title.ko
    formula = mathml(concept.formula, display=True) if concept.formula else None
    return _page(
        "concept.html.j2",
        desk,
        up=up,
        title=name,
        other=other if other != name else "",
        definition=concept.definition.to(desk.language),
        card=derivation.card(sheet.record, desk) if sheet.record else None,
        plots=derivation.paths([sheet.record], desk) if sheet.record else [],
        formula=Markup(formula.html) if formula and not formula.error else concept.formula,  # noqa: S704 - made by `mathml`
        ways=[
            (name, [_known(it.id, it.title.to(desk.language), up, desk) for it in way])
            for name, way in (("needs", sheet.needs), ("leads_to", sheet.leads_to))
        ],
        source=concept.source,
        days=[
            (
                _link(desk.sheets[path], up, desk),
                [_saying(it, sheet.page.path, desk) for it in said],
            )
            for path, said in groupby(sheet.sayings, key=lambda it: it.sheet.page.path)
        ],
    )


def _known(concept: str, name: str, up: str, desk: Desk) -> Markup:
    if known := desk.concepts.get(concept):
        href = escape.path(up + known.page.path)
        return Markup(chip(known, href, desk))  # noqa: S704 - `chip` escapes
    return Markup('<span class="chip">{}</span>').format(name)


def _saying(it: Saying, page: str, desk: Desk) -> dict[str, Any]:
    frame = Frame(it.sheet, page, at_home=False, in_link=True, marked=it.mentions)
    html = written(phrasing(it.sentence, frame, desk), desk)
    return {
        "href": Markup(frame.way(it.place.path, it.place.anchor)),  # noqa: S704 - escaped
        "topic": it.topic,
        "where": desk.strings["line"].format(it.line),
        "html": Markup(html),  # noqa: S704 - `flow` escapes
    }


def _index_page(site: Site, desk: Desk) -> str:
    return _page(
        "index.html.j2",
        desk,
        up="",
        title=desk.strings["site"],
        months=list(_months(site, desk)),
        concepts=[
            Markup(chip(it, escape.path(it.page.path), desk))  # noqa: S704 - `chip` escapes
            for it in site.concepts
        ],
    )


def _months(site: Site, desk: Desk) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    def month(sheet: Sheet) -> str:
        day = sheet.note.date
        return words.month(day, desk.language) if day else desk.strings["undated"]

    for name, sheets in groupby(site.sheets, key=month):
        yield name, [_link(it, "", desk) for it in sheets]


def _link(sheet: Sheet, up: str, desk: Desk) -> dict[str, Any]:
    day = sheet.note.date
    return {
        "href": Markup(escape.path(up + sheet.page.path)),  # noqa: S704 - escaped
        "title": _own_title(sheet, desk),
        "is_dated": day is not None and sheet.title == day.isoformat(),
        "iso": day.isoformat() if day else "",
        "date": words.long_date(day, desk.language) if day else "",
        "weekday": words.weekday(day, desk.language) if day else "",
        "day": day.day if day else "",
        "topics": _topics(sheet),
    }


def _topics(sheet: Sheet) -> list[str]:
    titles = [it.title for it in sheet.outline if it.depth == 1]
    return titles[:_TOPICS]


def _own_title(sheet: Sheet, desk: Desk) -> str:
    """Return what the note is called; a date as one says it."""
    day = sheet.note.date
    title = escape.showable(sheet.title)
    return words.long_date(day, desk.language) if day and title == day.isoformat() else title


def _eyebrow(sheet: Sheet, desk: Desk) -> str:
    day = sheet.note.date
    if not day:
        return ""
    weekday = words.weekday(day, desk.language)
    date = words.long_date(day, desk.language)
    return weekday if _own_title(sheet, desk) == date and not sheet.heading else f"{date} {weekday}"


def _page(name: str, desk: Desk, **said: object) -> str:
    template = environment().get_template(name)
    return template.render(lang=str(desk.language), t=desk.strings, **said)
