"""Let two folders change names in one step, where the system can."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_HERE: Final = -100  # AT_FDCWD
_EXCHANGE: Final = 2  # RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS


def swapped(one: Path, other: Path) -> bool:
    """Let the two change names, and say whether that was possible; if not, nothing changed."""
    names = os.fsencode(one), os.fsencode(other)
    failure: int
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failure = library.renamex_np(*names, ctypes.c_uint(_EXCHANGE))
        else:
            places = (_HERE, names[0], _HERE, names[1])
            failure = library.renameat2(*places, ctypes.c_uint(_EXCHANGE))
    except (AttributeError, OSError, TypeError):
        # An old C library or Windows: there is no such call.
        return False
    return failure == 0
