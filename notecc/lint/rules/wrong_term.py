"""NC007."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notecc.library.claims import terms
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.model.claim import Term


@rule("NC007", Severity.INFO, respells=True)
def wrong_term(reading: Reading) -> Iterator[Finding]:
    """A term that has another name in books and papers.

    Who looks for `decision bound` finds little. The usual name is also the one that is asked for in
    the exam. A term is only told in a note that speaks of its concept.

    ## 한국어

    책과 논문에서 다른 이름으로 부르는 용어입니다.

    `decision bound`로는 자료를 찾기 어렵고, 시험에도 널리 쓰는 이름으로 나옵니다. 그 개념을 다루는 노트에서만
    알립니다.

    ## Bad

    ```note
    classification
    - decision bound를 부드럽게
    ```
    ```diagnostics
    2:3 `decision bound` is usually called `decision boundary` (unsafe fix: write `decision boundary`)
    ```
    ```unsafely
    classification
    - decision boundary를 부드럽게
    ```

    ## Good

    ```note
    classification
    - decision boundary를 부드럽게
    ```
    ```diagnostics
    ```
    """
    spoken = {it.concept for it in reading.mentions}
    prose = reading.prose
    lower = prose.lower()
    taken: set[int] = set()
    for term, start in _known():
        if term.concept not in spoken or start not in lower:
            continue
        for found in _pattern(term.text).finditer(prose):
            if found.start() not in taken and found[0] != term.usual:
                taken.add(found.start())
                yield _finding(term, found)


@cache
def _known() -> list[tuple[Term, str]]:
    """Return the terms, and how each begins; `비선형 변화` comes before `선형 변화`."""
    longest = sorted(terms(), key=lambda it: -len(it.text))
    return [(it, it.text.split()[0].lower()) for it in longest]


@cache
def _pattern(text: str) -> re.Pattern[str]:
    words = r"[ \t]+".join(map(re.escape, text.split()))
    after = r"(?![A-Za-z])" if text[-1].isascii() else "(?![율률량도])"
    return re.compile(rf"(?<![A-Za-z가-힣]){words}{after}", re.IGNORECASE)


def _finding(term: Term, found: re.Match[str]) -> Finding:
    span = Span(*found.span())
    usual = term.usual
    fix = Fix(
        Words(f"`{usual}`라고 씁니다", f"write `{usual}`"), (Edit(span, usual),), Safety.UNSAFE
    )
    message = Words(
        f"`{found[0]}`: 보통 `{usual}`라고 합니다", f"`{found[0]}` is usually called `{usual}`"
    )
    return Finding(span, message, fix, why=term.concept)
