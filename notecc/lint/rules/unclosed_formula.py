"""NP005."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP005", Severity.WARNING)
def unclosed_formula(reading: Reading) -> Iterator[Finding]:
    r"""A `$$` that never closes.

    The formula is shown as it was typed, and so may be what follows it.

    ## 한국어

    `$$`이 닫히지 않았습니다.

    수식이 쓴 그대로 보이고, 뒤따르는 글까지 그럴 수 있습니다.

    ## Bad

    ```note
    $$
    w - \eta g
    ```
    ```diagnostics
    1:1 `$$` is never closed
    ```

    ## Good

    ```note
    $$
    w - \eta g
    $$
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP005"):
        yield Finding(it.span, it.message, None, it.severity)
