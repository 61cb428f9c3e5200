"""Particles that have two forms, and which of them a sound wants."""

from __future__ import annotations

import re
from typing import Final

from notecc.lint.orthography.hangul import Sound

_PAIRS: Final = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("이란", "란"))
_FORMS: Final = {each: pair for pair in _PAIRS for each in pair}
_TAILS: Final = "(?:써|서|부터|의|는|도|만)?"

PARTICLE: Final = re.compile(
    f"(?:은|는|이란|이|가|을|를|과|와|란|(?:으로|로){_TAILS})(?![가-힣(\\[])"
)
"""A particle of two forms at the end of a word, and not both of them, as in `은(는)`."""


def wanted(particle: str, sound: Sound) -> str:
    """Return the form of a particle that goes with a word of this sound."""
    if particle.startswith(("으로", "로")):
        stem = "으로" if sound is Sound.CONSONANT else "로"
        return stem + particle.removeprefix("으")[1:]
    closed, open_ = _FORMS[particle]
    return open_ if sound is Sound.VOWEL else closed
