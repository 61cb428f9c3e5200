"""A syllable -> the consonant that closes it, which the next particle depends on."""

from __future__ import annotations

from enum import Enum
from typing import Final

_FIRST: Final = ord("가")
_LAST: Final = ord("힣")
_FINALS: Final = 28
_RIEUL: Final = 8


class Sound(Enum):
    """How a word ends when it is read aloud, as far as particles care."""

    VOWEL = "vowel"
    RIEUL = "ㄹ"
    CONSONANT = "consonant"


def is_hangul(character: str) -> bool:
    """Say whether this is a Korean syllable; not so the empty string."""
    return "가" <= character <= "힣"


def final(syllable: str) -> Sound:
    """Return how a Korean syllable ends."""
    number = (ord(syllable) - _FIRST) % _FINALS
    if number == 0:
        return Sound.VOWEL
    return Sound.RIEUL if number == _RIEUL else Sound.CONSONANT


def _syllables(number: int) -> str:
    """Return all syllables that are closed by the consonant of this number."""
    return "".join(chr(it) for it in range(_FIRST + number, _LAST + 1, _FINALS))


RIEUL: Final = _syllables(_RIEUL)
"""할, 될, 갈 and all others that end in ㄹ: most are a verb that describes what follows."""

CLOSED: Final = "".join(_syllables(it) for it in range(1, _FINALS))
"""All syllables that end in a consonant."""
