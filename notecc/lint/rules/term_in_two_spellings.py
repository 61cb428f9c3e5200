"""NK009."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.respelling import WORD_END
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.lint.reading import Reading

_HEADS: Final = "함수|모델|학습|데이터|행렬|벡터|분포|신경망|배치|하강법|변수|계층|값|확률|회귀|분류|기법|연산|공간|추정|엔트로피"
_COMPOUND: Final = re.compile(
    f"(?<![가-힣])(?P<first>[가-힣]{{2,6}}?)(?P<gap> ?)(?P<head>{_HEADS})"
)
_NO_NOUN: Final = re.compile(
    "(?:[는은을를의던]|에서|하게|모든|다른|어떤|이런|그런|저런|같은|새로운|각각)$"
)
_LATIN: Final = re.compile("[A-Za-z]?[a-z]+(?:[ -][A-Za-z][a-z]+)*")
"""No name with a capital in the middle of a word: KFold and BatchNorm are what code calls them."""


@rule("NK009", Severity.INFO)
def term_in_two_spellings(reading: Reading) -> Iterator[Finding]:
    """A term that is one word here and two words there in one note: `미니배치`, `미니 배치`.

    Either is right. But a search for one does not find the other, and in a report the two look like
    two things.

    ## 한국어

    한 노트에서 붙여 쓰기도 하고 띄어 쓰기도 한 용어입니다: `미니배치`, `미니 배치`.

    둘 다 맞는 표기입니다. 그러나 하나로 찾으면 다른 하나가 나오지 않고, 보고서에서는 서로 다른 것처럼
    보입니다.

    ## Bad

    ```note
    - 미니배치로 나눈다
    - 미니 배치의 크기와 미니배치의 수
    - 손실 함수를 정하고 손실함수를 미분한다
    ```
    ```diagnostics
    2:3 `미니 배치` here, `미니배치` on line 1 (unsafe fix: write `미니배치` everywhere)
    3:3 `손실 함수` here, `손실함수` on line 3 (unsafe fix: write `손실함수` everywhere)
    ```
    ```unsafely
    - 미니배치로 나눈다
    - 미니배치의 크기와 미니배치의 수
    - 손실함수를 정하고 손실함수를 미분한다
    ```

    ## Good

    ```note
    - 미니배치의 크기와 미니배치의 수
    - 좋은 데이터, 좋은데이터라도 모든 값
    ```
    ```diagnostics
    ```
    """
    spelled: dict[str, dict[bool, list[Span]]] = defaultdict(lambda: {False: [], True: []})
    for span in (*_compounds(reading), *_names(reading)):
        written = reading.text[span.start : span.end]
        spelled[re.sub("[ -]", "", written).lower()][written.isalpha()].append(span)
    for forms in spelled.values():
        if forms[True] and forms[False]:
            yield _finding(reading, forms[True], forms[False])


def _compounds(reading: Reading) -> Iterator[Span]:
    """Yield where two Korean nouns make a term."""
    for found in _COMPOUND.finditer(reading.prose):
        if WORD_END.match(reading.prose, found.end()) and not _NO_NOUN.search(found["first"]):
            yield Span(*found.span())


def _names(reading: Reading) -> Iterator[Span]:
    """Yield where a concept is called by an English name of several words, or of one."""
    for it in reading.mentions:
        if _LATIN.fullmatch(reading.text, *it.span) and not reading.is_closed(it.span):
            yield it.span


def _finding(reading: Reading, joined: Sequence[Span], apart: Sequence[Span]) -> Finding:
    """Report the spelling that is rarer, or came later, with all its places."""
    is_joined_rarer = (len(joined), joined[0] > apart[0]) < (len(apart), apart[0] > joined[0])
    rare, often = (joined, apart) if is_joined_rarer else (apart, joined)
    wrong, right = (reading.text[it[0].start : it[0].end] for it in (rare, often))
    if wrong.islower():
        right = right.lower()
    return Finding(
        rare[0],
        Words(
            f"여기서는 `{wrong}`, {reading.line_at(often[0].start) + 1}번째 줄에서는 `{right}`",
            f"`{wrong}` here, `{right}` on line {reading.line_at(often[0].start) + 1}",
        ),
        Fix(
            Words(f"모두 `{right}` 꼴로 바꿉니다", f"write `{right}` everywhere"),
            tuple(Edit(it, right) for it in rare),
            Safety.UNSAFE,
        ),
    )
