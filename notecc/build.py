"""The pipeline: the one place that knows which step comes after which.

Each function imports the steps it runs, so `outline` never pays for what only a sheet needs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notecc.model import LinkedNote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path, PurePath

    from notecc.config import Config
    from notecc.model import Diagnostic, Language, Note


def linked_notes(paths: Iterable[Path]) -> Iterator[LinkedNote]:
    """Read the notes at `paths`, which are notes or folders of them, and find their concepts."""
    from notecc.vault.find import notes_at

    notes, _ = notes_at(paths)
    yield from _linked(notes)


@dataclass(frozen=True, slots=True)
class Remark:
    """A diagnostic and the file that it is about: a note, unless it could not be read as one."""

    path: PurePath
    diagnostic: Diagnostic
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, and what there is to say about it."""

    out: Path
    notes: int
    concepts: int
    remarks: tuple[Remark, ...]


def build(vault: Path, out: Path, *, config: Config, language: Language) -> Built:
    """Turn a vault into a site at `out`, whole or not at all.

    `language` is that of the pages; remarks are in both.
    """
    from notecc.library import concepts
    from notecc.parse import decode
    from notecc.render.site import pages
    from notecc.sheet import site, without
    from notecc.vault.assets import assets
    from notecc.vault.find import found
    from notecc.vault.index import index
    from notecc.vault.write import write_site

    files = found(vault, exclude=config.exclude, output=out)
    linked: dict[PurePath, LinkedNote] = dict(
        zip(files.notes, _linked(vault / it for it in files.notes), strict=True)
    )
    shown = {path: without(it, config.private) for path, it in linked.items()}
    names = index(
        (*files.notes, *files.attachments), {path: it.note.aliases for path, it in linked.items()}
    )
    laid_out = site(shown, concepts(), index=names, language=language, title=config.title)
    used = assets(vault, laid_out.files)
    written = pages(laid_out, files=used.names)
    content: dict[str, bytes | Path] = {
        # A file's name may hold bytes that are no text, and reach a page as title or link.
        it: decode.shown(text).encode()
        for it, text in written.files.items()
    }
    content |= {name: vault / path for path, name in used.names.items()}
    write_site(out, content, vault=vault)
    told = [(it.note, found) for it in linked.values() for found in it.note.diagnostics]
    told += [*laid_out.diagnostics, *written.diagnostics]
    remarks = [Remark(note.source.path, it, note) for note, it in told]
    remarks += [Remark(vault / path, it) for path, it in (*files.remarks, *used.refused.items())]
    return Built(out, len(linked), len(laid_out.concepts), tuple(sorted(remarks, key=_place)))


def _linked(paths: Iterable[Path]) -> Iterator[LinkedNote]:
    """Read notes one by one. One that cannot be read is empty, and a diagnostic says why."""
    from notecc.library import concepts
    from notecc.link import mentions, vocabulary
    from notecc.parse import parse_bytes
    from notecc.parse.decode import LARGEST_NOTE
    from notecc.vault.find import contents

    known = vocabulary(concepts())
    for path in paths:
        data = contents(path, at_most=LARGEST_NOTE)
        if isinstance(data, bytes):
            note = parse_bytes(path, data)
        else:
            note = replace(parse_bytes(path, b""), diagnostics=(data,))
        yield LinkedNote(note, mentions(note, known))


def _place(remark: Remark) -> tuple[str, int, str]:
    return (remark.path.as_posix(), remark.diagnostic.span.start, remark.diagnostic.code)
