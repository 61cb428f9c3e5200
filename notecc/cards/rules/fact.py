"""R2: what a line says of its topic -> a question by the way the line ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import joined, made, named_subject, squeezed
from notecc.cards.guards import is_circular
from notecc.cards.josa import followed
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_DIFFERENCE: Final = re.compile(r"(?P<sides>.{3,60}?) ?(?:간|사이)?의 차이$")
_TRADE: Final = re.compile(
    r"(?P<sides>.{3,40}?)[은는이가]? (?:서로 |각각 )?(?P<what>[^\s]{2,20} ?관계)(?:이다|임|에 있\S*)?$"
)
_SEEKS: Final = re.compile(
    r"(?P<what>.{2,80}?)[을를] (?P<verb>찾|구하|푸|예측하|분류하|고르)는 (?:문제|것)$"
)
_DEED: Final = re.compile(
    r"(?P<what>.{3,80}?)(?:[을를])? (?P<verb>최소화|최대화|정규화|사용|이용|예측|분류|생성|근사|추출|제거|추정|계산)"
    r"(?:함|한다|하는 것|시킴|시킨다)?$"
)
_TWICE: Final = re.compile(
    r"[을를] |로 \S+$|으로써|하여|해서|한 (?:후|뒤|다음)|(?:하|되|시키|이|나누|만들)고 |면 |뽑아|[가-힣]며 "
)
"""Two deeds in one line: what is asked for is both."""
_HEAD: Final = re.compile(
    r"\S{2,} ?(?P<head>방법|방식|기법|알고리즘|함수|모델|구조|아키텍처|아키텍쳐|도구|과정|현상|층|형태|관계|문제|성질|상태|지표|비율|확률|행렬|벡터|네트워크|규제|손실|단위)(?:이다|임)?$"
)
_WHICH: Final = re.compile(r"(?:얼마나|어떻게|어떤|무엇|왜|언제|몇).*(?:가|지|나|까)$")
_DOES: Final = re.compile(
    r"(?:다|함|됨|킴|줌|움|림|감|짐|음|임|봄|옴|냄|춤|꿈|눔|임|씀|듦|듬|만들기|하기|되기|"
    r"업데이트|갱신|분류|매칭|제한|대체|변화|계산|학습|적용|확인|대답|최소화|최대화|정규화|사용|제거|생성|조절|"
    r"감소|증가|방지|추출|예측|평가|근사|반환|출력|보정|유지|converge|accumulation|update|없앰|결과의 평균|평균)$"
)
_MAKES: Final = re.compile(
    r".{4,}(?:하|되|르|이|기|리|쌓|만들|갖|내|주|배우|보|찾|넓히|줄이|늘리)?(?:도록|게끔|게)$"
)
_PARTICLE: Final = re.compile(
    r"[가-힣A-Za-z)](?:을|를|에|에서|의|으로|로|와|과|보다|마다|처럼|하지|하여|해서|한|된|는) "
)
_LEAST: Final = 6
_ARROWS: Final = re.compile(r"→|->|=>")


def fact(heard: Heard) -> Iterator[Card]:
    """Ask what the line answers."""
    found = _asked(heard)
    if found is None or is_circular(
        heard.asked.subject, heard.asked.said, heard.asked.concept, heard.known.concepts
    ):
        return
    front, back = found
    extra = joined(heard.reason, heard.asked.rest)
    kind = CardKind.DEFINITION if heard.line.term else CardKind.FACT
    yield made(
        kind,
        "R2",
        front,
        back,
        line=heard.line,
        place=heard.place,
        concept=heard.asked.concept,
        extra=extra,
    )


def _other(heard: Heard) -> tuple[str, str] | None:
    """Return the concept that a line is about, if it is another than the topic's."""
    found = None if heard.asked.label else named_subject(heard.asked.said)
    is_named = found and any(squeezed(name) == squeezed(found[0]) for name, _ in heard.line.names)
    return found if is_named else None


def _asked(heard: Heard) -> tuple[str, str] | None:
    """Return a question and its answer, by how the line ends."""
    asked, said = heard.asked, heard.asked.said
    if _ARROWS.search(said) or (not heard.line.term and not heard.is_asked_of):
        return None
    if special := _of_two(heard) or _of_one(heard):
        return special
    if not heard.line.term and not _PARTICLE.search(said):
        return None  # a heap of nouns: many a question has it for an answer
    if found := _HEAD.search(said):
        return asked.front("은", f"어떤 {_HEADS.get(found['head'], found['head'])}인가?"), said
    return _plainly(heard) if len(said) >= _LEAST else None


def _plainly(heard: Heard) -> tuple[str, str] | None:
    """Ask what is done; or, of a definition or of a topic's first line, what it is."""
    if _DOES.search(heard.asked.said):
        return heard.asked.front("은", "무엇을 하는가?"), heard.asked.said
    if (heard.line.term or heard.is_first) and not _DENIES.search(heard.asked.said):
        return heard.asked.front("이란", "무엇인가?"), heard.asked.said
    return None


_DENIES: Final = re.compile(r"(?:아님|아니다|없음|없다)$")
_HEADS: Final = {"아키텍쳐": "아키텍처"}


def _of_two(heard: Heard) -> tuple[str, str] | None:
    """Return what is asked of what a line says of two things, or of another than its topic."""
    asked, said = heard.asked, heard.asked.said
    if found := _DIFFERENCE.fullmatch(said):
        return asked.front("은", "무엇과 무엇의 차이인가?"), found["sides"]
    if found := _TRADE.fullmatch(said):
        return f"{followed(found['sides'], '은')} 서로 어떤 관계인가?", found["what"]
    if (part := _other(heard)) and _DOES.search(said):
        return f"{asked.context}{followed(part[0], '은')} 무엇을 하는가?", part[1]
    return None


def _of_one(heard: Heard) -> tuple[str, str] | None:
    """Return what is asked of a line that is a question itself, or says what is sought or done."""
    asked, said = heard.asked, heard.asked.said
    if found := _SEEKS.fullmatch(said):
        return asked.front("은", f"무엇을 {found['verb']}는 문제인가?"), found["what"]
    if _WHICH.search(said):
        return asked.front("이", "나타내는 것은?"), said
    if (found := _DEED.fullmatch(said)) and not _TWICE.search(said):
        return asked.front("은", f"무엇을 {found['verb']}하는가?"), found["what"]
    if _MAKES.fullmatch(said):
        return asked.front("은", "무엇을 하게 하는가?"), said
    return None
