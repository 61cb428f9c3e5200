"""ND012."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Role, Safety, Severity, Span, Words, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_LISTS: Final = frozenset({Role.TODO, Role.TOMORROW})
_DONE: Final = re.compile(
    r"\s*(?:\((?:완료|끝|다함|done|ok|완)\)|✅|✔\ufe0f?|☑\ufe0f?)\s*\Z", re.IGNORECASE
)
_BOX: Final = re.compile(r"\[ \][ \t]+\Z")


@rule("ND012", Severity.WARNING)
def unknown_done_mark(reading: Reading) -> Iterator[Finding]:
    """A thing to do that is marked as done in words: `복습 (완료)`.

    No tool reads that, so it is carried over as open.

    ## 한국어

    끝냈다는 표시를 글로 적었습니다: `복습 (완료)`.

    어떤 도구도 읽지 못하므로 남은 일로 다음 날에 옮겨집니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 복습 (완료)
    ```
    ```diagnostics
    2:6 done in words, not by a tick (unsafe fix: tick it)
    ```
    ```unsafely
    # 1. 오늘 할 일
    - [x] 복습
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    - [x] 복습
    - 완료 조건 적기
    ```
    ```diagnostics
    ```
    """
    spans = [it.span for it in reading.note.sections if it.role in _LISTS]
    for node in reading.note.blocks:
        if not isinstance(node, block.List) or not any(node.span.start in it for it in spans):
            continue
        for item in node.items:
            match item.blocks:
                case (block.Paragraph(children=(*_, inline.Text())) as first, *_) if (
                    item.task is None or item.task == " "
                ):
                    yield from _marked(reading, item, first)
                case _:
                    pass


def _marked(reading: Reading, item: block.ListItem, first: block.Paragraph) -> Iterator[Finding]:
    found = _DONE.search(reading.prose[slice(*first.span)])
    if not found or not found.start():
        return
    start = first.span.start
    box = _BOX.search(reading.text, item.span.start, start)
    edits = (
        Edit(Span(*box.span()) if box else Span(start, start), "[x] "),
        Edit(Span(start + found.start(), first.span.end), ""),
    )
    shown = start + found.start() + len(found[0]) - len(found[0].lstrip())
    yield Finding(
        Span(shown, first.span.end),
        Words("끝냈다고 글로 적었습니다", "done in words, not by a tick"),
        Fix(Words("체크합니다", "tick it"), edits, Safety.UNSAFE),
    )
