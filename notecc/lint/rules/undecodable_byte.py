"""NS020."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NS020", Severity.ERROR)
def undecodable_byte(reading: Reading) -> Iterator[Finding]:
    """A byte that is no text.

    It is shown as a replacement character, and stays in the file as it is. Mostly two pieces of
    text in different encodings were joined.

    ## 한국어

    글자로 읽을 수 없는 바이트가 있습니다.

    대체 문자로 보이고 파일에는 그대로 남습니다. 대개 인코딩이 다른 두 글을 이어 붙인 것입니다.

    ## Bad

    ```note
    - 손실⟨dcff⟩ 함수
    ```
    ```diagnostics
    1:5 1 byte(s) that are no text, shown as \ufffd
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NS020"):
        yield Finding(it.span, it.message, None, it.severity)
