"""NV009."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV009", Severity.ERROR)
def rejected_step(reading: Reading) -> Iterator[Finding]:
    """A step or a rule of a trusted module that does not hold.

    Computer algebra or numbers say no; the point at which both sides differ is told. Its derivation is not shown.

    ## 한국어

    믿는 모듈의 유도 한 단계나 갱신식이 맞지 않습니다.

    컴퓨터 대수나 수가 아니라고 합니다. 두 쪽이 달라지는 값을 함께 알리고, 그 유도는 보여 주지 않습니다.

    ## Bad

    A derivation goes from `(x + 1)**2` to `x**2 + 1`.

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
    for it in reading.told("NV009"):
        yield Finding(it.span, it.message, None, it.severity)
