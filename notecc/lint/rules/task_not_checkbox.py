"""ND011."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Role, Safety, Severity, Span, Words, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_LISTS: Final = frozenset({Role.TODO, Role.TOMORROW})

_SCRUM: Final = re.compile("스크럼|스탠드업|scrum|stand-?up", re.IGNORECASE)
"""There one says what was done and what is to do, and ticks nothing."""


@rule("ND011", Severity.INFO, folds=True)
def task_not_checkbox(reading: Reading) -> Iterator[Finding]:
    """A thing to do without a box to tick.

    Nobody can tell whether it was done, neither the writer after a week nor a tool that carries
    open items over to the next day. An item that is struck is done.

    ## 한국어

    할 일에 체크박스가 없습니다.

    끝냈는지 아무도 알 수 없습니다. 일주일 뒤의 자신도, 남은 일을 다음 날로 옮기는 도구도 모릅니다. 줄을
    그은 항목은 끝낸 것으로 봅니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 논문 읽기
    - ~~과제 제출~~
    ```
    ```diagnostics
    2:1 no box to tick (unsafe fix: write `[ ]`)
    3:1 no box to tick (unsafe fix: write `[x]`)
    ```
    ```unsafely
    # 1. 오늘 할 일
    - [ ] 논문 읽기
    - [x] ~~과제 제출~~
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    - [ ] 논문 읽기
    - [x] 과제 제출
    # 3. 강의 정리
    - 손실 함수
    ```
    ```diagnostics
    ```
    ```note
    ## 스크럼
    - 어제 한 일: 과제
    - 오늘 할 일: 논문 읽기
    ```
    ```diagnostics
    ```
    """
    spans = [
        it.span for it in reading.note.sections if it.role in _LISTS and not _SCRUM.search(it.title)
    ]
    for node in reading.note.blocks:
        if not isinstance(node, block.List) or not any(node.span.start in it for it in spans):
            continue
        for item in node.items:
            first = item.blocks[0] if item.blocks else None
            if item.task is not None or not isinstance(first, block.Paragraph):
                continue
            start = first.span.start
            box = "[x]" if _is_struck(reading, first) else "[ ]"
            yield Finding(
                Span(item.span.start, first.span.end),
                Words("체크박스가 없습니다", "no box to tick"),
                Fix(
                    Words(f"`{box}`를 넣습니다", f"write `{box}`"),
                    (Edit(Span(start, start), f"{box} "),),
                    Safety.UNSAFE,
                ),
            )


def _is_struck(reading: Reading, paragraph: block.Paragraph) -> bool:
    """Say whether an item is struck; one whose `~~` is never closed was meant to be."""
    match paragraph.children:
        case (inline.Styled(style=inline.Style.STRUCK),):
            return True
        case _:
            text = reading.text[slice(*paragraph.span)]
            return text.startswith("~~") and text.count("~~") == 1
