"""NV002."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV002", Severity.INFO)
def taken_name(reading: Reading) -> Iterator[Finding]:
    """A name of a card that belongs to another concept.

    The library's names stay the library's, and those of one card are not another's: a name means one thing.

    ## 한국어

    내 개념 카드의 이름을 다른 개념이 이미 쓰고 있습니다.

    이름 하나는 한 가지만 가리킵니다. 라이브러리에 있는 이름은 라이브러리의 것이고, 카드끼리는 먼저 읽은 카드의 것입니다.

    ## Bad

    ```note concepts/huber.md
    ---
    name: 후버 손실
    aliases: [SGD]
    ---
    이상치에 덜 민감한 손실
    ```
    ```diagnostics
    3:11 `SGD` is a name of `sgd` already, and stays its
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
    for it in reading.told("NV002"):
        yield Finding(it.span, it.message, None, it.severity)
