"""Site -> pages: every sheet as HTML, the stylesheet, and what could not be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model.sheet import tag_key
from notecc.render import derivation, words
from notecc.render.concept_page import CONCEPTS, concept_page, concepts_page
from notecc.render.feed import FEED, feed
from notecc.render.frame import Desk
from notecc.render.index_page import index_page
from notecc.render.live import LIVE, RULES, live_files, rules
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


STYLES: Final = "assets/sheet.css"
_SHEETS: Final = ("sheet.css", "derivation.css", "site.css")


class Pages(NamedTuple):
    """The text files of a site, by path, and what was found out while writing them."""

    files: dict[str, str]
    diagnostics: list[tuple[Note, Diagnostic]]


def pages(site: Site, *, files: Mapping[PurePath, str]) -> Pages:
    """Write every page of a site; `files` says where its attachments stand."""
    shared = desk(site, files=files)
    made: dict[str, str] = {}
    for path in _paths(site):
        made |= _written(path, site, shared)
    for it in site.concepts:
        if it.record:
            made |= derivation.framed_pages(it.record, shared)
    for name in _whole(site):
        made |= _written(name, site, shared)
    return Pages(made, shared.diagnostics)


def page(path: str, site: Site, shared: Desk) -> str | None:
    """Write one text file of a site by itself; None if the site has no such file."""
    if path.startswith("parts/"):
        records = (it.record for it in site.concepts if it.record)
        found = next((it for it in records if derivation.is_framed(path, it, shared)), None)
        return derivation.framed_pages(found, shared).get(path) if found else None
    return _written(path, site, shared).get(path)


def desk(site: Site, *, files: Mapping[PurePath, str], before: Desk | None = None) -> Desk:
    """Lay out what all pages of a site share; something may be known from the site `before`."""
    runnable = rules(it.record for it in site.concepts if it.record)
    made = Desk(
        site.language,
        words.strings(site.language) | ({"site": site.title} if site.title else {}),
        concepts={it.concept.id: it for it in site.concepts},
        sheets={it.page.path: it for it in site.sheets},
        files=files,
        tags={tag_key(it.name): it.page.path for it in site.tags},
        ways=tuple(_ways(site)),
        live=runnable,
        feed=FEED if site.url else "",
        places={path: at for at, path in enumerate(_paths(site))},
    )
    if before:
        made.keep(before)
    return made


def desk_with(shared: Desk, site: Site) -> Desk:
    """Return the same desk for a site of which only sheets have changed."""
    return replace(shared, sheets={it.page.path: it for it in site.sheets})


def _paths(site: Site) -> list[str]:
    """Return the pages of all notes, and then those of all concepts."""
    return [it.page.path for it in site.sheets] + [it.page.path for it in site.concepts]


def _whole(site: Site) -> Iterator[str]:
    """Name the files that are about the whole vault; with some of them come others."""
    yield STYLES
    yield LIVE
    yield "index.html"
    if site.url:
        yield FEED
    for _, name in _ways(site):
        yield name


def _written(path: str, site: Site, shared: Desk) -> dict[str, str]:  # noqa: PLR0911 - one line a kind
    """Write a file, and those that come with it; nothing if the site has no such file."""
    ways = {name for _, name in shared.ways}
    match path:
        case "index.html":
            return {path: index_page(site, shared)}
        case path if path == STYLES:
            return {path: "".join(map(packaged, _SHEETS))}
        case path if path == FEED and site.url:
            return {path: feed(site, shared)}
        case path if path == CONCEPTS and path in ways:
            return {path: concepts_page(site, shared)}
        case path if path == RETROSPECTIVES and path in ways:
            return {path: retrospectives_page(site, shared)}
        case path if path in {RULES, LIVE}:
            return live_files(shared.live)
        case path if path.startswith((SEARCH, "assets/search")) and SEARCH in ways:
            return search_files(site, shared)
        case path if path.startswith(("tags/", TAGS)) and TAGS in ways:
            return tag_pages(site, shared)
        case _:
            return _one(path, site, shared)


def _one(path: str, site: Site, shared: Desk) -> dict[str, str]:
    """Write the page of a note or of a concept."""
    at = shared.places.get(path)
    if at is None:
        return {}
    sheets = site.sheets
    if at >= len(sheets):
        concept = site.concepts[at - len(sheets)]
        met = site.journal.of(concept.concept.id) if site.journal else None
        return {path: concept_page(concept, met, shared)}
    before = sheets[at - 1] if at else None
    after = sheets[at + 1] if at + 1 < len(sheets) else None
    return {path: note_page(sheets[at], before, after, shared)}


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
