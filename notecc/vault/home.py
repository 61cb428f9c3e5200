"""Where a vault begins: the folder whose config and whose `concepts/` count for a note."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

CONCEPTS: Final = "concepts"
"""The folder of a vault that holds the student's own concepts."""
_MARKS: Final = ("notecc.toml", ".obsidian", ".notecc")
_USUAL: Final = Path("notes")


def home(path: Path) -> Path:
    """Return the vault of a note or a folder.

    It is the folder itself if that has `concepts/`, or the nearest at or above it that holds a
    config of ours or of Obsidian; else the folder, whatever it holds.
    """
    folder = path if is_folder(path) else path.parent
    if folder.name == CONCEPTS:
        folder = folder.parent
    if _has(folder, CONCEPTS):
        return folder
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as they are
    above = (*folder.parents, *absolute.parents) if not folder.is_absolute() else folder.parents
    return next((it for it in (folder, *above) if _has(it, *_MARKS)), folder)


def usual_home() -> Path:
    """Return the vault of whoever names none: the folder `notes/`, or the one where we are."""
    return home(_USUAL if is_folder(_USUAL) else Path())


def is_marked(folder: Path) -> bool:
    """Say whether a folder holds a config of ours or of Obsidian."""
    return _has(folder, *_MARKS)


def is_folder(path: Path) -> bool:
    """Say whether there is a folder at `path`, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112 - `Path.is_dir` raises where the way is barred


def _has(folder: Path, *names: str) -> bool:
    return any(os.path.lexists(folder / it) for it in names)
