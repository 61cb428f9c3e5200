"""Site -> one PDF: cover, contents, every note by date, every concept that they name."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from notecc.model.surface import SURFACES
from notecc.render import words
from notecc.render.pdf.cards import card, spoken, worded
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.document import chapter
from notecc.render.pdf.inlines import label
from notecc.render.pdf.press import Press
from notecc.render.pdf.sheets import Pdf, desk, failures, seconds, whole
from notecc.render.plot import Trail, drawing
from notecc.render.titles import own_title

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path, PurePath

    from notecc.model import Diagnostic, Note
    from notecc.model.sheet import ConceptSheet, Sheet, Site
    from notecc.render.frame import Desk

BOOK: Final = "book.pdf"
_FEW: Final = 40
"""With more notes than this the contents name notes alone, and not their sections."""
_MOST_PLACES: Final = 12
_DRAWN: Final = ("sgd", "momentum", "adam")


def book(
    site: Site,
    *,
    files: Mapping[PurePath, str],
    folder: Path,
    tell: Callable[[int, int], None],
) -> Pdf:
    """Make the book; a note that cannot be set is told and left out of it."""
    shared = desk(site, files=files)
    press = Press(folder)
    chapters = []
    for number, sheet in enumerate(site.sheets, start=1):
        chapters.append((sheet, chapter(sheet, shared)))
        tell(number, len(site.sheets) + 1)
    told: list[tuple[Note, Diagnostic]] = []
    last = max((it for it in map(seconds, site.sheets) if it), default=None)
    made = press.pressed(_document(site, chapters, shared), form="book", seconds=last)
    if made.error:
        chapters, told = _able(chapters, shared, press)
        made = press.pressed(_document(site, chapters, shared), form="book", seconds=last)
    if site.sheets:
        told += failures(site.sheets[0].note, made)
    tell(1, 1)
    return Pdf(BOOK, made.pdf, [*shared.diagnostics, *told])


def _able(
    chapters: Sequence[tuple[Sheet, dict[str, Any]]], shared: Desk, press: Press
) -> tuple[list[tuple[Sheet, dict[str, Any]]], list[tuple[Note, Diagnostic]]]:
    """Try the chapters one by one; keep those that can be set."""
    kept, told = [], []
    for sheet, made in chapters:
        tried = press.pressed(whole(shared, "", [made]) | {"title": own_title(sheet, shared)})
        if tried.error:
            told += failures(sheet.note, tried)
        else:
            kept.append((sheet, made))
    return kept, told


def _document(
    site: Site, chapters: Sequence[tuple[Sheet, dict[str, Any]]], shared: Desk
) -> dict[str, Any]:
    title = shared.strings["site"]
    return whole(shared, shown(title), [made for _, made in chapters]) | {
        "numbered": True,
        "depth": 2 if len(chapters) <= _FEW else 1,
        "cover": _cover(site, shared),
        "concepts": _concepts(site, shared),
    }


def _cover(site: Site, shared: Desk) -> dict[str, Any]:
    days = sorted(it.note.date for it in site.sheets if it.note.date)
    said = ""
    if days:
        first, last = (words.long_date(it, site.language) for it in (days[0], days[-1]))
        said = first if first == last else f"{first} – {last}"
    counted = (("notes", len(site.sheets)), ("concepts", len(site.concepts)))
    return {
        "title": spoken(shown(shared.strings["site"])),
        "said": said,
        "figures": [[shared.strings[name], value] for name, value in counted if value],
        "svg": _art(shared),
    }


def _art(shared: Desk) -> str:
    """Draw the paths of a few well-known rules, if the notes name them."""
    surface = SURFACES[0]
    records = [shared.concepts[it].record for it in _DRAWN if it in shared.concepts]
    walks = [
        walk
        for record in records
        if record
        for walk in record.walks
        if walk.surface == surface.name and not walk.variant
    ]
    return drawing(surface, [Trail("", it) for it in walks]) if walks else ""


def _concepts(site: Site, shared: Desk) -> list[dict[str, Any]]:
    return [
        {
            "title": shared.strings.get(f"category_{category}", shown(category)),
            "cards": [_entry(it, shared) for it in group],
        }
        for category, group in groupby(site.concepts, key=lambda it: it.concept.category)
    ]


def _entry(sheet: ConceptSheet, shared: Desk) -> dict[str, Any]:
    made = card(sheet.record, shared) if sheet.record else worded(sheet.concept, shared)
    places = {it.sheet.page.path: it.sheet for it in sheet.sayings}
    where = [[own_title(it, shared), f"#{label(path)}"] for path, it in places.items()]
    return made | {"where": where[:_MOST_PLACES]}
