"""NM005."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.formulas import wrong
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NM005", Severity.ERROR)
def formula_time_index(reading: Reading) -> Iterator[Finding]:
    r"""A formula takes a value from a step at which there is none yet.

    The new weight is made of the old one. A rule that needs what it makes cannot be run.

    ## 한국어

    식이 아직 없는 시점의 값을 씁니다.

    새 가중치는 이전 가중치에서 나옵니다. 만들 값을 미리 쓰는 식은 돌릴 수 없습니다.

    ## Bad

    ```note
    SGD
    - $w_{t+1} = w_{t+1} - \eta g_t$
    ```
    ```diagnostics
    2:3 a step is off: the right side needs the value of the step before: it should be `w = w-η·g`
    ```

    ## Good

    ```note
    SGD
    - $w_{t+1} = w_t - \eta g_t$
    - $w_t = w_{t-1} - \eta g_{t-1}$
    ```
    ```diagnostics
    ```
    """
    return wrong(reading, "step")
