"""Names for places: page paths and `#anchors` that say what is there, each used only once."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_DROPPED: Final = re.compile(r"[^\w\- ]+")
_LONGEST: Final = 200
"""Bytes of a name. File systems allow 255, and an ending and a number are still to come."""


def slug(text: str) -> str:
    """Return `text` as GitHub makes anchors: lower case, words joined by hyphens, Hangul kept.

    It holds no capital, so the anchors of the page's own furniture begin with one.
    """
    plain = unicodedata.normalize("NFC", text).lower()
    words = _DROPPED.sub("", " ".join(plain.split())).strip()
    # `lower` can undo the composition, and some capitals have no lower case.
    kept = (it for it in unicodedata.normalize("NFC", words) if not it.isupper())
    joined = "".join(kept).replace(" ", "-")
    return joined.encode(errors="ignore")[:_LONGEST].decode(errors="ignore").strip("-")


class Names:
    """Hands out names, each once: `a`, `a-1`, `a-2`."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def new(self, name: str) -> str:
        """Return `name`, or `name` with the first number that makes it new."""
        if name not in self._given:
            self._given[name] = 0
            return name
        while True:
            self._given[name] += 1
            numbered = f"{name}-{self._given[name]}"
            if numbered not in self._given:
                self._given[numbered] = 0
                return numbered
