"""NC010."""

from __future__ import annotations

from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from notecc.library.claims import claims
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist, Said
    from notecc.model.claim import Claim


@vault_rule("NC010", Severity.WARNING)
def contradicted_on_another_day(gist: Gist, around: Around) -> Iterator[Finding]:
    """A note says of a concept what excludes what the note of another day says.

    Two days, two truths: which one was understood better? The remark stands where the wrong one is.
    Only notes that are linted together are compared.

    ## 한국어

    한 노트의 말이 다른 날의 노트와 서로 맞지 않습니다.

    두 날에 다르게 적었다면 어느 쪽을 더 잘 이해한 것일까요? 틀린 쪽에 표시합니다. 함께 검사한 노트끼리만
    견줍니다.

    ## Bad

    ```note 2026-03-02.md
    Adagrad
    - gradient가 작아지면 분모가 줄어든다

    # 회고
    - 어려웠다
    ```
    ```beside 2026-03-05.md
    Adagrad
    - 기울기 제곱을 누적하므로 분모가 계속 커진다

    # 회고
    - 쉬웠다
    ```
    ```diagnostics
    2:18 line 2 of 2026-03-05.md says the contrary: Its denominator is a sum of squares, which never shrinks
    ```

    ## Good

    ```note 2026-03-02.md
    Adagrad
    - 분모는 기울기 제곱의 누적합이다

    # 회고
    - 어려웠다
    ```
    ```beside 2026-03-05.md
    Adagrad
    - 기울기 제곱을 누적하므로 분모가 계속 커진다

    # 회고
    - 쉬웠다
    ```
    ```diagnostics
    ```
    """
    right = {it.claim for it in gist.said if it.is_right}
    for said in gist.said:
        # What the note itself says rightly elsewhere is NC005's.
        if said.is_right or said.claim in right or not (claim := _by_place().get(said.claim)):
            continue
        if found := _contrary(said, chain(around.earlier(gist), around.later(gist))):
            path, line = found
            message = Words(
                f"{path}의 {line}번째 줄과 어긋납니다 - {claim.fact.ko}",
                f"line {line} of {path} says the contrary: {claim.fact.en}",
            )
            yield Finding(said.span, message, why=claim.place)


def _contrary(said: Said, others: Iterator[Gist]) -> tuple[str, int] | None:
    """Return the nearest note that says what is right instead, and its line."""
    return next(
        (
            (other.path.as_posix(), it.line)
            for other in others
            for it in other.said
            if it.is_right and it.claim == said.claim
        ),
        None,
    )


@cache
def _by_place() -> Mapping[str, Claim]:
    return MappingProxyType({it.place: it for it in claims()})
