"""NS009."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_SPACES: Final = re.compile(r"(?<=[^\s|>]) {2,}(?=[^\s|])")
_MARKER: Final = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)*(?:\[.\][ \t]+)?")


@rule("NS009", Severity.HINT, folds=True)
def repeated_space(reading: Reading) -> Iterator[Finding]:
    """Two spaces or more inside a line of text.

    They are shown as one. In a `term : definition` line they keep a search for `term :` from
    finding it.

    ## 한국어

    글 안에 빈칸이 두 개 넘게 이어집니다.

    한 칸으로 보이며, `용어 : 뜻` 꼴의 줄을 찾을 때 걸리지 않게 합니다.

    ## Bad

    ```note
    - Over  : 훈련 데이터만 잘 맞는다
    ```
    ```diagnostics
    1:7 2 spaces in a row (fix: leave one)
    ```
    ```fixed
    - Over : 훈련 데이터만 잘 맞는다
    ```

    ## Good

    ```note
    - Over : 훈련 데이터만 `a  b` 맞는다

    | a   | b |
    | --- | - |
    | 1   | 2 |
    ```
    ```diagnostics
    ```
    """
    tables = [it.span for it in reading.walked if isinstance(it, block.Table)]
    for line in reading.prose_lines:
        if "  " not in line.text or any(line.start in it for it in tables):
            continue
        marker = _MARKER.match(line.text)
        for found in _SPACES.finditer(line.text, marker.end() if marker else 0):
            span = Span(line.start + found.start(), line.start + found.end())
            count = span.end - span.start
            yield Finding(
                span,
                Words(f"빈칸이 {count}개 이어집니다", f"{count} spaces in a row"),
                Fix(
                    Words("하나만 남깁니다", "leave one"),
                    (Edit(Span(span.start + 1, span.end), ""),),
                ),
            )
