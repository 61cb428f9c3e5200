"""ND009."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import DAILY
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_WEEK: Final = re.compile(r"week|주차|주간|readme", re.IGNORECASE)
_DAY: Final = re.compile(r"day|일차", re.IGNORECASE)


@rule("ND009", Severity.WARNING)
def missing_date(reading: Reading) -> Iterator[Finding]:
    """A day's note that does not say which day.

    Neither its file name nor its front matter nor a heading has a date: it stands last in the index,
    and plans cannot be followed from one day to the next. A page on a topic or
    a week needs none.

    ## 한국어

    며칠의 노트인지 알 수 없습니다.

    파일 이름에도 속성에도 제목에도 날짜가 없어 차례의 끝에 놓이고, 할 일이 다음 날로 이어지는지 볼 수
    없습니다. 주제 하나나 한 주를 다룬 노트에는 날짜가 없어도 됩니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 과제
    ```
    ```diagnostics
    1:1 no date in the file name, the front matter or a heading
    ```

    ## Good

    ```note 2026-03-02.md
    # 1. 오늘 할 일
    - 과제
    ```
    ```diagnostics
    ```
    """
    note = reading.note
    if note.date is not None or not any(it.role in DAILY for it in note.sections):
        return
    names = f"{note.source.path.name} {note.title}"
    if _WEEK.search(names) and not _DAY.search(names):
        return
    yield Finding(
        Span(0, 0),
        Words(
            "파일 이름, 속성, 제목 어디에도 날짜가 없습니다",
            "no date in the file name, the front matter or a heading",
        ),
    )
