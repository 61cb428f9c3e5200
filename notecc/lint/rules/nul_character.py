"""NS019."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NS019", Severity.WARNING)
def nul_character(reading: Reading) -> Iterator[Finding]:
    """A NUL in the text.

    It says nothing and is shown as a replacement character. Mostly the file was damaged, or is no
    note at all.

    ## 한국어

    글에 NUL 문자가 있습니다.

    아무 뜻이 없고 대체 문자로 보입니다. 대개 파일이 깨졌거나 노트가 아닙니다.

    ## Bad

    ```note
    - 손실⟨0000⟩ 함수
    ```
    ```diagnostics
    1:5 1 NUL character(s), shown as \ufffd
    ```

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NS019"):
        yield Finding(it.span, it.message, None, it.severity)
