"""Documents -> PDF files, by one Typst compiler for all of them.

The compiler reads our own templates and fonts, and the copies of pictures in its folder; no
fonts of the system, no packages. What a note says is in `sys.inputs`, as JSON.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import typst

from notecc.render.pdf.everything import everything
from notecc.render.templates import packaged_bytes, packaged_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_TEMPLATES: Final = (
    "page.typ",
    "notes.typ",
    "book.typ",
    "cheatsheet.typ",
    "maths.typ",
    "text.typ",
    "blocks.typ",
    "cards.typ",
    "sheet.typ",
    "code.tmTheme",
)
_START: Final = 315_532_800
"""1 January 1980, in seconds: the date of a sheet that has none."""


class Pressed(NamedTuple):
    """A PDF; the pictures that could not be read; or why there is no PDF at all."""

    pdf: bytes = b""
    broken: tuple[str, ...] = ()
    error: str = ""


class Press:
    """A compiler, and the folder that it works in."""

    def __init__(self, folder: Path) -> None:
        self._compiler = typst.Compiler(root=folder, font_paths=_fonts())
        self._readable: dict[str, bool] = {}

    def pressed(
        self, document: Mapping[str, Any], *, form: str = "sheet", seconds: int | None = None
    ) -> Pressed:
        """Make a PDF of a document; pictures that cannot be read become labels in it.

        `form` names the template: `sheet`, `book`, `cheatsheet`, `worksheet`.
        """
        labels = _labels(document)
        said = {**document, "labels": labels, "broken": []}
        pictures = sorted(set(_pictures(document)))
        try:
            return Pressed(self._compiled(form, said, seconds))
        except typst.TypstError as first:
            broken = tuple(it for it in pictures if not self._reads(it))
            if not broken:
                return Pressed(error=first.message)
        try:
            return Pressed(self._compiled(form, said | {"broken": broken}, seconds), broken)
        except typst.TypstError as second:
            return Pressed(error=second.message, broken=broken)

    def _compiled(self, form: str, said: Mapping[str, Any], seconds: int | None) -> bytes:
        made = self._compiler.compile(
            packaged_bytes(f"{form}.typ"),
            sys_inputs={"data": json.dumps(said, ensure_ascii=False)},
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=_START if seconds is None else seconds,
        )
        if not isinstance(made, bytes):
            message = "Typst returned no PDF"
            raise TypeError(message)
        return made

    def _reads(self, picture: str) -> bool:
        """Say whether Typst can read a picture, by asking for it alone."""
        if picture not in self._readable:
            try:
                self._compiler.compile(
                    b"#image(sys.inputs.name, width: 1pt)", sys_inputs={"name": picture}
                )
                self._readable[picture] = True
            except typst.TypstError:
                self._readable[picture] = False
        return self._readable[picture]


def templates() -> dict[str, bytes]:
    """Return what the compiler's folder holds of ours."""
    return {it: packaged_bytes(it) for it in _TEMPLATES}


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[packaged_folder("fonts")],
    )


def _labels(document: Mapping[str, Any]) -> dict[str, bool]:
    """Return the labels that the document gives out: a link to any other would be an error.

    A label that is given out twice is taken from the second.
    """
    found: dict[str, bool] = {}
    for it in everything(document):
        if isinstance(it, dict) and it.get("label"):
            if it["label"] in found:
                it["label"] = ""
            else:
                found[it["label"]] = True
        elif isinstance(it, list) and len(it) == 2 and it[0] == "at":
            if it[1] in found:
                it[1] = ""
            else:
                found[it[1]] = True
    return found


def _pictures(document: Mapping[str, Any]) -> Iterable[str]:
    for it in everything(document):
        if isinstance(it, dict) and it.get("k") == "figure":
            yield it["file"]
        elif isinstance(it, list) and len(it) == 5 and it[0] == "picture":
            yield it[1]
