"""NS007."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NS007", Severity.HINT)
def leading_blank_line(reading: Reading) -> Iterator[Finding]:
    """The file starts with an empty line.

    Front matter is only read on the very first line, so a template that adds it later may miss.

    ## 한국어

    파일이 빈 줄로 시작합니다.

    속성(YAML)은 첫 줄에서만 읽히므로, 나중에 속성을 넣을 때 어긋나기 쉽습니다.

    ## Bad

    ```note

    # 1. 오늘 할 일
    ```
    ```diagnostics
    1:1 the file starts with an empty line (fix: take it away)
    ```
    ```fixed
    # 1. 오늘 할 일
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    ```
    ```diagnostics
    ```
    """
    lines = reading.lines
    first = next((it for it in lines if it.text.strip()), None)
    if first and first.start and not lines[0].text.strip():
        yield Finding(
            Span(0, 0),
            Words("파일이 빈 줄로 시작합니다", "the file starts with an empty line"),
            Fix(Words("지웁니다", "take it away"), (Edit(Span(0, first.start), ""),)),
        )
