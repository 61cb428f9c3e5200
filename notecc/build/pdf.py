"""The last steps of `build --to pdf`: what is laid out -> PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.build import Remark

if TYPE_CHECKING:
    from pathlib import Path

    from notecc.build import Read
    from notecc.own import Tell


def pdfs(laid: Read, vault: Path, *, tell: Tell) -> tuple[dict[str, bytes], list[Remark]]:
    """Set a PDF for each note; one that cannot be made is told, and the others are still made."""
    from notecc.render.pdf.press import templates
    from notecc.render.pdf.sheets import sheets
    from notecc.vault.workshop import workshop

    pictures = {name: vault / path for path, name in laid.used.names.items()}
    made: dict[str, bytes] = {}
    remarks = []
    with workshop({**templates(), **pictures}) as folder:
        for done, pdf in enumerate(sheets(laid.site, files=laid.used.names, folder=folder), 1):
            if pdf.content:
                made[pdf.name] = pdf.content
            remarks += [Remark(note.source.path, it, note) for note, it in pdf.diagnostics]
            tell(done, len(laid.site.sheets))
    return made, remarks
