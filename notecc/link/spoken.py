"""A heading, as links call it."""

from __future__ import annotations

import unicodedata


def spoken(text: str) -> str:
    """Return `text` as it is compared: case, spaces, punctuation and Unicode form put aside."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(it for it in plain if it.isalnum()) or plain.strip()
