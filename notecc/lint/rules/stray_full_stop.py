"""NS011."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_FEWEST: Final = 3
_STOP: Final = re.compile(r"(?<=[\w)])\.[ \t]*$")
_SENTENCE: Final = re.compile(r"다\.|요\.|[.?!] |\b(?:etc|vs|\w)\.", re.IGNORECASE)
"""The stop of a whole sentence, or of an abbreviation, is no stray one."""


@rule("NS011", Severity.HINT, folds=True)
def stray_full_stop(reading: Reading) -> Iterator[Finding]:
    """One item of a list ends with a full stop, and no other does.

    The items of a list are read against one another; what differs looks as if it meant something. A
    whole sentence may end with its full stop.

    ## 한국어

    목록에서 한 항목만 마침표로 끝납니다.

    목록의 항목은 서로 견주어 읽게 되므로 하나만 다르면 뜻이 있어 보입니다. 온전한 문장은 마침표로
    끝나도 됩니다.

    ## Bad

    ```note
    - 평균
    - 분산
    - 표준 편차.
    ```
    ```diagnostics
    3:8 the only full stop at the end of an item (unsafe fix: take it away)
    ```
    ```unsafely
    - 평균
    - 분산
    - 표준 편차
    ```

    ## Good

    ```note
    - 평균
    - 분산은 퍼진 정도를 말한다.
    - 중앙값, 최빈값, etc.
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, block.List) or len(node.items) < _FEWEST:
            continue
        lines = [_first_line(reading, it) for it in node.items]
        stops = [
            Span(start + found.start(), start + found.start() + 1)
            for start, text in lines
            if (found := _STOP.search(text))
        ]
        if len(stops) == 1 and not any(_SENTENCE.search(text) for _, text in lines):
            yield Finding(
                stops[0],
                Words("이 항목만 마침표로 끝납니다", "the only full stop at the end of an item"),
                Fix(Words("지웁니다", "take it away"), (Edit(stops[0], ""),), Safety.UNSAFE),
            )


def _first_line(reading: Reading, item: block.ListItem) -> tuple[int, str]:
    """Return the text of an item's own line, and where it begins."""
    first = next(iter(item.blocks), None)
    if not isinstance(first, block.Paragraph):
        return item.span.start, ""
    end = reading.lines[reading.line_at(first.span.start)].end
    return first.span.start, reading.prose[first.span.start : end]
