"""NS008."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NS008", Severity.HINT)
def missing_final_newline(reading: Reading) -> Iterator[Finding]:
    """The last line does not end.

    What is appended by a script or a template then goes on in that line.

    ## 한국어

    마지막 줄이 줄바꿈으로 끝나지 않습니다.

    스크립트나 템플릿이 덧붙이는 글이 그 줄에 이어집니다.

    ## Bad

    ```note
    - 오늘은 여기까지⟨end⟩
    ```
    ```diagnostics
    1:11 the last line does not end (fix: end it)
    ```
    ```fixed
    - 오늘은 여기까지
    ```

    ## Good

    ```note
    - 오늘은 여기까지
    ```
    ```diagnostics
    ```
    """
    last = reading.lines[-1]
    if last.text.strip():
        endings = [it.ending for it in reading.lines if it.ending]
        ending = endings[-1] if endings else "\n"
        yield Finding(
            Span(last.end, last.end),
            Words("마지막 줄이 끝나지 않습니다", "the last line does not end"),
            Fix(Words("줄을 끝냅니다", "end it"), (Edit(Span(last.end, last.end), ending),)),
        )
