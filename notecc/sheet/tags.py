"""Sheets -> a page for every tag that they have."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from notecc.model.sheet import Page, TagSheet, tag_key
from notecc.vault.names import page_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model.sheet import Sheet


def tag_sheets(sheets: Iterable[Sheet]) -> tuple[TagSheet, ...]:
    """Return the tags of all notes, in alphabetical order, each with its notes."""
    names: dict[str, str] = {}
    having: dict[str, dict[str, Sheet]] = {}
    for sheet in sheets:
        for name in sheet.note.tags:
            if key := tag_key(name):
                names.setdefault(key, name)
                having.setdefault(key, {})[sheet.page.path] = sheet
    # A tag may be all dots: its file has a word of ours before it.
    files = {key: PurePosixPath(f"tag {key}.md") for key in names}
    pages = page_names(files.values())
    return tuple(
        TagSheet(names[key], Page(f"tags/{pages[files[key]]}.html"), tuple(having[key].values()))
        for key in sorted(names)
    )
