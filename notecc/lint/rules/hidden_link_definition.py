"""NP009."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NP009", Severity.HINT, is_quiet=True)
def hidden_link_definition(reading: Reading) -> Iterator[Finding]:
    """An address of a link on a line of its own, which is not shown.

    This is as it should be. `notecc build` mentions it, so that whoever compares a page with its
    note knows why they differ; the linter does where it is asked to (`--select NP009`).

    ## 한국어

    링크 정의는 보이지 않습니다.

    잘못이 아닙니다. 페이지와 노트를 견주어 보는 사람을 위해 `notecc build`가 알려 주며, 린터는
    `--select NP009`로 물을 때만 알립니다.

    ## Bad

    ```note
    [책][1]

    [1]: https://example.org
    ```
    ```diagnostics
    3:1 a link definition is not shown
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NP009"):
        yield Finding(it.span, it.message, None, it.severity)
