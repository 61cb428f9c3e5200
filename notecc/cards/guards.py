"""What makes no card: the vague, the circular, what talks about a picture, the course or oneself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import asks, squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.cards.lines import Line, Place
    from notecc.model import Concept

_VAGUE: Final = re.compile(
    r"에 ?따라\s?(?:\S+\s){0,2}(?:달라|다르)|무난|(?:결과|값|정보|성질|특성)[을를]? ?(?:활용|이용)(?:함|한다|하는.*)?$"
    r"|(?:^|\s)(?:학습|계산|처리|사용|이용|구)하는 (?:방식|방법|것)$|(?:효과|성능|결과)?[이가]? ?(?:좋음|좋다|나쁨|나쁘다|중요하다|중요함|많음|많다|쉽다|어렵다)$"
    r"|(?:하면|이면|면서|는데|지만|니까|하고|하며|다고|라고)$|각각의 (?:결과|값)|각각 .*결과|(?:의|사이즈|크기) ?변화$|마찬가지|등등$|여러 ?가지(?:가 있)?|다양(?:함|하다)$"
)
_PERSONAL: Final = re.compile(
    r"(?:^|\s)(?:나|내|내가|나는|저는|제가|우리|어제|오늘|내일|아까|지난)(?:의|는|가|도)?\s|느낌|모르겠|헷갈|궁금|"
    r"것 ?같|ㅋㅋ|ㅎㅎ|ㅠ|ㅜㅜ|깔끔|재밌|재미|신기|놀랍|하이라이트|외울|다시 ?(?:보|읽|봐|확인)|해 ?보자|하자$|봐야|해야지|보임$|하셨|"
    r"피어 ?세션|안 읽|못 읽|안 봄|게시판|과제|숙제|강의|수업|캠퍼|멘토|교재|출처|참고|링크"
)
_FIGURE: Final = re.compile(
    r"화살표|^(?:그림|사진)(?:은|는|에서|에|의|처럼|과)?\s|그림(?:처럼|에서|을 보|과 같)|(?:위|아래|왼쪽|오른쪽|다음)(?:의|는|과|에|처럼)?\s?(?:식|표|코드|예|그래프|수식)|표기"
    r"|^(?:위|아래|왼쪽|오른쪽)(?:의|는|에서)?\s|빨간|파란|점선|가로축|세로축|[xy]축"
)
_FOLLOWS: Final = re.compile(
    r"^(?:그래서|그렇기|그러므로|그러나|그런데|그리고|그 ?결과|그러면|그럼|그때|그동안|따라서|즉[,\s]|결국|하지만|반면|또한|또[,\s]|단[,\s]|대신|이때|"
    r"이로 ?인해|이를|이것|이게|그걸|이걸|저걸|둘 다|이건|그것|그게|그건|저것|여기|거기|이는|이런|그런|이렇게|그렇게|이 |그 |예\)|예시|예:|ex\)?|e\.g|"
    r"\(|→|->|=>|cf)",
    re.IGNORECASE,
)
"""It is about the line before: alone nobody knows what it means."""
_ASKS: Final = re.compile(r"[?？]\s*$")
_ADDRESS: Final = re.compile(r"https?://|www\.")
_SETTING: Final = re.compile(
    r"[\d.\s,~x×=+\-*/()<>≈]+|(?:차원|개|번|층|배|%|년|장|쪽)|\b[A-Za-z]\b"
)
_LEAST: Final = 2
_EMPTY_WORDS: Final = re.compile(
    r"(?:추가|사용|적용|하는|방법|기법|모델|것|함|한다|이용|활용|방식|및|the|of|a|an|method|model)",
    re.IGNORECASE,
)
_PARTICLES: Final = re.compile(r"(?:을|를|이|가|은|는|의|에|로|으로|와|과)$")


def speaks_for_itself(line: Line) -> bool:
    """Say whether a line can be understood, asked and answered away from its note."""
    text = line.text
    if len(squeezed(text)) < _LEAST or line.false:
        return False
    if asks(text) or asks(line.term):
        return False
    return not any(
        it.search(text) for it in (_VAGUE, _PERSONAL, _FIGURE, _FOLLOWS, _ASKS, _ADDRESS)
    )


def follows(line: Line) -> bool:
    """Say whether a line only goes on with what the one before says."""
    return bool(_FOLLOWS.match(line.text)) and not line.false and not _PERSONAL.search(line.text)


def is_setting(text: str) -> bool:
    """Say whether a definition is nothing but numbers and letters: what an example is set to."""
    return len(squeezed(_SETTING.sub("", text))) < _LEAST


_LONGEST_TERM: Final = 40
_NO_TERM: Final = re.compile(
    r"data|데이터|예|예시|예제|참고|주의|출처|날짜|강의|ex|note|todo|tip|q|a|앞|뒤|위|아래|왼쪽|오른쪽|전|후|이것|그것|"
    r".*(?:있음|없음|다|함|됨|요)|.*\. .*",
    re.IGNORECASE,
)
_SECOND: Final = re.compile(r"[/,;] ?[^\s:]{1,20} : ")
"""Two definitions on one line."""


def is_term(term: str, said: str) -> bool:
    """Say whether `T : D` defines something: T is a name, D more than what an example is set to."""
    is_name = 0 < len(term) <= _LONGEST_TERM and not _NO_TERM.fullmatch(term)
    return is_name and not is_setting(said) and not _SECOND.search(said)


def is_circular(term: str, text: str, concept: str, known: Mapping[str, Concept]) -> bool:
    """Say whether a text explains a term by itself, in either language."""
    names = [term]
    if concept in known and _names(term, known[concept]):
        names += [it for it in known[concept].title if it]
    said = squeezed(text)
    if any(len(squeezed(it)) >= _LEAST and squeezed(it) in said for it in names):
        return True
    # Nothing in it that the names do not say already: `노이즈 추가`, of noise robustness.
    left = [_PARTICLES.sub("", it) for it in _EMPTY_WORDS.sub(" ", text).split()]
    whole = squeezed(" ".join(names))
    if all(squeezed(it) in whole for it in left if squeezed(it)):
        return True
    # The name holds the answer: `미니배치 : 배치 단위로 …`.
    head = re.match(r"[가-힣]{2,}", text)
    return bool(
        head
        and any(squeezed(term).endswith(head[0][:n]) for n in (2, 3) if len(squeezed(term)) > n)
    )


def _names(term: str, concept: Concept) -> bool:
    said = squeezed(term)
    return any(squeezed(it.text) == said for it in concept.names) or said in map(
        squeezed, concept.title
    )


def only_leads_in(line: Line, place: Place) -> bool:
    """Say whether a line is there for those below it."""
    if place.is_heading and re.search(
        r"(?:방법|종류|정리|목록|역사|history|methods?)$", place.title, re.IGNORECASE
    ):
        return not line.term
    stating = [it for it in line.children if it.text]
    if not stating or line.term:
        return False
    terms = sum(bool(it.term) for it in stating)
    return terms * 2 > len(stating) or (
        any(speaks_for_itself(it) and len(it.text) > len(line.text) // 2 for it in stating)
        and line.text.startswith(("일반적으로", "보통", "기본적으로", "대부분"))
    )
