"""NK006."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.orthography.respelling import reformed
from notecc.lint.orthography.spacing import MISSING
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding


@rule("NK006", Severity.HINT, folds=True, respells=True)
def joined_words(reading: Reading) -> Iterator[Finding]:
    """Two words without a space: `할수있다`, `존재할때`, `하는것`, `노력때문에`, `해야할`.

    때, 것, 수, 줄, 때문 are nouns, however short. The space shows where the verb ends, and a search
    for one spelling finds all. What may be written both ways (`해보다`, `손실함수`) is left alone.

    ## 한국어

    붙여 쓴 두 낱말입니다: `할수있다`, `존재할때`, `하는것`, `노력때문에`, `해야할`.

    `때`, `것`, `수`, `줄`, `때문`은 짧아도 명사라서 앞말과 띄어 씁니다. 띄어 쓰면 동사가 어디서 끝나는지
    보이고, 한 가지로 적어야 한 번에 찾아집니다. 붙여도 되는 말(`해보다`, `손실함수`)은 건드리지 않습니다.

    ## Bad

    ```note
    - 기울기가 존재할때 쓸수있다
    - 외우는것보다 이해하는게 낫다
    - 값이 크기때문에 나누어야한다
    - 층을 쌓게되면 느려지지않는다
    ```
    ```diagnostics
    1:8 `존재할때` is written `존재할 때` (fix: write `존재할 때`)
    1:13 `쓸수있다` is written `쓸 수 있다` (fix: write `쓸 수 있다`)
    2:3 `외우는것보다` is written `외우는 것보다` (fix: write `외우는 것보다`)
    2:10 `이해하는게` is written `이해하는 게` (fix: write `이해하는 게`)
    3:6 `크기때문에` is written `크기 때문에` (fix: write `크기 때문에`)
    3:12 `나누어야한다` is written `나누어야 한다` (fix: write `나누어야 한다`)
    4:6 `쌓게되면` is written `쌓게 되면` (fix: write `쌓게 되면`)
    4:11 `느려지지않는다` is written `느려지지 않는다` (fix: write `느려지지 않는다`)
    ```
    ```fixed
    - 기울기가 존재할 때 쓸 수 있다
    - 외우는 것보다 이해하는 게 낫다
    - 값이 크기 때문에 나누어야 한다
    - 층을 쌓게 되면 느려지지 않는다
    ```

    ## Good

    ```note
    - 할 수 있는 것, 못지않게, 머지않아, 그럴듯한, 수없이
    - Adam은 할수록 좋고, 실수 없이 되는대로 해보았다
    - 필수 항목, 무한대로, 환경우선, 쳐다보니, 인건비
    ```
    ```diagnostics
    ```
    """
    return reformed(reading, MISSING)
