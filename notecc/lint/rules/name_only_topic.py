"""NC002."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.explained import named, spoken_of
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NC002", Severity.INFO, folds=True)
def name_only_topic(reading: Reading) -> Iterator[Finding]:
    """A concept that is only named.

    A name in a list says that there is something to know, not what. One sentence is enough: what it
    is, or what for. If the note tells of it further down, this is a hint: a link would do.

    ## 한국어

    이름만 적은 개념입니다.

    목록의 이름은 알아야 할 것이 있다는 말일 뿐입니다. 무엇인지, 무엇에 쓰는지 한 문장이면 됩니다. 같은 노트의
    다른 곳에서 설명하면 힌트로만 알립니다.

    ## Bad

    ```note
    활성화 함수
    - ReLU
    - Sigmoid : 값을 0과 1 사이로 바꾸는 함수
    ```
    ```diagnostics
    2:3 `ReLU` is only named
    ```

    ## Good

    ```note
    활성화 함수
    - ReLU
        - 음수는 0으로, 양수는 그대로 내보낸다
    ```
    ```diagnostics
    ```
    """
    spoken = spoken_of(reading) if reading.mentions else {}
    for it in named(reading):
        name = reading.text[slice(*it.span)]
        elsewhere = spoken.get(it.concept, ())
        if not elsewhere:
            message = Words(f"`{name}`: 이름만 있고 설명이 없습니다", f"`{name}` is only named")
            yield Finding(it.span, message, why=it.concept)
            continue
        line = reading.line_at(elsewhere[0].span.start) + 1
        message = Words(
            f"`{name}`: 이름만 있습니다. 설명은 {line}번째 줄에 있습니다",
            f"`{name}` is only named here: line {line} tells of it",
        )
        yield Finding(it.span, message, severity=Severity.HINT, why=it.concept)
