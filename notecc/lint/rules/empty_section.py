"""ND004."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.headings import titles
from notecc.lint.rule import Finding, rule
from notecc.model import Role, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_FREE: Final = frozenset({None, Role.OTHER})


@rule("ND004", Severity.WARNING)
def empty_section(reading: Reading) -> Iterator[Finding]:
    """A section of the day with nothing under its heading.

    Either it was forgotten, or what belongs to it stands under headings of its own that are not
    below it, and an outline shows the section empty.

    ## 한국어

    제목 아래에 아무것도 없는 부분입니다.

    잊었거나, 그 아래에 와야 할 글이 같은 높이의 제목 아래에 있어 개요에서는 비어 보입니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 과제
    # 2. 내일 할 일

    # 3. 회고
    - 힘들었다
    ```
    ```diagnostics
    3:1 nothing stands under `2. 내일 할 일`
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    - 과제
    # 3. 강의 정리
    ## 손실 함수
    - MSE
    ```
    ```diagnostics
    ```
    """
    listed = [it for it in reading.walked if isinstance(it, block.Heading)]
    following = dict(zip((it.span.start for it in listed), listed[1:], strict=False))
    for number, title in enumerate(titles(reading)):
        # The first heading is the name of the note, unless it is numbered.
        if title.role in _FREE or (number == 0 and title.number is None):
            continue
        after = following.get(title.heading.span.start)
        end = after.span.start if after else len(reading.text)
        is_below = after is not None and after.level > title.heading.level
        if not is_below and not reading.text[title.heading.span.end : end].strip():
            start = title.heading.span.start
            yield Finding(
                Span(start, title.heading.span.end),
                Words(f"`{title.text}` 아래가 비었습니다", f"nothing stands under `{title.text}`"),
            )
