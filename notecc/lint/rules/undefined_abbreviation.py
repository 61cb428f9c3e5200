"""NC004."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from notecc.library import concepts
from notecc.library.claims import abbreviations
from notecc.lint.headings import is_daily
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.model.claim import Abbreviation

_NOT_LETTER: Final = re.compile(r"[^0-9a-z가-힣]+")


@rule("NC004", Severity.HINT, folds=True)
def undefined_abbreviation(reading: Reading) -> Iterator[Finding]:
    """An abbreviation that has not been written out before its first use.

    MLE is an estimate here and an engineer elsewhere. Written out once, it is clear for the rest of
    the note. The words before it count in any spelling, and so does the concept's Korean name.

    ## 한국어

    처음 나올 때 풀어 쓰지 않은 약어입니다.

    MLE는 여기서는 추정법이고 다른 곳에서는 직무 이름입니다. 한 번 풀어 쓰면 그 노트에서는 분명합니다. 앞에서 풀어
    쓴 말은 표기가 달라도, 한국어 이름이어도 됩니다.

    ## Bad

    ```note
    손실
    - 회귀는 MSE를 줄인다
    ```
    ```diagnostics
    2:7 `MSE` has not been written out: Mean Squared Error (unsafe fix: write it out)
    ```
    ```unsafely
    손실
    - 회귀는 MSE(Mean Squared Error)를 줄인다
    ```

    ## Good

    ```note
    손실
    - 회귀는 MSE(Mean Squared Error)를 줄인다
    - 평균제곱오차(MSE)는 큰 오차에 민감하다
    ```
    ```diagnostics
    ```
    """
    prose = reading.prose
    for it in abbreviations():
        if (
            _is_letters(it.short)
            and it.short in prose
            and (found := _first(reading, it))
            and not _is_told(prose, it, found)
        ):
            yield _finding(reading, it, found)


def _is_letters(short: str) -> bool:
    """Say whether this is no more than letters; ReLU is read, and a name."""
    return short.isupper() or short.islower()


def _first(reading: Reading, it: Abbreviation) -> Span | None:
    places = _pattern(it.short).finditer(reading.prose)
    return next((Span(*it.span()) for it in places if not is_daily(reading, it.start())), None)


def _is_told(prose: str, it: Abbreviation, first: Span) -> bool:
    """Say whether the words stand anywhere up to the end of the line of the first use."""
    end = prose.find("\n", first.end)
    before = _plain(prose[: end if end >= 0 else len(prose)])
    return any(_plain(long) in before for long in (*it.long, *_titles(it.concept)))


@cache
def _pattern(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9-]){re.escape(short)}(?![A-Za-z0-9-])")


@cache
def _titles(concept: str) -> tuple[str, ...]:
    """Return the Korean title of a concept, which says what its letters mean."""
    return tuple(it.title.ko for it in concepts() if it.id == concept and not it.title.ko.isascii())


def _plain(text: str) -> str:
    return _NOT_LETTER.sub("", text.lower())


def _finding(reading: Reading, it: Abbreviation, span: Span) -> Finding:
    long = it.long[0]
    titles = [topic.title_span for part in reading.note.sections for topic in part.topics]
    is_title = any(start <= span.start < end for start, end in titles)
    fix = Fix(
        Words("풀어 씁니다", "write it out"),
        (Edit(Span(span.end, span.end), f"({long})"),),
        Safety.UNSAFE,
    )
    message = Words(
        f"`{it.short}`: 처음 나오는데 풀어 쓰지 않았습니다 - {long}",
        f"`{it.short}` has not been written out: {long}",
    )
    return Finding(span, message, None if is_title else fix, why=it.concept)
