"""What a vault keeps of its cards: `.notecc/cards.jsonl`, written whole, by one at a time."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from notecc.model import NoteccError, Words
from notecc.vault.file import write_file
from notecc.vault.find import contents

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST: Final = Path(".notecc", "cards.jsonl")
_LARGEST: Final = 256 * 1024 * 1024


@contextmanager
def alone(vault: Path) -> Iterator[None]:
    """Let one run at a time change the cards of a vault. The lock ends with the process.

    Raises:
        NoteccError: the vault cannot be written to.
    """
    folder = vault / MANIFEST.parent
    try:
        folder.mkdir(exist_ok=True)
        number = os.open(folder, os.O_RDONLY)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise NoteccError(
            Words(
                f"`{folder}`에 쓸 수 없습니다: {reason}", f"cannot write to `{folder}`: {reason}"
            ),
            Words(
                "카드를 보기만 하려면 `-o` 없이 실행하세요",
                "without `-o` the cards are only printed",
            ),
        ) from error
    try:
        with suppress(ImportError, OSError):  # no locks here: the manifest is whole without
            import fcntl  # noqa: PLC0415 - Windows has none

            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def manifest(vault: Path) -> bytes:
    """Return what is kept of the cards; nothing if there is nothing yet.

    Raises:
        NoteccError: there is something, but it cannot be read.
    """
    path = vault / MANIFEST
    if not os.path.lexists(path):
        return b""
    found = contents(path, at_most=_LARGEST)
    if isinstance(found, bytes) and len(found) <= _LARGEST:
        return found
    raise NoteccError(
        Words(f"`{path}`를 읽을 수 없습니다", f"cannot read `{path}`"),
        Words("권한과 디스크를 확인해 주세요", "look at its permissions and at the disk"),
    )


def write_manifest(vault: Path, data: bytes) -> None:
    """Keep what is known of the cards, whole or not at all; what is the same is not written."""
    if manifest(vault) != data:
        write_file(vault / MANIFEST, data)


def set_aside(vault: Path) -> Path:
    """Move a manifest that cannot be understood out of the way, and return where it is now."""
    path = vault / MANIFEST
    at = 1
    while os.path.lexists(aside := path.with_name(f"cards.broken-{at}.jsonl")):
        at += 1
    path.rename(aside)
    return aside
