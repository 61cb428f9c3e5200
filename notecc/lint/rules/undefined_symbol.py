"""NM011."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from notecc.judge import Saying, spoken
from notecc.library.records import record
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.judge import Judged
    from notecc.lint.reading import Reading
    from notecc.model.derivation import Letter


_KNOWN: Final = frozenset({"w", "t", "g", "θ", "i", "n"})
"""Letters that every formula of a rule has."""
_WORD: Final = re.compile(r"[가-힣]{2,}|[A-Za-z]{3,}")


@rule("NM011", Severity.HINT, folds=True)
def undefined_symbol(reading: Reading) -> Iterator[Finding]:
    r"""A letter of a rule of which the topic says nothing.

    A formula is remembered by what its letters are. The letter counts as explained if it stands
    elsewhere in the topic, or if what it means does.

    ## 한국어

    주제 어디에서도 설명하지 않은 글자가 식에 있습니다.

    식은 글자의 뜻으로 기억됩니다. 그 글자나 그 뜻이 주제의 다른 곳에 있으면 설명한 것으로 봅니다.

    ## Bad

    ```note
    Momentum
    - $v_t = \beta v_{t-1} + g_t$
    ```
    ```diagnostics
    2:3 nothing is said of `v`
    ```

    ## Good

    ```note
    Momentum
    - $v_t = \beta v_{t-1} + g_t$
    - v : 속도, β : 얼마나 기억할지
    ```
    ```diagnostics
    ```
    """
    for it in reading.formulas:
        if it.verdict.saying is Saying.RIGHT and it.typed.topic:
            unsaid = [letter for letter, words in _letters(it) if not _is_said(reading, it, words)]
            if unsaid:
                said = ", ".join(f"`{letter}`" for letter in unsaid)
                yield Finding(
                    it.typed.span,
                    Words(f"설명하지 않은 글자입니다: {said}", f"nothing is said of {said}"),
                )


def _letters(it: Judged) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the letters of a formula, as they are typed, with the words that would explain them."""
    line = it.verdict.line
    found = record(line.concept) if line else None
    by_text: dict[str, Letter] = {}
    for rule_of in found.rules if found else ():
        by_text |= {normalize("NFKD", letter.text): letter for letter in rule_of.letters}
    for mine, its in it.verdict.naming:
        letter = by_text.get(normalize("NFKD", spoken(mine)))
        if letter and mine not in _KNOWN:
            words = [word for text in letter.words for word in _WORD.findall(text)]
            yield spoken(its), (spoken(its), *words)


def _is_said(reading: Reading, it: Judged, words: tuple[str, ...]) -> bool:
    topic = it.typed.topic
    if topic is None:
        return True
    text = reading.prose[topic.span.start : topic.span.end]
    start = it.typed.span.start - topic.span.start
    around = text[: max(start, 0)] + text[max(it.typed.span.end - topic.span.start, 0) :]
    return any(word.casefold() in around.casefold() for word in words)
