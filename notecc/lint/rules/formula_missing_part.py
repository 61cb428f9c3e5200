"""NM002."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.formulas import wrong
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NM002", Severity.ERROR)
def formula_missing_part(reading: Reading) -> Iterator[Finding]:
    r"""A factor, a term, a square, a root or a function of a formula is missing, or another stands there.

    It is what is copied wrong most often, and what an exam asks for.

    ## 한국어

    식에서 인수, 항, 제곱, 제곱근, 함수가 빠졌거나 다른 것이 있습니다.

    옮겨 적을 때 가장 자주 틀리는 곳이고, 시험에 나오는 곳입니다.

    ## Bad

    ```note
    Adagrad
    - w = w - η/(G + ε) * g
    ```
    ```diagnostics
    2:3 the square root of `G` is missing: it should be `w = w-η·g/(√G+ε)`
    ```

    ## Good

    ```note
    Adagrad
    - w = w - η/√(G + ε) * g
    - h ← h + ∂L/∂W ⊙ ∂L/∂W
    ```
    ```diagnostics
    ```
    """
    return wrong(reading, "part")
