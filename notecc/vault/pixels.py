"""The first bytes of a picture -> how many pixels it has: some unfold to more than memory holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Diagnostic, Severity, Span, Words
from notecc.vault.find import contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path, PurePath

_MOST: Final = 64_000_000
"""A page that is printed at 600 dots an inch has 35 million."""
_HEAD: Final = 1 << 18
"""A JPEG may have as much before it says its size."""
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def too_large(root: Path, pictures: Iterable[PurePath]) -> Mapping[PurePath, Diagnostic]:
    """Return the pictures that have more pixels than a PDF should hold, and what to say of them."""
    out = {}
    for path in pictures:
        head = contents(root / path, at_most=_HEAD)
        if isinstance(head, bytes) and (count := pixels(head)) > _MOST:
            message = Words(
                f"그림을 PDF에 넣지 않았습니다: 픽셀이 {count // 1_000_000}백만 개입니다",
                f"the picture is left out of the PDF: it has {count // 1_000_000} million pixels",
            )
            out[path] = Diagnostic(
                "NL010", "refused-attachment", Span(0, 0), message, Severity.WARNING
            )
    return out


def pixels(head: bytes) -> int:
    """Return how many pixels a PNG, GIF, JPEG or WebP says it has; 0 for anything else."""
    if head.startswith(b"\x89PNG"):
        return _at(head, 16, 4) * _at(head, 20, 4)
    if head.startswith(b"GIF8"):
        return int.from_bytes(head[6:8], "little") * int.from_bytes(head[8:10], "little")
    if head.startswith(b"\xff\xd8"):
        return _jpeg(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head)
    return 0


def _at(head: bytes, start: int, size: int) -> int:
    return int.from_bytes(head[start : start + size])


def _jpeg(head: bytes) -> int:
    at = 2
    while at + 9 < len(head) and head[at] == 0xFF:
        if head[at + 1] in _FRAMES:
            return _at(head, at + 5, 2) * _at(head, at + 7, 2)
        at += 2 + _at(head, at + 2, 2)
    return 0


def _webp(head: bytes) -> int:
    if head[12:16] == b"VP8X":
        width, height = (int.from_bytes(head[it : it + 3], "little") for it in (24, 27))
        return (width + 1) * (height + 1)
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return ((bits & 0x3FFF) + 1) * ((bits >> 14 & 0x3FFF) + 1)
    width, height = (int.from_bytes(head[it : it + 2], "little") & 0x3FFF for it in (26, 28))
    return width * height
