"""NP003."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP003", Severity.ERROR)
def unclosed_fence(reading: Reading) -> Iterator[Finding]:
    """A code fence that never closes.

    Everything below it, to the end of the note, is shown as code.

    ## 한국어

    코드 블록이 닫히지 않았습니다.

    노트 끝까지 모두 코드로 보입니다.

    ## Bad

    ````note
    ```python
    w = w - lr * g

    - 기울기를 뺀다
    ````
    ```diagnostics
    1:1 the code fence is never closed
    ```

    ## Good

    ````note
    ```python
    w = w - lr * g
    ```

    - 기울기를 뺀다
    ````
    ```diagnostics
    ```
    """
    for it in reading.told("NP003"):
        yield Finding(it.span, it.message, None, it.severity)
