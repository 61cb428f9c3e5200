"""NV007."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV007", Severity.WARNING)
def untrusted_module(reading: Reading) -> Iterator[Finding]:
    """A Python module in the vault's `concepts/` that the config does not trust.

    Code can do anything to your files. Look at it; then write `trust = true` into `notecc.toml`.

    ## 한국어

    설정이 믿지 않는 파이썬 모듈이 보관함의 `concepts/`에 있습니다.

    코드는 파일에 무슨 일이든 할 수 있습니다. 내용을 살펴본 다음 `notecc.toml`에 `trust = true`를 써 주세요.

    ## Bad

    `concepts/huber.py` in a vault whose `notecc.toml` does not say `trust = true`.

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
    for it in reading.told("NV007"):
        yield Finding(it.span, it.message, None, it.severity)
