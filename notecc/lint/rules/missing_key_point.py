"""NC006."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.judge.claims import says
from notecc.library.claims import points
from notecc.lint.explained import spoken_of, told
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_FEWEST: Final = 2
"""A topic of fewer words is thin, and misses everything."""


@rule("NC006", Severity.HINT)
def missing_key_point(reading: Reading) -> Iterator[Finding]:
    """An explanation without the point of the matter.

    Bootstrapping is not any random sampling: it draws with replacement. The hint stands at the
    longest sentence of the explanation, and only if no sentence of the note makes the point.

    ## 한국어

    설명에 핵심이 빠졌습니다.

    부트스트랩은 아무 무작위 추출이 아니라 복원추출입니다. 노트의 어느 문장에도 핵심이 없을 때, 설명의 가장 긴
    문장에 표시합니다.

    ## Bad

    ```note
    Bootstrapping
    - 데이터에서 랜덤으로 샘플링하는 방법
    ```
    ```diagnostics
    2:3 `Bootstrapping` is explained without: sampling with replacement
    ```

    ## Good

    ```note
    Bootstrapping
    - 데이터에서 랜덤으로 복원추출하는 방법
    ```
    ```diagnostics
    ```
    """
    topics = {it.concept: it for it in told(reading) if it.words >= _FEWEST}
    wanted = [it for it in points() if it.concept in topics]
    spoken = spoken_of(reading) if wanted else {}
    for point in wanted:
        said = spoken.get(point.concept, ())
        if not said or says(said, point):
            continue
        name = topics[point.concept].topic.title
        message = Words(
            f"`{name}` 설명에 빠진 것: {point.what.ko}",
            f"`{name}` is explained without: {point.what.en}",
        )
        longest = max(said, key=lambda it: len(it.text))
        yield Finding(_trimmed(reading.text, longest.span), message, why=point.concept)


def _trimmed(text: str, span: Span) -> Span:
    said = text[slice(*span)]
    start = span.start + len(said) - len(said.lstrip())
    return Span(start, start + len(said.strip()))
