"""NP004."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP004", Severity.WARNING)
def unclosed_comment(reading: Reading) -> Iterator[Finding]:
    """A comment that never closes.

    In Obsidian it hides all that comes after it. notecc hides nothing then.

    ## 한국어

    주석이 닫히지 않았습니다.

    Obsidian에서는 그 뒤가 모두 숨습니다. notecc는 이때 아무것도 숨기지 않습니다.

    ## Bad

    ```note
    %% 나중에 확인

    - 기울기를 뺀다
    ```
    ```diagnostics
    1:1 the comment is never closed, so nothing is hidden
    ```

    ## Good

    ```note
    %% 나중에 확인 %%

    - 기울기를 뺀다
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP004"):
        yield Finding(it.span, it.message, None, it.severity)
