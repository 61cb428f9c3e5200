"""NP008."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP008", Severity.HINT, is_quiet=True)
def hidden_comment(reading: Reading) -> Iterator[Finding]:
    """A comment, which is not shown.

    This is as it should be. `notecc build` mentions it, so that whoever compares a page with its
    note knows why they differ; the linter does where it is asked to (`--select NP008`).

    ## 한국어

    주석은 보이지 않습니다.

    잘못이 아닙니다. 페이지와 노트를 견주어 보는 사람을 위해 `notecc build`가 알려 주며, 린터는
    `--select NP008`로 물을 때만 알립니다.

    ## Bad

    ```note
    - 손실 함수 %%나중에%%
    ```
    ```diagnostics
    1:9 a comment is not shown
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP008"):
        yield Finding(it.span, it.message, None, it.severity)
