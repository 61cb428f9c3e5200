"""NV008."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV008", Severity.ERROR)
def broken_module(reading: Reading) -> Iterator[Finding]:
    """A trusted module of the vault's `concepts/` that cannot be used, or one of its derivations.

    Its syntax is wrong, it fails when it is read, it has no `CONCEPT`, or it never ends. What else it says is used.

    ## 한국어

    믿는 모듈이나 그 유도 하나를 쓸 수 없습니다.

    문법이 틀렸거나, 읽는 도중에 멈췄거나, `CONCEPT`가 없거나, 끝나지 않습니다. 나머지는 그대로 씁니다.

    ## Bad

    `concepts/huber.py` holds `def huber(:`.

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
    for it in reading.told("NV008"):
        yield Finding(it.span, it.message, None, it.severity)
