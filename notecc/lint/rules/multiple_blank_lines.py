"""NS006."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.lint.reading import Line, Reading


@rule("NS006", Severity.HINT, folds=True)
def multiple_blank_lines(reading: Reading) -> Iterator[Finding]:
    """More than one empty line in a row.

    They are shown as one, so they only push the text out of sight while it is edited.

    ## 한국어

    빈 줄이 여러 개 이어집니다.

    한 줄로 보이므로 편집할 때 글을 화면 밖으로 밀어낼 뿐입니다.

    ## Bad

    ```note
    - 강의 듣기



    # 2. 내일 할 일
    ```
    ```diagnostics
    2:1 3 empty lines in a row (fix: leave one)
    ```
    ```fixed
    - 강의 듣기

    # 2. 내일 할 일
    ```

    ## Good

    ````note
    - 강의 듣기

    ```
    a


    b
    ```
    ````
    ```diagnostics
    ```
    """
    run: list[Line] = []
    for line in reading.prose_lines:
        if line.text.strip() or not line.ending:
            yield from _run(run, reading)
            run = []
        else:
            run.append(line)


def _run(lines: Sequence[Line], reading: Reading) -> Iterator[Finding]:
    """Yield a finding for lines without text, unless they open the file or stand in code."""
    if len(lines) < 2 or lines[0].start == 0:
        return
    whole = Span(lines[0].start, lines[-1].end + len(lines[-1].ending))
    if reading.is_closed(whole):
        return
    yield Finding(
        Span(lines[0].start, lines[-1].end),
        Words(f"빈 줄이 {len(lines)}개 이어집니다", f"{len(lines)} empty lines in a row"),
        Fix(Words("하나만 남깁니다", "leave one"), (Edit(Span(lines[1].start, whole.end), ""),)),
    )
