"""NK014."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.misspellings import MISSPELLINGS
from notecc.lint.orthography.respelling import respelled, table
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding

_KNOWN: Final = table(MISSPELLINGS)


@rule("NK014", Severity.WARNING, respells=True)
def misspelt_word(reading: Reading) -> Iterator[Finding]:
    """A Korean word that is often misspelt, and is here: `역활`, `몇일`, `갯수`.

    The word is in no dictionary as it stands, so neither a search nor a reader finds what is meant.

    ## 한국어

    자주 틀리는 말을 틀리게 적었습니다: `역활`, `몇일`, `갯수`.

    그렇게 적은 말은 사전에 없어서 찾기도 어렵고 읽는 사람도 걸립니다.

    ## Bad

    ```note
    - 활성화 함수의 역활
    - 몇일 동안 층의 갯수를 바꾸었다
    ```
    ```diagnostics
    1:11 `역활` is written `역할` (fix: write `역할`)
    2:3 `몇일` is written `며칠` (fix: write `며칠`)
    2:12 `갯수` is written `개수` (fix: write `개수`)
    ```
    ```fixed
    - 활성화 함수의 역할
    - 며칠 동안 층의 개수를 바꾸었다
    ```

    ## Good

    ```note
    - 활성화 함수의 역할
    - 며칠 동안 층의 개수와 반복 횟수를 바꾸었다
    ```
    ```diagnostics
    ```
    """
    return respelled(reading, _KNOWN)
