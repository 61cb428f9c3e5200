"""ND003."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import are_shuffled, numbered
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_LINK: Final = re.compile(r"\]\(#|\[\[#")
"""A link to a heading, which has to be called as it is."""


@rule("ND003", Severity.HINT, reshapes=True)
def section_number(reading: Reading) -> Iterator[Finding]:
    """The numbers of the sections repeat, or leave one out.

    They come from a template; a number twice mostly means that a section was copied, a gap that one
    was lost.

    ## 한국어

    부분의 번호가 겹치거나 건너뜁니다.

    번호가 겹치면 대개 제목을 복사한 것이고, 건너뛰면 하나를 빠뜨린 것입니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 과제
    # 2. 내일 할 일
    - 복습
    # 2. 강의 정리
    - 손실 함수
    ```
    ```diagnostics
    5:3 number 2 where 3 is next (fix: write 3)
    ```
    ```fixed
    # 1. 오늘 할 일
    - 과제
    # 2. 내일 할 일
    - 복습
    # 3. 강의 정리
    - 손실 함수
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    - 과제
    # 2. 내일 할 일
    - 복습
    # 역사
    1. 첫째
    ```
    ```diagnostics
    ```
    """
    sections = numbered(reading)
    if not sections or are_shuffled(sections):
        return
    is_linked = _LINK.search(reading.text)
    wanted = sections[0].number or 0
    for it in sections[1:]:
        wanted += 1
        if it.number == wanted:
            continue
        yield Finding(
            it.number_span,
            Words(
                f"{wanted}번 차례인데 {it.number}번입니다",
                f"number {it.number} where {wanted} is next",
            ),
            Fix(
                Words(f"{wanted}로 바꿉니다", f"write {wanted}"),
                (Edit(it.number_span, str(wanted)),),
                Safety.UNSAFE if is_linked else Safety.SAFE,
            ),
        )
