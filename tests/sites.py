"""Sites for tests: notes as text go in, pages come out."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from notecc.library import concepts
from notecc.library.records import record
from notecc.link import mentions, vocabulary
from notecc.model import Language, LinkedNote, Source
from notecc.parse import parse
from notecc.render.site import Pages, pages
from notecc.sheet import site
from notecc.vault.index import index

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notecc.model import Note
    from notecc.model.sheet import Site


def pages_of(
    notes: Mapping[str, str], *, files: tuple[str, ...] = (), language: Language = Language.KOREAN
) -> Pages:
    """Build the pages of a vault that holds `notes` and, by name alone, attachments."""
    return _pages(_linked(notes), files, language)


def site_of(notes: Mapping[str, str]) -> Site:
    """Lay out a vault that holds `notes`."""
    return _site(_linked(notes), (), Language.KOREAN)


def page_of(text: str, *, files: tuple[str, ...] = ()) -> str:
    """Build the page of one note."""
    return pages_of({"note.md": text}, files=files).files["notes/note.html"]


def body_of(note: Note) -> str:
    """Return what the page of one note shows of it, without any concepts."""
    linked = {PurePath("note.md"): LinkedNote(note, ())}
    page = _pages(linked, (), Language.KOREAN).files["notes/note.html"]
    found = re.search(r'<main id="Main">\n(.*?)<footer>', page, re.DOTALL)
    assert found
    return found[1]


def _linked(notes: Mapping[str, str]) -> dict[PurePath, LinkedNote]:
    known = vocabulary(concepts())
    linked = {}
    for path, text in notes.items():
        note = parse(Source(PurePath(path), text))
        linked[PurePath(path)] = LinkedNote(note, mentions(note, known))
    return linked


def _site(
    linked: Mapping[PurePath, LinkedNote], attachments: Sequence[PurePath], language: Language
) -> Site:
    aliases = {path: it.note.aliases for path, it in linked.items()}
    return site(
        linked, concepts(), record, index=index([*linked, *attachments], aliases), language=language
    )


def _pages(
    linked: Mapping[PurePath, LinkedNote], files: tuple[str, ...], language: Language
) -> Pages:
    attachments = [PurePath(it) for it in files]
    made = _site(linked, attachments, language)
    return pages(made, files={it: f"assets/{it.name}" for it in attachments})
