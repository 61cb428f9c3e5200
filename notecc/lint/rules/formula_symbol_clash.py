"""NM004."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.formulas import wrong
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NM004", Severity.WARNING)
def formula_symbol_clash(reading: Reading) -> Iterator[Finding]:
    r"""Letters of a formula are exchanged, or two letters stand where the rule has one.

    Read again in a month, β₁ for β₂ is believed.

    ## 한국어

    식의 글자가 서로 바뀌었거나, 한 글자여야 할 자리에 두 글자가 있습니다.

    한 달 뒤에 다시 읽으면 β₂ 자리의 β₁을 그대로 믿게 됩니다.

    ## Bad

    ```note
    Adam
    - $v_t = \beta_2 v_{t-1} + (1-\beta_1) g_t^2$

    Cross-Entropy
    - CE = -Σ ŷ log y
    ```
    ```diagnostics
    2:3 `β₂` and `β₁` should be one and the same: it should be `v = β₂·v+(1-β₂)·g²`
    5:3 `y` and `ŷ` have changed places: it should be `L = -Σ(y·log(ŷ))`
    ```

    ## Good

    ```note
    Adam
    - $v_t = \beta_2 v_{t-1} + (1-\beta_2) g_t^2$

    Cross-Entropy
    - CE = -Σ y log ŷ
    ```
    ```diagnostics
    ```
    """
    return wrong(reading, "clash")
