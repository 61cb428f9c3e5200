"""How far a URL in running Korean text reaches.

A URL has no closing mark, and Korean glues its particles to it: `https://arxiv.org/abs/1412을`.
Yet a path may be Korean. So what no URL ends with is cut off: punctuation, a bracket that opens
outside, marks of emphasis, and particles.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

_HOST: Final = re.compile(r"(?:https?://)?[^/?#]*", re.IGNORECASE)
_STOP: Final = re.compile(
    r"[\"`\\|\[\]{}^“”‘’「」『』《》〈〉【】…。、，！？]|\*\*|~~|==(?![\w%&])|[가-힣](?=<)"
)
_TRAILING: Final = re.compile(r"(?:[?!.,:;*_~'=]|&[A-Za-z0-9]+;)+$")
_HANGUL: Final = re.compile(r"[가-힣\u1100-\u11ff]+$")
_MIXED_HOST: Final = re.compile(r"(?<=[A-Za-z0-9])[가-힣\u1100-\u11ff]")
_PARTICLES: Final = re.compile(
    r"(?:에서의|에서는|에서도|에서|에게|에는|에도|에|으로는|으로|로는|로|까지|부터|보다|처럼|"
    r"이라고|라고|이라는|라는|이란|란|이며|이고|이다|입니다|이나|이랑|하고|"
    r"을|를|은|는|이|가|의|와|과|도|만|랑)(?:요|만|도|는)?"
)
_AFTER_KOREAN: Final = re.compile(r"(?:에서는|에서|으로|까지|부터|입니다|[을를은는])$")
"""The particles that are cut off a Korean path too; others may be the end of its last word."""
_AFTER_CONSONANT: Final = frozenset({"을", "은", "으로"})
_AFTER_VOWEL: Final = frozenset({"를", "는"})


def extent(candidate: str) -> int:
    """Return how many characters of `candidate`, which has no space, are the URL; 0 if none."""
    end = _balanced(candidate)
    if stop := _STOP.search(candidate, 0, end):
        end = stop.start()
    host = _HOST.match(candidate, 0, end)
    if host and (foreign := _MIXED_HOST.search(candidate, 0, host.end())):
        end = foreign.start()
    url = _without_particle(candidate[:end])
    url = _TRAILING.sub("", url)
    return len(url) if re.match(r"(?:https?://|www\.)[^\W_]", url, re.IGNORECASE) else 0


def _balanced(candidate: str) -> int:
    """Return where a `)` stands that opened before the URL, or the end."""
    depth = 0
    for at, character in enumerate(candidate):
        if character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth < 0:
                return at
    return len(candidate)


def _without_particle(url: str) -> str:
    tail = _HANGUL.search(url)
    if not tail or tail.start() == 0:
        return url
    word = normalize("NFC", tail[0])
    kept = word[: _word_length(word, url[tail.start() - 1])]
    # A particle is as long as it is written: on a Mac each of its letters may stand alone.
    return url[: tail.start()] + (kept if word == tail[0] else normalize("NFD", kept))


def _word_length(word: str, before: str) -> int:
    """Return how much of a Korean `word` belongs to a URL in which it comes after `before`."""
    if before not in "=#?&-_" and _PARTICLES.fullmatch(word):
        return 0
    particle = _AFTER_KOREAN.search(word)
    if not particle or not particle.start():
        return len(word)
    has_final_consonant = (ord(word[particle.start() - 1]) - ord("가")) % 28 > 0
    if particle[0] in (_AFTER_VOWEL if has_final_consonant else _AFTER_CONSONANT):
        return len(word)
    return particle.start()
