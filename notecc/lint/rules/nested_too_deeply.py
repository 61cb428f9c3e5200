"""NP002."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP002", Severity.WARNING)
def nested_too_deeply(reading: Reading) -> Iterator[Finding]:
    """Lists or quotes inside one another, more deeply than anyone reads.

    What is below is shown as plain text.

    ## 한국어

    목록이나 인용이 지나치게 깊이 겹쳐 있습니다.

    그 아래는 글자 그대로 보입니다.

    ## Bad

    ```note
    > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > a
    ```
    ```diagnostics
    1:201 nested too deeply: what is below is shown as plain text
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP002"):
        yield Finding(it.span, it.message, None, it.severity)
