"""ND009."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import DAILY
from notecc.lint.rule import Finding, rule
from notecc.model import Role, Severity, Span, Words, block
from notecc.model.walk import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.model import Note


_NO_DAY: Final = re.compile(
    r"week|주차|주간|월간|readme|templ[ae]te|템플릿|양식|\{\{", re.IGNORECASE
)
_DAY: Final = re.compile(r"day[\s_-]?\d|\d\s?일차", re.IGNORECASE)
_TODAY: Final = re.compile("오늘|금일|today", re.IGNORECASE)


@rule("ND009", Severity.WARNING)
def missing_date(reading: Reading) -> Iterator[Finding]:
    """A day's note that does not say which day.

    Neither its file name nor its front matter nor a heading has a date: it stands last in the index,
    and plans cannot be followed from one day to the next. A page on a topic or
    a week needs none; where the days are numbered (`day 12`), it is but a remark.

    ## 한국어

    며칠의 노트인지 알 수 없습니다.

    파일 이름에도 속성에도 제목에도 날짜가 없어 차례의 끝에 놓이고, 할 일이 다음 날로 이어지는지 볼 수
    없습니다. 주제 하나나 한 주를 다룬 노트에는 날짜가 없어도 되고, `12일차`처럼 번호가 있으면 참고로만
    알립니다.

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
    ```note docker.md
    # 도커 설정
    ## Todo
    - 주피터 연결
    ```
    ```diagnostics
    ```
    """
    note = reading.note
    roles = {it.role for it in note.sections} - {Role.OTHER}
    if note.date is not None or not roles & DAILY or _is_of_any_note(note, roles):
        return
    heading = next((it for it in reading.walked if isinstance(it, block.Heading)), None)
    names = f"{note.source.path.name} {note.title} {plain(heading.children) if heading else ''}"
    is_numbered = bool(_DAY.search(names))
    if _NO_DAY.search(names) and not is_numbered:
        return
    yield Finding(
        Span(0, 0),
        Words(
            "파일 이름, 속성, 제목 어디에도 날짜가 없습니다",
            "no date in the file name, the front matter or a heading",
        ),
        severity=Severity.INFO if is_numbered else None,
    )


def _is_of_any_note(note: Note, roles: set[Role]) -> bool:
    """Say whether other notes have these sections, too.

    A retrospective alone may be of a month, or of a course; what is to do, of a project.
    """
    if roles == {Role.TODO}:
        return not any(_TODAY.search(it.title) for it in note.sections)
    return roles == {Role.RETROSPECTIVE}
