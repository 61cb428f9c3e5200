"""NL013."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_REVERSED: Final = re.compile(
    r"(?<![\]!\w])\((?P<text>[^()\[\]\n]{1,200})\)\[(?P<url>https?://[^\s\[\]()<>]{1,2000})\]"
)


@rule("NL013", Severity.WARNING)
def reversed_link(reading: Reading) -> Iterator[Finding]:
    """A link whose brackets are the wrong way round: `(논문)[https://…]`.

    It is shown as it is written. The words stand in `[ ]`, the address in `( )`.

    ## 한국어

    괄호를 거꾸로 쓴 링크입니다: `(논문)[https://…]`.

    링크가 되지 않고 그대로 보입니다. 글은 `[ ]`에, 주소는 `( )`에 씁니다.

    ## Bad

    ```note
    (논문)[https://example.com/adam]
    ```
    ```diagnostics
    1:1 the brackets of this link are the wrong way round (unsafe fix: turn them round)
    ```
    ```unsafely
    [논문](https://example.com/adam)
    ```

    ## Good

    ```note
    [논문](https://example.com/adam)
    식 (3)[1]
    ```
    ```diagnostics
    ```
    """
    for found in _REVERSED.finditer(reading.text):
        if reading.is_closed(Span(found.start(), found.start("url") - 1)):
            continue
        whole = Span(*found.span())
        yield Finding(
            whole,
            Words(
                "링크의 괄호가 거꾸로입니다", "the brackets of this link are the wrong way round"
            ),
            Fix(
                Words("바로 놓습니다", "turn them round"),
                (
                    Edit(Span(whole.start, whole.start + 1), "["),
                    Edit(Span(found.end("text"), found.start("url")), "]("),
                    Edit(Span(whole.end - 1, whole.end), ")"),
                ),
                Safety.UNSAFE,
            ),
        )
