"""NS005."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_BLANKS: Final = re.compile(r"[ \t]+$")
_MARKER_ALONE: Final = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[.\])?[ \t]*$")
_HARD_BREAK: Final = re.compile(r"(?<=[^ \t]) {2,}$")


@rule("NS005", Severity.HINT, folds=True)
def trailing_space(reading: Reading) -> Iterator[Finding]:
    """Blanks at the end of a line.

    Nobody sees them, and every tool that compares two versions of the note does. Two spaces after
    text, which ask for a line break, are kept, and so is the blank after a bullet yet to be filled.

    ## 한국어

    줄 끝에 빈칸이 있습니다.

    눈에는 보이지 않지만 노트의 두 판을 비교하면 바뀐 줄로 나옵니다. 줄바꿈을 뜻하는 빈칸
    두 개와 아직 채우지 않은 글머리표 뒤의 빈칸은 그대로 둡니다.

    ## Bad

    ```note
    - 결과의 평균␠
    ```
    ```diagnostics
    1:9 blanks at the end of the line (fix: take them away)
    ```
    ```fixed
    - 결과의 평균
    ```

    ## Good

    ```note
    - 결과의 평균
    - ␠
    둘째 줄로␠␠
    이어집니다
    ```
    ```diagnostics
    ```
    """
    for line in reading.prose_lines:
        found = _BLANKS.search(line.text)
        if not found or _MARKER_ALONE.match(line.text):
            continue
        if _HARD_BREAK.search(line.text) and line.ending:
            continue
        if found.start() == 0 and not line.ending:
            continue
        yield Finding(
            Span(line.start + found.start(), line.end),
            Words("줄 끝에 빈칸이 있습니다", "blanks at the end of the line"),
            Fix(
                Words("지웁니다", "take them away"),
                (Edit(Span(line.start + found.start(), line.end), ""),),
            ),
        )
