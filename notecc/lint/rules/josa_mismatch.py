"""NK004."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words
from notecc.model.korean.hangul import Sound, final, is_hangul
from notecc.model.korean.particles import wanted
from notecc.model.korean.spoken import sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_TAILS: Final = "(?:써|서|부터|의|는|도|만)?"
_PARTICLE: Final = re.compile(
    f"(?:은|는|이란|이|가|을|를|과|와|란|(?:으로|로){_TAILS})(?![가-힣(\\[])"
)
"""A particle of two forms at the end of a word, and not both of them, as in `은(는)`."""
_CLOSERS: Final = "*_~'\"’”」』="
_FARTHEST: Final = 80
_NOT_NOUNS: Final = frozenset("가마노고지이그부나저자모여")
"""가을, 마을, 지을, 모을, 나을 …: words and forms that end so, and have no particle."""

_COME: Final = ("안", "못", "잘", "막")
"""안와, 잘와: this 와 is the verb."""


@rule("NK004", Severity.INFO, respells=True)
def josa_mismatch(reading: Reading) -> Iterator[Finding]:
    """A particle that does not go with the sound before it: `SGD을`, `n는`, `t+1으로`.

    What counts is how the word is read aloud: 에스지디를, 엔은, 일로. The eye stops where the ear
    would. Of words that are read in two ways nothing is said.

    ## 한국어

    앞말의 끝소리와 맞지 않는 조사입니다: `SGD을`, `n는`, `t+1으로`.

    소리 내어 읽는 대로 고릅니다: 에스지디를, 엔은, 일로. 틀리면 읽다가 걸립니다. 두 가지로 읽는 말에는
    아무 말도 하지 않습니다.

    ## Bad

    ```note
    - SGD을 쓰면 loss이 줄어든다
    - 변화(활성화 함수)이 없다
    - t에서 t+1으로 가면 n는 커진다
    - **모델**를 학습시킨다
    ```
    ```diagnostics
    1:6 after `SGD` it is `를` (fix: write `를`)
    1:15 after `loss` it is `가` (fix: write `가`)
    2:13 after `함수` it is `가` (fix: write `가`)
    3:10 after `1` it is `로` (fix: write `로`)
    3:17 after `n` it is `은` (fix: write `은`)
    4:9 after `모델` it is `을` (fix: write `을`)
    ```
    ```fixed
    - SGD를 쓰면 loss가 줄어든다
    - 변화(활성화 함수)가 없다
    - t에서 t+1로 가면 n은 커진다
    - **모델**을 학습시킨다
    ```

    ## Good

    ```note
    - Adam은 SGD보다 빠르고 RNN은 느리다
    - epoch를 늘리거나 epoch을 줄인다
    - GPT-3은, 또는 GPT-3는
    - 가을과 마을, 더 나은 모델을 지을 때
    - 값은(는) `loss`을 본다
    ```
    ```diagnostics
    ```
    """
    names = {it.span.end for it in reading.mentions}
    for found in _PARTICLE.finditer(reading.prose):
        start, particle = found.start(), found[0]
        if start == 0 or (before := _word(reading.prose, start)) is None:
            continue
        word, is_noun = before
        right = _right(word, particle, is_noun=is_noun or start in names)
        if right and right != particle:
            yield _finding(Span(start, start + len(particle)), word, right)


def _finding(span: Span, word: str, right: str) -> Finding:
    last = re.search(r"[A-Za-z]+\Z|[가-힣]+\Z|\d+\Z|.\Z", word)
    shown = last[0] if last else word
    return Finding(
        span,
        Words(f"`{shown}` 뒤에는 `{right}` 꼴이 옵니다", f"after `{shown}` it is `{right}`"),
        Fix(Words(f"`{right}` 꼴로 바꿉니다", f"write `{right}`"), (Edit(span, right),)),
    )


def _word(text: str, end: int) -> tuple[str, bool] | None:
    """Return what a particle at `end` follows, and whether it can only be a noun.

    Of a word with another in parentheses either may be read, so both must sound alike.
    """
    before = text[max(end - _FARTHEST, 0) : end]
    before = before[before.rfind("\n") + 1 :]
    bare = before.rstrip(_CLOSERS)
    if not bare.endswith(")"):
        return (bare, bare != before or not is_hangul(bare[-1])) if bare else None
    outside, opened, inside = bare[:-1].rpartition("(")
    outside = outside.rstrip(_CLOSERS)
    if not opened or not outside or sound(outside) is not sound(inside):
        return None
    return inside.rstrip(_CLOSERS), True


def _right(word: str, particle: str, *, is_noun: bool) -> str:
    """Return the form that goes with a word; empty if that cannot be said."""
    heard = sound(word)
    if heard is None:
        return ""
    return wanted(particle, heard) if is_noun or _is_noun(word, particle) else ""


def _is_noun(word: str, particle: str) -> bool:
    """Say whether a Korean word before a particle can be nothing but a noun."""
    last = final(word[-1])
    match particle:
        case "를":
            return not word.endswith("들")
        case "을":
            return last is Sound.VOWEL and word[-1] not in _NOT_NOUNS
        case "와":
            return last is not Sound.VOWEL and not _is_come(word)
        case "은" | "는" | "이" | "가" | "과" | "란" | "이란":
            return False
        case _:
            return particle.startswith("으로")


def _is_come(word: str) -> bool:
    return word.endswith(_COME) and not is_hangul(word[-2:-1])
