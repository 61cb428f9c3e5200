"""ND005."""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from notecc.lint.headings import titles
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Role, Safety, Severity, Span, Words, block
from notecc.model.walk import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.lint.reading import Reading


@rule("ND005", Severity.WARNING, reshapes=True)
def heading_escapes_section(reading: Reading) -> Iterator[Finding]:
    """A heading inside a numbered section that stands as high as the section's own.

    In Obsidian's outline it ends the section: the lecture folds up empty, and its topics stand
    beside the retrospective. notecc reads the topics as the lecture's; what else reads the note
    does not.

    ## 한국어

    번호가 붙은 부분 안의 제목이 그 부분의 제목만큼 높습니다.

    Obsidian의 개요에서는 여기서 강의 정리가 끝나고, 주제들이 회고와 나란히 놓입니다. notecc는 강의의
    주제로 읽지만 다른 프로그램은 그러지 않습니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 과제
    # 2. 강의 정리
    # MLP
    - 선형 변환을 쌓는다
    ## 활성화 함수
    - ReLU
    # 3. 회고
    - 힘들었다
    ```
    ```diagnostics
    4:1 `MLP` is as high as the section `2. 강의 정리` that it belongs to (unsafe fix: set it and what is under it one lower)
    ```
    ```unsafely
    # 1. 오늘 할 일
    - 과제
    # 2. 강의 정리
    ## MLP
    - 선형 변환을 쌓는다
    ### 활성화 함수
    - ReLU
    # 3. 회고
    - 힘들었다
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    - 과제
    # 2. 강의 정리
    ## MLP
    - 선형 변환을 쌓는다
    # 3. 회고
    - 힘들었다
    ```
    ```diagnostics
    ```
    """
    listed = [it for it in reading.walked if isinstance(it, block.Heading)]
    opens = {it.heading.span.start for it in titles(reading)}
    for title in titles(reading):
        if title.number is None or title.role is not Role.LECTURE:
            continue
        inside = [it for it in listed if it.span.start in title.section.span]
        for at, it in enumerate(inside):
            text = plain(it.children)
            if it.level > title.heading.level or it.span.start in opens or not text:
                continue
            below = list(takewhile(partial(_is_below, it), inside[at + 1 :]))
            yield Finding(
                it.span,
                Words(
                    f"`{text}` 제목이 그것을 담은 `{title.text}`만큼 높습니다",
                    f"`{text}` is as high as the section `{title.text}` that it belongs to",
                ),
                _lowered(reading, [it, *below], title.heading.level + 1 - it.level),
            )


def _is_below(heading: block.Heading, other: block.Heading) -> bool:
    return other.level > heading.level


def _lowered(reading: Reading, headings: Sequence[block.Heading], by: int) -> Fix | None:
    """Return the fix that sets a heading and all below it `by` levels lower, if six are enough."""
    starts = [it.span.start for it in headings]
    if any(it.level + by > 6 for it in headings) or any(reading.text[it] != "#" for it in starts):
        return None
    return Fix(
        Words("그 아래 제목까지 낮춥니다", "set it and what is under it one lower"),
        tuple(Edit(Span(it, it), "#" * by) for it in starts),
        Safety.UNSAFE,
    )
