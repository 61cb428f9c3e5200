"""NK001."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.glossary import misspelt
from notecc.lint.orthography.respelling import spelling
from notecc.lint.rule import rule
from notecc.model import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding

_WORD: Final = re.compile(
    r"(?<![A-Za-z0-9_./\\@#&-])[A-Za-z][a-z]{5,}+(?![A-Za-z0-9_@/\\]|\.[A-Za-z]|\(\))"
)

_KOREAN: Final = re.compile("[가-힣]+")
_SOME_KOREAN: Final = 5
_GLUE: Final = frozenset({"the", "and", "with", "that", "this"})
_PER_GLUE: Final = 25


@rule("NK001", Severity.ERROR, respells=True)
def misspelt_term(reading: Reading) -> Iterator[Finding]:
    """An English term of the subject with a letter wrong: `Sementic`, `Minumum`, `Bidrectional`.

    A search for the term does not find the note, nor does notecc, and a report says it wrong. Only
    what is all but a word of machine learning, and is no other English word, is found.

    ## 한국어

    철자가 틀린 영어 용어입니다: `Sementic`, `Minumum`, `Bidrectional`.

    그 용어를 찾아도 이 노트가 나오지 않고, 그대로 보고서에 옮기게 됩니다. 기계 학습 용어와 한두 글자만
    다르고 다른 영어 낱말도 아닐 때만 알립니다.

    ## Bad

    ```note
    ## Bidrectional RNN
    - Sementic segmentation에서 Minumum을 찾는다
    - learning late와 regularizaton, 과적합(overfiting)
    ```
    ```diagnostics
    1:4 `Bidrectional` is written `Bidirectional` (unsafe fix: write `Bidirectional`)
    2:3 `Sementic` is written `Semantic` (fix: write `Semantic`)
    2:27 `Minumum` is written `Minimum` (fix: write `Minimum`)
    3:18 `regularizaton` is written `regularization` (fix: write `regularization`)
    3:37 `overfiting` is written `overfitting` (fix: write `overfitting`)
    ```
    ```fixed
    ## Bidrectional RNN
    - Semantic segmentation에서 Minimum을 찾는다
    - learning late와 regularization, 과적합(overfitting)
    ```

    ## Good

    ```note
    - learned, learner, normalisation, modelling, optimizers, tokenized
    - a lament for the kernel, retrial and retrieval, transport
    - `sementic`, sementic.py, self.sementic, SemenTic
    ```
    ```diagnostics
    ```
    ```note
    # Un exemple de variabel
    Le problema de la matriz es independiente del elemento
    ```
    ```diagnostics
    ```
    """
    if not _is_korean_or_english(reading.prose):
        return
    # A word is looked up once, however often it stands in the note.
    rights: dict[str, str] = {}
    for found in _WORD.finditer(reading.prose):
        word = found[0]
        if word not in rights:
            rights[word] = misspelt(word)
        span = Span(*found.span())
        if rights[word] and not _is_name(reading, span):
            yield spelling(span, word, rights[word])


def _is_korean_or_english(text: str) -> bool:
    """Say whether the note is in neither Spanish nor German, whose words are often nearly English.

    An English text has `the` or `and` in every other sentence, and they have neither.
    """
    if len(_KOREAN.findall(text)) >= _SOME_KOREAN:
        return True
    words = [it.lower() for it in re.findall("[A-Za-z]+", text)]
    glue = sum(it in _GLUE for it in words)
    return glue * _PER_GLUE >= len(words)


def _is_name(reading: Reading, span: Span) -> bool:
    """Say whether a word belongs to the name of a concept: a student may call hers as she likes."""
    at = bisect_right(reading.mentions, span.start, key=lambda it: it.span.start)
    return at > 0 and reading.mentions[at - 1].span.end >= span.end
