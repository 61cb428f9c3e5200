"""NH006."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.days import State
from notecc.lint.rule import Finding, rule
from notecc.model import Role, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_UNDECIDED: Final = re.compile(
    r"(?<![가-힣])(?:아마도?|일단|어쩌면|가능하면|가능하다면|웬만하면|되도록|되는 ?데까지|할 ?수 ?있으면|여유 ?있으면|대충"
    r"|시간 ?(?:이|이 ?좀|만)? ?(?:되면|나면|남으면|있으면)|이것저것|뭐부터|무엇부터|아무거나)(?![가-힣])|(?:\d|까지|정도|쯤|까|려나|을지|할지)\s*\?\s*$|\bmaybe\b",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"(?:열심히 ?|더 ?|계속 ?|꾸준히 ?)*(?:공부|복습|예습|정리|강의|과제|코딩|독서|프로젝트|알고리즘|논문|실습|학습|숙제|문제|책|인강|수업)"
    r"(?:을|를)? ?(?:하기|듣기|읽기|풀기|보기|하자|해야지|열심히 ?하기|마저 ?하기|이어서 ?하기|계속 ?하기)?[.!~]*"
)
_PLANS: Final = frozenset({Role.TODO, Role.TOMORROW})


@rule("NH006", Severity.HINT, folds=True)
def vague_plan(reading: Reading) -> Iterator[Finding]:
    """A plan that leaves open whether, what or how much: `아마 3~4?`, `공부하기`.

    In the evening nobody can say whether it was done. Name the thing and an amount: `교재 3~4장`.

    ## 한국어

    할지 말지, 무엇을, 얼마나 할지 정하지 않은 계획입니다: `아마 3~4?`, `공부하기`.

    저녁이 되어도 끝냈는지 말할 수 없습니다. 무엇을 얼마나 할지 적으세요: `교재 3~4장`.

    ## Bad

    ```note
    # 내일 할 일
    - 복습하기
    - 과제는 아마 3번까지?
    ```
    ```diagnostics
    2:1 the plan does not say what, or how much of it
    3:1 the plan leaves open whether it is one
    ```

    ## Good

    ```note
    # 내일 할 일
    - 3강 복습하기
    - 과제 3번까지
    - [x] 복습하기
    ```
    ```diagnostics
    ```
    """
    for plan in reading.gist.plans:
        if plan.role not in _PLANS or plan.state is not State.OPEN:
            continue
        if _UNDECIDED.search(plan.text):
            said = Words(
                "할지 말지 정하지 않은 계획입니다", "the plan leaves open whether it is one"
            )
        elif _BARE.fullmatch(plan.text):
            said = Words(
                "무엇을 얼마나 할지 없는 계획입니다",
                "the plan does not say what, or how much of it",
            )
        else:
            continue
        yield Finding(plan.span, said)
