"""Notes and attachments -> the names of their files in a site.

A site is opened from a disk, a phone, a USB stick and any web server, so a name is made of
`a-z`, `0-9` and `-` alone: Hangul in a file name is spelled in two ways and does not survive
every archive and server. What a name cannot say is replaced by a hash of the whole name, which
stays the same when other notes come and go. No two names differ in case alone, none is longer
than 100 characters, none is a device of Windows.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import PurePath

ASSET_SUFFIXES: Final = frozenset(
    {"png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "svg", "pdf"}
    | {"mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac"}
    | {"mp4", "m4v", "webm", "ogv", "mov", "mkv"}
)
"""Pictures, PDF, sound and film: what a page can show. Nothing else is copied into a site."""

_LONGEST: Final = 60
_WORD: Final = re.compile(r"[a-z0-9]+")
_RESERVED: Final = frozenset(
    {"index", "con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)


def page_names(notes: Iterable[PurePath]) -> dict[PurePath, str]:
    """Return each note's name, without a folder or `.html`: `2026-03-02`, `adam-1a2b3c4d`.

    A folder is part of the name: `week1/2026-03-02.md` is `week1-2026-03-02`.
    """
    wanted: defaultdict[str, list[PurePath]] = defaultdict(list)
    names: dict[PurePath, str] = {}
    for path in sorted(notes, key=_order):
        wanted[_slug(path.with_suffix("").as_posix())].append(path)
    for slug, paths in wanted.items():
        plain = min(
            (it for it in paths if _says_all(slug, it)),
            key=lambda it: it.with_suffix("").as_posix() != slug,
            default=None,
        )
        for path in paths:
            names[path] = slug if path == plain else _hashed(slug or "note", path)
    return _distinct(names)


def asset_names(digests: Mapping[PurePath, str]) -> dict[PurePath, str]:
    """Return the path in the site of each attachment, given the hex digest of what is in it.

    Files with the same content and suffix share one name, made of the first one's.
    """
    first: dict[tuple[str, str], str] = {}
    names: dict[PurePath, str] = {}
    taken: dict[str, tuple[str, str]] = {}
    for path in sorted(digests, key=_order):
        suffix = path.suffix.lower().lstrip(".")
        content = (digests[path], suffix)
        if content not in first:
            slug = _slug(path.stem) or "file"
            short = f"assets/{slug}-{digests[path][:8]}.{suffix}"
            whole = f"assets/{slug}-{digests[path]}.{suffix}"
            first[content] = short if taken.setdefault(short, content) == content else whole
        names[path] = first[content]
    return names


def _order(path: PurePath) -> tuple[str, str]:
    return _composed(path), path.as_posix()


def _composed(path: PurePath) -> str:
    return unicodedata.normalize("NFC", path.as_posix())


def _slug(text: str) -> str:
    return "-".join(_WORD.findall(text.lower()))[:_LONGEST].strip("-")


def _says_all(slug: str, path: PurePath) -> bool:
    """Say whether nothing of the note's name but case, spaces and dots is lost in the slug."""
    name = _composed(path.with_suffix("")).lower()
    return slug == re.sub(r"[ ./_-]+", "-", name).strip("-") and slug not in _RESERVED


def _hashed(slug: str, path: PurePath) -> str:
    digest = hashlib.sha256(_composed(path).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug}-{digest[:8]}"


def _distinct(names: dict[PurePath, str]) -> dict[PurePath, str]:
    """Tell apart what still has one name: two spellings of one name, or an unlucky hash."""
    taken: set[str] = set()
    for path, name in names.items():
        if name in taken:
            spelled = hashlib.sha256(path.as_posix().encode("utf-8", "surrogatepass")).hexdigest()
            names[path] = f"{name}-{spelled[:24]}"
        taken.add(names[path])
    return names
