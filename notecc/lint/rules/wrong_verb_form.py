"""NK007."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.orthography.respelling import reformed
from notecc.lint.orthography.verbforms import FORMS
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NK007", Severity.WARNING, respells=True)
def wrong_verb_form(reading: Reading) -> Iterator[Finding]:
    """A form of a verb that there is not: `됬다`, `되요`, `않되다`, `만듬`, `할께`.

    These are the mistakes that a reader sees first. 돼 is short for 되어: where 해 fits, 돼 does,
    and where 하 fits, 되. 않 is short for 아니하 and follows 지: `하지 않다`, but `안 하다`.

    ## 한국어

    없는 활용형입니다: `됬다`, `되요`, `않되다`, `만듬`, `할께`.

    읽는 사람이 가장 먼저 알아보는 실수입니다. `돼`는 `되어`가 준 말이라 `해`를 넣어 말이 되면 `돼`, `하`를
    넣어 말이 되면 `되`입니다. `않`은 `아니하`가 준 말로 `지` 뒤에 옵니다: `하지 않다`, `안 하다`.

    ## Bad

    ```note
    - 학습이 됬다
    - 여러 층으로 이루진 모델을 만듬
    - 값이 작으면 않된다
    - 학습률이 커지면 발산하게 되서 줄였다
    - 내일은 꼭 할께요
    - 정규화를 함으로서 막는다
    ```
    ```diagnostics
    1:7 `됬다` is written `됐다` (fix: write `됐다`)
    2:10 `이루진` is written `이루어진` (fix: write `이루어진`)
    2:18 `만듬` is written `만듦` (fix: write `만듦`)
    3:10 `않된다` is written `안 된다` (fix: write `안 된다`)
    4:17 `되서` is written `돼서` (fix: write `돼서`)
    5:9 `할께요` is written `할게요` (fix: write `할게요`)
    6:8 `함으로서` is written `함으로써` (fix: write `함으로써`)
    ```
    ```fixed
    - 학습이 됐다
    - 여러 층으로 이루어진 모델을 만듦
    - 값이 작으면 안 된다
    - 학습률이 커지면 발산하게 돼서 줄였다
    - 내일은 꼭 할게요
    - 정규화를 함으로써 막는다
    ```

    ## Good

    ```note
    - 학습이 되면 되고, 안 되면 다시 하지 않는다
    - 잘 돼서 끝났다. 이루어진 층은 만듦새가 좋다
    - 선생님들께 여쭈어 본다
    ```
    ```diagnostics
    ```
    """
    return reformed(reading, FORMS)
