"""A sentence's mentions -> the one that it is about, if it says so itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model import Mention, Span

_MARKS: Final = re.compile(r"[\s*_`~\"'“”‘’>#\d.)(\[\]+-]*")
_LEAD: Final = re.compile(
    r"(?:(?:그래서|따라서|즉|결국|또한|기존의?|보통|일반적으로|이때|참고로|the|a|an)\s*)?"
)
_CLOSED: Final = r"[*_`~\"'”’)\]]*(?:\s?\([^()\n]{0,60}\))?[*_`~]*"
_KIND: Final = r"(?:\s?(?:기법|방법|방식|모델|함수|알고리즘|optimizer|옵티마이저))?"
_SUBJECT: Final = re.compile(
    rf"{_CLOSED}{_KIND}(?:\s*[:：=→]|\s*->|\s+[-–—]\s|(?:은|는|이란|란)(?![가-힣])|\s+(?:is|are)\b)"
)
_PART: Final = re.compile(rf"{_CLOSED}{_KIND}(?:이|가|에서|의)(?![가-힣])")
"""What this is said of may be a part of what the title is about: `학습률이 없다`, of Adadelta."""
_TOPIC: Final = re.compile(rf"{_CLOSED}{_KIND}(?:은|는|이란|란)(?![가-힣])")
_COMPARED: Final = re.compile(
    r"[*_`~\"'”’)\]]*\s?(?:(?:와|과|하고|랑)\s?(?:는|은)?\s?(?:달리|다르|다른|반대|비교|비슷|차이)"
    r"|보다|대신|대비|에\s?비해|처럼|같이|의\s?(?:단점|문제|한계|경우와))"
)
_JOINT: Final = re.compile(r"[*_`]*\s?(?:와|과|,|/|및|&|and)\s*")
_TERM: Final = re.compile(r"[^:：]{1,20}:\s*")
_MOSTLY: Final = 0.6
"""A line of which this much is names is a name, and its bullets are about it."""


class Subjects:
    """The mentions of a note, by place."""

    def __init__(self, source: str, mentions: Sequence[Mention]) -> None:
        """Take the text of the file and where it names concepts."""
        self._source, self._mentions = source, mentions
        self._starts = [it.span.start for it in mentions]

    def inside(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions in a sentence."""
        return tuple(self._in(span))

    def named(self, span: Span) -> frozenset[str]:
        """Return the concepts that a sentence names."""
        return frozenset(it.concept for it in self._in(span))

    def of(self, span: Span, inherited: frozenset[str]) -> frozenset[str] | None:
        """Return what a sentence says itself that it is about; None if it does not say.

        `Adagrad와 달리` says only what it is not about: that is the empty set. `inherited` is
        what it is about if it does not say.
        """
        inside = self._in(span)
        if not inside:
            return None
        at = _end(_LEAD, self._source, self._skip(span.start))
        found: set[str] = set()
        for it in inside:
            if it.span.start > self._skip(at):
                break
            if _COMPARED.match(self._source, it.span.end):
                return frozenset()
            found.add(it.concept)
            if _SUBJECT.match(self._source, it.span.end):
                return frozenset(found)
            if _PART.match(self._source, it.span.end):
                return inherited | found
            if not (joint := _JOINT.match(self._source, it.span.end)):
                break
            at = joint.end()
        return self._topic(inside)

    def topics(self, span: Span) -> tuple[tuple[int, str], ...]:
        """Return what particles set apart in a sentence, and where: `Adam은`, `tanh의`."""
        return tuple(
            (it.span.start, it.concept)
            for it in self._in(span)
            if _TOPIC.match(self._source, it.span.end) or _PART.match(self._source, it.span.end)
        )

    def whole(self, span: Span) -> frozenset[str] | None:
        """Return what a line names if it does little else."""
        inside = self._in(span)
        if not inside:
            return None
        length = sum(it.span.end - it.span.start for it in inside)
        text = self._source[slice(*span)].strip()
        # `회귀 : MSE` is about MSE.
        _, _, kind = text.rpartition(":") if self._is_kind(inside[0], span) else ("", "", text)
        return frozenset(it.concept for it in inside) if length >= _MOSTLY * len(kind) else None

    def _is_kind(self, mention: Mention, span: Span) -> bool:
        """Say whether what stands before a line's first name is a word and a colon."""
        return _TERM.fullmatch(self._source, span.start, mention.span.start) is not None

    def _topic(self, inside: Sequence[Mention]) -> frozenset[str] | None:
        """Return what a particle makes the topic of a sentence, wherever it stands."""
        topic = next((it for it in inside if _TOPIC.match(self._source, it.span.end)), None)
        return frozenset({topic.concept}) if topic else None

    def _in(self, span: Span) -> Sequence[Mention]:
        first = bisect_right(self._starts, span.start - 1)
        return self._mentions[first : bisect_right(self._starts, span.end - 1)]

    def _skip(self, at: int) -> int:
        return _end(_MARKS, self._source, at)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
