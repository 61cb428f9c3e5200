"""NM001."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.formulas import wrong
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NM001", Severity.ERROR)
def formula_sign(reading: Reading) -> Iterator[Finding]:
    r"""A term of a formula has the opposite sign of the rule of its topic.

    With the wrong sign a step climbs, and a loss rewards mistakes. The rule is the library's, whatever
    its letters, in any of the forms that books and libraries have; `notecc judge` shows which.

    ## 한국어

    식의 한 항이 그 주제의 식과 부호가 반대입니다.

    부호가 반대면 손실을 따라 올라가거나, 틀릴수록 손실이 작아집니다. 글자가 무엇이든, 책과 라이브러리가 쓰는
    어느 꼴이든 라이브러리의 식과 견줍니다. `notecc judge`가 어느 꼴인지 보여 줍니다.

    ## Bad

    ```note
    SGD
    - W(t+1) = Wt + η*gt
    ```
    ```diagnostics
    2:3 the sign of `η·g` is the opposite: it should be `W = W-η·g`
    ```

    ## Good

    ```note
    SGD
    - W(t+1) = Wt - η*gt

    Momentum
    - v = βv - ηg
    - w = w + v
    ```
    ```diagnostics
    ```
    """
    return wrong(reading, "sign")
