"""NK005."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.reading import MASK
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_NEVER_A_WORD: Final = "을|를|는|에|에서|에서는|에서의|에게|으로|으로는|으로의|으로써|으로부터|까지|까지는|부터|처럼|이라는"
_AFTER_LATIN: Final = "은|가|의|와|로|로써|로부터|도|란|이란|라는|마다"
_DETACHED: Final = re.compile(
    f" (?:(?P<any>{_NEVER_A_WORD}|도(?= ))|(?P<latin>{_AFTER_LATIN}))(?=[ ,.?]|$)", re.MULTILINE
)
_LATIN: Final = re.compile(r"[A-Za-z0-9%]\)?\Z")
_SPOKEN: Final = re.compile(r"[A-Za-z0-9%가-힣]\)?\Z")
_ITEM: Final = re.compile(
    r"(?:^|[ \t>])(?:\d+[.)]|[가나다라마바사갑을병정각어느])\Z|\S ?[-+*/=·^] ?[A-Za-z0-9]{1,3}\Z"
)
"""Behind a number or a letter of a list nothing is joined, and behind a formula it is a habit."""

_FORMULA: Final = frozenset(f"{MASK}=+*/|^")
"""What has one of these in it is a formula, or ends in one."""
_FARTHEST: Final = 24


@rule("NK005", Severity.INFO, folds=True, respells=True)
def detached_josa(reading: Reading) -> Iterator[Finding]:
    """A particle with a space before it: `Adam 은`, `Minimum 으로`, `과제 도`.

    A particle is no word of its own. Some formatters put that space between Latin and Korean
    letters, and break what was right.

    ## 한국어

    띄어 쓴 조사입니다: `Adam 은`, `Minimum 으로`, `과제 도`.

    조사는 혼자 쓰지 못하므로 앞말에 붙입니다. 영문과 한글 사이를 무조건 띄우는 정리 도구가 바른 글을
    이렇게 망가뜨리기도 합니다.

    ## Bad

    ```note
    - Adam 은 Local Minimum 으로 간다
    - 과제 도 층 에서 끝난다
    ```
    ```diagnostics
    1:3 a particle is joined to its word: `Adam은` (fix: take the space away)
    1:16 a particle is joined to its word: `Minimum으로` (fix: take the space away)
    2:3 a particle is joined to its word: `과제도` (fix: take the space away)
    2:8 a particle is joined to its word: `층에서` (fix: take the space away)
    ```
    ```fixed
    - Adam은 Local Minimum으로 간다
    - 과제도 층에서 끝난다
    ```

    ## Good

    ```note
    - Adam은 Local Minimum으로 간다
    - Adam 이 논문은 새롭다
    - `loss` 를 **굵게** 는 건드리지 않는다
    - 갑 을 병, 각 도 의 차이
    ```
    ```diagnostics
    ```
    """
    text = reading.prose
    for found in _DETACHED.finditer(text):
        start, end = found.span()
        before = text[max(start - _FARTHEST, 0) : start]
        before = before[before.rfind("\n") + 1 :]
        if not (_LATIN if found["latin"] else _SPOKEN).search(before) or _ITEM.search(before):
            continue
        word = before.rpartition(" ")[2]
        if _FORMULA & set(word):
            continue
        joined = word + found[0].strip()
        yield Finding(
            Span(start - len(word), end),
            Words(
                f"조사는 붙여 씁니다: `{joined}`", f"a particle is joined to its word: `{joined}`"
            ),
            Fix(
                Words("빈칸을 지웁니다", "take the space away"),
                (Edit(Span(start, start + 1), ""),),
            ),
        )
