"""NX003."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NX003", Severity.ERROR)
def unreadable_note(reading: Reading) -> Iterator[Finding]:
    """A file that could not be read as a note.

    It is too large, not a regular file, a link that leads out of the vault, or may not be read.

    ## 한국어

    노트로 읽을 수 없는 파일입니다.

    너무 크거나, 일반 파일이 아니거나, 보관함 밖을 가리키는 링크이거나, 읽을 권한이 없습니다.

    ## Bad

    The file is a link that leads out of the folder of notes: `노트.md -> /etc/hostname`.

    ## Good

    ```note
    - 손실 함수
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NX003"):
        yield Finding(it.span, it.message, None, it.severity)
