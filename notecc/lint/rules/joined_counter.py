"""NK013."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.orthography.respelling import reformed
from notecc.lint.orthography.spacing import COUNTERS
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NK013", Severity.HINT, folds=True, respells=True)
def joined_counter(reading: Reading) -> Iterator[Finding]:
    """A number in Korean and what it counts without a space: `두가지`, `세번째`, `여러개`.

    With digits the two may be joined (`2가지`), with words they may not. One spelling is found with
    one search.

    ## 한국어

    한글로 적은 수와 세는 말을 붙여 썼습니다: `두가지`, `세번째`, `여러개`.

    아라비아 숫자와는 붙여도 되지만(`2가지`) 한글로 적은 수는 띄어 씁니다. 한 가지로 적어야 한 번에
    찾아집니다.

    ## Bad

    ```note
    - 두가지 방법 중 첫번째를 여러번 쓴다
    ```
    ```diagnostics
    1:3 `두가지` is written `두 가지` (fix: write `두 가지`)
    1:12 `첫번째를` is written `첫 번째를` (fix: write `첫 번째를`)
    1:17 `여러번` is written `여러 번` (fix: write `여러 번`)
    ```
    ```fixed
    - 두 가지 방법 중 첫 번째를 여러 번 쓴다
    ```

    ## Good

    ```note
    - 2가지 방법을 두 번 쓰고 여러분과 한번 나눈다
    - 두개골, 세대, 네모
    ```
    ```diagnostics
    ```
    """
    return reformed(reading, COUNTERS)
