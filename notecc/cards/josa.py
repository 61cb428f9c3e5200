"""A word and the particle that goes with it, or a way to say it that needs none."""

from __future__ import annotations

import re
from typing import Final

from notecc.model.korean.particles import wanted
from notecc.model.korean.spoken import sound

_ASIDE: Final = re.compile(r"\s*\([^()]*\)$|[\s\"'”’」』*_.]+$")
"""What is not read at the end of a word: `전이 학습(transfer learning)`."""
_WITHOUT: Final = {"은": "의 경우", "이": "의 경우", "과": " 그리고", "이란": "의 뜻은"}


def followed(word: str, particle: str) -> str:
    """Return a word with `은`, `이`, `을`, `과` or `이란` in the form that its sound wants.

    Of a word that may be read in two ways nothing is supposed: `R의 경우`.
    """
    read = word
    while (shorter := _ASIDE.sub("", read)) != read:
        read = shorter
    heard = sound(read)
    if heard is None:
        return word + _WITHOUT.get(particle, "")
    return word + wanted(particle, heard)
