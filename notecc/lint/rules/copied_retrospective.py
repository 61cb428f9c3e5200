"""NH007."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, vault_rule
from notecc.model import Role, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist

_NOTES: Final = 3
_SHORTEST: Final = 15
"""Two days may both be `피곤했다`."""
_ALIKE: Final = 0.9


@vault_rule("NH007", Severity.INFO)
def copied_retrospective(gist: Gist, around: Around) -> Iterator[Finding]:
    """A retrospective that says, nearly word by word, what that of another day said.

    It came with yesterday's note when that was copied, or the day left no trace. One thing that was
    different today is enough.

    ## 한국어

    다른 날의 회고와 거의 똑같은 회고입니다.

    어제 노트를 복사할 때 따라왔거나, 하루를 돌아보지 않은 것입니다. 오늘 달랐던 것 하나면 충분합니다.

    ## Bad

    ```note 2026-03-03.md
    # 회고
    - 오늘도 열심히 했다. 내일은 더 일찍 시작해야겠다!
    ```
    ```beside 2026-03-02.md
    # 회고
    - 오늘도 열심히 했다. 내일은 더 일찍 시작해야겠다.
    ```
    ```diagnostics
    1:1 the retrospective is that of 2026-03-02
    ```

    ## Good

    ```note 2026-03-03.md
    # 회고
    - 오늘도 열심히 했다. 역전파를 손으로 풀어 보니 연쇄법칙이 보였다.
    ```
    ```beside 2026-03-02.md
    # 회고
    - 오늘도 열심히 했다. 내일은 더 일찍 시작해야겠다.
    ```
    ```diagnostics
    ```
    """
    mine = [(it.span, said) for it in gist.parts if (said := _said(it.role, it.text))]
    if not mine:
        return
    for note in islice(around.earlier(gist), _NOTES):
        theirs = [said for it in note.parts if (said := _said(it.role, it.text))]
        for span, said in mine:
            if any(_are_alike(said, it) for it in theirs):
                yield Finding(
                    span,
                    Words(
                        f"{note.date}의 회고와 같습니다",
                        f"the retrospective is that of {note.date}",
                    ),
                )
                return


def _said(role: Role, text: str) -> str:
    """Return the letters of a retrospective, if they are enough to say something."""
    letters = "".join(filter(str.isalnum, text)) if role is Role.RETROSPECTIVE else ""
    return letters if len(letters) >= _SHORTEST else ""


def _are_alike(one: str, other: str) -> bool:
    longer = max(len(one), len(other))
    if min(len(one), len(other)) < longer * _ALIKE:
        return False
    shared = Counter(_pairs(one)) & Counter(_pairs(other))
    return shared.total() >= (longer - 1) * _ALIKE


def _pairs(text: str) -> Iterator[str]:
    return (text[at : at + 2] for at in range(len(text) - 1))
