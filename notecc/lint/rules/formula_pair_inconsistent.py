"""NM006."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.formulas import wrong
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NM006", Severity.ERROR)
def formula_pair_inconsistent(reading: Reading) -> Iterator[Finding]:
    r"""Each of two formulas can be right, and together they climb.

    Books put the minus into the velocity or into the step. Half of one book and half of another go up
    the slope.

    ## 한국어

    두 식이 따로는 맞을 수 있지만 합치면 기울기를 따라 올라갑니다.

    책에 따라 음의 부호를 속도에 넣거나 걸음에 넣습니다. 두 책의 반씩을 섞으면 손실이 커집니다.

    ## Bad

    ```note
    Momentum
    - a ← βa − g
    - W ← W − r·a
    ```
    ```diagnostics
    2:3 both lines together are `W = W-r·(β·a-g)`, which climbs: it should be `w = w-η·(β·v+g)`
    ```

    ## Good

    ```note
    Momentum
    - a ← βa − g
    - W ← W + r·a
    ```
    ```diagnostics
    ```
    """
    return wrong(reading, "pair")
