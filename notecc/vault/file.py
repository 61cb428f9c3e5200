"""One file, written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from notecc.model import NoteccError, Words
from notecc.model.korean.particles import josa
from notecc.vault.find import contents


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, in one step as others see it.

    Raises:
        NoteccError: the folder does not exist or cannot be written to.
    """
    _write(path, data, mode=0o644)  # `mkstemp` lets no one else read


def new_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet; one that is there is left alone.

    Raises:
        NoteccError: there is such a file already, or the folder cannot be written to.
    """
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise NoteccError(
            Words(f"`{path}`{josa(path, '이')} 이미 있습니다", f"`{path}` is there already"),
            Words("그 노트를 열어 이어서 쓰세요", "open it and write on"),
        ) from error
    except OSError as error:
        raise _failed(path, error) from error


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Change a file that held `before` to hold `after`; its permissions stay.

    Of a symbolic link the file that it leads to is changed, if that lies in the link's folder or
    below it.

    Raises:
        NoteccError: the file is no longer what it was, leads elsewhere, or cannot be written.
    """
    real = Path(os.path.realpath(path))
    if path.is_symlink() and Path(os.path.realpath(path.parent)) not in real.parents:
        raise NoteccError(
            Words(
                f"`{path}`{josa(path, '은')} 폴더 밖을 가리키는 링크라 고치지 않았습니다",
                f"`{path}` is a link that leads out of its folder, and was not changed",
            ),
            Words("가리키는 파일을 직접 지정해 주세요", "name the file that it leads to"),
        )
    found = contents(real, at_most=len(before))
    if found != before:
        raise NoteccError(
            Words(
                f"`{path}`{josa(path, '이')} 그사이 바뀌어 고치지 않았습니다",
                f"`{path}` has changed meanwhile, and was left alone",
            ),
            Words("다시 실행해 주세요", "run the command again"),
        )
    _write(real, after, mode=stat.S_IMODE(real.stat().st_mode))


def _write(path: Path, data: bytes, *, mode: int) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".notecc-")
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            draft.chmod(mode)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _failed(path, error) from error


def _failed(path: Path, error: OSError) -> NoteccError:
    reason = error.strerror or str(error)
    return NoteccError(
        Words(f"`{path}`에 쓸 수 없습니다: {reason}", f"cannot write `{path}`: {reason}"),
        Words("쓸 수 있는 폴더의 경로를 주세요", "give a path in a folder that can be written to"),
    )
