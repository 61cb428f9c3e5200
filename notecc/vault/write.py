"""Files -> a site on the disk, whole or not at all.

The site is written into a hidden folder beside the old one, brought to the disk, and then the
two change names in one step, so that whoever looks sees the old site or the new one. Where the
system cannot swap two folders in one step the old one is moved aside first; a build that is
killed just then is put right by the next one, as are the leftovers of any other.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from notecc.model import NoteccError, Words
from notecc.model.korean.particles import josa
from notecc.vault.find import SITE_MARK
from notecc.vault.swap import swapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIRST_LINE: Final = "notecc site\n"
_LITTER: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave in every folder that someone looked into."""
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*\ud800-\udfff]|[. ]$')


def write_site(out: Path, files: Mapping[str, bytes | Path], *, vault: Path) -> None:
    """Replace the site at `out` by `files`: path in the site -> what is in it, or where to copy it.

    The folder above `out` is made if need be. A folder that is no site of ours, or holds what
    we did not write, is left alone and said so; so is one that holds the vault.
    """
    _check_names(files)
    place = Path(os.path.realpath(out))
    _check_place(out, place, Path(os.path.realpath(vault)))
    name = hashlib.sha256(os.fsencode(place.name)).hexdigest()[:12]
    new, old = place.parent / f".notecc-{name}-new", place.parent / f".notecc-{name}-old"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone(place.parent):
            _clear(place, new, old)
            _check_site(out, place)
            try:
                _fill(new, files)
                _replace(place, new, old)
            finally:
                # What cannot be removed now is removed by the next build.
                with suppress(OSError):
                    _clear(place, new, old)
    except OSError as error:
        raise _failure(out, error) from error


def _check_names(files: Mapping[str, bytes | Path]) -> None:
    """A name that leads out of the site is a mistake of ours, not of a note."""
    folded: dict[str, str] = {}
    for name in files:
        parts = name.split("/")
        if any(it in {"", ".", ".."} or _UNSAFE.search(it) for it in parts):
            message = f"not a name for a file of a site: {name!r}"
            raise ValueError(message)
        if folded.setdefault(name.casefold(), name) != name:
            message = f"names that differ in case alone: {name!r}"
            raise ValueError(message)


def _check_place(out: Path, place: Path, vault: Path) -> None:
    if place == vault or place in vault.parents:
        raise NoteccError(
            Words(
                f"출력 폴더 `{out}` 안에 노트가 들어 있습니다",
                f"the output folder `{out}` holds the notes themselves",
            ),
            Words("`-o site`처럼 다른 폴더를 지정해 주세요", "choose another, such as `-o site`"),
        )
    hidden = vault in place.parents and any(
        it.startswith(".") for it in place.relative_to(vault).parts
    )
    if hidden:
        raise NoteccError(
            Words(
                f"출력 폴더 `{out}`{josa(out, '은')} 노트 보관함의 숨김 폴더입니다",
                f"the output folder `{out}` is a hidden folder of the vault",
            ),
            Words("`-o site`처럼 다른 폴더를 지정해 주세요", "choose another, such as `-o site`"),
        )


def _check_site(out: Path, place: Path) -> None:
    """Refuse to replace what we did not write."""
    if not os.path.lexists(place):
        return
    if not place.is_dir():
        raise NoteccError(
            Words(
                f"`{out}`{josa(out, '은')} 폴더가 아니라 파일입니다",
                f"`{out}` is a file, not a folder",
            ),
            Words("다른 출력 폴더를 지정해 주세요", "choose another output folder with `-o`"),
        )
    present = _present(place)
    if not present:
        return
    if SITE_MARK not in present:
        raise NoteccError(
            Words(
                f"`{out}` 폴더는 비어 있지 않고, notecc가 만든 사이트도 아닙니다",
                f"the folder `{out}` is neither empty nor a site that notecc made",
            ),
            Words(
                "다른 출력 폴더를 지정하거나 이 폴더를 비워 주세요",
                "choose another output folder with `-o`, or empty this one",
            ),
        )
    ours = set(_marked(place))
    if strangers := sorted(present - ours):
        listed = ", ".join(f"`{it}`" for it in strangers[:3])
        raise NoteccError(
            Words(
                f"`{out}` 폴더에 notecc가 만들지 않은 파일이 있습니다: {listed}",
                f"the folder `{out}` holds files that notecc did not write: {listed}",
            ),
            Words(
                "그 파일을 옮기거나 다른 출력 폴더를 지정해 주세요",
                "move them away, or choose another output folder with `-o`",
            ),
        )


def _present(place: Path) -> set[str]:
    """Return the files below a folder, and the folders that hold none."""
    present: set[str] = set()
    for folder, folders, names in os.walk(place, onerror=_raise):
        inside = Path(folder).relative_to(place)
        kept = [it for it in names if it not in _LITTER]
        links = [it for it in folders if (Path(folder) / it).is_symlink()]
        present |= {(inside / it).as_posix() for it in (*kept, *links)}
        if not names and not folders and inside.parts:
            present.add(inside.as_posix())
    return present


def _raise(error: OSError) -> None:
    raise error


def _marked(place: Path) -> list[str]:
    """Return the names of the files that the last build wrote."""
    text = (place / SITE_MARK).read_text("utf-8", errors="replace")
    return [SITE_MARK, *text.removeprefix(_FIRST_LINE).splitlines()]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one build at a time write beside `folder`'s sites. The lock ends with the process."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks have no locks; the write is whole without
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _clear(place: Path, new: Path, old: Path) -> None:
    """Put right what a build that failed or was killed left behind."""
    if old.exists() and not os.path.lexists(place):
        old.rename(place)
    for leftover in (new, old):
        if leftover.is_symlink() or leftover.is_file():
            leftover.unlink()
        elif leftover.exists():
            shutil.rmtree(leftover)


def _fill(folder: Path, files: Mapping[str, bytes | Path]) -> None:
    """Write all files, then wait until they are on the disk; the mark comes last."""
    mark = _FIRST_LINE + "".join(f"{it}\n" for it in sorted(files))
    folder.mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            shutil.copyfile(content, path)
    (folder / SITE_MARK).write_text(mark, "utf-8", newline="\n")
    if hasattr(os, "sync"):
        # One call for all: `fsync` for each of 400 pages takes half a second, this 0.02.
        os.sync()


def _replace(place: Path, new: Path, old: Path) -> None:
    if not os.path.lexists(place):
        new.rename(place)
    elif not swapped(new, place):
        place.rename(old)
        new.rename(place)


def _failure(out: Path, error: OSError) -> NoteccError:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            reason = Words("디스크에 자리가 없습니다", "the disk is full")
            remedy = Words("자리를 만든 뒤 다시 실행해 주세요", "make room and run it again")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            reason = Words("쓰기 권한이 없습니다", "permission denied")
            remedy = Words(
                "쓸 수 있는 출력 폴더를 지정해 주세요",
                "choose an output folder with `-o` that you may write to",
            )
        case _:
            text = error.strerror or type(error).__name__
            reason = Words(text, text[:1].lower() + text[1:])
            remedy = Words(
                "다른 출력 폴더를 지정해 주세요", "choose another output folder with `-o`"
            )
    return NoteccError(
        Words(
            f"`{out}`에 쓸 수 없습니다: {reason.ko}. 이전 사이트는 그대로 있습니다",
            f"cannot write `{out}`: {reason.en}; what was there before is still there",
        ),
        remedy,
    )
