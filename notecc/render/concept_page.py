"""Concepts -> their pages: what each is, what belongs to it, where the notes speak of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.render import derivation, escape, words
from notecc.render.concept_map import concept_map
from notecc.render.embeds import chip
from notecc.render.flow import written
from notecc.render.formulas import report_in_front_matter
from notecc.render.frame import Frame
from notecc.render.inlines import phrasing
from notecc.render.mathml import mathml
from notecc.render.templates import rendered
from notecc.render.titles import defined, link, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model.journal import Met
    from notecc.model.sheet import ConceptSheet, Saying, Site
    from notecc.render.frame import Desk

CONCEPTS: Final = "concepts.html"


def concepts_page(site: Site, desk: Desk) -> str:
    """Write the page that leads to all concepts, by what they are about."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for it in site.concepts:
        name, other = names(it.concept, desk)
        grouped.setdefault(it.concept.category, []).append(
            {
                "href": Markup(escape.path(it.page.path)),  # noqa: S704 - escaped
                "name": name,
                "other": other,
                "definition": defined(it.concept, desk),
            }
        )
    return rendered(
        "concepts.html.j2",
        desk,
        up="",
        title=desk.strings["concepts"],
        lede=desk.strings["concepts_lede"].format(len(site.concepts)),
        map=Markup(concept_map(site.concepts, desk)),  # noqa: S704 - `concept_map` escapes
        groups=[
            (desk.strings.get(f"category_{category}", category), found)
            for category, found in grouped.items()
        ],
    )


def concept_page(sheet: ConceptSheet, met: Met | None, desk: Desk) -> str:
    """Write the page of a concept; `met` says on which days the notes name it."""
    concept = sheet.concept
    up = "../"
    name, other = names(concept, desk)
    formula = mathml(concept.formula, display=True) if concept.formula else None
    if formula and formula.error and sheet.card:
        report_in_front_matter(concept.formula, formula, desk.sheets[sheet.card.path].note, desk)
    return rendered(
        "concept.html.j2",
        desk,
        up=up,
        title=name,
        other=other,
        definition=defined(concept, desk),
        own=bool(concept.own) and not (sheet.record and sheet.record.derivations),
        own_card=_card_link(sheet, up),
        figures=list(_figures(met, desk)) if met else [],
        card=derivation.card(sheet.record, desk) if sheet.record else None,
        plots=derivation.paths([sheet.record], desk) if sheet.record else [],
        live=sheet.concept.id in desk.live,
        formula=Markup(formula.html) if formula and not formula.error else concept.formula,  # noqa: S704 - made by `mathml`
        ways=[
            (name, [_known(it.id, it.title.to(desk.language), up, desk) for it in way])
            for name, way in (("needs", sheet.needs), ("leads_to", sheet.leads_to))
        ],
        source=concept.source,
        days=[_said(path, said, sheet, desk) for path, said in _by_note(sheet.sayings)],
    )


def _figures(met: Met, desk: Desk) -> Iterator[tuple[str, str]]:
    yield "first_met", words.long_date(met.days[0], desk.language)
    if len(met.days) > 1:
        yield "last_met", words.long_date(met.days[-1], desk.language)
    count = desk.strings["days"].format
    yield "days_met", count(len(met.days))
    if len(met.explained) != len(met.days):
        yield "days_explained", count(len(met.explained))


def _by_note(sayings: Iterable[Saying]) -> Iterator[tuple[str, Iterator[Saying]]]:
    return groupby(sayings, key=lambda it: it.sheet.page.path)


def _said(path: str, said: Iterator[Saying], sheet: ConceptSheet, desk: Desk) -> dict[str, Any]:
    note = desk.sheets[path]
    is_explained = sheet.concept.id not in note.only_named
    return link(note, "../", desk) | {
        "how": desk.strings["explained_here" if is_explained else "named_here"],
        "is_explained": is_explained,
        "sayings": [_saying(it, sheet.page.path, desk) for it in said],
    }


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
