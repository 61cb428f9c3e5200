"""Attachments in use -> the names under which they go into a site, or why they do not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from notecc.model import Diagnostic, Severity, Span, Words
from notecc.vault.find import contents, read
from notecc.vault.names import ASSET_SUFFIXES, asset_names
from notecc.vault.svg import danger

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path, PurePath

LARGEST_SVG: Final = 16 * 1024 * 1024
"""In bytes: it is read as a whole to see what is in it. Other kinds may be of any size."""


@dataclass(frozen=True, slots=True)
class Assets:
    """What is copied, as path in the vault -> path in the site; and what is not, and why."""

    names: Mapping[PurePath, str] = field(default_factory=dict)
    refused: Mapping[PurePath, Diagnostic] = field(default_factory=dict)


def assets(root: Path, wanted: Iterable[PurePath]) -> Assets:
    """Read the attachments that the notes show, and name each by what is in it."""
    digests: dict[PurePath, str] = {}
    refused: dict[PurePath, Diagnostic] = {}
    for path in sorted(set(wanted)):
        digest = _digest(root, path)
        if isinstance(digest, Diagnostic):
            refused[path] = digest
        else:
            digests[path] = digest
    return Assets(asset_names(digests), refused)


def _digest(root: Path, path: PurePath) -> str | Diagnostic:
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in ASSET_SUFFIXES:
        return _refused(_NO_MEDIUM)
    if suffix == "svg" and (reason := _svg_danger(root / path)):
        return _refused(reason)
    digest = read(root / path, lambda it: hashlib.file_digest(it, "sha256").hexdigest())
    return _refused(digest.message) if isinstance(digest, Diagnostic) else digest


def _svg_danger(path: Path) -> Words | None:
    data = contents(path, at_most=LARGEST_SVG)
    if isinstance(data, Diagnostic):
        return data.message
    if len(data) > LARGEST_SVG:
        size = LARGEST_SVG // 2**20
        return Words(f"{size} MB보다 큽니다", f"it is larger than {size} MB")
    return danger(data)


_NO_MEDIUM: Final = Words(
    "그림, PDF, 소리, 영상이 아닙니다", "it is not a picture, PDF, sound or film"
)


def _refused(reason: Words) -> Diagnostic:
    message = Words(
        f"첨부 파일을 사이트에 넣지 않았습니다: {reason.ko}",
        f"the attachment is left out of the site: {reason.en}",
    )
    return Diagnostic("NL010", "refused-attachment", Span(0, 0), message, Severity.WARNING)
