"""A note -> what there is to say of it by itself, remembered by its content and the rules.

What depends on other notes is not remembered: it is said anew each time.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from notecc.build.remembered import may_be_kept, program
from notecc.lint import Begun
from notecc.lint.allow import Allowances
from notecc.lint.stored import Stored, read, written
from notecc.parse import decoded
from notecc.vault.sealed import digest, keep, recalled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path, PurePath

    from notecc.build.linting import Bench
    from notecc.lint.rule import Rule

_SHELVES: Final = 64
"""So many files: to lint one note, one of them is read and not all that is known of a vault."""
_MOST: Final = 512
"""So many notes a shelf has room for, those that were written last."""
_LARGEST: Final = 64 * 1024 * 1024


@dataclass
class NoteMemory:
    """What is known of the notes of a vault, on shelves."""

    vault: Path
    name: str
    key: bytes
    _shelves: dict[int, dict[str, Any]] = field(default_factory=dict)
    _changed: set[int] = field(default_factory=set)

    def recalled(self, path: Path, data: bytes, of: Iterable[object]) -> Begun | None:
        """Return what was said of a note that held `data`; `of` is what else it depends on."""
        match self._shelf(path).get(str(path.absolute())):
            case [str(key), str(packed)] if key == _key(data, of) and (stored := _read(packed)):
                source, _ = decoded(path, data)
                return Begun(source, stored.found, Allowances(), stored.gist)
            case _:
                return None

    def keep(self, path: Path, data: bytes, of: Iterable[object], begun: Begun) -> None:
        """Remember what was said of a note, unless the note has allowances, which are counted."""
        if begun.allowed.all:
            return
        shelf = self._shelf(path)
        name = str(path.absolute())
        shelf.pop(name, None)
        shelf[name] = [_key(data, of), _packed(written(Stored(begun.found, begun.gist)))]
        self._changed.add(_number(path))

    def close(self) -> None:
        """Write the shelves on which something is new."""
        for number in sorted(self._changed):
            kept = dict(list(self._shelves[number].items())[-_MOST:])
            text = json.dumps(kept).encode()
            keep(self.vault, self._file(number), self.key, text, most=4 * _SHELVES)
        self._changed.clear()

    def _shelf(self, path: Path) -> dict[str, Any]:
        number = _number(path)
        if number not in self._shelves:
            data = recalled(self.vault, self._file(number), self.key)
            self._shelves[number] = _shelf(data) if data is not None else {}
        return self._shelves[number]

    def _file(self, number: int) -> str:
        return f"notes-{self.name}-{number:02}"


def note_memory(wanted: Sequence[Path], bench: Bench) -> NoteMemory | None:
    """Return what is known of the notes of the first one's vault; None if nothing may be kept."""
    from notecc.own import NOTHING
    from notecc.vault.home import home

    if not wanted or bench.own != NOTHING:
        return None  # what a student's own concepts are called is in no note
    vault = home(wanted[0])
    if not may_be_kept(vault, wanted):
        return None
    told = bench.selection.told().encode("utf-8", "surrogatepass")
    return NoteMemory(vault, digest([told]).hex()[:8], digest([*program(), told]))


def of(rules: Iterable[Rule], place: PurePath | None) -> tuple[object, ...]:
    """Return what, besides its content and its path, is said of a note depends on."""
    return (place, *(it.code for it in rules))


def _number(path: Path) -> int:
    return zlib.crc32(str(path.absolute()).encode("utf-8", "surrogatepass")) % _SHELVES


def _key(data: bytes, of: Iterable[object]) -> str:
    return digest([data, *(str(it).encode("utf-8", "surrogatepass") for it in of)]).hex()


def _packed(row: object) -> str:
    """Return what a note is remembered by: a vault's worth of it is held until it is written."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 1)).decode()


def _read(packed: str) -> Stored | None:
    try:
        text = zlib.decompressobj().decompress(b64decode(packed), _LARGEST)
        return read(json.loads(text.decode("utf-8", "surrogatepass")))
    except (ValueError, zlib.error, RecursionError):
        return None


def _shelf(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
