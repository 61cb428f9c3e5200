"""NK015."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.orthography.respelling import reformed
from notecc.lint.orthography.spacing import NEEDLESS
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NK015", Severity.HINT, folds=True, respells=True)
def detached_ending(reading: Reading) -> Iterator[Finding]:
    """A space before what is no word: `많을 수록`, `할 수 밖에`.

    수록 is an ending and 밖에 a particle here. Apart from their verb they look like the nouns that
    are written so: 수록, what a book contains, and 밖, the outside.

    ## 한국어

    낱말이 아닌 것을 띄어 썼습니다: `많을 수록`, `할 수 밖에`.

    여기서 `수록`은 어미, `밖에`는 조사라서 앞말에 붙입니다. 띄어 쓰면 책에 `수록`한다는 말이나 바깥을
    뜻하는 `밖`으로 보입니다.

    ## Bad

    ```note
    - 데이터가 많을 수록 느려질 수 밖에 없다
    ```
    ```diagnostics
    1:8 `많을 수록` is written `많을수록` (fix: write `많을수록`)
    1:18 `수 밖에` is written `수밖에` (fix: write `수밖에`)
    ```
    ```fixed
    - 데이터가 많을수록 느려질 수밖에 없다
    ```

    ## Good

    ```note
    - 데이터가 많을수록 느려질 수밖에 없다
    - 논문을 수록한 책, 집 밖에 없는 나무
    ```
    ```diagnostics
    ```
    """
    return reformed(reading, NEEDLESS)
