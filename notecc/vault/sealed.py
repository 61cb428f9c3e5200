"""What was found out before, believed only if it was written here, and under the same key.

What is in `.notecc/cache/` may have come with someone else's vault. So each of our files is sealed
with its key and with the moment at which this machine made the folder's `.gitignore`, which whoever
sends a vault cannot know.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from notecc.vault.cache import FOLDER, remember, remembered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SEAL: Final = 128
"""The letters of a seal."""
_MOST: Final = 24


def recalled(vault: Path, name: str, key: bytes) -> bytes | None:
    """Return what was kept under a name, if it was kept here, and under this key."""
    secret, data = _secret(vault), remembered(vault, name)
    if not secret or data is None or data[:_SEAL] != _seal(secret, key, data[_SEAL:]):
        return None
    return data[_SEAL:]


def keep(vault: Path, name: str, key: bytes, data: bytes, *, most: int = _MOST) -> None:
    """Keep `data` under a name, instead of what was there, if that can be done.

    Of the files whose names begin alike `most` are kept, those that were written last.
    """
    if not _secret(vault) and not remember(vault, name, b""):
        return
    if secret := _secret(vault):
        remember(vault, name, _seal(secret, key, data) + data)
        _prune(vault / FOLDER, name.partition("-")[0], most)


def digest(parts: Iterable[bytes]) -> bytes:
    """Return a hash of parts, which tells where each of them ends."""
    whole = blake2b(digest_size=32)
    for it in parts:
        whole.update(len(it).to_bytes(8, "big"))
        whole.update(it)
    return whole.digest()


def _secret(vault: Path) -> bytes:
    try:
        made = (vault / FOLDER / ".gitignore").stat()
    except OSError:
        return b""
    return f"{made.st_dev}:{made.st_ino}:{made.st_ctime_ns}".encode()


def _seal(secret: bytes, key: bytes, data: bytes) -> bytes:
    return blake2b(data, key=digest([secret, key])).hexdigest().encode()


def _prune(folder: Path, beginning: str, most: int) -> None:
    with suppress(OSError):  # another run may take them away just now
        files = sorted(folder.glob(f"{beginning}-*"), key=lambda it: it.stat().st_mtime_ns)
        for it in files[:-most]:
            it.unlink()
