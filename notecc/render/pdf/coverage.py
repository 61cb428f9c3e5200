"""Which characters the fonts of a PDF have: a sheet with any other would not be made at all.

PDF/UA asks that every character can be shown. What no font has is shown by another that means
the same (a raised ᵀ by a T that is raised), or else by its number.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.render import escape
from notecc.render.templates import packaged_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

_FONTS: Final = (
    "PretendardVariable.ttf",
    "JetBrainsMono-latin.ttf",
    "texgyrepagella-math.otf",
    "NotoEmoji-Regular.ttf",
)
_IGNORABLE: Final = (
    frozenset(map(chr, (0x20, 0x09, 0x0A, 0xA0, 0xAD)))
    | frozenset(map(chr, (*range(0x2000, 0x2010), *range(0x202A, 0x2030), *range(0x205F, 0x2070))))
    | frozenset(map(chr, range(0xFE00, 0xFE10)))
)
"""Spaces, and what is not seen."""


class Instead(NamedTuple):
    """What is shown in place of a character, and the style of it."""

    text: str
    style: str = ""


def has_all(text: str) -> bool:
    """Say whether the fonts have every character of a text."""
    return covered().issuperset(text)


def instead(character: str) -> Instead:
    """Return what stands for a character that no font has."""
    if character == "\ufffd":
        return Instead("□")  # PDF/UA forbids the sign itself
    if character in "\u2028\u2029":
        return Instead(" ")
    tag, _, codes = unicodedata.decomposition(character).rpartition("> ")
    parts = "".join(chr(int(it, 16)) for it in codes.split())
    if parts and has_all(parts):
        return Instead(parts, {"<super": "^", "<sub": "_"}.get(tag, ""))
    return Instead("" if character == "\ufeff" else numbered(character))


def numbered(character: str) -> str:
    """Return the number of a character, as one names it."""
    return f"[U+{ord(character):04X}]"


def shown(text: str) -> str:
    """Return a text as it can be shown: the numbers of characters for those that no font has."""
    text = escape.showable(text).replace("\ufffd", "□")
    return (
        text if has_all(text) else "".join(it if has_all(it) else instead(it).text for it in text)
    )


@cache
def covered() -> frozenset[str]:
    """Return the characters of all fonts together."""
    found = set(_IGNORABLE)
    for name in _FONTS:
        found.update(_characters(packaged_bytes(f"fonts/{name}")))
    return frozenset(it for it in found if not _is_forbidden(it))


def _is_forbidden(character: str) -> bool:
    """Say whether PDF/UA does not take a character: it means nothing by itself."""
    if character in "\n\t":
        return False  # the template sees to line ends and tabs
    means_nothing = unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"}
    return means_nothing or character in "\ufeff\ufffd"


def _characters(font: bytes) -> Iterator[str]:
    """Read the `cmap` of an OpenType font: formats 4 and 12 are all that these have."""
    count = struct.unpack_from(">H", font, 4)[0]
    tables = (struct.unpack_from(">4sIII", font, 12 + 16 * it) for it in range(count))
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    for number in range(struct.unpack_from(">H", font, start + 2)[0]):
        offset = struct.unpack_from(">I", font, start + 8 + 8 * number)[0]
        form = struct.unpack_from(">H", font, start + offset)[0]
        if form == 12:
            yield from _groups(font, start + offset)
        elif form == 4:
            yield from _segments(font, start + offset)


def _groups(font: bytes, at: int) -> Iterator[str]:
    for number in range(struct.unpack_from(">I", font, at + 12)[0]):
        first, last, _ = struct.unpack_from(">III", font, at + 16 + 12 * number)
        yield from map(chr, range(first, last + 1))


def _segments(font: bytes, at: int) -> Iterator[str]:
    size = struct.unpack_from(">H", font, at + 6)[0]
    ends = struct.unpack_from(f">{size // 2}H", font, at + 14)
    starts = struct.unpack_from(f">{size // 2}H", font, at + 16 + size)
    for first, last in zip(starts, ends, strict=True):
        yield from (
            chr(it) for it in range(first, min(last, 0xFFFE) + 1) if not 0xD800 <= it < 0xE000
        )
