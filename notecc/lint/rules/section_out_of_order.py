"""ND002."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from notecc.lint.headings import are_shuffled, numbered
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("ND002", Severity.INFO)
def section_out_of_order(reading: Reading) -> Iterator[Finding]:
    """Numbered sections stand in another order than their numbers.

    Whoever looks for a section where the template has it finds another one. Only numbers are
    compared: everyone is free to write the retrospective first.

    ## 한국어

    번호가 붙은 부분이 번호 순서대로 있지 않습니다.

    틀에서 있던 자리를 찾아가면 다른 부분이 나옵니다. 번호만 비교하므로 회고를 먼저 써도 됩니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 과제
    # 3. 강의 정리
    - 손실 함수
    # 2. 내일 할 일
    - 복습
    ```
    ```diagnostics
    5:3 number 2 after number 3
    ```

    ## Good

    ```note
    # 회고
    - 좋은 날
    # 1. 오늘 할 일
    - 과제
    # 2. 내일 할 일
    - 복습
    ```
    ```diagnostics
    ```
    """
    sections = numbered(reading)
    if not are_shuffled(sections):
        return
    for before, it in pairwise(sections):
        if (it.number or 0) < (before.number or 0):
            yield Finding(
                it.number_span,
                Words(
                    f"{before.number}번 다음에 {it.number}번이 옵니다",
                    f"number {it.number} after number {before.number}",
                ),
            )
