"""What a link says -> the file it means: by path, then by place, then by name, then by alias.

Names are compared in NFC and without case, as a student types them, however the disk spells
them. Pure: an answer is always one of the paths that the index was made of, so no link leads
out of the vault.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import PurePath

_DEEPEST: Final = 8
"""How many last parts of a path a link may give; a longer one has to be the whole path."""

_FOREIGN: Final = re.compile(r"/|[a-z]:/|file:|[a-z][a-z0-9+.\-]*://", re.IGNORECASE)
"""A path from the root of a disk, a network share, an address."""
_RELATIVE: Final = ("./", "../")
_ENDINGS: Final = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Found:
    """One file is meant."""

    path: PurePath


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several files are as good, and the first of them, with the shortest path, is taken."""

    paths: tuple[PurePath, ...]

    @property
    def path(self) -> PurePath:
        """The one that is taken."""
        return self.paths[0]


@dataclass(frozen=True, slots=True)
class Missing:
    """No file of the vault is called so."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The link leads out of the vault: above its root, to another disk, to another scheme."""


Answer: TypeAlias = Found | Ambiguous | Missing | Outside


@dataclass(frozen=True, slots=True)
class Index:
    """All files by the ways of calling them. Made by `index`."""

    by_path: Mapping[str, tuple[PurePath, ...]]
    by_ending: Mapping[str, tuple[PurePath, ...]]
    by_alias: Mapping[str, tuple[PurePath, ...]]

    def wikilink(self, target: str, note: PurePath) -> Answer:
        """Say which file `[[target]]` or `![[target]]` means in `note`. Empty: the note itself.

        `target` has no `#heading`. A path counts from the vault's root, then from the note's
        folder; then the end of a path, so a bare name, is enough.
        """
        text = _plain(target)
        if not text:
            return Found(note)
        far, near = _parts((), text), _near(note, text)
        return self._answer(text, (near,) if text.startswith(_RELATIVE) else (far, near))

    def address(self, url: str, note: PurePath) -> Answer:
        """Say which file `[a](url)` means in `note`: from the note's folder first.

        `url` may be percent-encoded and may have a `?query` and a `#fragment`.
        """
        path = url.partition("#")[0]
        if not path.strip():
            return Found(note)
        answer: Answer = Missing()
        for written in dict.fromkeys((path, path.partition("?")[0])):
            for spelled in dict.fromkeys((unquote(written, errors="surrogateescape"), written)):
                text = _plain(spelled)
                far, near = _parts((), text), _near(note, text)
                answer = self._answer(text, (near,) if text.startswith(_RELATIVE) else (near, far))
                if not isinstance(answer, Missing):
                    return answer
        return answer

    def _answer(self, text: str, places: tuple[tuple[str, ...] | None, ...]) -> Answer:
        inside = [it for it in places if it]
        for parts in inside:
            if paths := self._at(self.by_path, parts):
                return _chosen(paths, "/".join(parts))
        if _FOREIGN.match(text) or not inside:
            return Outside()
        # As it is written, not from the folder of the note on: a bare name is enough here, too.
        if not text.startswith(_RELATIVE) and (written := _parts((), text)):
            paths = self._at(self.by_ending, written) or self.by_alias.get(_key(text), ())
            if paths:
                return Ambiguous(paths) if len(paths) > 1 else Found(paths[0])
        return Missing()

    def _at(
        self, files: Mapping[str, tuple[PurePath, ...]], parts: tuple[str, ...]
    ) -> tuple[PurePath, ...]:
        """Look a path up as it is and as a note's: `[[v1.2]]` may be `v1.2.md`."""
        key = _key("/".join(parts))
        noted = [f"{key}{it}" for it in _ENDINGS]
        keys = (key, *noted) if "." in parts[-1] else (*noted, key)
        return next((files[it] for it in keys if it in files), ())


def index(
    files: Iterable[PurePath], aliases: Mapping[PurePath, Iterable[str]] | None = None
) -> Index:
    """Make an index of notes and attachments, whose paths are relative to the vault.

    `aliases` are those of the notes' front matter.
    """
    by_path: defaultdict[str, list[PurePath]] = defaultdict(list)
    by_ending: defaultdict[str, list[PurePath]] = defaultdict(list)
    by_alias: defaultdict[str, list[PurePath]] = defaultdict(list)
    for path in sorted(files, key=_order):
        by_path[_path_key(path.parts)].append(path)
        for start in range(max(0, len(path.parts) - _DEEPEST), len(path.parts)):
            by_ending[_path_key(path.parts[start:])].append(path)
    for path, names in sorted((aliases or {}).items(), key=lambda it: _order(it[0])):
        for key in dict.fromkeys(map(_key, names)):
            by_alias[key].append(path)
    return Index(
        *({key: tuple(it) for key, it in by.items()} for by in (by_path, by_ending, by_alias))
    )


def _order(path: PurePath) -> tuple[int, str, str]:
    """Sort the shortest path first, in Obsidian's sense: the one with the fewest folders."""
    return len(path.parts), unicodedata.normalize("NFC", path.as_posix()), path.as_posix()


def _key(text: str) -> str:
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return composed.strip()


def _path_key(parts: tuple[str, ...]) -> str:
    """Return the key of a file. A space before `.md` is easily typed and never seen."""
    *folders, name = parts
    stem, dot, ending = name.rpartition(".")
    return _key("/".join((*map(str.strip, folders), f"{stem.strip()}{dot}{ending.strip()}")))


def _plain(text: str) -> str:
    """Return the text with one kind of slash. A link cannot name a file that holds a backslash."""
    return text.strip().replace("\\", "/")


def _near(note: PurePath, text: str) -> tuple[str, ...] | None:
    return None if text.startswith("/") else _parts(note.parent.parts, text)


def _parts(folder: tuple[str, ...], text: str) -> tuple[str, ...] | None:
    """Return the path within the vault, or None if it climbs out of it."""
    parts: list[str] = []
    for part in chain(folder, map(str.strip, text.split("/"))):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return tuple(parts)


def _chosen(paths: tuple[PurePath, ...], written: str) -> Answer:
    """Choose between files that differ in case or Unicode form alone: the one spelled so."""
    if len(paths) == 1:
        return Found(paths[0])
    for path in paths:
        if written in {path.as_posix(), path.with_suffix("").as_posix()}:
            return Found(path)
    return Ambiguous(paths)
