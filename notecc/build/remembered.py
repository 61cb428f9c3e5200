"""A run of the linter over a vault -> what it printed, remembered until anything changes."""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import notecc
from notecc.vault.sealed import digest, keep, recalled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LARGEST: Final = 256 * 1024 * 1024


class Said(NamedTuple):
    """What a run printed, told beside it, and whether it ended with 1."""

    printed: bytes
    told: str
    fails: bool


class Memory(NamedTuple):
    """Where a run is remembered, and all that it depends on, hashed."""

    vault: Path
    name: str
    key: bytes

    def recalled(self) -> Said | None:
        """Return what the run said when all was as it is now."""
        data = recalled(self.vault, self.name, self.key)
        return _read(data) if data is not None else None

    def keeping(self, printed: Iterable[bytes], told: str, *, fails: bool) -> Iterator[bytes]:
        """Yield what a run prints, and remember it when all of it is printed."""
        packer = zlib.compressobj(1)
        packed = [json.dumps({"told": told, "fails": fails}).encode(), b"\n"]
        for it in printed:
            packed.append(packer.compress(it))
            yield it
        packed.append(packer.flush())
        keep(self.vault, self.name, self.key, b"".join(packed))


def memory(
    wanted: Sequence[Path], asked: Sequence[object], exclude: Sequence[str]
) -> Memory | None:
    """Return the memory of a run over a whole vault; None if it may depend on more than that.

    `asked` is what else it depends on, as things that are printed as they are.
    """
    from notecc.vault.find import found
    from notecc.vault.home import CONCEPTS, home, is_folder

    if len(wanted) != 1 or not is_folder(wanted[0]) or home(wanted[0]) != wanted[0]:
        return None
    root = wanted[0]
    files = found(root, exclude=exclude)
    if any(it.parts[0] == CONCEPTS for it in files.attachments):
        return None  # modules, which are code, and may depend on anything
    if not files.notes or not may_be_kept(root, wanted):
        return None
    whole = [str(root.absolute()), *map(repr, asked), *exclude, *map(str, files.attachments)]
    whole += [f"{path} {it.message.en}" for path, it in files.remarks]
    parts = [it.encode("utf-8", "surrogatepass") for it in whole]
    key = digest([*program(), *parts, *_notes(root, files.notes)])
    name = digest(repr(it).encode("utf-8", "surrogatepass") for it in asked).hex()[:16]
    return Memory(root, f"lint-{name}", key)


def may_be_kept(vault: Path, wanted: Sequence[Path]) -> bool:
    """Say whether a vault may have a cache: it has one, or is asked for as a folder of notes."""
    from notecc.vault.cache import FOLDER
    from notecc.vault.home import is_folder

    absolute = vault.absolute()
    if absolute in {Path("~").expanduser(), Path(absolute.anchor)}:
        return False
    return is_folder(vault / FOLDER) or any(map(is_folder, wanted))


def _notes(root: Path, notes: Iterable[Path]) -> Iterator[bytes]:
    from notecc.parse.decode import LARGEST_NOTE
    from notecc.vault.find import contents

    for path in notes:
        data = contents(root / path, at_most=LARGEST_NOTE)
        yield str(path).encode("utf-8", "surrogatepass")
        yield data if isinstance(data, bytes) else data.message.en.encode()


def program() -> Iterator[bytes]:
    """Yield what tells this notecc from another: its version, and when its files were written."""
    yield notecc.__version__.encode()
    folders = [os.path.dirname(notecc.__file__)]  # noqa: PTH120 - a string is four times as fast
    while folders:
        with os.scandir(folders.pop()) as entries:
            for it in sorted(entries, key=lambda it: it.name):
                if it.name == "__pycache__":
                    continue
                if it.is_dir():
                    folders.append(it.path)
                else:
                    made = it.stat()
                    yield f"{it.path} {made.st_size} {made.st_mtime_ns}".encode()


def _read(data: bytes) -> Said | None:
    head, _, packed = data.partition(b"\n")
    try:
        match json.loads(head):
            case {"told": str(told), "fails": bool(fails)}:
                unpacker = zlib.decompressobj()
                printed = unpacker.decompress(packed, _LARGEST)
                return Said(printed, told, fails) if unpacker.eof else None
            case _:
                return None
    except (ValueError, zlib.error):
        return None
