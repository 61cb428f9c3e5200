"""Site -> pages: every sheet as HTML, the stylesheet, and what could not be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notecc.model.sheet import tag_key
from notecc.render import derivation, words
from notecc.render.concept_page import CONCEPTS, concept_page, concepts_page
from notecc.render.frame import Desk
from notecc.render.index_page import index_page
from notecc.render.live import live_files, rules
from notecc.render.note_page import note_page
from notecc.render.search import SEARCH, search_files
from notecc.render.templates import packaged
from notecc.render.threads import (
    RETROSPECTIVES,
    TAGS,
    has_retrospectives,
    retrospectives_page,
    tag_pages,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePath

    from notecc.model import Diagnostic, Note
    from notecc.model.sheet import Site


class Pages(NamedTuple):
    """The text files of a site, by path, and what was found out while writing them."""

    files: dict[str, str]
    diagnostics: list[tuple[Note, Diagnostic]]


def pages(site: Site, *, files: Mapping[PurePath, str]) -> Pages:
    """Write every page of a site; `files` says where its attachments stand."""
    runnable = rules(it.record for it in site.concepts if it.record)
    desk = Desk(
        site.language,
        words.strings(site.language) | ({"site": site.title} if site.title else {}),
        concepts={it.concept.id: it for it in site.concepts},
        sheets={it.page.path: it for it in site.sheets},
        files=files,
        tags={tag_key(it.name): it.page.path for it in site.tags},
        ways=tuple(_ways(site)),
        live=frozenset(runnable),
    )
    met = {it.concept: it for it in site.journal.met} if site.journal else {}
    made = {
        "assets/sheet.css": packaged("sheet.css")
        + packaged("derivation.css")
        + packaged("site.css")
    }
    made |= live_files(runnable)
    for at, sheet in enumerate(site.sheets):
        before = site.sheets[at - 1] if at else None
        after = site.sheets[at + 1] if at + 1 < len(site.sheets) else None
        made[sheet.page.path] = note_page(sheet, before, after, desk)
    for concept in site.concepts:
        made[concept.page.path] = concept_page(concept, met.get(concept.concept.id), desk)
        if concept.record:
            made |= derivation.framed_pages(concept.record, desk)
    made["index.html"] = index_page(site, desk)
    if site.concepts:
        made[CONCEPTS] = concepts_page(site, desk)
    if has_retrospectives(site):
        made[RETROSPECTIVES] = retrospectives_page(site, desk)
    if site.sheets:
        made |= search_files(site, desk)
    if site.tags:
        made |= tag_pages(site, desk)
    return Pages(made, desk.diagnostics)


def _ways(site: Site) -> Iterator[tuple[str, str]]:
    """Yield what the top of every page leads to: a name, a page."""
    if site.concepts:
        yield "concepts", CONCEPTS
    if has_retrospectives(site):
        yield "retrospectives", RETROSPECTIVES
    if site.tags:
        yield "tags", TAGS
    if site.sheets:
        yield "search", SEARCH
