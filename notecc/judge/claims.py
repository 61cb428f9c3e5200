"""A note's sentences x the library's claims -> where it says what is wrong, or what is right.

Nothing is guessed: what is negated, asked, quoted, supposed or called a mistake is passed over.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.judge.doubt import compares
from notecc.judge.wording import Wording, wording
from notecc.library.claims import claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.judge.sentences import Sentence, Sentences
    from notecc.model import Span
    from notecc.model.claim import Claim, Point

_DENIED: Final = re.compile(
    r"[가-힣]{0,3}?(?:[지진]\s?[는도를가]?\s?(?:않|못|안)|지\s?말(?:고|아|라|자|기|것)|기\s?[는가도]?\s?(?:어렵|어려|힘들)"
    r"|\s?수\s?[는가도]?\s?없|\s?리\s?[는가도]?\s?없)"
)
_DENIED_LATER: Final = re.compile(r"지\s?[는도를가]?\s?(?:않|못)|수\s?[는가도]?\s?없|불가능")
_SUPPOSED: Final = re.compile(r"[가-힣]{0,3}(?:라면|다면|더라도|일지라도|려면|다고)")
_DENYING: Final = re.compile(r"(?:^|[^가-힣])(?:안|못|덜)\s?$")
_QUOTES: Final = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))


class Claimed(NamedTuple):
    """A sentence that says what a claim is about: what is wrong, or what is right instead."""

    claim: Claim
    span: Span
    is_right: bool


class _Known(NamedTuple):
    claim: Claim
    text: str
    is_right: bool

    @property
    def wording(self) -> Wording:
        return wording(self.text)

    @property
    def has_subject(self) -> bool:
        """Say, without reading the wording, whether it names its concept itself."""
        return " :: " in self.text


def claimed(said: Sentences) -> tuple[Claimed, ...]:
    """Return what a note claims, in its order; one claim is found once in a sentence."""
    spoken = frozenset(concept for it in said.all for concept in it.about)
    whole = "\n".join(it.text for it in said.all)
    known = [it for it in _among(spoken) if it.wording.may_be_in(whole)]
    out: list[Claimed] = []
    for sentence in said.all if known else ():
        seen: set[int] = set()
        for it in known:
            if id(it.claim) not in seen and (span := _place(said, sentence, it)):
                seen.add(id(it.claim))
                out.append(Claimed(it.claim, span, it.is_right))
    return tuple(out)


def says(said: Iterable[Sentence], point: Point) -> bool:
    """Say whether any of these sentences makes a point; one that denies it makes it too."""
    known = [wording(it) for it in point.said]
    return any(it.found(one.text) for one in said for it in known)


def _among(concepts: frozenset[str]) -> Iterator[_Known]:
    """Yield the wordings that may stand under any title, and those of some concepts."""
    return (it for it in _known() if it.has_subject or it.claim.concept in concepts)


@cache
def _known() -> Sequence[_Known]:
    return [
        _Known(claim, text, is_right)
        for claim in claims()
        for texts, is_right in ((claim.said, False), (claim.right, True))
        for text in texts
    ]


def _place(said: Sentences, sentence: Sentence, it: _Known) -> Span | None:
    """Say where a sentence has a wording, is about its concept, and means it."""
    concept, has_subject = it.claim.concept, it.has_subject
    if not has_subject and concept not in sentence.about:
        return None
    if not (place := _meant(it.wording, sentence.text)):
        return None
    span = said.source(sentence, *place)
    if not has_subject and not _is_of(concept, said.topics(sentence), span.start):
        return None
    return None if sentence.is_doubted and not it.is_right else span


def _meant(words: Wording, text: str) -> tuple[int, int] | None:
    """Say where a sentence has a wording, and means it."""
    places = words.found(text)
    if not places or any(_is_denied(text, *it) for it in places):
        return None
    (start, _), (_, end) = places[0], places[-1]
    if not words.is_open and _DENIED_LATER.search(text, end):
        return None
    if _SUPPOSED.match(text, end) or compares(text) or _is_quoted(text, start):
        return None
    return start, end


def _is_of(concept: str, topics: Iterable[tuple[int, str]], at: int) -> bool:
    """Say whether, of what a sentence sets apart, the last before a place is this concept."""
    before = [it for start, it in topics if start < at]
    return not before or before[-1] == concept


def _is_denied(text: str, start: int, end: int) -> bool:
    before = text[max(start - 4, 0) : start]
    return bool(_DENIED.match(text, end) or _DENYING.search(before))


def _is_quoted(text: str, at: int) -> bool:
    if any(text.count(left, 0, at) > text.count(right, 0, at) for left, right in _QUOTES):
        return True
    return any(text.count(it, 0, at) % 2 and it in text[at:] for it in "\"'")
