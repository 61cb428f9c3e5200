"""NH005."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Role, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_PLACEHOLDER: Final = re.compile(
    r"(?:[\W_]|미정|모름|몰라|추후|나중에?|작성|예정|tbd|todo|x|ㅇ|ㅁ)*"
)


@rule("NH005", Severity.INFO)
def no_plan(reading: Reading) -> Iterator[Finding]:
    """The part for tomorrow's plan holds an empty bullet, or a word that stands for none.

    A plan of one line in the evening saves the first half hour of the morning.

    ## 한국어

    내일 할 일에 빈 항목이나 자리만 차지하는 말뿐입니다.

    저녁에 한 줄 적어 두면 다음 날 아침의 첫 30분을 아낍니다.

    ## Bad

    ```note
    # 2. 내일 할 일
    - [ ]
    # 3. 회고
    - 피곤했다
    ```
    ```diagnostics
    1:1 nothing is planned for tomorrow
    ```

    ## Good

    ```note
    # 2. 내일 할 일
    - [ ] 3강
    ```
    ```diagnostics
    ```
    """
    for part in reading.gist.parts:
        if part.role is Role.TOMORROW and part.text and _PLACEHOLDER.fullmatch(part.text[:200]):
            yield Finding(
                part.span,
                Words("내일 할 일이 없습니다", "nothing is planned for tomorrow"),
            )
