"""The last steps of `build --to pdf`: what is laid out -> PDF files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notecc.build import Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path, PurePath

    from notecc.build import Read
    from notecc.model import Note
    from notecc.model.sheet import Site
    from notecc.own import Tell
    from notecc.render.pdf.sheets import Pdf


@dataclass(frozen=True, slots=True)
class Paper:
    """Which PDFs to make: `sheets`, `worksheets`, `book`, `cheatsheet`; the first two of whom."""

    forms: frozenset[str] = frozenset({"sheets"})
    wanted: Callable[[Note], bool] = lambda _note: True


def pdfs(
    laid: Read, vault: Path, paper: Paper, *, tell: Tell
) -> tuple[dict[str, bytes], list[Remark]]:
    """Make PDFs of what is laid out.

    One that cannot be made is told, and the others are still made.
    """
    from notecc.render.pdf.pictures import is_picture
    from notecc.render.pdf.press import templates
    from notecc.vault.pixels import too_large
    from notecc.vault.workshop import workshop

    refused = too_large(vault, laid.used.names)
    files = {path: name for path, name in laid.used.names.items() if path not in refused}
    pictures = {name: vault / path for path, name in files.items() if is_picture(name)}
    made: dict[str, bytes] = {}
    remarks = [Remark(vault / path, it) for path, it in refused.items()]
    with workshop({**templates(), **pictures}) as folder:
        for pdf in _made(laid.site, files, paper, folder=folder, tell=tell):
            if pdf.content:
                made[pdf.name] = pdf.content
            found = [Remark(note.source.path, it, note) for note, it in pdf.diagnostics]
            remarks += [it for it in found if it not in remarks]
    return made, remarks


def _made(
    site: Site, files: Mapping[PurePath, str], paper: Paper, *, folder: Path, tell: Tell
) -> Iterator[Pdf]:
    from notecc.render.pdf.book import book
    from notecc.render.pdf.cheatsheet import cheatsheet
    from notecc.render.pdf.sheets import sheets, worksheets

    for form, make in (("sheets", sheets), ("worksheets", worksheets)):
        if form in paper.forms:
            yield from make(site, files=files, folder=folder, wanted=paper.wanted, tell=tell)
    if "book" in paper.forms:
        yield book(site, files=files, folder=folder, tell=tell)
    if "cheatsheet" in paper.forms:
        yield from cheatsheet(site, files=files, folder=folder)
