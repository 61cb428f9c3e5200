"""A folder for the time of a build, that holds copies of just what a compiler may read."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@contextmanager
def workshop(files: Mapping[str, bytes | Path]) -> Iterator[Path]:
    """Make the folder, and remove it in the end: name in it -> what is in it, or a file to copy.

    Files are copied, not linked: whoever reads in the folder cannot get out of it.
    """
    with tempfile.TemporaryDirectory(prefix="notecc-") as name:
        folder = Path(name)
        for inside, content in files.items():
            path = folder / inside
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                shutil.copyfile(content, path)
        yield folder
