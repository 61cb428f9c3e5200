"""NK010."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words
from notecc.model.korean.hangul import is_hangul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_COMMA: Final = re.compile(r",(?=[^\W\d_])")


@rule("NK010", Severity.HINT, folds=True, respells=True)
def comma_without_space(reading: Reading) -> Iterator[Finding]:
    """A comma with no space after it: `문제,언어`.

    The comma is there to keep two words apart, and without the space they run together. Between
    numbers and in formulas it is another sign: `x,y`, `1,000`.

    ## 한국어

    쉼표 뒤를 띄우지 않았습니다: `문제,언어`.

    쉼표는 두 말을 가르는 부호인데 붙여 쓰면 한 덩어리로 보입니다. 수와 수식의 쉼표는 다른 부호라서
    건드리지 않습니다: `x,y`, `1,000`.

    ## Bad

    ```note
    - 번역,요약,QA에 쓴다
    ```
    ```diagnostics
    1:5 no space after a comma (fix: put a space)
    1:8 no space after a comma (fix: put a space)
    ```
    ```fixed
    - 번역, 요약, QA에 쓴다
    ```

    ## Good

    ```note
    - 번역, 요약에 쓰고 f(x,y)는 1,000이다
    - `번역,요약`
    ```
    ```diagnostics
    ```
    """
    text = reading.prose
    for found in _COMMA.finditer(text):
        span = Span(*found.span())
        before, after = text[span.start - 1 : span.start], text[span.end]
        # Letters on both sides may be a pair, as in f(x,y).
        if not before.isalpha() or not (is_hangul(before) or is_hangul(after)):
            continue
        yield Finding(
            span,
            Words("쉼표 뒤를 띄어 씁니다", "no space after a comma"),
            Fix(Words("한 칸 띄웁니다", "put a space"), (Edit(Span(span.end, span.end), " "),)),
        )
