"""NH003."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from notecc.days import State
from notecc.lint.planned import among, following, plans, preceding
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Role, Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.days import Plan
    from notecc.lint.around import Around
    from notecc.lint.gist import Gist

_LONG: Final = 3
_LONGEST: Final = 60
"""So many notes are gone back."""


@vault_rule("NH003", Severity.WARNING)
def todo_carried_too_long(gist: Gist, around: Around) -> Iterator[Finding]:
    """A thing to do that has been left open for three days or more.

    It is too large to begin, or not worth doing. Split it (`교재 3장` into `3.1절`), give it an hour
    of the day, or strike it out.

    ## 한국어

    사흘 넘게 끝내지 못하고 옮겨 온 할 일입니다.

    시작하기에 너무 크거나, 하지 않아도 되는 일입니다. 잘게 나누거나(`교재 3장`을 `3.1절`로), 할 시간을
    정하거나, 줄을 그으세요.

    ## Bad

    ```note 2026-03-04.md
    # 오늘 할 일
    - [ ] 교재 3장… 제발
    ```
    ```beside 2026-03-02.md
    # 오늘 할 일
    - [ ] 교재 3장 읽기
    ```
    ```beside 2026-03-03.md
    # 오늘 할 일
    - [ ] 교재 3장 읽기 (어제 못 함)
    ```
    ```diagnostics
    2:1 `교재 3장… 제발` has been open for 3 days, since 2026-03-02
    ```

    ## Good

    ```note 2026-03-04.md
    # 오늘 할 일
    - [ ] 교재 3장 읽기
    - [ ] 운동
    ```
    ```beside 2026-03-02.md
    # 오늘 할 일
    - [ ] 교재 3장 읽기
    - [ ] 운동
    ```
    ```beside 2026-03-03.md
    # 오늘 할 일
    - [ ] 교재 3장 읽기
    - [x] 운동
    ```
    ```beside 2026-03-05.md
    # 오늘 할 일
    - [x] 교재 3장 읽기
    ```
    ```diagnostics
    ```
    """
    days = {it: [gist.date] for it in _open(gist)}
    carried = list(days)
    for note in islice(preceding(gist, around), _LONGEST):
        if not carried:
            break
        if plans(note, Role.TODO):
            left = _open(note)
            carried = [it for it in carried if among(it, left)]
            for it in carried:
                days[it].append(note.date)
    long = {it: them for it, them in days.items() if len(set(them)) >= _LONG}
    later = following(gist, around) if long else ()
    goes_on = [it for note in later for it in plans(note, Role.TODO, Role.DONE)]
    for plan, them in long.items():
        # What goes on is told of where it ends; what was done in the end needs no word.
        if among(plan, goes_on) is None:
            count, first = len(set(them)), them[-1]
            yield Finding(
                plan.span,
                Words(
                    f"`{plan.text}`{josa(plan.text, '이')} {first}부터 {count}일째 남아 있습니다",
                    f"`{plan.text}` has been open for {count} days, since {first}",
                ),
            )


def _open(gist: Gist) -> list[Plan]:
    return [it for it in plans(gist, Role.TODO) if it.state is State.OPEN]
