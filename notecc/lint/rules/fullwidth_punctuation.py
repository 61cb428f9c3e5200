"""NS016."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_WIDE: Final = re.compile("[（）：，；]")
_FOREIGN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""Kana and Chinese characters: there the wide signs are at home."""


@rule("NS016", Severity.HINT, folds=True)
def fullwidth_punctuation(reading: Reading) -> Iterator[Finding]:
    """Parentheses, colons and commas of a Chinese or Japanese keyboard: `（ ） ： ，`.

    Korean is written with the narrow ones. A search for `(MSE)` does not find the wide ones, and a
    `용어：뜻` line is not read as a definition everywhere.

    ## 한국어

    전각 문장 부호가 있습니다: `（ ） ： ，`.

    한국어는 반각을 씁니다. `(MSE)`를 찾으면 나오지 않고, `용어：뜻` 꼴의 줄은 뜻풀이로 읽히지 않을 수
    있습니다.

    ## Bad

    ```note
    - 손실（MSE）을 줄인다
    ```
    ```diagnostics
    1:5 `（` is fullwidth (fix: write `(`)
    1:9 `）` is fullwidth (fix: write `)`)
    ```
    ```fixed
    - 손실(MSE)을 줄인다
    ```

    ## Good

    ```note
    - 손실(MSE)을 줄인다
    - 東京（とうきょう）
    ```
    ```diagnostics
    ```
    """
    for line in reading.prose_lines:
        if _FOREIGN.search(line.text):
            continue
        for found in _WIDE.finditer(line.text):
            narrow = chr(ord(found[0]) - 0xFEE0)
            span = Span(line.start + found.start(), line.start + found.end())
            yield Finding(
                span,
                Words(f"`{found[0]}`는 전각 문자입니다", f"`{found[0]}` is fullwidth"),
                Fix(Words(f"`{narrow}`로 바꿉니다", f"write `{narrow}`"), (Edit(span, narrow),)),
            )
