"""NL003."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$", re.IGNORECASE)
_NOTHING: Final = re.compile(
    r"\s*(?:(?:image|img|alt|picture|이미지|사진|그림|스크린샷|화면 ?캡처|캡처|untitled|제목 없음)[\s\d_.-]*)?",
    re.IGNORECASE,
)


@rule("NL003", Severity.HINT, folds=True)
def embed_without_alt(reading: Reading) -> Iterator[Finding]:
    """A picture without a word on what it shows.

    The word is what can be searched for, what is read aloud, and what is left when the picture is
    missing: `![[a.png|손실 곡선]]`.

    ## 한국어

    그림에 설명이 한마디도 없습니다.

    설명은 검색되고, 소리 내어 읽히고, 그림이 없어져도 남습니다: `![[a.png|손실 곡선]]`.

    ## Bad

    ```note
    ![[loss.png]]
    ![image](loss.png)
    ```
    ```diagnostics
    1:1 a picture without a word on what it shows
    2:1 a picture without a word on what it shows
    ```

    ## Good

    ```note
    ![[loss.png|손실 곡선]]
    ![손실 곡선](loss.png)
    ![[2026-03-02#정의]]
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        match node:
            case inline.Embed() if _PICTURE.search(node.target.note.strip()):
                said = node.caption
            case inline.Image():
                said = node.alt
            case _:
                continue
        if _NOTHING.fullmatch(said[:100]):
            yield Finding(
                node.span,
                Words("그림에 설명이 없습니다", "a picture without a word on what it shows"),
            )
