"""NK017."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.respelling import respelled, table
from notecc.lint.rule import rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding

_KNOWN: Final = table(
    {
        "최대값": "최댓값",
        "최소값": "최솟값",
        "극대값": "극댓값",
        "극소값": "극솟값",
        "절대값": "절댓값",
        "기대값": "기댓값",
        "대표값": "대푯값",
        "함수값": "함숫값",
        "고유값": "고윳값",
        "초기값": "초깃값",
        "근사값": "근삿값",
        "결과값": "결괏값",
        "꼭지점": "꼭짓점",
        "자리수": "자릿수",
        "^나무가지": "나뭇가지",
    }
)


@rule("NK017", Severity.HINT, folds=True, respells=True)
def missing_sai_siot(reading: Reading) -> Iterator[Finding]:
    """A compound without the ㅅ that stands between its parts: `최대값`, `절대값`, `꼭지점`.

    Textbooks of mathematics write 최댓값, 절댓값, 함숫값, and so do exams. Many write them without;
    so this is a hint, and only of words that the dictionary has.

    ## 한국어

    사이시옷이 빠진 합성어입니다: `최대값`, `절대값`, `꼭지점`.

    수학 교과서와 시험은 최댓값, 절댓값, 함숫값으로 적습니다. 흔히 빼고 적기 때문에 귀띔일 뿐이고, 사전에
    오른 말만 봅니다.

    ## Bad

    ```note
    - 손실의 최소값과 기울기의 절대값
    ```
    ```diagnostics
    1:7 `최소값` is written `최솟값` (fix: write `최솟값`)
    1:17 `절대값` is written `절댓값` (fix: write `절댓값`)
    ```
    ```fixed
    - 손실의 최솟값과 기울기의 절댓값
    ```

    ## Good

    ```note
    - 손실의 최솟값, 입력값, 출력값, 예측값, 평균값
    ```
    ```diagnostics
    ```
    """
    return respelled(reading, _KNOWN)
