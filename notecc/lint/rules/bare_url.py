"""NL009."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_WEB: Final = re.compile(r"https?://[\x21-\x7e]+")


@rule("NL009", Severity.HINT, folds=True)
def bare_url(reading: Reading) -> Iterator[Finding]:
    """An address without a word on where it leads, and without `<` and `>` around it.

    Where it ends is a guess of each programme: a bracket, a comma or `에서` after it may become part
    of it. `[논문](https://…)` says besides what is there.

    ## 한국어

    어디로 가는지 설명도, `<`와 `>`도 없이 주소만 적었습니다.

    주소가 어디서 끝나는지는 프로그램마다 다르게 짐작합니다: 뒤의 괄호나 쉼표, `에서`가 주소에 붙을 수
    있습니다. `[논문](https://…)`은 무엇이 있는지도 말해 줍니다.

    ## Bad

    ```note
    논문 https://example.com/adam 참고
    ```
    ```diagnostics
    1:4 a bare address (fix: put it in `<` and `>`)
    ```
    ```fixed
    논문 <https://example.com/adam> 참고
    ```

    ## Good

    ```note
    [논문](https://example.com/adam), <https://example.com/a>
    `https://example.com/b`
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, inline.Link):
            continue
        written = reading.text[slice(*node.span)]
        if written.startswith("http") and _WEB.fullmatch(written) and written == node.url:
            yield Finding(
                node.span,
                Words("주소만 적었습니다", "a bare address"),
                Fix(
                    Words("`<`와 `>`로 감쌉니다", "put it in `<` and `>`"),
                    (Edit(node.span, f"<{written}>"),),
                ),
            )
