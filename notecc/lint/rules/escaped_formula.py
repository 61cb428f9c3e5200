"""NV005."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NV005", Severity.WARNING)
def escaped_formula(reading: Reading) -> Iterator[Finding]:
    r"""A formula in double quotes, in which YAML reads each backslash as the start of a sign.

    Of `\frac` a form feed and `rac` are left. Single quotes keep it, and so does `$$` in the text.

    ## 한국어

    큰따옴표 안에 쓴 수식은 YAML이 `\`를 다른 글자로 읽습니다.

    `\frac`에서 `rac`만 남습니다. 작은따옴표를 쓰거나 본문에 `$$`로 쓰면 그대로 읽습니다.

    ## Bad

    ```note concepts/huber.md
    ---
    name: 후버 손실
    formula: "\frac{1}{2} r^2"
    ---
    이상치에 덜 민감한 손실
    ```
    ```diagnostics
    3:1 double quotes take the `\` out of a formula: use single quotes, or `$$` in the text
    ```

    ## Good

    ```note concepts/huber.md
    ---
    name: 후버 손실
    formula: '\frac{1}{2} r^2'
    ---
    이상치에 덜 민감한 손실
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NV005"):
        yield Finding(it.span, it.message, None, it.severity)
