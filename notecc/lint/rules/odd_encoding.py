"""NS013."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Fix, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_TITLE: Final = Words("UTF-8로 저장합니다", "store it as UTF-8")


@rule("NS013", Severity.ERROR)
def odd_encoding(reading: Reading) -> Iterator[Finding]:
    """The file is not stored as UTF-8, or begins with a byte order mark.

    Obsidian shows Korean of another encoding as gibberish. A mark in front is only a hint: it keeps
    some tools from seeing the front matter.

    ## 한국어

    파일이 UTF-8이 아니거나 바이트 순서 표시(BOM)로 시작합니다.

    다른 인코딩의 한글은 Obsidian에서 깨져 보입니다. BOM은 힌트로만 알립니다: 속성을 읽지 못하는
    도구가 있습니다.

    ## Bad

    ```note note.md cp949
    - 오늘은 경사하강법을 배웠다
    ```
    ```diagnostics
    1:1 the file is stored as CP949, not UTF-8: Obsidian shows it garbled (fix: store it as UTF-8)
    ```

    ## Good

    ```note
    - 오늘은 경사하강법을 배웠다
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NS013"):
        yield Finding(it.span, it.message, Fix(_TITLE, (), encoding="utf-8"), it.severity)
