"""The pipeline: the one place that knows which step comes after which.

Each function imports the steps it runs, so `outline` never pays for what only a sheet needs.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from notecc.model import LinkedNote, Note, NoteccError, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import PurePath

    from notecc.config import Config
    from notecc.lint.rule import Rule as LintRule
    from notecc.model import Diagnostic, Language, Safety
    from notecc.model.derivation import Record, Rule, Script, Verification, Walk


@dataclass(frozen=True, slots=True)
class Remark:
    """A diagnostic and the file that it is about: a note, unless it could not be read as one."""

    path: PurePath
    diagnostic: Diagnostic
    note: Note | None = None


def linked_notes(
    paths: Iterable[Path],
) -> tuple[tuple[LinkedNote, ...], tuple[Remark, ...]]:
    """Read the notes at `paths`, which are notes or folders of them, and find their concepts.

    The remarks are of what could not be read.
    """
    from notecc.vault.find import UNREADABLE, notes_at

    notes, refused = notes_at(paths)
    linked = tuple(_linked(notes))
    remarks = [Remark(path, it) for path, it in refused]
    remarks += [
        Remark(it.note.source.path, found, it.note)
        for it in linked
        for found in it.note.diagnostics
        if found.code == UNREADABLE
    ]
    return linked, tuple(sorted(remarks, key=_place))


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
    with _no_collection():
        return _built(vault, out, config=config, language=language)


def _built(vault: Path, out: Path, *, config: Config, language: Language) -> Built:
    from notecc.library import concepts
    from notecc.library.records import record
    from notecc.parse import decode
    from notecc.render.fonts import fonts
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
    laid_out = site(shown, concepts(), record, index=names, language=language, title=config.title)
    used = assets(vault, laid_out.files)
    written = pages(laid_out, files=used.names)
    content: dict[str, bytes | Path] = {
        # A file's name may hold bytes that are no text, and reach a page as title or link.
        it: decode.shown(text).encode()
        for it, text in written.files.items()
    }
    content |= fonts()
    content |= {name: vault / path for path, name in used.names.items()}
    write_site(out, content, vault=vault)
    told = [(it.note, found) for it in linked.values() for found in it.note.diagnostics]
    told += [*laid_out.diagnostics, *written.diagnostics]
    remarks = [Remark(note.source.path, it, note) for note, it in told]
    remarks += [Remark(vault / path, it) for path, it in (*files.remarks, *used.refused.items())]
    return Built(out, len(linked), len(laid_out.concepts), tuple(sorted(remarks, key=_place)))


class Changed(NamedTuple):
    """A file that fixes have changed, and how it was."""

    path: Path
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Linted:
    """What the linter found in notes, after what it mended."""

    notes: int
    remarks: tuple[Remark, ...]
    changed: tuple[Changed, ...] = ()
    fixed: int = 0
    dropped: int = 0
    """Fixes that were not kept, because they would have changed more than they say."""


def files(
    paths: Iterable[Path], *, exclude: Sequence[str] = ()
) -> Iterator[tuple[Path, bytes | Diagnostic]]:
    """Yield the files at `paths`, which are notes or folders of them: their bytes, or why not."""
    from notecc.parse.decode import LARGEST_NOTE
    from notecc.vault.find import contents, notes_at

    notes, refused = notes_at(paths, exclude=exclude)
    yield from refused
    for path in notes:
        yield path, contents(path, at_most=LARGEST_NOTE)


def linted(
    read: Iterable[tuple[Path, bytes | Diagnostic]],
    rules: Sequence[LintRule],
    safeties: frozenset[Safety],
) -> Linted:
    """Say what is wrong with notes after all fixes of these safeties; nothing is written."""
    from notecc.library import concepts
    from notecc.link import vocabulary
    from notecc.lint import lint
    from notecc.lint.fix import mended
    from notecc.lint.reading import Reading
    from notecc.parse import encoded, parse_bytes

    known = vocabulary(concepts())
    notes = fixed = dropped = 0
    remarks: list[Remark] = []
    changed: list[Changed] = []
    for path, data in read:
        if not isinstance(data, bytes):
            remarks.append(Remark(path, data))
            continue
        notes += 1
        reading = Reading(parse_bytes(path, data), known)
        if safeties:
            after = mended(reading, rules, safeties)
            reading = after.reading
            fixed, dropped = fixed + len(after.applied), dropped + len(after.dropped)
            if (text := encoded(reading.note.source)) != data:
                changed.append(Changed(path, data, text))
        # Of the note only its source is wanted from now on, and there may be a thousand.
        source = Note(reading.note.source)
        remarks += [Remark(path, it, source) for it in lint(reading, rules)]
    return Linted(notes, tuple(sorted(remarks, key=_place)), tuple(changed), fixed, dropped)


def keep(found: Linted) -> None:
    """Write what the fixes changed into the notes, each whole or not at all.

    Raises:
        NoteccError: a note cannot be written, or is no longer what was read.
    """
    from notecc.vault.file import replace_file

    for path, before, after in found.changed:
        replace_file(path, before, after)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let no one look for cycles of garbage: notes make none, and it takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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


def known(name: str) -> Record:
    """Return the record of the concept that is called `name`.

    Raises:
        NoteccError: no concept is called so; the nearest names are offered.
    """
    from notecc.library.find import called, nearest
    from notecc.library.records import record
    from notecc.model.derivation import Record

    concept = called(name)
    if concept is None:
        raise _unknown(
            Words(f"`{name}`라는 개념이 없습니다", f"no concept `{name}`"), nearest(name)
        )
    found = record(concept.id)
    return found or Record(concept, key="", checked_with="")


def having(query: str) -> tuple[Record, ...]:
    """Return the records of the concepts one of whose names has `query` in it.

    Raises:
        NoteccError: no name has; the nearest are offered.
    """
    from notecc.library import find

    concepts = find.having(query)
    if not concepts:
        what = Words(f"`{query}`와 맞는 개념이 없습니다", f"no concept matches `{query}`")
        raise _unknown(what, find.nearest(query))
    return tuple(known(it.id) for it in concepts)


def variant(found: Record, name: str | None) -> Rule | None:
    """Return the variant of a concept's rule called `name`; the usual one for None.

    Raises:
        NoteccError: the concept has no such variant; those that it has are offered.
    """
    rules = {it.variant: it for it in found.rules}
    if name is None:
        return next(iter(found.rules), None)
    if name not in rules:
        title = found.concept.id
        what = Words(
            f"`{title}`에는 `{name}` 변형이 없습니다", f"`{title}` has no variant `{name}`"
        )
        raise _unknown(what, tuple(filter(None, rules)))
    return rules[name]


def script(found: Record, language: str, name: str) -> Script:
    """Return the script of a concept in `language`: of the variant `name`, where it is a rule.

    Raises:
        NoteccError: there is none, because there is nothing to run.
    """
    wanted = "" if language == "sympy" else name
    for it in found.scripts:
        if (it.language, it.variant) == (language, wanted):
            return it
    title = found.concept.id
    raise NoteccError(
        Words(f"`{title}`에는 {language} 코드가 없습니다", f"`{title}` has no {language} code"),
        Words(
            "유도가 있는 개념은 sympy, 갱신식이 있는 개념은 numpy·torch·jax 코드가 있습니다",
            "a concept with derivations has sympy, one with an update rule numpy, torch, jax",
        ),
    )


def walked(found: Record, name: str) -> tuple[Walk, ...]:
    """Run the update rule of a concept now, on every demo surface."""
    from importlib import import_module

    modules = import_module("notecc.concepts").modules()
    walks = import_module("notecc.derive.walks").walks
    rules = next(it.rules for it in modules if it.concept.id == found.concept.id)
    return tuple(walks(next(it for it in rules if it.variant == name)))


def draw(found: Record, name: str, path: Path, *, language: Language) -> None:
    """Write the paths of an update rule on the demo surfaces to an SVG.

    Raises:
        NoteccError: the concept has no update rule, or the file cannot be written.
    """
    from notecc.model.surface import SURFACES
    from notecc.render.plot import Trail, picture
    from notecc.vault.file import write_file

    title = found.concept.title.to(language)
    walks = {it.surface: Trail(title, it) for it in found.walks if it.variant == name}
    if not walks:
        raise NoteccError(
            Words(f"`{title}`에는 그릴 갱신식이 없습니다", f"`{title}` has no update rule to draw"),
            Words(
                "`notecc concepts optimizer`가 갱신식이 있는 개념을 보여 줍니다",
                "`notecc concepts optimizer` lists the concepts that have one",
            ),
        )
    drawn = [(it, [walks[it.name]]) for it in SURFACES if it.name in walks]
    write_file(path, picture(drawn, language=language).encode())


def verified(
    names: Iterable[str], *, write: bool, tell: Callable[[int, int], None]
) -> Verification:
    """Check concepts (all, if none is named) from their source; `write` compiles the library.

    Raises:
        NoteccError: no concept is called so, or a script does not run.
    """
    from importlib import import_module

    from notecc import library
    from notecc.library.records import record, written

    wanted = {known(it).concept.id for it in names}
    folder = import_module("notecc.concepts")
    modules = [it for it in folder.modules() if it.concept.id in wanted or not wanted]
    engine = import_module("notecc.derive.verify")
    old = {it.concept.id: record(it.concept.id) for it in modules}
    keys = {name: it.key for name, it in old.items() if it is not None}
    verification: Verification
    found, verification = engine.verified(modules, keys, tell=tell)
    if write and verification.holds:
        stale = [it for it in found if it.concept.id in verification.stale]
        folder.write_words(Path(library.__file__).parent)
        for it in engine.complete(stale, modules, old, tell=tell):
            path = Path(library.__file__).parent / "records" / f"{it.concept.id}.json"
            path.write_text(written(it), encoding="utf-8", newline="\n")
        return replace(verification, stale=())
    return verification


def _unknown(what: Words, near: tuple[str, ...]) -> NoteccError:
    offered = ", ".join(f"`{it}`" for it in near)
    remedy = (
        Words(f"혹시 {offered}?", f"did you mean {offered}?")
        if near
        else Words(
            "`notecc concepts`가 모든 개념을 보여 줍니다", "`notecc concepts` lists all of them"
        )
    )
    return NoteccError(what, remedy)
