"""The vaults around the notes that are linted, looked at when a rule asks."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from notecc.lint.around import Around, Files
from notecc.lint.gist import Gist, gist
from notecc.model.walk import nodes
from notecc.parse import decoded, parse, parse_bytes
from notecc.parse.decode import LARGEST_NOTE
from notecc.vault.find import contents, listed
from notecc.vault.home import home, is_folder, is_marked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

_MOST: Final = 50_000
"""A folder with more files is no vault: someone named a note that lies in their home."""
_HEAD: Final = 8192
"""In so many bytes a note's front matter ends."""


@dataclass(frozen=True, slots=True)
class _Disk:
    """One vault on the disk."""

    root: Path
    instead: Path
    """What to look at if `root` holds too much."""
    exclude: tuple[str, ...]

    def files(self) -> Files | None:
        found = listed(self.root, exclude=self.exclude, at_most=_MOST)
        if found is None and self.instead != self.root:
            inside = Path(_from(self.root, self.instead))
            found = listed(self.instead, exclude=self.exclude, at_most=_MOST)
            return found and Files(*(tuple(inside / it for it in them) for them in found))
        return found and Files(*found)

    def gist(self, path: PurePath) -> Gist | None:
        data = contents(self.root / path, at_most=LARGEST_NOTE)
        if not isinstance(data, bytes):
            return None
        note = parse_bytes(self.root / path, data)
        return gist(note, tuple(nodes(note.blocks)), path)

    def aliases(self, path: PurePath) -> tuple[str, ...]:
        head = contents(self.root / path, at_most=_HEAD)
        if not isinstance(head, bytes) or b"alias" not in head.lower():
            return ()
        source, _ = decoded(self.root / path, head)
        top, mark, _ = source.text.removeprefix("---").partition("\n---")
        if not mark or not source.text.startswith("---"):
            return ()
        return parse(type(source)(source.path, f"---{top}\n---\n")).aliases

    def is_marked(self) -> bool:
        return is_marked(self.root)

    def whole(self, path: PurePath) -> PurePath:
        return self.root / path


@dataclass(frozen=True, slots=True)
class Vaults:
    """The vaults of the notes at `wanted`, which are notes or folders of them."""

    wanted: Sequence[Path] = ()
    exclude: tuple[str, ...] = ()
    _known: dict[Path, Around] = field(default_factory=dict)

    def around(self, path: Path) -> tuple[Around, PurePath] | None:
        """Return the vault that a note is in, and its path there; None if it is on no disk."""
        if not os.path.lexists(path):
            return None
        folders = (it for it in (path, *path.parents) if it in self.wanted and is_folder(it))
        folder = next(folders, path.parent)
        root = home(folder)
        if root not in self._known:
            self._known[root] = Around(_Disk(root, folder, tuple(self.exclude)))
        return self._known[root], Path(_from(root, path))


def _from(folder: Path, path: Path) -> str:
    return os.path.relpath(path, folder)
