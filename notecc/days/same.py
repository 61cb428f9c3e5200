"""Two things to do, as two days call them -> whether they are one.

Nobody copies a line word by word: `선형회귀 과제 다시 짜기` is `선형 회귀 과제 마저 하기` on the
next day. What counts are the words that say what it is about, and the numbers: chapter 3 is not
chapter 4.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|(?:←|<-|\.\.\.|…|//|#).*")
_NUMBER: Final = re.compile(
    r"(?<![a-z\d.])(\d{1,4})(?:\s*(?:[~\-–]|에서|부터)\s*(\d{1,4}))?"
    r"\s*(장|강(?![의화좌])|번째|번|주차|일차|과(?![제목정])|챕터|절(?![차반])|권|쪽|페이지|개|문제|p(?![a-z])|)"
)
_FARTHEST: Final = 60
"""A range of more numbers than this is no range of chapters."""
_WORD: Final = re.compile(r"[가-힣]+|[a-z][a-z\d]*")
_JOSA: Final = re.compile(
    r"(?<=[가-힣]{2})(?:으로|에서|까지|부터|에게|이랑|하고|을|를|은|는|이|가|에|의|로|만|도|과|와|랑)$"
)
_DOING: Final = re.compile(r"(?<=[가-힣]{2})(?:하기|하고|하자|해보기|하면서)$")
_IDLE: Final = re.compile(
    r"(?:다시|마저|이어서|계속|먼저|우선|꼭|제발|드디어|좀|더|한번|한|번|직접|손|어제|오늘|내일|모레|주말|이번|지난|지난주"
    r"|일단|아마|가능하면|시간|되면|못|것|거|일|할|한것|남은|나머지|전체|끝|대해|대한|관련|위해|중|때|후|전|및|그리고|또는"
    r"|[월화수목금토일]요일|오전|오후|저녁|아침|밤|새벽|the|a|of|to|and)"
    r"|(?:(?:하|해보|보|듣|들어보|읽|읽어보|쓰|써보|적|적어보|풀|풀어보|짜|짜보|만들|만들어보|끝내|마치|마무리하"
    r"|찾|찾아보|그리|그려보|고치|올리|내|제출하|알아보|익히|외우|돌리|돌려보|맞추|생각해보)(?:기|고|자|면|서|아야지|야지))"
)
"""What says nothing about what is to be done."""
_COMMON: Final = frozenset(
    re.findall(
        r"\S+",
        """
        강의 수업 과제 숙제 복습 예습 정리 공부 학습 문제 논문 책 교재 구현 실습 코드 발표 자료 준비
        퀴즈 오답 마무리 제출 확인 정독 작성 노트 블로그 글 질문 목록 영상 시청 완강 파트 부분 심화
        기본 선택 필수 멘토링 피어세션 스터디 회의 프로젝트 유도 시각화 알고리즘 review study todo
        """,
    )
)
"""Words of which each day has some: sharing one of them says little."""


class _Said(NamedTuple):
    weights: Mapping[str, float]
    joined: str
    numbers: Mapping[str, frozenset[int]]
    whole: float
    """The sum of all weights."""


def is_same(one: str, other: str) -> bool:
    """Say whether two lines surely call one thing to do."""
    if _folded(one) == _folded(other):
        return True
    return _agree(_said(one), _said(other)) or _agree(_whole(one), _whole(other))


def may_be_same(one: str, other: str) -> bool:
    """Say whether one of two lines may be what became of the other."""
    a, b = _whole(one), _whole(other)
    if not a.weights or not b.weights:
        return _folded(one) == _folded(other)
    return max(_covered(a, b), _covered(b, a)) >= 0.5


def _agree(a: _Said, b: _Said) -> bool:
    if not a.weights or not b.weights or _counts_apart(a, b) or _kinds_apart(a, b):
        return False
    least, most = sorted((_covered(a, b), _covered(b, a)))
    return most >= 0.75 and least >= 0.4 and (_shares_what_counts(a, b) or least == 1)


@lru_cache(maxsize=8192)
def _said(text: str) -> _Said:
    """Return what a line says without its asides."""
    found = _counted(_ASIDE.sub(" ", _plain(text)))
    return found if any(it >= 1 for it in found.weights.values()) else _whole(text)


@lru_cache(maxsize=8192)
def _whole(text: str) -> _Said:
    return _counted(_plain(text))


def _counted(text: str) -> _Said:
    numbers: dict[str, set[int]] = {}
    for first, last, counter in _NUMBER.findall(text):
        start, end = int(first), int(last or first)
        if not start <= end <= start + _FARTHEST:
            end = start
        numbers.setdefault(counter, set()).update(range(start, end + 1))
    words = [_DOING.sub("", _JOSA.sub("", it)) for it in _WORD.findall(_NUMBER.sub(" ", text))]
    said = [it for it in words if not _IDLE.fullmatch(it)]
    weights = {it: 0.4 if it in _COMMON else 1.0 for it in said}
    for counter, them in numbers.items():
        weights |= {f"{it}{counter}": 1.0 for it in them}
    counts = {key: frozenset(it) for key, it in numbers.items()}
    return _Said(weights, "".join(said), counts, sum(weights.values()))


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, _plain(text)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _counts_apart(a: _Said, b: _Said) -> bool:
    """Say whether both count the same kind of thing, and no number is in both."""
    return any(a.numbers[it].isdisjoint(b.numbers[it]) for it in a.numbers.keys() & b.numbers)


def _kinds_apart(a: _Said, b: _Said) -> bool:
    """Say whether one is to be read and the other to be built, say, whatever it is about."""
    one, other = (it.weights.keys() & _COMMON for it in (a, b))
    return bool(one and other) and one.isdisjoint(other)


def _covered(a: _Said, b: _Said) -> float:
    """Return how much of `a` is in `b`, by weight."""
    return sum(weight for word, weight in a.weights.items() if _is_in(word, b)) / a.whole


def _is_in(word: str, said: _Said) -> bool:
    if word in said.weights:
        return True
    # `선형 회귀` and `선형회귀`; but Adam is not AdamW.
    return len(word) >= 2 and "가" <= word[0] <= "힣" and word in said.joined


def _shares_what_counts(a: _Said, b: _Said) -> bool:
    return any(weight >= 1 and _is_in(word, b) for word, weight in a.weights.items()) or any(
        weight >= 1 and _is_in(word, a) for word, weight in b.weights.items()
    )
