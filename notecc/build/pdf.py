"""The last steps of `build --to pdf`: what is laid out -> PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.build import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notecc.build import Read
    from notecc.own import Tell
    from notecc.render.pdf.sheets import Pdf


def pdfs(
    laid: Read, vault: Path, forms: frozenset[str], *, tell: Tell
) -> tuple[dict[str, bytes], list[Remark]]:
    """Make the PDFs that `forms` name: `sheets`, `worksheets`, `book`, `cheatsheet`.

    One that cannot be made is told, and the others are still made.
    """
    from notecc.render.pdf.press import templates
    from notecc.vault.workshop import workshop

    pictures = {name: vault / path for path, name in laid.used.names.items()}
    made: dict[str, bytes] = {}
    remarks: list[Remark] = []
    with workshop({**templates(), **pictures}) as folder:
        for pdf in _made(laid, forms, folder=folder, tell=tell):
            if pdf.content:
                made[pdf.name] = pdf.content
            found = [Remark(note.source.path, it, note) for note, it in pdf.diagnostics]
            remarks += [it for it in found if it not in remarks]
    return made, remarks


def _made(laid: Read, forms: frozenset[str], *, folder: Path, tell: Tell) -> Iterator[Pdf]:
    from notecc.render.pdf.book import book
    from notecc.render.pdf.cheatsheet import cheatsheet
    from notecc.render.pdf.sheets import sheets

    files = laid.used.names
    if "sheets" in forms:
        yield from sheets(laid.site, files=files, folder=folder, tell=tell)
    if "book" in forms:
        yield book(laid.site, files=files, folder=folder, tell=tell)
    if "cheatsheet" in forms:
        yield from cheatsheet(laid.site, files=files, folder=folder)
