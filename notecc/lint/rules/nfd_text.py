"""NS014."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_DECOMPOSED: Final = re.compile("(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?)+")


@rule("NS014", Severity.HINT)
def nfd_text(reading: Reading) -> Iterator[Finding]:
    """Hangul in pieces: the letters of a syllable one by one, as a Mac stores file names.

    It looks the same, but a search for the word does not find it, and a link to the note may not
    either.

    ## 한국어

    한글이 자모로 풀려 있습니다(NFD). 맥에서 파일 이름을 복사하면 이렇게 됩니다.

    똑같아 보이지만 그 낱말을 찾아도 나오지 않고, 링크도 이어지지 않을 수 있습니다.

    ## Bad

    ```note note.md nfd
    - 경사하강법
    ```
    ```diagnostics
    1:3 Hangul is decomposed (NFD): a search may not find it (fix: compose it)
    ```
    ```fixed
    - 경사하강법
    ```

    ## Good

    ```note
    - 경사하강법
    ```
    ```diagnostics
    ```
    """
    for it in reading.told("NS014"):
        edits = [
            Edit(Span(*found.span()), unicodedata.normalize("NFC", found[0]))
            for found in _DECOMPOSED.finditer(reading.prose)
        ]
        fix = Fix(Words("합칩니다", "compose it"), tuple(edits)) if edits else None
        yield Finding(it.span, it.message, fix, it.severity)
