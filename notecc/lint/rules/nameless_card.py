"""NV003."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV003", Severity.WARNING)
def nameless_card(reading: Reading) -> Iterator[Finding]:
    """A card of your own that has no name to look for, and so is no concept.

    It stays a note like any other, with a page of its own.

    ## 한국어

    찾을 수 있는 이름이 하나도 없어 개념이 되지 못한 카드입니다.

    다른 노트처럼 제 쪽은 있습니다. 이름이 모두 이미 아는 개념의 것이면 참고로만 알립니다.

    ## Bad

    ```note concepts/model.md
    ---
    name: 모델
    ---
    입력을 출력으로 바꾸는 함수
    ```
    ```diagnostics
    1:1 not read as a concept, for it has no name of use: give it another `name:`
    ```

    ## Good

    ```note concepts/huber.md
    ---
    name: 후버 손실
    ---
    이상치에 덜 민감한 손실
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NV003"):
        yield Finding(it.span, it.message, None, it.severity)
