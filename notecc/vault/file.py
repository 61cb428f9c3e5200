"""One file, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from notecc.model import NoteccError, Words


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, in one step as others see it.

    Raises:
        NoteccError: the folder does not exist or cannot be written to.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".notecc-")
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            draft.chmod(0o644)  # `mkstemp` lets no one else read
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise NoteccError(
            Words(f"`{path}`에 쓸 수 없습니다: {reason}", f"cannot write `{path}`: {reason}"),
            Words(
                "쓸 수 있는 폴더의 경로를 주세요", "give a path in a folder that can be written to"
            ),
        ) from error
