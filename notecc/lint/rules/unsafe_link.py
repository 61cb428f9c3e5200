"""NL011."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.gist import Kind
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_INVISIBLE: Final = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_UNSAFE: Final = re.compile(
    r"(?:javascript|vbscript|livescript|data(?!:image/(?:png|jpeg|gif|webp);base64,)):",
    re.IGNORECASE,
)
_SHOWN = 60


@rule("NL011", Severity.WARNING)
def unsafe_link(reading: Reading) -> Iterator[Finding]:
    """A link that runs a programme in the reader's browser: `javascript:…`.

    Such a link came with something copied. It is not followed on a sheet.

    ## 한국어

    읽는 사람의 브라우저에서 프로그램을 돌리는 링크입니다: `javascript:…`.

    어디선가 복사해 온 글에 딸려 온 것입니다. 학습지에서는 잇지 않습니다.

    ## Bad

    ```note
    [열기](javascript:alert(1))
    ```
    ```diagnostics
    1:1 the address is not safe: `javascript:alert(1)`
    ```

    ## Good

    ```note
    [열기](https://example.com)
    [메일](mailto:a@example.com)
    ```
    ```diagnostics
    ```
    """
    for link in reading.gist.links:
        if link.kind in {Kind.LINK, Kind.IMAGE} and _UNSAFE.match(_INVISIBLE.sub("", link.target)):
            shown = link.target[:_SHOWN]
            yield Finding(
                link.span,
                Words(
                    f"안전하지 않은 주소입니다: `{shown}`", f"the address is not safe: `{shown}`"
                ),
            )
