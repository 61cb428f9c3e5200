"""Site -> pages: every sheet as HTML, the stylesheet, and what could not be shown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from notecc.render import derivation, escape, words
from notecc.render.embeds import chip
from notecc.render.flow import written
from notecc.render.frame import Desk, Frame
from notecc.render.index_page import index_page
from notecc.render.inlines import phrasing
from notecc.render.mathml import mathml
from notecc.render.note_page import note_page
from notecc.render.templates import packaged, rendered
from notecc.render.titles import defined, link, names

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from notecc.model import Diagnostic, Note
    from notecc.model.sheet import ConceptSheet, Saying, Site


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
    made = {
        "assets/sheet.css": packaged("sheet.css")
        + packaged("derivation.css")
        + packaged("site.css")
    }
    for at, sheet in enumerate(site.sheets):
        before = site.sheets[at - 1] if at else None
        after = site.sheets[at + 1] if at + 1 < len(site.sheets) else None
        made[sheet.page.path] = note_page(sheet, before, after, desk)
    for concept in site.concepts:
        made[concept.page.path] = _concept_page(concept, desk)
        if concept.record:
            made |= derivation.framed_pages(concept.record, desk)
    made["index.html"] = index_page(site, desk)
    return Pages(made, desk.diagnostics)


def _concept_page(sheet: ConceptSheet, desk: Desk) -> str:
    concept = sheet.concept
    up = "../"
    name, other = names(concept, desk)
    formula = mathml(concept.formula, display=True) if concept.formula else None
    return rendered(
        "concept.html.j2",
        desk,
        up=up,
        title=name,
        other=other,
        definition=defined(concept, desk),
        own=bool(concept.own),
        own_card=_card_link(sheet, up),
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
                link(desk.sheets[path], up, desk),
                [_saying(it, sheet.page.path, desk) for it in said],
            )
            for path, said in groupby(sheet.sayings, key=lambda it: it.sheet.page.path)
        ],
    )


def _card_link(sheet: ConceptSheet, up: str) -> Markup:
    return Markup(escape.path(up + sheet.card.path) if sheet.card else "")  # noqa: S704 - escaped


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
