"""NS015."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_NO_BREAK: Final = "\u00a0"
_WIDE: Final = frozenset({_NO_BREAK, "\u3164", "\uffa0"})
"""These take up a space where they stand."""
_INVISIBLE: Final = re.compile(
    "[\u00a0\u00ad\u115f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\u3164\ufeff\uffa0]"
)

_AT_HOME: Final = {
    **dict.fromkeys("\u200b", re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")),
    **dict.fromkeys(
        "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        re.compile("[\u0590-\u08ff]"),
    ),
}
"""Thai and Khmer words are parted by a space of no width; Hebrew and Arabic need directions."""
_NEAR: Final = 20


@rule("NS015", Severity.WARNING, folds=True)
def invisible_character(reading: Reading) -> Iterator[Finding]:
    """A character that nobody sees: a zero-width space, a Hangul filler, a direction mark.

    It comes with text pasted from the web. A search for the word does not find it, a formula does
    not parse, and two notes that look alike are not. A no-break space is only a hint.

    ## 한국어

    보이지 않는 글자가 있습니다: 너비 없는 빈칸, 한글 채움 문자, 방향 표시.

    웹에서 글을 붙여 넣을 때 따라옵니다. 그 낱말을 찾아도 나오지 않고, 수식이 읽히지 않습니다. 줄바꿈
    없는 빈칸(NBSP)은 힌트로만 알립니다.

    ## Bad

    ```note
    - Adam⟨200b⟩은 자주 쓰인다
    ```
    ```diagnostics
    1:7 an invisible character: U+200B (fix: take it away)
    ```
    ```fixed
    - Adam은 자주 쓰인다
    ```

    ## Good

    ```note
    - Adam은 자주 쓰인다
    - `a⟨200b⟩b`
    - សួស្តី⟨200b⟩ពិភពលោក
    ```
    ```diagnostics
    ```
    """
    for found in _INVISIBLE.finditer(reading.prose):
        character = found[0]
        near = reading.prose[max(found.start() - _NEAR, 0) : found.end() + _NEAR]
        if character in _AT_HOME and _AT_HOME[character].search(near):
            continue
        wide = character in _WIDE
        title = (
            Words("빈칸으로 바꿉니다", "put a space in its place")
            if wide
            else Words("지웁니다", "take it away")
        )
        span = Span(*found.span())
        yield Finding(
            span,
            Words(
                f"보이지 않는 글자가 있습니다: U+{ord(character):04X}",
                f"an invisible character: U+{ord(character):04X}",
            ),
            Fix(title, (Edit(span, " " if wide else ""),)),
            Severity.HINT if character == _NO_BREAK else None,
        )
