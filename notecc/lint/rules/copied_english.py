"""NK011."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_KOREAN: Final = re.compile("[가-힣]")
_WORD: Final = re.compile("[A-Za-z]+")
_OTHERS: Final = ("[", '"', "“", "'", "‘")
_FEWEST: Final = 9
_GLUE: Final = frozenset(
    (
        *("the", "a", "an", "of", "to", "in", "is", "are", "that", "this", "with", "for", "on"),
        *("by", "and", "which", "it", "its", "we", "they", "can", "be", "as", "from", "not"),
    )
)
_FEWEST_GLUE: Final = 3
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|can|will|may|does|do|we|it|they|which|that)\b|\b[a-z]{3,}(?:es|ed)\b"
)


@rule("NK011", Severity.INFO)
def copied_english(reading: Reading) -> Iterator[Finding]:
    """A whole sentence in English in a Korean note, without a word of one's own.

    What is copied has not been understood yet, or nobody can see that it has. One Korean sentence
    below it, however short, is what you will look for before the exam. Quotes (`>`) are left alone.

    ## 한국어

    한국어 노트에 영어 문장만 있습니다.

    베껴 둔 문장은 아직 이해한 것이 아니거나, 이해했는지 알 수 없습니다. 짧더라도 아래에 우리말로 한 문장을
    적어 두면 시험 전에 찾는 것은 그 문장입니다. 인용(`>`)은 건드리지 않습니다.

    ## Bad

    ```note
    # 배깅
    - 여러 모델의 평균을 낸다
    - Each model is trained on a sample of the data that is drawn with replacement
    ```
    ```diagnostics
    ```

    ## Good

    ```note
    # 배깅
    - 여러 모델의 평균을 낸다
    - Each model is trained on a sample of the data that is drawn with replacement
      - 복원 추출한 표본으로 따로 학습한다
    - Understanding the difficulty of training deep feedforward neural networks

    > Each model is trained on a sample of the data that is drawn with replacement
    ```
    ```diagnostics
    ```
    """
    if not _is_korean(reading.prose):
        return
    items = [it for it in reading.walked if isinstance(it, block.ListItem)]
    for item in items:
        first, *others = item.blocks or (None,)
        if not isinstance(first, block.Paragraph) or others:
            continue
        text = reading.prose[first.span.start : first.span.end]
        if _is_sentence(text):
            yield Finding(
                Span(first.span.start, first.span.start + len(text.rstrip())),
                Words(
                    "영어 문장만 있고 우리말 설명이 없습니다",
                    "an English sentence without a word of your own",
                ),
            )


def _is_korean(text: str) -> bool:
    return len(_KOREAN.findall(text)) > len(_WORD.findall(text))


def _is_sentence(text: str) -> bool:
    # Someone else's words that say so: a link with its title, a quotation.
    if _KOREAN.search(text) or text.startswith(_OTHERS):
        return False
    words = [it.lower() for it in _WORD.findall(text)]
    glue = sum(it in _GLUE for it in words)
    return len(words) >= _FEWEST and glue >= _FEWEST_GLUE and bool(_VERB.search(text))
