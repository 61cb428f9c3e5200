"""A wording, as an author writes it -> where a sentence has it.

A wording is groups in order, apart by spaces: `{data} .{many} …overfitting|과적합 -줄`.

`a|b` is one word or the other. A Korean one is a stem at the start of a word, whatever its ending;
`~a` may stand inside a word too. An English one is a whole word, or its plural. `_` is a space
that may be missing. `{data}` stands for a family of words. `$` after a word: the phrase
ends there.

Between two groups there may be up to three words. Before a group, `.` says that nothing but a
particle or an adverb comes between, `…` that anything may. `:` is a colon, or the particle that
makes the word before it the subject; `::` says that this word is the concept itself, so that the
wording may stand under any title. `^` before the first group: the sentence starts there, or what
it says of its subject does. `…` at the end: what follows may be denied. `-a|b`: the wording is
not meant where such a word stands in the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from notecc.judge.families import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADVERB: Final = (
    r"(?:(?:너무|매우|아주|더|꽤|많이|점점|계속|항상|언제나|굉장히|지나치게|상대적으로|무조건|반드시|결국|매번"
    r"|좀|모두|바로|잘|the|a|an|too|very|more|much|always|of|its)\s+)*"
)
_NEAR: Final = r"[가-힣]*(?:[^\w]+\w+){0,3}[^\w]*"
_NEXT: Final = rf"[가-힣)\]]{{0,4}}\s*{_ADVERB}"
_SUBJECT: Final = (
    r"(?:\s?\([^()]*\))?(?:\s*[:=：→]|\s*[-=]>|\s[-–—]\s|은|는|이란|란|이|가|의\s?경우|에서는|도"
    r"|(?:이?라는|라)\s?것은|\s+(?:is|are|means|:))(?![가-힣])\s*"
)
_AFTER_SUBJECT: Final = r"(?:[^\w]*\w+){0,3}[^\w]*"
_GAPS: Final = MappingProxyType(
    {
        (subject, mark): re.compile(f"(?:{_SUBJECT if subject else ''})(?:{gap})", re.DOTALL)
        for subject, mark, gap in (
            (False, "", _NEAR),
            (False, ".", _NEXT),
            (False, "…", ".*"),
            (True, "", _AFTER_SUBJECT),
            (True, ".", _ADVERB),
            (True, "…", ".*"),
        )
    }
)
_START: Final = re.compile(
    rf"(?:.{{0,40}}(?:[:：=→]|은|는|이란|란|\sis|\sare)(?![가-힣a-z]))?[^\w]*{_ADVERB}"
)
_END: Final = re.compile(
    r"(?:이다|다|임|입니다|이며|이고|이라고?|라고?|를|을|의|이)?\s*(?:의미|말|뜻|[,.)(]|/(?!\d)|$)"
)
_LATIN: Final = re.compile(r"[a-z0-9]")
_HANGUL: Final = re.compile("[가-힣]")
_FAMILY: Final = re.compile(r"\{(\w+)\}")
_MOST: Final = 8
"""A word is looked for this often in one sentence. It keeps the search linear."""


_Chain: TypeAlias = tuple[tuple[int, int], ...]


class Word(NamedTuple):
    """One word of a group, and how it stands."""

    text: str
    is_inside: bool
    is_last: bool


class _Group(NamedTuple):
    words: tuple[Word, ...]
    gap: re.Pattern[str]
    is_first: bool

    def is_in(self, text: str) -> bool:
        return any(it.text in text for it in self.words)


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording, ready to be looked for in sentences in lower case."""

    groups: tuple[_Group, ...]
    forbidden: tuple[Word, ...]
    is_open: bool
    """What follows it in a sentence may be denied."""

    def may_be_in(self, text: str) -> bool:
        """Say, at once and not exactly, whether a text may have it."""
        return all(it.is_in(text) for it in self.groups)

    def found(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the groups stand in a sentence; empty if it does not say this."""
        if not self.may_be_in(text) or any(_places(it, text) for it in self.forbidden):
            return ()
        first, *others = self.groups
        chains: list[_Chain] = [
            (it,) for it in _all(first, text) if not first.is_first or _starts(text, it[0])
        ]
        for group in others:
            places = _all(group, text)
            chains = [
                (*chain, place)
                for place in places
                if (chain := _nearest(chains, group.gap, text, place[0]))
            ]
        return min(chains, key=lambda it: it[-1][1] - it[0][0], default=())


def _nearest(chains: list[_Chain], gap: re.Pattern[str], text: str, at: int) -> _Chain:
    """Return the chain that ends nearest before a place and may be followed by it."""
    near = sorted((it for it in chains if it[-1][1] <= at), key=lambda it: -it[-1][1])
    return next((it for it in near if gap.fullmatch(text, it[-1][1], at)), ())


def _all(group: _Group, text: str) -> list[tuple[int, int]]:
    return sorted({place for word in group.words for place in _places(word, text)})


def _starts(text: str, at: int) -> bool:
    return _START.fullmatch(text, 0, at) is not None


def _places(word: Word, text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = text.find(word.text)
    while at >= 0 and len(out) < _MOST:
        if (end := _end(word, text, at)) and (not word.is_last or _END.match(text, end)):
            out.append((at, end))
        at = text.find(word.text, at + 1)
    return out


def _end(word: Word, text: str, at: int) -> int:
    """Return where the word that is written at a place ends; 0 if it is part of another."""
    end = at + len(word.text)
    first, last = word.text[0], word.text[-1]
    if _LATIN.match(first) and at and _LATIN.match(text[at - 1]):
        return 0
    if _HANGUL.match(first) and not word.is_inside and at and _HANGUL.match(text[at - 1]):
        return 0
    if _LATIN.match(last) and _LATIN.match(text, end):
        return end + 1 if text[end] == "s" and not _LATIN.match(text, end + 1) else 0
    return end


@cache
def wording(said: str) -> Wording:
    """Read a wording."""
    groups: list[_Group] = []
    forbidden: list[Word] = []
    follows_subject = is_open = False
    for part in said.split():
        if part in (":", "::"):
            follows_subject = True
        elif part == "…":
            is_open = True
        elif part[0] == "-" and len(part) > 1:
            forbidden += _words(part[1:])
        else:
            mark = part[0] if part[0] in ".…^" and len(part) > 1 else ""
            gap = _GAPS[follows_subject, "" if mark == "^" else mark]
            groups.append(_Group(_words(part[len(mark) :]), gap, mark == "^"))
            follows_subject = False
    return Wording(tuple(groups), tuple(forbidden), is_open)


@cache
def _words(group: str) -> tuple[Word, ...]:
    while "{" in group:
        group = _FAMILY.sub(lambda it: FAMILIES[it[1]], group)
    # The longest first: `배치 크기` is not `배치` with something after it.
    ordered = sorted(dict.fromkeys(group.split("|")), key=len, reverse=True)
    return tuple(word for one in ordered for word in _spelled(one))


def _spelled(one: str) -> Iterator[Word]:
    is_last = one.endswith("$") and len(one) > 1
    is_inside = one.startswith("~") and len(one) > 1
    text = one[is_inside : len(one) - is_last]
    if "_" not in text or len(text) == 1:
        yield Word(text, is_inside, is_last)
        return
    first, *others = text.split("_")
    between = ("", " ", "-") if text.isascii() else ("", " ")
    for joints in product(between, repeat=len(others)):
        joined = "".join(it for pair in zip(joints, others, strict=True) for it in pair)
        yield Word(first + joined, is_inside, is_last)
