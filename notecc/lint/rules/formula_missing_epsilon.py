"""NM007."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.formulas import wrong
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NM007", Severity.INFO)
def formula_missing_epsilon(reading: Reading) -> Iterator[Finding]:
    r"""A formula divides by a root without its ε.

    On the first step, or for a weight that never had a gradient, the root is 0.

    ## 한국어

    식이 ε 없이 제곱근으로 나눕니다.

    첫 걸음이나 기울기가 없던 가중치에서는 제곱근이 0입니다.

    ## Bad

    ```note
    Adagrad
    - w = w - η g / √G
    ```
    ```diagnostics
    2:3 the term `ε` is missing: it should be `w = w-η·g/(√G+ε)`
    ```

    ## Good

    ```note
    Adagrad
    - w = w - η g / (√G + ε)
    - w = w - η g / √(G + ε)
    ```
    ```diagnostics
    ```
    """
    return wrong(reading, "epsilon")
