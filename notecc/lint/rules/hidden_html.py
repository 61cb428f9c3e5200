"""NP010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP010", Severity.WARNING)
def hidden_html(reading: Reading) -> Iterator[Finding]:
    """HTML of which something is not shown: a script, a style, a tag that does not end.

    Pages hold no script and no style of a note's own.

    ## 한국어

    보이지 않는 HTML이 있습니다: 스크립트, 스타일, 닫히지 않은 태그.

    페이지에는 노트의 스크립트와 스타일을 넣지 않습니다.

    ## Bad

    ```note
    <script>alert(1)</script>
    ```
    ```diagnostics
    1:1 this HTML is not shown
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP010"):
        yield Finding(it.span, it.message, None, it.severity)
