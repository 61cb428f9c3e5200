"""NV001."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV001", Severity.WARNING)
def unusable_name(reading: Reading) -> Iterator[Finding]:
    """A name of a card of your own that is too ordinary, or too long, to look for in notes.

    It would be found in every other line. The card has its other names.

    ## 한국어

    내 개념 카드의 이름이 너무 흔하거나 길어서 노트에서 찾지 않습니다.

    한 줄 걸러 나오는 낱말을 개념으로 이으면 쓸모가 없습니다. 카드의 다른 이름으로는 찾습니다.

    ## Bad

    ```note concepts/huber.md
    ---
    name: 후버 손실
    aliases: [모델]
    ---
    이상치에 덜 민감한 손실
    ```
    ```diagnostics
    3:11 `모델` is too ordinary a word to look for in notes: give a clearer name
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
    for it in reading.told("NV001"):
        yield Finding(it.span, it.message, None, it.severity)
