"""Particles that have two forms, and which of them a word wants."""

from __future__ import annotations

from typing import Final

from notecc.model.korean.hangul import Sound
from notecc.model.korean.spoken import sound

_PAIRS: Final = (
    *(("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("이란", "란"), ("이라는", "라는")),
)
_FORMS: Final = {each: pair for pair in _PAIRS for each in pair}
_EITHER: Final = {
    "은": "은(는)",
    "이": "이(가)",
    "을": "을(를)",
    "과": "와(과)",
    "으로": "(으)로",
    "이란": "(이)란",
    "이라는": "(이)라는",
}


def wanted(particle: str, sound: Sound) -> str:
    """Return the form of a particle that goes with a word of this sound."""
    if particle.startswith(("으로", "로")):
        stem = "으로" if sound is Sound.CONSONANT else "로"
        return stem + particle.removeprefix("으")[1:]
    closed, open_ = _FORMS[particle]
    return open_ if sound is Sound.VOWEL else closed


def josa(word: object, particle: str) -> str:
    """Return the form of a particle after a word; both of them if the word is read in two ways.

    `particle` is the form after a consonant: 은, 이, 을, 과, 으로, 이란, 이라는.
    """
    heard = sound(str(word))
    return wanted(particle, heard) if heard else _EITHER[particle]
