"""What a vault remembers by content, in `.notecc/cache/`: safe to delete, and kept out of git."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from notecc.model import NoteccError
from notecc.vault.file import write_file
from notecc.vault.find import contents

FOLDER: Final = Path(".notecc", "cache")
_LARGEST: Final = 16 * 1024 * 1024


def remembered(vault: Path, name: str) -> bytes | None:
    """Return what is kept under a name, if anything is."""
    data = contents(vault / FOLDER / name, at_most=_LARGEST)
    return data if isinstance(data, bytes) and len(data) <= _LARGEST else None


def remember(vault: Path, name: str, data: bytes) -> bool:
    """Keep something under a name; say whether that was possible. Nothing leaves the vault."""
    folder = vault / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.path.realpath(folder) != os.path.join(os.path.realpath(vault), FOLDER):  # noqa: PTH118 - strings
            return False
        if not (folder / ".gitignore").exists():
            write_file(folder / ".gitignore", b"*\n")
        write_file(folder / name, data)
    except (OSError, NoteccError):
        return False  # the vault is read-only, say: what is not remembered is found out again
    return True
