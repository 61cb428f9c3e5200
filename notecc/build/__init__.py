"""The pipeline: the one place that knows which step comes after which.

Each function imports the steps it runs, so `outline` never pays for what only a sheet needs.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from notecc.model import LinkedNote, Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path, PurePath

    from notecc.build.pdf import Paper
    from notecc.config import Config
    from notecc.link import Vocabulary
    from notecc.model import Concept, Diagnostic, Language
    from notecc.model.sheet import Site
    from notecc.own import Own, Tell
    from notecc.sheet import Drafts
    from notecc.vault.assets import Assets
    from notecc.vault.index import Index


_LARGEST_PICTURE: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Remark:
    """A diagnostic and the file that it is about: a note, unless it could not be read as one."""

    path: PurePath
    diagnostic: Diagnostic
    note: Note | None = None


def linked_notes(
    paths: Iterable[Path], *, tell: Tell = lambda _done, _of: None
) -> tuple[tuple[LinkedNote, ...], tuple[Remark, ...]]:
    """Read the notes at `paths`, which are notes or folders of them, and find their concepts.

    The student's own are those of the vault that the first path is in. The remarks are of what
    could not be read, and of what is wrong with the student's own concepts.
    """
    from notecc.own import FAMILY
    from notecc.vault.find import UNREADABLE, notes_at

    wanted = tuple(paths)
    notes, refused = notes_at(wanted)
    own = own_concepts(wanted, tell=tell)
    linked = tuple(_linked(notes, own))
    remarks = [Remark(path, it) for path, it in refused]
    remarks += [Remark(*it) for it in own.remarks if it[1].code.startswith(FAMILY)]
    remarks += [
        Remark(it.note.source.path, found, it.note)
        for it in linked
        for found in it.note.diagnostics
        if found.code == UNREADABLE or found.code.startswith(FAMILY)
    ]
    return linked, in_order(remarks)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, and what there is to say about it."""

    out: Path
    notes: int
    concepts: int
    remarks: tuple[Remark, ...]


def build(  # noqa: PLR0913 - what is built, from what, as what, and settings that are named
    vault: Path,
    out: Path,
    *,
    config: Config,
    language: Language,
    to: frozenset[str] = frozenset({"html"}),
    paper: Paper | None = None,
    tell: Tell = lambda _done, _of: None,
    single: Callable[[Note], bool] = lambda _note: False,
) -> Built:
    """Turn a vault into a site at `out`, whole or not at all; into `html`, `pdf`, or both.

    `language` is that of the pages; remarks are in both. `tell` hears how far the work has come:
    the checking of the vault's own modules, and the setting of PDFs. The notes that are `single`
    get a file of their own too. `paper` says which PDFs are made.
    """
    with no_collection():
        laid = _read(vault, out, config=config, language=language, tell=tell)
        content: dict[str, bytes | Path] = {}
        remarks = list(laid.remarks)
        if "html" in to:
            pages, found = _pages(laid, vault, single=single)
            content |= pages
            remarks += found
        if "pdf" in to:
            from notecc.build.pdf import Paper, pdfs

            files, found = pdfs(laid, vault, paper or Paper(), tell=tell)
            content |= {f"pdf/{it}" if "html" in to else it: made for it, made in files.items()}
            remarks += [it for it in found if it not in remarks]  # what the pages told is told
        return _written(vault, out, laid, content, remarks)


def _written(
    vault: Path,
    out: Path,
    laid: Read,
    content: Mapping[str, bytes | Path],
    remarks: Iterable[Remark],
) -> Built:
    from notecc.vault.write import write_site

    write_site(out, content, vault=vault)
    return Built(out, laid.notes, len(laid.site.concepts), in_order(remarks))


@dataclass(frozen=True, slots=True)
class Read:
    """What there is to read of a vault, whatever it is rendered as, and what was found so far."""

    site: Site
    used: Assets
    notes: int
    remarks: tuple[Remark, ...]


def _read(vault: Path, out: Path, *, config: Config, language: Language, tell: Tell) -> Read:
    from notecc.build.trusted import checker
    from notecc.own import own_of
    from notecc.sheet import without
    from notecc.vault.assets import assets
    from notecc.vault.find import found
    from notecc.vault.index import index

    files = found(vault, exclude=config.exclude, output=out)
    own = own_of(files, checker(vault, config, tell))
    linked: dict[PurePath, LinkedNote] = dict(
        zip(files.notes, _linked((vault / it for it in files.notes), own), strict=True)
    )
    shown = {path: without(it, config.private) for path, it in linked.items()}
    names = index(
        (*files.notes, *files.attachments), {path: it.note.aliases for path, it in linked.items()}
    )
    site = laid_out(shown, own, names, config=config, language=language)
    used = assets(vault, site.files)
    told = [(it.note, found) for it in linked.values() for found in it.note.diagnostics]
    told += site.diagnostics
    remarks = [Remark(note.source.path, it, note) for note, it in told]
    remarks += [Remark(*it) for it in own.remarks]
    remarks += [Remark(vault / path, it) for path, it in (*files.remarks, *used.refused.items())]
    return Read(site, used, len(linked), tuple(remarks))


def _pages(
    laid: Read, vault: Path, *, single: Callable[[Note], bool]
) -> tuple[dict[str, bytes | Path], list[Remark]]:
    from notecc.parse import decode
    from notecc.render.fonts import fonts
    from notecc.render.site import pages

    written = pages(laid.site, files=laid.used.names)
    content: dict[str, bytes | Path] = {
        # A file's name may hold bytes that are no text, and reach a page as title or link.
        it: decode.shown(text).encode()
        for it, text in written.files.items()
    }
    content |= _singles(vault, laid.site, written.files, placed=laid.used.names, single=single)
    content |= fonts()
    content |= {name: vault / path for path, name in laid.used.names.items()}
    return content, [Remark(note.source.path, it, note) for note, it in written.diagnostics]


def _singles(
    vault: Path,
    site: Site,
    files: Mapping[str, str],
    *,
    placed: Mapping[PurePath, str],
    single: Callable[[Note], bool],
) -> dict[str, bytes]:
    """Write notes as files that hold all they show: `single/2026-03-02.html`."""
    wanted = [it.page.path for it in site.sheets if single(it.note)]
    if not wanted:
        return {}
    from notecc.parse import decode
    from notecc.render.single import single as alone
    from notecc.vault.find import contents

    attached = {name: vault / path for path, name in placed.items()}

    def picture(name: str) -> bytes:
        found = contents(attached[name], at_most=_LARGEST_PICTURE)
        return found if isinstance(found, bytes) else b""

    made = {path: alone(files[path], files["assets/sheet.css"], picture=picture) for path in wanted}
    return {
        path.replace("notes/", "single/", 1): decode.shown(text).encode()
        for path, text in made.items()
    }


def laid_out(  # noqa: PLR0913 - what a site is made of, and what is known of it already
    notes: Mapping[PurePath, LinkedNote],
    own: Own,
    names: Index,
    *,
    config: Config,
    language: Language,
    drafts: Drafts | None = None,
) -> Site:
    """Lay out the site of notes as they are shown."""
    from notecc.library import concepts
    from notecc.library.records import record
    from notecc.sheet import site

    return site(
        notes,
        (*concepts(), *own.concepts),
        lambda it: own.record(it) or record(it),
        index=names,
        language=language,
        title=config.title,
        url=config.url,
        drafts=drafts,
    )


@contextmanager
def no_collection() -> Iterator[None]:
    """Let no one look for cycles of garbage: notes make none, and it takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def own_concepts(paths: Sequence[Path], *, tell: Tell) -> Own:
    """Return the student's own concepts: those of the vault that the first of `paths` is in."""
    from notecc.own import NOTHING
    from notecc.vault.home import home

    return own_in(home(paths[0]), tell=tell) if paths else NOTHING


def own_in(vault: Path, *, tell: Tell) -> Own:
    """Return the concepts of a vault's own; its config says which files, and whom it trusts."""
    from notecc.build.trusted import checker
    from notecc.config import config
    from notecc.own import NOTHING, own
    from notecc.vault.home import CONCEPTS, is_folder

    if not is_folder(vault / CONCEPTS):
        return NOTHING  # as in most vaults: their config is not even read
    settings = config(vault)
    return own(vault, checker(vault, settings, tell), exclude=settings.exclude)


def _linked(paths: Iterable[Path], own: Own) -> Iterator[LinkedNote]:
    """Read notes one by one."""
    from notecc.parse.decode import LARGEST_NOTE
    from notecc.vault.find import contents

    for path in paths:
        known = own.note(path) is not None
        yield linked_note(path, own, b"" if known else contents(path, at_most=LARGEST_NOTE))


def linked_note(path: Path, own: Own, data: bytes | Diagnostic) -> LinkedNote:
    """Find the concepts of a note. One that cannot be read is empty, and says why."""
    from notecc.link import mentions
    from notecc.parse import parse_bytes

    note = own.note(path)
    if note is None:
        if isinstance(data, bytes):
            note = parse_bytes(path, data)
        else:
            note = replace(parse_bytes(path, b""), diagnostics=(data,))
    return LinkedNote(note, mentions(note, _vocabulary(own.concepts)))


@lru_cache(maxsize=4)
def _vocabulary(own: tuple[Concept, ...]) -> Vocabulary:
    """Return all names by which a vault knows concepts: to gather them takes a while."""
    from notecc.library import concepts
    from notecc.link import vocabulary

    return vocabulary((*concepts(), *own))


def in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return remarks by file, by place and by code."""
    return tuple(sorted(remarks, key=_place))


def _place(remark: Remark) -> tuple[str, int, str]:
    return (remark.path.as_posix(), remark.diagnostic.span.start, remark.diagnostic.code)
