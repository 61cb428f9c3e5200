"""A heading's words -> what the section is for: each writer names it in their own way.

Names are compared with spaces, numbers, emoji, markup and punctuation removed, and must match
whole: `강의 정리` names a section, `강의 정리를 위한 도구` does not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from notecc.parse.names import names

if TYPE_CHECKING:
    from notecc.parse.names import Naming

LONGEST_NAME: Final = 48

_KEYCAP = re.compile("\N{VARIATION SELECTOR-16}?\N{COMBINING ENCLOSING KEYCAP}")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_BRACKETED = re.compile(
    r"^\s*[\[(【<][^\])】>]{1,40}[\])】>]|[(\[【][^()\[\]【】]{1,40}[)\]】]\s*$"
)
_NUMBER = re.compile(
    r"\s*[\[(]?(?:(?P<digits>\d{1,2}(?:[.-]\d{1,2})*)(?:[.)\]:,]+|(?=\s)(?!\s+(?:일차|주차|월|회차|[/.-])))"
    r"|(?P<roman>[IVX]{1,4})[.)]|(?P<letter>[A-Ha-h가나다라마바사])[.)])\s*"
)
_JOINTS = re.compile(r"\s*(?:[&/,+·|]|(?<=\s)(?:및|and)(?=\s)|(?<=[가-힣])[와과](?=\s))\s*")
_WHEN = (
    r"(?:(?:20)?\d\d년(?:도)?|\d{1,2}월(?:달)?|\d{1,6}(?:일|주|회|번째)차?|제\d+주차?"
    r"|day\d{1,3}|\d{1,3}days?|week\d{1,2}|\d{1,2}weeks?|[월화수목금토일]요일|20\d{6}|\d{6}|\d{4}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_WHENS = re.compile(rf"{_WHEN}+")


def naming(title: str) -> Naming | None:
    """Say what a section called `title` is for, or None if these words name none."""
    return _naming(title) if len(title) <= 2 * LONGEST_NAME else None


def number(title: str) -> tuple[int, ...]:
    """Return the number in front of a heading: `2-1. a` is (2, 1); `a` is ()."""
    text, start = _led(unicodedata.normalize("NFKC", title))
    found = _NUMBER.match(text, start)
    if not found or not found["digits"]:
        return ()
    return tuple(int(part) for part in re.split(r"[.-]", found["digits"]))


def is_dated(title: str) -> bool:
    """Say whether a heading speaks of a day or a week: `Day 3`, `2주차`, `2026-03-02`."""
    key = _key(title)
    return len(key) <= LONGEST_NAME and bool(_WHENS.search(key))


@lru_cache(maxsize=2048)
def _naming(title: str) -> Naming | None:
    text = unicodedata.normalize("NFKC", title)
    for spelling in _spellings(text):
        if found := _named(spelling):
            return found
    pieces = [piece for piece in _JOINTS.split(text) if _key(piece)]
    if len(pieces) < 2:
        return None
    namings = [_named(_key(_bare(piece))) for piece in pieces]
    return namings[0] if all(namings) else None


def _spellings(text: str) -> list[str]:
    """Return the ways to read a title: whole, without brackets, before a colon."""
    bare = _bare(text)
    before = re.split(r"\s*(?:[:|]| [-–—] )\s*", bare, maxsplit=1)[0]
    return list(dict.fromkeys(_key(it) for it in (bare, _BRACKETED.sub("", bare), before)))


def _bare(text: str) -> str:
    """Take a number off the front, be it before or after an emoji."""
    text, start = _led(text)
    found = _NUMBER.match(text, start)
    return text[found.end() if found else start :]


def _led(text: str) -> tuple[str, int]:
    """Return a title without emoji names, and where its first letter, digit or bracket stands."""
    text = _SHORTCODE.sub("", _KEYCAP.sub(". ", text)).strip()
    return text, next((at for at, char in enumerate(text) if char.isalnum() or char in "[(<【"), 0)


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _named(key: str) -> Naming | None:
    if not key or len(key) > LONGEST_NAME:
        return None
    whens = list(_WHENS.finditer(key))
    keys = [key]
    if whens:
        keys += [key[whens[-1].end() :], key[: whens[0].start()]]
    for candidate in filter(None, keys):
        for it in names():
            if it.fit(candidate):
                return it.naming
    return None
