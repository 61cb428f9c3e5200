"""NP007."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP007", Severity.HINT, is_quiet=True)
def front_matter(reading: Reading) -> Iterator[Finding]:
    """Front matter, which is not shown as text.

    This is as it should be. `notecc build` mentions it, so that whoever compares a page with its
    note knows why they differ; the linter does where it is asked to (`--select NP007`).

    ## 한국어

    속성은 본문에 보이지 않습니다.

    잘못이 아닙니다. 페이지와 노트를 견주어 보는 사람을 위해 `notecc build`가 알려 주며, 린터는
    `--select NP007`로 물을 때만 알립니다.

    ## Bad

    ```note
    ---
    tags: til
    ---
    - 손실 함수
    ```
    ```diagnostics
    1:1 front matter is not shown as text
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP007"):
        yield Finding(it.span, it.message, None, it.severity)
