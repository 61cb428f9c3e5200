"""A folder on the disk -> the notes and attachments in it, and the bytes of one file.

What cannot be read is told in a diagnostic, and everything else is still found.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from notecc.model import Diagnostic, NoteccError, Severity, Span, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from io import BufferedReader

NOTE_SUFFIXES: Final = frozenset({".md", ".markdown"})
SITE_MARK: Final = ".notecc-site"
"""The file that makes a folder a site of ours. Such a folder is never read as notes."""

UNREADABLE: Final = "NX003"
"""The code of what is told about a file that could not be read."""

_Read = TypeVar("_Read")
_OPEN: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Vault(NamedTuple):
    """What a folder holds. Paths are relative to `root`, spelled as on the disk, in NFC order."""

    root: Path
    notes: tuple[Path, ...] = ()
    attachments: tuple[Path, ...] = ()
    remarks: tuple[tuple[Path, Diagnostic], ...] = ()
    """What could not be read, and why."""


def found(
    root: Path,
    *,
    exclude: Sequence[str] = (),
    output: Path | None = None,
    under: Path | None = None,
) -> Vault:
    """Find all notes and attachments of a vault, or those `under` a folder of it.

    Not looked into: what starts with a dot (`.obsidian`, `.trash`, `.git`, `.notecc`), `output`
    and every other site of ours, what a pattern of `exclude` matches (`drafts`, `a/*.md`), and
    links that lead out of the vault or to a folder.
    """
    _check_folder(root)
    walk = _Walk(root, tuple(map(_composed, exclude)), output)
    walk.run(under or Path())
    return Vault(root, *walk.sorted(), tuple(sorted(walk.remarks, key=lambda it: _order(it[0]))))


def listed(
    root: Path, *, exclude: Sequence[str] = (), at_most: int
) -> tuple[tuple[Path, ...], tuple[Path, ...]] | None:
    """Return the notes and the attachments of a folder; None if they are more, or cannot be read.

    What is not looked into is as for `found`.
    """
    walk = _Walk(root, tuple(map(_composed, exclude)), None, at_most)
    walk.run(Path())
    if len(walk.files) > at_most or any(path == Path() for path, _ in walk.remarks):
        return None
    return walk.sorted()


def notes_at(
    paths: Iterable[Path], *, exclude: Sequence[str] = ()
) -> tuple[tuple[Path, ...], tuple[tuple[Path, Diagnostic], ...]]:
    """Return the notes at `paths`, which are notes or folders of them, each once; and remarks.

    A note that is named is taken whatever it is called.

    Raises:
        NoteccError: what is named is not there, or is no file that can be read.
    """
    notes: dict[Path, None] = {}
    remarks: list[tuple[Path, Diagnostic]] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises where the way is barred
            vault = found(path, exclude=exclude)
            notes |= dict.fromkeys(path / it for it in vault.notes)
            remarks += [(path / it, diagnostic) for it, diagnostic in vault.remarks]
        else:
            _check_exists(path)
            _check_file(path)
            notes[path] = None
    return tuple(notes), tuple(remarks)


def contents(path: Path, *, at_most: int) -> bytes | Diagnostic:
    """Read a file, or say why not.

    No more than `at_most` bytes and one are read, so that whoever knows the limit can tell that
    the file is over it. Only a regular file is read: a pipe would never end.
    """
    return read(path, lambda file: file.read(at_most + 1))


def read(path: Path, reading: Callable[[BufferedReader], _Read]) -> _Read | Diagnostic:
    """Open a regular file and return what `reading` makes of it, or say why it cannot be read."""
    try:
        number = os.open(path, _OPEN)
        with open(number, "rb") as file:  # noqa: PTH123 - a descriptor has no path
            if not stat.S_ISREG(os.fstat(number).st_mode):
                return unreadable(_IRREGULAR)
            return reading(file)
    except OSError as error:
        return unreadable(_reason(error))


def unreadable(reason: Words) -> Diagnostic:
    """Say that a file could not be read, and why."""
    message = Words(f"읽을 수 없습니다: {reason.ko}", f"cannot be read: {reason.en}")
    return Diagnostic(UNREADABLE, "unreadable-note", Span(0, 0), message, Severity.ERROR)


class _Walk:
    """Goes through all folders; keeps its own stack, so that depth costs nothing."""

    def __init__(
        self, root: Path, exclude: tuple[str, ...], output: Path | None, at_most: int | None = None
    ) -> None:
        self.root = root
        self.at_most = at_most
        self.real_root = os.path.realpath(root)
        self.output = output and os.path.realpath(output)
        self.exclude = exclude
        self.files: list[Path] = []
        self.remarks: list[tuple[Path, Diagnostic]] = []

    def run(self, start: Path) -> None:
        folders = [start]
        if start.parts and (self.root / start).is_symlink():
            self.remarks.append((start, unreadable(_TO_FOLDER)))
            return
        while folders and (self.at_most is None or len(self.files) <= self.at_most):
            folder = folders.pop()
            try:
                with os.scandir(self.root / folder) as entries:
                    listed = list(entries)
            except OSError as error:
                self.remarks.append((folder, unreadable(_reason(error))))
                continue
            if folder.parts and any(it.name == SITE_MARK for it in listed):
                continue
            for entry in listed:
                path = folder / entry.name
                if not self._is_skipped(path):
                    self._take(path, entry, folders)

    def sorted(self) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Return the notes and the attachments, each in order."""
        notes = (it for it in self.files if it.suffix.lower() in NOTE_SUFFIXES)
        attachments = (it for it in self.files if it.suffix.lower() not in NOTE_SUFFIXES)
        return tuple(sorted(notes, key=_order)), tuple(sorted(attachments, key=_order))

    def _is_skipped(self, path: Path) -> bool:
        if path.name.startswith("."):
            return True
        if self.output and os.path.join(self.real_root, path) == self.output:  # noqa: PTH118 - a string, as the other
            return True
        name, whole = _composed(path.name), _composed(path.as_posix())
        return any(fnmatchcase(name, it) or fnmatchcase(whole, it) for it in self.exclude)

    def _take(self, path: Path, entry: os.DirEntry[str], folders: list[Path]) -> None:
        try:
            if entry.is_symlink() and (reason := self._stray(path)):
                self.remarks.append((path, unreadable(reason)))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif entry.is_file():
                self.files.append(path)
            else:
                self.remarks.append((path, unreadable(_IRREGULAR)))
        except OSError as error:
            self.remarks.append((path, unreadable(_reason(error))))

    def _stray(self, path: Path) -> Words | None:
        """Say why a symbolic link is not followed, if it is not."""
        target = os.path.realpath(self.root / path)
        if os.path.isdir(target):  # noqa: PTH112 - a string, as `realpath` gives it
            return _TO_FOLDER
        prefix = os.path.join(self.real_root, "")  # noqa: PTH118 - keeps the separator at the end
        inside = Path(target[len(prefix) :]) if target.startswith(prefix) else None
        if inside is None or any(it.startswith(".") for it in inside.parts):
            return _STRAY
        return None if os.path.exists(target) else _BROKEN  # noqa: PTH110 - likewise


_IRREGULAR: Final = Words("일반 파일이 아닙니다", "not a regular file")
_STRAY: Final = Words(
    "보관함 밖을 가리키는 심볼릭 링크입니다", "a symbolic link that leads out of the vault"
)
_TO_FOLDER: Final = Words("폴더를 가리키는 심볼릭 링크입니다", "a symbolic link to a folder")
_BROKEN: Final = Words("끊어진 심볼릭 링크입니다", "a broken symbolic link")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _order(path: Path) -> tuple[tuple[str, ...], str]:
    return tuple(map(_composed, path.parts)), str(path)


def _reason(error: OSError) -> Words:
    match error:
        case PermissionError():
            return Words("권한이 없습니다", "permission denied")
        case FileNotFoundError():
            return Words("파일이 없습니다", "no such file")
        case _:
            text = error.strerror or type(error).__name__
            return Words(text, text[:1].lower() + text[1:])


def _check_exists(path: Path) -> None:
    try:
        path.stat()
    except OSError as error:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            raise _barred(path, _reason(error)) from error
        if os.path.lexists(path):
            raise _barred(path, _BROKEN) from error
        raise NoteccError(
            Words(f"`{path}`{josa(path, '이')} 없습니다", f"no such file or folder: `{path}`"),
            Words("경로를 확인해 주세요", "check the path"),
        ) from error


def _check_file(path: Path) -> None:
    refusal = contents(path, at_most=0)
    if isinstance(refusal, Diagnostic):
        raise NoteccError(
            Words(f"`{path}`: {refusal.message.ko}", f"`{path}` {refusal.message.en}"),
            Words("노트나 노트가 있는 폴더를 지정해 주세요", "give a note, or a folder of notes"),
        )


def _barred(path: Path, reason: Words) -> NoteccError:
    return NoteccError(
        Words(
            f"`{path}`{josa(path, '을')} 읽을 수 없습니다: {reason.ko}",
            f"cannot read `{path}`: {reason.en}",
        ),
        Words("경로와 권한을 확인해 주세요", "check the path and its permissions"),
    )


def _check_folder(root: Path) -> None:
    _check_exists(root)
    if not root.is_dir():
        raise NoteccError(
            Words(
                f"`{root}`{josa(root, '은')} 폴더가 아니라 파일입니다",
                f"`{root}` is a file, not a folder",
            ),
            Words("노트가 있는 폴더를 지정해 주세요", "give the folder that the note is in"),
        )
    try:
        os.scandir(root).close()
    except OSError as error:
        raise _barred(root, _reason(error)) from error
