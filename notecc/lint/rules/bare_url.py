"""NL009."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_HANGUL: Final = re.compile(r"[가-힣]")
_WEB: Final = re.compile(r"https?://[\x21-\x7e]+")


@rule("NL009", Severity.HINT, folds=True)
def bare_url(reading: Reading) -> Iterator[Finding]:
    """An address with Korean right behind it, and without `<` and `>` around it.

    Where it ends is a guess of each programme, and in many `에서` becomes a part of it. An address
    that stands by itself, or between spaces, is fine; `[논문](https://…)` says besides what is there.

    ## 한국어

    주소 바로 뒤에 한글이 붙었고 `<`와 `>`가 없습니다.

    주소가 어디서 끝나는지는 프로그램마다 다르게 짐작해서 `에서`까지 주소가 되기도 합니다. 따로 있거나 빈칸
    사이에 있는 주소는 괜찮습니다. `[논문](https://…)`은 무엇이 있는지도 말해 줍니다.

    ## Bad

    ```note
    https://example.com/adam에서 읽음
    ```
    ```diagnostics
    1:1 Korean stands right behind the address (fix: put it in `<` and `>`)
    ```
    ```fixed
    <https://example.com/adam>에서 읽음
    ```

    ## Good

    ```note
    https://example.com/adam
    [논문](https://example.com/adam), <https://example.com/a>에서
    `https://example.com/b에서`
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, inline.Link):
            continue
        start, end = node.span
        written = reading.text[slice(*node.span)]
        is_bare = written == node.url and _WEB.fullmatch(written)
        if is_bare and _HANGUL.match(reading.text, end):
            yield Finding(
                node.span,
                Words("주소에 한글이 붙었습니다", "Korean stands right behind the address"),
                Fix(
                    Words("`<`와 `>`로 감쌉니다", "put it in `<` and `>`"),
                    (Edit(Span(start, start), "<"), Edit(Span(end, end), ">")),
                ),
            )
