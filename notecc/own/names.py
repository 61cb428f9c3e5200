"""What a card calls its concept -> the names to look for in notes, and why not the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.library.find import plainly
from notecc.link.even import even
from notecc.model import Name, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 60
_MOST: Final = 12
_MOST_WORDS: Final = 5
"""Each space may be left out, so a name of n words has 2 ** (n - 1) spellings."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_ABBREVIATION: Final = re.compile(r"[A-Z][A-Z0-9]{1,3}")
_WORDS: Final = (
    "a an and are as at be by for from in is it no not of on or so that the this to was we with "
    "data code day model note study test time work index readme todo "
    "것 나 그 이 저 수 때 값 말 점 등 더 또 및 "
    "오늘 내일 어제 공부 강의 정리 내용 개념 과제 문제 방법 결과 이유 사용 경우 질문 생각 코드 "
    "데이터 모델 학습 예시 시간"
)
_ORDINARY: Final = frozenset(_WORDS.split())


def usable(
    texts: list[str], taken: Mapping[str, str]
) -> tuple[tuple[Name, ...], tuple[tuple[str, Words, Severity], ...]]:
    """Return the names of use, and the others, each with what is wrong with it.

    `taken` says whose each name is already, by `plainly`. Capitals of two to four letters (`MAE`)
    are looked for as written only.
    """
    names: list[Name] = []
    others: list[tuple[str, Words, Severity]] = []
    for text in dict.fromkeys(texts):
        if owner := taken.get(plainly(text)):
            others.append((text, _taken(text, owner), Severity.INFO))
        elif problem := _problem(text):
            others.append((text, problem, Severity.WARNING))
        elif len(names) < _MOST:
            names.append(Name(text, exact=bool(_ABBREVIATION.fullmatch(text))))
        else:
            others.append((text, _TOO_MANY, Severity.WARNING))
    return tuple(names), tuple(others)


def _problem(text: str) -> Words | None:
    if len(text) > LONGEST or len(even(text).text.split(" ")) > _MOST_WORDS:
        shown = text[:LONGEST]
        return Words(
            f"이름이 너무 길어 노트에서 찾지 않습니다: `{shown}`",
            f"too long a name to look for in notes: `{shown}`",
        )
    if len(_LETTER.findall(text)) < 2 or text.casefold() in _ORDINARY:
        return Words(
            f"`{text}`은(는) 흔한 말이라 노트에서 찾지 않습니다: 더 뚜렷한 이름을 써 주세요",
            f"`{text}` is too ordinary a word to look for in notes: give a clearer name",
        )
    return None


def _taken(text: str, owner: str) -> Words:
    return Words(
        f"`{text}`은(는) 이미 `{owner}`의 이름이고, 그대로 둡니다",
        f"`{text}` is a name of `{owner}` already, and stays its",
    )


_TOO_MANY: Final = Words(
    f"한 카드의 이름은 {_MOST}개까지 찾습니다",
    f"no more than {_MOST} names of one card are looked for",
)
