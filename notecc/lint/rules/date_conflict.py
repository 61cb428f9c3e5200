"""ND010."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import DAILY
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words
from notecc.parse.dates import Place, dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_PLACES: Final = MappingProxyType(
    {
        Place.NAME: Words("파일 이름", "file name"),
        Place.FRONT_MATTER: Words("속성", "front matter"),
        Place.HEADING: Words("제목", "heading"),
    }
)


@rule("ND010", Severity.ERROR)
def date_conflict(reading: Reading) -> Iterator[Finding]:
    """File name and front matter, or a heading, name different days.

    Mostly yesterday's note was copied. The note is filed under the file name's day, and whoever
    reads the other one looks for it in vain. Of a note without the sections of a day, a blog's post
    perhaps, it is but a warning.

    ## 한국어

    파일 이름과 속성, 또는 제목의 날짜가 서로 다릅니다.

    대개 어제 노트를 복사한 것입니다. 노트는 파일 이름의 날짜로 정리되므로 다른 날짜로는 찾을 수
    없습니다. 하루의 부분이 없는 노트, 이를테면 블로그 글이라면 경고로 알립니다.

    ## Bad

    ```note 2026-03-03.md
    ---
    date: 2026-03-02
    ---
    # 1. 오늘 할 일
    - 과제
    ```
    ```diagnostics
    2:1 the file name says 2026-03-03, the front matter 2026-03-02
    ```

    ## Good

    ```note 2026-03-03.md
    ---
    date: 2026-03-03
    ---
    # 2026년 3월 3일
    - 과제
    ```
    ```diagnostics
    ```
    """
    found = dates(reading.note)
    is_daily = any(it.role in DAILY for it in reading.note.sections)
    for other in found[1:]:
        if other.day != found[0].day:
            one, two = _PLACES[found[0].place], _PLACES[other.place]
            yield Finding(
                other.span,
                Words(
                    f"{one.ko}에는 {found[0].day}, {two.ko}에는 {other.day}라고 되어 있습니다",
                    f"the {one.en} says {found[0].day}, the {two.en} {other.day}",
                ),
                severity=None if is_daily else Severity.WARNING,
            )
