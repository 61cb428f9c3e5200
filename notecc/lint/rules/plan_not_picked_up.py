"""NH002."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from notecc.days import State
from notecc.lint.planned import following, not_taken_up, plans
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Role, Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist


@vault_rule("NH002", Severity.WARNING)
def plan_not_picked_up(gist: Gist, around: Around) -> Iterator[Finding]:
    """A plan for tomorrow that the next note does not speak of, nor any of that week.

    A plan that nobody looks at in the morning is no plan. Begin the day by copying it, and strike
    out what is not to be done after all.

    ## 한국어

    내일 하기로 했는데 다음 노트에도, 그 주의 어느 노트에도 없는 계획입니다.

    아침에 다시 보지 않는 계획은 계획이 아닙니다. 하루를 어제의 계획을 옮겨 적는 것으로 시작하고, 안 하기로
    한 것은 줄을 그으세요.

    ## Bad

    ```note 2026-03-02.md
    # 내일 할 일
    - 역전파 손으로 풀기
    - 3강 듣기
    ```
    ```beside 2026-03-03.md
    # 오늘 할 일
    - [x] 3강
    ```
    ```diagnostics
    2:1 `역전파 손으로 풀기` was planned, and no later note speaks of it
    ```

    ## Good

    ```note 2026-03-02.md
    # 내일 할 일
    - 역전파 손으로 풀기
    - 3강 듣기
    - 논문 정리
    ```
    ```beside 2026-03-03.md
    # 오늘 할 일
    - [x] 3강
    # 강의 정리
    ## 역전파
    ```
    ```beside 2026-03-04.md
    # 오늘 할 일
    - [ ] 논문 정리
    ```
    ```diagnostics
    ```
    """
    planned = [it for it in plans(gist, Role.TOMORROW) if it.state is State.OPEN]
    later = following(gist, around) if planned else iter(())
    after = next(later, None)
    if not after or not plans(after, Role.TODO):
        return
    for plan in not_taken_up(planned, chain([after], later)):
        yield Finding(
            plan.span,
            Words(
                f"`{plan.text}`{josa(plan.text, '을')} 하기로 했지만 이후의 노트에 없습니다",
                f"`{plan.text}` was planned, and no later note speaks of it",
            ),
        )
