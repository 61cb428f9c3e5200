"""NC005."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.judge.claims import Claimed
    from notecc.lint.reading import Reading


@rule("NC005", Severity.WARNING)
def self_contradiction(reading: Reading) -> Iterator[Finding]:
    """A note says of one concept two things that exclude each other.

    One of the two is wrong, and on the day before the exam it is not clear which. The remark stands
    where the wrong one is, and names the line of the other.

    ## 한국어

    한 노트가 같은 개념을 두고 서로 맞지 않는 두 말을 합니다.

    둘 가운데 하나는 틀렸는데, 시험 전날에는 어느 쪽인지 알 수 없습니다. 틀린 쪽에 표시하고 다른 쪽의 줄을
    알려 줍니다.

    ## Bad

    ```note
    Adagrad
    - 기울기 제곱을 누적하므로 분모가 계속 커진다
    - gradient가 작아지면 분모가 줄어든다
    ```
    ```diagnostics
    3:18 `분모가 줄어` contradicts line 2: Its denominator is a sum of squares, which never shrinks
    ```

    ## Good

    ```note
    Adagrad
    - 기울기 제곱을 누적하므로 분모가 계속 커진다
    - 그래서 학습률이 0에 가까워진다
    ```
    ```diagnostics
    ```
    """
    by_claim: dict[int, list[Claimed]] = defaultdict(list)
    for it in reading.claimed:
        by_claim[id(it.claim)].append(it)
    for claimed in by_claim.values():
        right = next((it for it in claimed if it.is_right), None)
        for it in claimed if right else ():
            if not it.is_right and right:
                yield _finding(reading, it, right)


def _finding(reading: Reading, wrong: Claimed, right: Claimed) -> Finding:
    said = " ".join(reading.text[slice(*wrong.span)].split())
    line = reading.line_at(right.span.start) + 1
    fact = wrong.claim.fact
    message = Words(
        f"`{said}`: {line}번째 줄과 어긋납니다 - {fact.ko}",
        f"`{said}` contradicts line {line}: {fact.en}",
    )
    return Finding(wrong.span, message, why=wrong.claim.place)
