"""What a character is, where rules have to know."""

from __future__ import annotations

import unicodedata


def is_punctuation(character: str) -> bool:
    """Say whether CommonMark takes a character for punctuation; not so the empty string."""
    return bool(character) and unicodedata.category(character)[0] in "PS"
