"""NV006."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV006", Severity.WARNING)
def too_many_cards(reading: Reading) -> Iterator[Finding]:
    """More cards of your own than are read: a thousand.

    The others are notes, and their names are not looked for.

    ## 한국어

    내 개념 카드는 1000장까지 읽습니다.

    나머지는 노트로 두고, 그 이름은 찾지 않습니다.

    ## Bad

    The vault's `concepts/` holds 1001 cards.

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
    for it in reading.told("NV006"):
        yield Finding(it.span, it.message, None, it.severity)
