"""NX001."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NX001", Severity.HINT)
def unused_allow(reading: Reading) -> Iterator[Finding]:
    """A comment that allows what is not there.

    It was fixed since, or the name stands on the wrong line. Left behind, it would hide the next one.

    ## 한국어

    없는 문제를 허용하는 주석입니다.

    그사이 고쳤거나 줄이 어긋난 것입니다. 그대로 두면 다음에 생기는 문제를 가립니다.

    ## Bad

    ```note
    %% notecc: allow trailing-space %%
    - 손실 함수
    ```
    ```diagnostics
    1:18 `trailing-space` is allowed here, and not found (fix: take the comment away)
    ```
    ```fixed
    - 손실 함수
    ```

    ## Good

    ```note
    %% notecc: allow trailing-space %%
    - 손실 함수␠
    ```
    ```diagnostics
    ```
    """
    counts = Counter(it.comment for it in reading.allowances)
    for it in reading.unused:
        fix = None
        if counts[it.comment] == 1 and not it.is_property:
            fix = Fix(
                Words("주석을 지웁니다", "take the comment away"),
                (Edit(_whole(reading, it.comment), ""),),
            )
        yield Finding(
            it.span,
            Words(
                f"`{it.name}`{josa(it.name, '을')} 허용했지만 여기에는 없습니다",
                f"`{it.name}` is allowed here, and not found",
            ),
            fix,
        )


def _whole(reading: Reading, comment: Span) -> Span:
    """Return the comment, with its line if it is all that stands on it."""
    line = reading.lines[reading.line_at(comment.start)]
    if line.start == comment.start and line.end <= comment.end:
        return Span(line.start, max(line.end + len(line.ending), comment.end))
    start = comment.start
    while start > line.start and reading.text[start - 1] in " \t":
        start -= 1
    return Span(start, comment.end)
