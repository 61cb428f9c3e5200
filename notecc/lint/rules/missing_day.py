"""NH004."""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from notecc.days.holidays import is_day_off
from notecc.lint.around import is_daily
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist

_ONE: Final = timedelta(1)
_NEAR: Final = timedelta(14)
"""How far around a gap is looked for the habit of writing every day."""
_FEW: Final = 4
"""Of so few steps from note to note half have to be without a gap; of more, two thirds."""
_WIDEST: Final = timedelta(15)
"""A longer gap is no day that was missed, but the end of a course."""


@vault_rule("NH004", Severity.INFO)
def missing_day(gist: Gist, around: Around) -> Iterator[Finding]:
    """Work days without a note, in a log that is else written every day.

    What was learnt on them is in no sheet and on no card. Weekends and public holidays in Korea do
    not count, nor does a log that is written once a week.

    ## 한국어

    날마다 쓰던 기록에 노트가 없는 평일이 있습니다.

    그날 배운 것은 학습지에도 카드에도 없습니다. 주말과 공휴일은 세지 않고, 일주일에 한 번 쓰는 기록에도
    말하지 않습니다.

    ## Bad

    ```note 2026-03-12.md
    # 오늘 할 일
    - [x] 4강
    ```
    ```beside 2026-03-09.md
    # 오늘 할 일
    - [x] 2강
    ```
    ```beside 2026-03-10.md
    # 오늘 할 일
    - [x] 3강
    ```
    ```diagnostics
    1:1 there is no note of 2026-03-11
    ```

    ## Good

    ```note 2026-03-09.md
    # 오늘 할 일
    - [x] 2강
    ```
    ```beside 2026-03-05.md
    # 오늘 할 일
    - [x] 0강
    ```
    ```beside 2026-03-06.md
    # 오늘 할 일
    - [x] 1강
    ```
    ```diagnostics
    ```
    """
    day = gist.date
    if day is None or not is_daily(gist):
        return
    days = around.days(gist)
    at = bisect_left(days, day)
    last = days[at - 1] if at else day
    if day - last > _WIDEST or not _is_habit(days, day):
        return
    if missed := list(_work_days(last, day)):
        first, end = missed[0], missed[-1]
        which = f"{first}" if len(missed) == 1 else f"{first} ~ {end}"
        start = min((it.span.start for it in gist.parts), default=0)
        yield Finding(
            next((it.span for it in gist.parts), Span(start, start)),
            Words(
                f"{which} 노트가 없습니다" + (f" (평일 {len(missed)}일)" if missed[1:] else ""),
                f"there is no note of {which}"
                + (f" ({len(missed)} work days)" if missed[1:] else ""),
            ),
        )


def _is_habit(days: list[date], day: date) -> bool:
    """Say whether around a day notes mostly follow one another without a work day between."""
    near = days[bisect_left(days, day - _NEAR) : bisect_left(days, day + _NEAR + _ONE)]
    gaps = [any(_work_days(one, other)) for one, other in pairwise(near)]
    kept, broken = gaps.count(False), gaps.count(True)
    return kept >= 2 * broken or (len(gaps) <= _FEW and kept >= broken)


def _work_days(after: date, before: date) -> Iterator[date]:
    day = after + _ONE
    while day < before:
        if not is_day_off(day):
            yield day
        day += _ONE
