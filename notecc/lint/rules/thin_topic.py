"""NC003."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.explained import told
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.explained import Told
    from notecc.lint.reading import Reading

_FEWEST: Final = 4
"""In words. `일정 비율 탈락` has three, and does not say what drops out, when, or why."""


@rule("NC003", Severity.INFO)
def thin_topic(reading: Reading) -> Iterator[Finding]:
    """A topic with hardly a word of explanation, or with only a picture.

    Three words are clear on the day they are written. In a month they are not: what is it, when is
    it used, why does it help?

    ## 한국어

    설명이 거의 없거나 그림만 있는 주제입니다.

    낱말 몇 개는 적은 날에만 알아볼 수 있습니다. 무엇인지, 언제 쓰는지, 왜 좋은지 한 줄씩 적으세요.

    ## Bad

    ```note
    Dropout
    - 일정 비율 탈락

    AlexNet
    ![[그림.png]]
    ```
    ```diagnostics
    2:3 `Dropout` has 3 words of explanation
    4:1 `AlexNet` has a picture and no word of explanation
    ```

    ## Good

    ```note
    Dropout
    - 학습할 때 뉴런의 출력을 무작위로 0으로 만든다

    ## 옵티마이저
    - 다음 강의에서
    ```
    ```diagnostics
    ```
    """
    for it in told(reading):
        if it.words < _FEWEST and (it.lines or it.is_pictured):
            yield _finding(it)


def _finding(it: Told) -> Finding:
    name = it.topic.title
    if it.lines:
        span = Span(it.lines[0].start, it.lines[-1].end)
        words = f"{it.words} word" + "s" * (it.words > 1)
        message = Words(
            f"`{name}`: 설명이 {it.words}낱말뿐입니다", f"`{name}` has {words} of explanation"
        )
    else:
        span = it.topic.title_span
        message = Words(
            f"`{name}`: 그림만 있고 설명이 없습니다",
            f"`{name}` has a picture and no word of explanation",
        )
    return Finding(span, message, why=it.concept)
