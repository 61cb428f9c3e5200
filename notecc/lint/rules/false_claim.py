"""NC001."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from notecc.judge.attributions import attributed
from notecc.judge.expansions import expanded
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.judge.claims import Claimed
    from notecc.lint.reading import Reading
    from notecc.model import Span

_DEGREES: Final[Mapping[str, tuple[Severity, Words]]] = MappingProxyType(
    {
        "false": (Severity.ERROR, Words("사실과 다릅니다", "is not so")),
        "imprecise": (Severity.INFO, Words("정확하지 않습니다", "is imprecise")),
        "contested": (Severity.HINT, Words("이견이 있습니다", "is contested")),
    }
)


@rule("NC001", Severity.ERROR, tells_claims=True)
def false_claim(reading: Reading) -> Iterator[Finding]:
    """A sentence says of a concept what is known to be wrong.

    What is learnt wrong is learnt well: it comes back in the exam. So do a wrong year, another
    maker, and letters that are written out wrongly. `notecc explain` shows where the
    fact is from, and its derivation if it has one. What is true in a way but not as it is worded is
    told as a remark, what is disputed as a hint. Questions, denials, quotations and suppositions
    are passed over, and so is what a note calls a mistake.

    ## 한국어

    어떤 개념을 두고 한 말이 사실과 다릅니다.

    틀리게 익힌 것은 시험에서 그대로 나옵니다. 사실의 출처와 유도는 `notecc explain`이 보여 줍니다. 넓게
    보면 맞지만 표현이 정확하지 않은 말은 정보로, 이견이 있는 말은 힌트로 알립니다. 묻는 말, 부정하는 말,
    옮긴 말, 가정하는 말, 스스로 오해라고 적은 말은 넘어갑니다.

    ## Bad

    ```note
    Adam
    - 모멘텀과 SGD를 합친 방법
    ```
    ```diagnostics
    2:3 `모멘텀과 SGD` is not so: Adam joins momentum and RMSprop: with β₁ = 0 and no correction it is RMSprop
    ```

    ## Good

    ```note
    Adam
    - 모멘텀과 RMSprop을 합친 방법
    - 모멘텀 + SGD라고 오해하기 쉽다
    ```
    ```diagnostics
    ```
    """
    for it in reading.claimed:
        if not it.is_right:
            yield _finding(reading, it)
    for wrong in attributed(reading.sentences, reading.text):
        yield _of(reading, wrong.span, wrong.fact, wrong.concept)
    for words in expanded(reading.prose):
        short, long = words.abbreviation.short, words.abbreviation.long[0]
        fact = Words(f"{short}는 {long}의 줄임말이다", f"{short} stands for {long}")
        yield _of(reading, words.span, fact, words.abbreviation.concept)


def _finding(reading: Reading, claimed: Claimed) -> Finding:
    claim = claimed.claim
    return _of(reading, claimed.span, claim.fact, claim.place, claim.degree)


def _of(reading: Reading, span: Span, fact: Words, why: str, degree: str = "false") -> Finding:
    severity, verdict = _DEGREES[degree]
    said = " ".join(reading.text[slice(*span)].split())
    message = Words(f"`{said}`: {verdict.ko} - {fact.ko}", f"`{said}` {verdict.en}: {fact.en}")
    return Finding(span, message, severity=severity, why=why)
