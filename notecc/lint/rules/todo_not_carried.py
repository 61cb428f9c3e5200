"""NH001."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from notecc.days import may_be_same
from notecc.lint.planned import following, left_open, not_taken_up, plans
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Role, Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist


@vault_rule("NH001", Severity.WARNING)
def todo_not_carried(gist: Gist, around: Around) -> Iterator[Finding]:
    """A thing to do that was not done, and is in no later plan.

    It was not decided against; it was forgotten. Write it into tomorrow's plan, or strike it out
    (`- [-]`). What the notes of the following week speak of, in whatever words, is not forgotten.

    ## 한국어

    끝내지 못했는데 이후의 어느 계획에도 없는 할 일입니다.

    하지 않기로 한 것이 아니라 잊은 것입니다. 내일 할 일로 옮기거나, 안 하기로 했다면 `- [-]`로
    표시하세요. 다음 한 주의 노트가 어떤 말로든 이야기하는 일은 잊은 것으로 보지 않습니다.

    ## Bad

    ```note 2026-03-02.md
    # 1. 오늘 할 일
    - ~~1강 듣기~~
    - ResNet 논문 다시 읽기
    # 2. 내일 할 일
    - 2강 듣기
    ```
    ```diagnostics
    3:1 `ResNet 논문 다시 읽기` was not done, and is not in tomorrow's plan
    ```

    ```note 2026-03-02.md
    # 오늘 할 일
    - [ ] 역전파 손으로 풀기
    - [ ] 교재 3장
    ```
    ```beside 2026-03-03.md
    # 오늘 할 일
    - [ ] 교재 3장… 제발
    ```
    ```diagnostics
    2:1 `역전파 손으로 풀기` was not done, and no later note speaks of it
    ```

    ## Good

    ```note 2026-03-02.md
    # 1. 오늘 할 일
    - [x] 1강 듣기
    - [ ] ResNet 논문 다시 읽기
    - [ ] 역전파 손으로 풀기
    - [-] 스터디 예약
    # 2. 내일 할 일
    - ResNet 논문 마저
    ```
    ```beside 2026-03-03.md
    # 오늘 할 일
    - [x] 역전파 풀기
    ```
    ```diagnostics
    ```
    """
    tomorrow = [it.text for it in plans(gist, Role.TOMORROW)]
    left = [
        it for it in left_open(gist) if not any(may_be_same(it.text, text) for text in tomorrow)
    ]
    if not left:
        return
    later = following(gist, around)
    after = next(later, None)
    if not tomorrow and not (after and plans(after, Role.TODO)):
        return
    where = (
        Words("이후의 노트에도 없습니다", "no later note speaks of it")
        if after
        else Words("내일 할 일에도 없습니다", "is not in tomorrow's plan")
    )
    for plan in not_taken_up(left, chain([after] if after else [], later)):
        yield Finding(
            plan.span,
            Words(
                f"`{plan.text}`{josa(plan.text, '을')} 끝내지 못했고, {where.ko}",
                f"`{plan.text}` was not done, and {where.en}",
            ),
        )
