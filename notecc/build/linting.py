"""The pipeline of the linter: files are read, linted and mended; writing is a step of its own."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.build import Remark, no_collection
from notecc.lint.shared import Shared
from notecc.model import Note, NoteccError, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path, PurePath

    from notecc.build.around import Vaults
    from notecc.build.notes_remembered import NoteMemory
    from notecc.link import Vocabulary
    from notecc.lint import Begun
    from notecc.lint.around import Around
    from notecc.lint.choose import Selection
    from notecc.lint.reading import Reading
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic, Safety, Severity
    from notecc.own import Own, Tell

_LARGEST_BASELINE: Final = 64 * 1024 * 1024


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


class Bench(NamedTuple):
    """What notes are held against: rules, and the concepts that are known in their vault."""

    selection: Selection
    known: Vocabulary
    own: Own
    vaults: Vaults

    def around(self, path: Path) -> tuple[Around | None, PurePath | None]:
        """Return the vault that a note is in, and its path there, if it is in any."""
        return self.vaults.around(path) or (None, None)

    def reading(self, path: Path, data: bytes) -> Reading:
        """Return a note to be read by rules, in the vault that it is in."""
        from notecc.lint.reading import Reading
        from notecc.parse import parse_bytes

        around, place = self.around(path)
        note = self.own.note(path) or parse_bytes(path, data)
        return Reading(note, self.known, around, place)

    def rules(self, path: Path) -> tuple[Rule, ...]:
        """Return the rules to run on the note at a path."""
        return self.selection.of(path_from(self.selection.root, path))


def bench(
    wanted: Sequence[Path],
    selection: Selection,
    *,
    exclude: Sequence[str] = (),
    tell: Tell = lambda _done, _of: None,
) -> Bench:
    """Return what there is to hold notes against; concepts are of the first one's vault.

    `tell` hears how far the checking of the vault's own modules has come.
    """
    from notecc.build import own_concepts
    from notecc.build.around import Vaults
    from notecc.library import concepts
    from notecc.link import vocabulary

    own = own_concepts(wanted, tell=tell)
    known = vocabulary((*concepts(), *own.concepts))
    return Bench(selection, known, own, Vaults(tuple(wanted), tuple(exclude)))


def linted(
    read: Iterable[tuple[Path, bytes | Diagnostic]],
    bench: Bench,
    safeties: frozenset[Safety],
    memory: NoteMemory | None = None,
) -> Linted:
    """Say what is wrong with notes after all fixes of these safeties; nothing is written to them.

    What a rule says that looks around in the vault waits until all notes have been read.
    """
    with no_collection():
        found = _linted(read, _Run(bench, safeties, memory), bench)
    if memory:
        memory.close()
    return found


def _linted(read: Iterable[tuple[Path, bytes | Diagnostic]], run: _Run, bench: Bench) -> Linted:
    run.remarks += _of_modules(bench)
    for path, data in read:
        if isinstance(data, bytes):
            run.begin(path, data)
        else:
            run.remarks.append(Remark(path, data))
    return run.finished()


def _of_modules(bench: Bench) -> Iterator[Remark]:
    """Yield what is wrong with the modules of the vault, as far as its rules are selected."""
    for path, it, note in bench.own.remarks:
        if any(rule.code == it.code for rule in bench.rules(path)):
            yield Remark(path, it, note)


class _Waiting(NamedTuple):
    """A note of which is not yet said what depends on others."""

    path: Path
    begun: Begun
    around: Around | None
    before: bytes
    """As it was read; empty if nothing is to be mended, or if it was not read whole."""


def _in_order(remarks: list[Remark]) -> tuple[Remark, ...]:
    """Return remarks by file; those of a file are in order, as they were told."""
    names = {it: it.as_posix() for it in {it.path for it in remarks}}
    return tuple(sorted(remarks, key=lambda it: names[it.path]))


@dataclass
class _Run:
    """Notes, as they are read one by one; and how often fixes were kept and dropped."""

    bench: Bench
    safeties: frozenset[Safety]
    memory: NoteMemory | None = None

    def __post_init__(self) -> None:
        self.remarks: list[Remark] = []
        self._changed: dict[Path, Changed] = {}
        self._fixed = self._dropped = 0
        self._waiting: list[_Waiting] = []
        self._shared = Shared()

    def begin(self, path: Path, data: bytes) -> None:
        """Mend and lint a note as far as it depends on no other."""
        around, place = self.bench.around(path)
        if self.memory and not self.safeties:
            first = self._recalled(path, data, place, self.memory)
            self._wait(path, first, around, b"")
            return
        reading = self.bench.reading(path, data)
        before = data if self.safeties and _is_whole(reading, data) else b""
        if before:
            after = self._mended(path, before, replace(reading, around=None))
            reading = replace(after, around=reading.around)
        self._wait(path, self._begun(path, reading), around, before)

    def _recalled(
        self, path: Path, data: bytes, place: PurePath | None, memory: NoteMemory
    ) -> Begun:
        from notecc.build.notes_remembered import of

        depends = of(self.bench.rules(path), place)
        first = memory.recalled(path, data, depends)
        if first is None:
            first = self._begun(path, self.bench.reading(path, data))
            memory.keep(path, data, depends, first)
        return first

    def _begun(self, path: Path, reading: Reading) -> Begun:
        from notecc.lint import begun

        return begun(reading, self.bench.rules(path))

    def _wait(self, path: Path, first: Begun, around: Around | None, before: bytes) -> None:
        # Of the note only its gist is wanted from now on, and there may be a thousand.
        first = replace(first, found=self._shared.all(first.found))
        if around and first.gist:
            around.keep(first.gist)
        self._waiting.append(_Waiting(path, first, around, before))

    def finished(self) -> Linted:
        """Say what depends on other notes, and mend that."""
        for it in self._waiting:
            self._finish(it)
        changed = tuple(self._changed.values())
        notes = len(self._waiting)
        return Linted(notes, _in_order(self.remarks), changed, self._fixed, self._dropped)

    def _finish(self, it: _Waiting) -> None:
        from notecc.lint import finished, lint
        from notecc.parse import encoded

        rules, source = self.bench.rules(it.path), it.begun.source
        found = finished(it.begun, it.around, rules)
        looking = {rule.code for rule in rules if rule.look}
        if it.before and any(
            told.fix and told.fix.safety in self.safeties for told in found if told.code in looking
        ):
            reading = self.bench.reading(it.path, encoded(source))
            after = self._mended(it.path, it.before, reading)
            source, found = after.note.source, lint(after, rules)
        note = Note(source)  # one for all of them: there may be a hundred thousand
        self.remarks += [Remark(it.path, told, note) for told in found]

    def _mended(self, path: Path, before: bytes, reading: Reading) -> Reading:
        from notecc.lint.fix import mended
        from notecc.parse import encoded

        after = mended(reading, self.bench.rules(path), self.safeties)
        self._fixed += len(after.applied)
        self._dropped += len(after.dropped)
        if after.applied:
            self._changed[path] = Changed(path, before, encoded(after.reading.note.source))
        return after.reading


def _is_whole(reading: Reading, data: bytes) -> bool:
    """Say whether a note is all that is in its file: of one too large nothing is read."""
    from notecc.parse import encoded

    return encoded(reading.note.source) == data


def allowed(
    read: Iterable[tuple[Path, bytes | Diagnostic]],
    bench: Bench,
    severities: frozenset[Severity],
    reason: str,
) -> Linted:
    """Add comments to notes that allow what is found in them; nothing is written."""
    from notecc.lint.allowing import allowing
    from notecc.parse import encoded

    notes = hidden = left = 0
    changed: list[Changed] = []
    for path, data in read:
        if isinstance(data, bytes):
            notes += 1
            reading, rules = bench.reading(path, data), bench.rules(path)
            if not _is_whole(reading, data):
                continue
            after = allowing(reading, rules, severities, reason)
            hidden, left = hidden + after.hidden, left + after.left
            if after.hidden:
                changed.append(Changed(path, data, encoded(after.reading.note.source)))
    return Linted(notes, (), tuple(changed), hidden, left)


def path_from(folder: Path | None, path: PurePath) -> str:
    """Return a path as it is written from a folder, or from where the command runs."""
    return os.path.relpath(path, folder).replace(os.sep, "/")


def write_report(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a report to a file, whole or not at all.

    Raises:
        NoteccError: the file cannot be written.
    """
    from notecc.vault.file import write_file

    write_file(path, b"".join(pieces))


def baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints of the findings that a baseline lets be.

    Raises:
        NoteccError: there is no such file, or it is no baseline.
    """
    from notecc.render.fingerprint import known
    from notecc.vault.find import contents

    data = contents(path, at_most=_LARGEST_BASELINE)
    if not isinstance(data, bytes):
        what = Words(f"`{path}`: {data.message.ko}", f"`{path}` {data.message.en}")
    elif (prints := known(data.decode("utf-8", "replace"))) is not None:
        return prints
    else:
        what = Words(f"`{path}`{josa(path, '은')} 기준 파일이 아닙니다", f"`{path}` is no baseline")
    raise NoteccError(
        what,
        Words(
            f"`--baseline {path} --write-baseline`이 새로 만듭니다",
            f"`--baseline {path} --write-baseline` makes one",
        ),
    )


def keep(found: Linted) -> None:
    """Write what the fixes changed into the notes, each whole or not at all.

    Raises:
        NoteccError: a note cannot be written, or is no longer what was read; the others are.
    """
    from notecc.vault.file import replace_file

    refused: list[NoteccError] = []
    for path, before, after in found.changed:
        try:
            replace_file(path, before, after)
        except NoteccError as error:
            refused.append(error)
    if refused:
        raise refused[0]
