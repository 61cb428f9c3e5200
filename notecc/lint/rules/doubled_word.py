"""NK016."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_DOUBLED: Final = re.compile(
    r"(?<![가-힣])(?P<korean>[가-힣]{1,12}(?:[을를]|에서|으로|하는|되는|하여)) (?P=korean)(?![가-힣])"
    r"|\b(?P<english>the|of|is|are|and|to|for|with|from|by|on|can|be) (?P=english)\b"
)


@rule("NK016", Severity.INFO, respells=True)
def doubled_word(reading: Reading) -> Iterator[Finding]:
    """A word that stands twice: `모델을 모델을`, `the the`.

    It is what stays when a sentence is rewritten. Words that are doubled on purpose (조금 조금, 하나
    하나) have no particle, and are left alone.

    ## 한국어

    같은 말이 두 번 나옵니다: `모델을 모델을`, `the the`.

    문장을 고쳐 쓰다가 남은 것입니다. 일부러 겹쳐 쓰는 말(조금 조금, 하나 하나)은 조사가 없으므로 건드리지
    않습니다.

    ## Bad

    ```note
    - 학습률을 학습률을 줄인다
    - gradient of of the loss
    ```
    ```diagnostics
    1:3 `학습률을` stands twice (unsafe fix: take one away)
    2:12 `of` stands twice (unsafe fix: take one away)
    ```
    ```unsafely
    - 학습률을 줄인다
    - gradient of the loss
    ```

    ## Good

    ```note
    - 하나 하나, 조금 조금, 배열의 배열의 차원
    - a function that that module calls
    ```
    ```diagnostics
    ```
    """
    for found in _DOUBLED.finditer(reading.prose):
        word = found["korean"] or found["english"]
        span = Span(found.end() - len(word) - 1, found.end())
        yield Finding(
            Span(*found.span()),
            Words(f"`{word}` 말이 두 번 나옵니다", f"`{word}` stands twice"),
            Fix(Words("하나를 지웁니다", "take one away"), (Edit(span, ""),), Safety.UNSAFE),
        )
