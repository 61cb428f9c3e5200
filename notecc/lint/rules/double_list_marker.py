"""NS003."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NS003", Severity.WARNING)
def double_list_marker(reading: Reading) -> Iterator[Finding]:
    """A bullet that holds nothing but another bullet: `- - text`.

    It is shown as an empty bullet with a second one beside it. Mostly a line was copied with its
    dash.

    ## 한국어

    글머리표가 두 번 있습니다: `- - 글`.

    빈 항목 안에 항목이 하나 더 있는 것으로 보입니다. 대개 줄을 붙여 넣을 때 생깁니다.

    ## Bad

    ```note
    - 갱신식
    →- - 화살표는 업데이트를 뜻한다
    ```
    ```diagnostics
    2:4 a second list marker after the first (fix: take it away)
    ```
    ```fixed
    - 갱신식
    →- 화살표는 업데이트를 뜻한다
    ```

    ## Good

    ```note
    - 갱신식
    →- 화살표는 업데이트를 뜻한다
    - -1을 곱한다
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, block.ListItem) or len(node.blocks) != 1:
            continue
        match node.blocks[0]:
            case block.List(start=None, items=(only,)) as inner if _is_beside(reading, node, inner):
                text = reading.text[inner.span.start : only.span.end]
                if only.blocks and text[1:].strip():
                    end = only.blocks[0].span.start
                    yield _found(Span(inner.span.start, end))
            case _:
                pass


def _is_beside(reading: Reading, outer: block.ListItem, inner: block.List) -> bool:
    same_line = reading.line_at(outer.span.start) == reading.line_at(inner.span.start)
    # `- * 는 가변인자` speaks of the star: only a marker of the same kind is one too many.
    same_mark = reading.text[outer.span.start] == reading.text[inner.span.start]
    return same_line and same_mark


def _found(span: Span) -> Finding:
    return Finding(
        Span(span.start, span.start + 1),
        Words("글머리표가 두 번 있습니다", "a second list marker after the first"),
        Fix(Words("하나를 지웁니다", "take it away"), (Edit(span, ""),)),
    )
