"""NP006."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP006", Severity.WARNING)
def invalid_front_matter(reading: Reading) -> Iterator[Finding]:
    """Front matter that is no YAML.

    Its date, tags and aliases may be lost: Obsidian shows the lines in red.

    ## 한국어

    속성이 YAML 형식에 맞지 않습니다.

    날짜, 태그, 별칭을 읽지 못할 수 있고 Obsidian에서는 빨갛게 보입니다.

    ## Bad

    ```note
    ---
    tags: [a, b
    ---
    - 손실 함수
    ```
    ```diagnostics
    3:1 the front matter is not valid YAML
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP006"):
        yield Finding(it.span, it.message, None, it.severity)
