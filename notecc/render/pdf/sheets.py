"""Site -> a PDF for each note."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from notecc.model import Diagnostic, Severity, Span, Words
from notecc.model.sheet import tag_key
from notecc.render import escape, words
from notecc.render.frame import Desk
from notecc.render.pdf.document import document, questions
from notecc.render.pdf.press import Press
from notecc.render.titles import own_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path, PurePath

    from notecc.model import Note
    from notecc.model.sheet import Sheet, Site
    from notecc.render.pdf.press import Pressed


class Pdf(NamedTuple):
    """A file, and what was found out while it was made. Without content it could not be made."""

    name: str
    content: bytes
    diagnostics: list[tuple[Note, Diagnostic]]


def desk(site: Site, *, files: Mapping[PurePath, str]) -> Desk:
    """Return what all sheets share; `files` says where copies of attachments stand."""
    return Desk(
        site.language,
        words.strings(site.language) | ({"site": site.title} if site.title else {}),
        concepts={it.concept.id: it for it in site.concepts},
        sheets={it.page.path: it for it in site.sheets},
        files=files,
        tags={tag_key(it.name): it.page.path for it in site.tags},
    )


def sheets(
    site: Site,
    *,
    files: Mapping[PurePath, str],
    folder: Path,
    wanted: Callable[[Note], bool],
    tell: Callable[[int, int], None],
) -> Iterator[Pdf]:
    """Make the PDFs one by one; a note that fails is told, and the others are still made."""
    yield from _each("sheet", document, site, files=files, folder=folder, wanted=wanted, tell=tell)


def worksheets(
    site: Site,
    *,
    files: Mapping[PurePath, str],
    folder: Path,
    wanted: Callable[[Note], bool],
    tell: Callable[[int, int], None],
) -> Iterator[Pdf]:
    """Make a worksheet of each note."""
    yield from _each(
        "worksheet", questions, site, files=files, folder=folder, wanted=wanted, tell=tell
    )


def _each(  # noqa: PLR0913 - as what, how, and what its callers were given
    form: str,
    lay_out: Callable[[Sheet, Desk], dict[str, Any]],
    site: Site,
    *,
    files: Mapping[PurePath, str],
    folder: Path,
    wanted: Callable[[Note], bool],
    tell: Callable[[int, int], None],
) -> Iterator[Pdf]:
    shared = desk(site, files=files)
    press = Press(folder)
    chosen = [it for it in site.sheets if wanted(it.note)]
    ending = ".pdf" if form == "sheet" else f"-{form}.pdf"
    for number, sheet in enumerate(chosen, start=1):
        shared.diagnostics = []
        said = whole(shared, own_title(sheet, shared), [lay_out(sheet, shared)])
        made = press.pressed(said, form=form, seconds=seconds(sheet))
        name = PurePosixPath(sheet.page.path).stem + ending
        yield Pdf(name, made.pdf, [*shared.diagnostics, *failures(sheet.note, made)])
        tell(number, len(chosen))


def whole(shared: Desk, title: str, documents: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return all that the template asks for."""
    return {
        "title": title,
        "lang": str(shared.language),
        "keywords": [],
        "numbered": False,
        "t": dict(shared.strings),
        "sheets": list(documents),
    }


def seconds(sheet: Sheet) -> int | None:
    """Return when a note was written, as a file's date: never when it was compiled."""
    day = sheet.note.date
    return int(datetime.combine(day, time(), UTC).timestamp()) if day and day.year > 1980 else None


def failures(note: Note, made: Pressed) -> list[tuple[Note, Diagnostic]]:
    """Say which pictures could not be read, and whether there is a PDF at all."""
    out = []
    for it in made.broken:
        message = Words(
            f"그림을 읽을 수 없어 이름만 보입니다: {escape.showable(it)}",
            f"the picture cannot be read, and a label stands in its place: {escape.showable(it)}",
        )
        out.append((note, Diagnostic("NL010", "refused-attachment", Span(0, 0), message)))
    if made.error:
        message = Words(
            f"PDF를 만들지 못했습니다: {made.error}", f"no PDF could be made: {made.error}"
        )
        failed = Diagnostic("NX005", "failed-sheet", Span(0, 0), message, Severity.ERROR)
        out.append((note, failed))
    return out
