"""Notes x mentions x concepts -> the sheets of a site: what to say, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from notecc.model import LinkedNote
from notecc.model.sheet import ConceptSheet, File, Page, Sheet, Site
from notecc.model.walk import nodes
from notecc.sheet.anchors import Names, slug
from notecc.sheet.chart import chart
from notecc.sheet.checked import checked
from notecc.sheet.explained import only_named, taught
from notecc.sheet.findable import findable
from notecc.sheet.findings import findings
from notecc.sheet.footnotes import footnotes
from notecc.sheet.heads import heads, outline, skeleton
from notecc.sheet.journal import by_day, journal
from notecc.sheet.parts import parts, ticks, title_heading
from notecc.sheet.places import Atlas
from notecc.sheet.plans import planned
from notecc.sheet.private import without
from notecc.sheet.sayings import marks, sayings
from notecc.sheet.tags import tag_sheets
from notecc.vault.names import page_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import PurePath

    from notecc.model import Concept, Language, Note
    from notecc.model.derivation import Record
    from notecc.model.sheet import Saying
    from notecc.sheet.chart import Chart
    from notecc.vault.index import Index

__all__ = ["Drafts", "redrawn", "site", "without"]


def site(  # noqa: PLR0913 - what a site is made of, and three settings that are named
    notes: Mapping[PurePath, LinkedNote],
    concepts: Iterable[Concept],
    record: Callable[[str], Record | None],
    *,
    index: Index,
    language: Language,
    title: str = "",
    url: str = "",
    drafts: Drafts | None = None,
) -> Site:
    """Lay out a site: a sheet for every note, and one for every concept that a note names.

    `notes` go by their paths in the vault; `index` knows these and all attachments; `record`
    says what is derived of a concept. `drafts` keeps what was laid out of the same notes before.
    """
    kept = {} if drafts is None else drafts
    ordered = sorted(notes.items(), key=lambda it: _order(it[1].note.date, it[0]))
    names = page_names(notes)
    drawings = [
        _drafted(linked, path, f"notes/{names[path]}.html", kept) for path, linked in ordered
    ]
    for path in kept.keys() - notes.keys():
        del kept[path]
    atlas = Atlas({drawn.path: drawn for _, drawn in drawings}, index)
    sheets, unsure = [], []
    for (sheet, drawn), (_, linked) in zip(drawings, ordered, strict=True):
        leads = atlas.leads(drawn)
        lines = [it for it, _, _ in drawn.spots]
        named = only_named(linked, lines, drawn.walked, leads.places)
        sheets.append(replace(sheet, places=leads.places, urls=leads.urls, only_named=named))
        unsure.append(leads.unsure)
    mentions = {
        it.page.path: linked.mentions for it, (_, linked) in zip(sheets, ordered, strict=True)
    }
    became, still_open = planned(by_day(sheets), mentions)
    finished = tuple(replace(it, planned=became.get(it.page.path)) for it in _linked_back(sheets))
    pages = {
        path.as_posix(): sheet.page for (path, _), sheet in zip(ordered, finished, strict=True)
    }
    said: dict[str, list[Saying]] = {}
    diagnostics = []
    for sheet, (_, drawn), (_, linked), others in zip(
        finished, drawings, ordered, unsure, strict=True
    ):
        diagnostics += [(sheet.note, it) for it in findings(sheet, drawn.walked, others)]
        for concept, saying in sayings(sheet, linked.mentions, drawn.walked):
            said.setdefault(concept, []).append(saying)
    return Site(
        language=language,
        title=title,
        url=url,
        sheets=finished,
        concepts=_concept_sheets(concepts, said, record, pages),
        tags=tag_sheets(finished),
        findable={it.page.path: tuple(findable(it, mentions[it.page.path])) for it in finished},
        files=_files(finished),
        diagnostics=tuple(diagnostics),
        journal=journal(finished, still_open) if any(it.note.date for it in finished) else None,
    )


def _order(day: date | None, path: PurePath) -> tuple[bool, date, str]:
    return (day is None, day or date.min, path.as_posix())


def redrawn(
    made: Site, path: PurePath, linked: LinkedNote, *, index: Index, drafts: Drafts
) -> Site | None:
    """Lay out anew one note that was written on; the rest of the site stays as it was.

    What other pages say of it is for the next whole site, and so are concepts that no note has
    named before; for a note that is new, or has another date, None is returned.
    """
    before = drafts.get(path)
    if before is None or before.linked.note.date != linked.note.date:
        return None
    known = {it.concept.id for it in made.concepts}
    met = tuple(it for it in linked.mentions if it.concept in known)
    linked = LinkedNote(linked.note, met)
    page = before.sheet.page
    at = next(at for at, it in enumerate(made.sheets) if it.page == page)
    sheet, drawn = _drafted(linked, path, page.path, drafts)
    leads = Atlas({key: it.chart for key, it in drafts.items()}, index).leads(drawn)
    lines = [it for it, _, _ in drawn.spots]
    new = replace(
        sheet,
        places=leads.places,
        urls=leads.urls,
        only_named=only_named(linked, lines, drawn.walked, leads.places),
        planned=made.sheets[at].planned,
        backlinks=made.sheets[at].backlinks,
    )
    return replace(made, sheets=(*made.sheets[:at], new, *made.sheets[at + 1 :]))


class Draft(NamedTuple):
    """A note, and what is laid out of it by itself."""

    linked: LinkedNote
    sheet: Sheet
    chart: Chart


Drafts: TypeAlias = "dict[PurePath, Draft]"


def _drafted(linked: LinkedNote, path: PurePath, page: str, drafts: Drafts) -> tuple[Sheet, Chart]:
    known = drafts.get(path)
    if known is None or known.linked is not linked or known.sheet.page.path != page:
        known = drafts[path] = Draft(linked, *_draft(linked, path, page))
    return known.sheet, known.chart


def _draft(linked: LinkedNote, path: PurePath, page: str) -> tuple[Sheet, Chart]:
    """Lay out one note by itself: all but where its links lead."""
    note = linked.note
    heading = title_heading(note)
    walked = tuple(nodes(note.blocks))
    found = skeleton(note, walked, heading.span if heading else None)
    tops = heads(found, linked, Names())
    anchors = [f"Part-{number}" for number, _ in enumerate(note.sections, start=1)]
    shown = parts(note, anchors)
    notes, numbers = footnotes(walked)
    sheet = Sheet(
        note=note,
        page=Page(page),
        title=_title(note, path),
        parts=shown,
        heading=heading.children if heading else (),
        outline=outline(found, tops, note, anchors),
        concepts=tuple(dict.fromkeys(it.concept for it in linked.mentions)),
        taught=taught(linked, found),
        footnotes=notes,
        heads=tops,
        marks=marks(linked, walked),
        ticks={at: done for part in shown for at, done in ticks(part).items()},
        numbers=numbers,
        checked=checked(linked),
    )
    return sheet, chart(sheet, path, walked, found)


def _title(note: Note, path: PurePath) -> str:
    """Return what the note is called. The heading of a section is no name for the whole day."""
    if note.title and all(it.title != note.title for it in note.sections):
        return note.title
    return note.date.isoformat() if note.date else path.stem


def _files(sheets: Iterable[Sheet]) -> tuple[PurePath, ...]:
    used = {
        place.path
        for sheet in sheets
        for place in (*sheet.places.values(), *sheet.urls.values())
        if isinstance(place, File)
    }
    return tuple(sorted(used))


def _linked_back(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Tell each sheet which others lead to it."""
    back: dict[str, dict[str, Page]] = {}
    for sheet in sheets:
        for place in (*sheet.places.values(), *sheet.urls.values()):
            target = getattr(place, "page", place)
            if isinstance(target, Page) and target.path != sheet.page.path:
                back.setdefault(target.path, {})[sheet.page.path] = sheet.page
    return tuple(replace(it, backlinks=tuple(back.get(it.page.path, {}).values())) for it in sheets)


def _concept_sheets(
    concepts: Iterable[Concept],
    said: Mapping[str, Sequence[Saying]],
    record: Callable[[str], Record | None],
    pages: Mapping[str, Page],
) -> tuple[ConceptSheet, ...]:
    """Lay out the concepts that notes name, and all of the student's own."""
    known = {it.id: it for it in concepts}
    met = {it.id: it for it in known.values() if it.id in said or it.own}
    names = Names()
    return tuple(
        ConceptSheet(
            concept=concept,
            page=Page(f"concepts/{names.new(slug(concept.id) or 'concept')}.html"),
            needs=tuple(known[it] for it in concept.needs if it in known),
            leads_to=tuple(it for it in met.values() if concept.id in it.needs),
            sayings=tuple(said.get(concept.id, ())),
            record=record(concept.id),
            card=pages.get(concept.own),
        )
        for concept in sorted(met.values(), key=lambda it: (it.category, it.id))
    )
