"""NK003."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.loanwords import LOANWORDS
from notecc.lint.orthography.respelling import respelled, table
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding

_KNOWN: Final = table(LOANWORDS)


@rule("NK003", Severity.INFO, folds=True, respells=True)
def misspelt_loanword(reading: Reading) -> Iterator[Finding]:
    """A loanword that is not written as the rules for loanwords write it: `아키텍쳐`, `메세지`.

    What is spelt in one way is found with one search, and a report or a résumé is read by people
    who notice. Words that careful writers spell in two ways are left alone.

    ## 한국어

    외래어 표기법과 다르게 적은 외래어입니다: `아키텍쳐`, `메세지`.

    한 가지로 적어야 한 번에 찾아집니다. 보고서나 이력서라면 읽는 사람의 눈에 띕니다. 널리 두 가지로 쓰는
    말은 건드리지 않습니다.

    ## Bad

    ```note
    ## 트렌스포머
    - 새로운 아키텍쳐에서 메세지를 넘긴다
    ```
    ```diagnostics
    1:4 `트렌스포머` is written `트랜스포머` (unsafe fix: write `트랜스포머`)
    2:7 `아키텍쳐` is written `아키텍처` (fix: write `아키텍처`)
    2:14 `메세지` is written `메시지` (fix: write `메시지`)
    ```
    ```fixed
    ## 트렌스포머
    - 새로운 아키텍처에서 메시지를 넘긴다
    ```

    ## Good

    ```note
    - 컨텍스트 벡터와 라벨
    - `아키텍쳐.md`
    - [[아키텍쳐]]와 [[아키텍쳐|아키텍처]]
    ```
    ```diagnostics
    ```
    """
    return respelled(reading, _KNOWN)
