"""What a card calls its concept -> the names to look for in notes, and why not the others."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.library.find import names_of, plainly
from notecc.link.even import even
from notecc.model import Diagnostic, Name, Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model import Concept, Span

LONGEST: Final = 60
_MOST: Final = 12
_MOST_WORDS: Final = 5
"""Each space may be left out, so a name of n words has 2 ** (n - 1) spellings."""
_NO_ID: Final = re.compile(r"[\W_]+")
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


class Refused(NamedTuple):
    """A name that is not looked for, and why."""

    text: str
    message: Words
    is_taken: bool = False
    is_own: bool = False
    """It is taken by another of the student's own."""

    def at(self, span: Span) -> Diagnostic:
        """Say so at a place."""
        if self.is_taken:
            severity = Severity.WARNING if self.is_own else Severity.INFO
            return Diagnostic("NV002", "taken-name", span, self.message, severity)
        return Diagnostic("NV001", "unusable-name", span, self.message)


class Taken:
    """Whose each name is, so that everyone gets names of their own."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._owners: dict[str, str] = {}
        self._own: set[str] = set()
        for it in concepts:
            self.take(it)

    def take(self, concept: Concept) -> None:
        """Let a concept have those of its names that no one has."""
        if concept.own:
            self._own.add(concept.id)
        for text in names_of(concept):
            self._owners.setdefault(plainly(text), concept.id)

    def owner(self, name: str) -> str:
        """Return the id of the concept that is called so; empty if none is."""
        return self._owners.get(plainly(name), "")

    def is_own(self, concept: str) -> bool:
        """Say whether the concept with this id is the student's own."""
        return concept in self._own

    def free_id(self, wanted: str) -> str:
        """Return an id made of what is wanted; one that means something else gets a number."""
        text = unicodedata.normalize("NFC", wanted.casefold())
        name = _NO_ID.sub("-", text).strip("-")[:LONGEST] or "card"
        found, number = name, 1
        while self.owner(found):
            number += 1
            found = f"{name}-{number}"
        return found


def usable(texts: Iterable[str], taken: Taken) -> tuple[tuple[Name, ...], tuple[Refused, ...]]:
    """Return the names of use, and the others, each with what is wrong with it.

    Capitals of two to four letters (`MAE`) are looked for as written only.
    """
    names: list[Name] = []
    others: list[Refused] = []
    for text in dict.fromkeys(texts):
        if owner := taken.owner(text):
            others.append(
                Refused(text, _taken(text, owner), is_taken=True, is_own=taken.is_own(owner))
            )
        elif problem := _problem(text):
            others.append(Refused(text, problem))
        elif len(names) < _MOST:
            names.append(Name(text, exact=bool(_ABBREVIATION.fullmatch(text))))
        else:
            others.append(Refused(text, _TOO_MANY))
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
            f"`{text}`{josa(text, '은')} 흔한 말이라 찾지 않습니다: 더 뚜렷한 이름을 써 주세요",
            f"`{text}` is too ordinary a word to look for in notes: give a clearer name",
        )
    return None


def _taken(text: str, owner: str) -> Words:
    return Words(
        f"`{text}`{josa(text, '은')} 이미 `{owner}`의 이름이고, 그대로 둡니다",
        f"`{text}` is a name of `{owner}` already, and stays its",
    )


_TOO_MANY: Final = Words(
    f"한 카드의 이름은 {_MOST}개까지 찾습니다",
    f"no more than {_MOST} names of one card are looked for",
)
