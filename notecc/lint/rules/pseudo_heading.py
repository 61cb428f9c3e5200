"""ND006."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from notecc.lint.headings import topics
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, block
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("ND006", Severity.HINT, folds=True, reshapes=True)
def pseudo_heading(reading: Reading) -> Iterator[Finding]:
    """A bare line that serves as a heading.

    notecc takes it for the topic that it is. Obsidian does not: it is not in the outline, it cannot
    be linked to, and it does not fold.

    ## 한국어

    제목 표시 없는 줄을 제목으로 쓰고 있습니다.

    notecc는 주제로 읽지만 Obsidian에서는 개요에 나오지 않고, 링크를 걸 수 없고, 접히지 않습니다.

    ## Bad

    ```note
    ## 최적화

    Adagrad
    - 분모가 커진다
    ```
    ```diagnostics
    3:1 `Adagrad` is no heading, though it is used as one (unsafe fix: make it one)
    ```
    ```unsafely
    ## 최적화

    ### Adagrad
    - 분모가 커진다
    ```

    ## Good

    ```note
    ## 최적화

    ### Adagrad
    - 분모가 커진다
    ```
    ```diagnostics
    ```
    """
    listed = [it for it in reading.walked if isinstance(it, block.Heading)]
    starts = [it.span.start for it in listed]
    lines = {it.start for it in reading.lines}
    for topic in topics(reading):
        start, end = topic.title_span
        if topic.level <= 6 or start not in lines or not topic.items:
            continue
        if reading.text[start] in "*_<" or reading.is_closed(topic.title_span):
            continue
        at = bisect_left(starts, start)
        level = min(listed[at - 1].level + 1, 6) if at else 2
        yield Finding(
            Span(start, end),
            Words(
                f"`{topic.title}`{josa(topic.title, '은')} 제목처럼 쓰였지만 제목이 아닙니다",
                f"`{topic.title}` is no heading, though it is used as one",
            ),
            Fix(
                Words("제목으로 만듭니다", "make it one"),
                (Edit(Span(start, start), "#" * level + " "),),
                Safety.UNSAFE,
            ),
        )
