"""NV004."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV004", Severity.WARNING)
def card_without_definition(reading: Reading) -> Iterator[Finding]:
    """A card of your own that does not say what its concept is.

    Sheets and `notecc derive` show the definition beside the formula: the first paragraph, or `definition:`.

    ## 한국어

    무엇인지 말하지 않는 개념 카드입니다.

    학습지와 `notecc derive`는 수식 옆에 정의를 보여 줍니다. 본문의 첫 문단이나 `definition:`이 정의입니다.

    ## Bad

    ```note concepts/huber.md
    ---
    name: 후버 손실
    ---
    $$
    L = r^2
    $$
    ```
    ```diagnostics
    1:1 has no definition: write one sentence as first paragraph, or as `definition:`
    ```

    ## Good

    ```note concepts/huber.md
    ---
    name: 후버 손실
    ---
    이상치에 덜 민감한 손실
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NV004"):
        yield Finding(it.span, it.message, None, it.severity)
