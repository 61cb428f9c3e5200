"""NC008."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.lint.reading import Reading
    from notecc.model import Item

_ENDING: Final = re.compile(r"(?:이다|임|입니다|이에요)$")
_SAYS_WHICH: Final = re.compile(
    r"(?:위한|하는|되는|있는|없는|[가-힣]는|[가-힣]한|[가-힣]된|[가-힣]할)\s*$"
)
"""What stands before a noun and tells it from others: the noun itself says nothing new."""


@rule("NC008", Severity.INFO)
def circular_definition(reading: Reading) -> Iterator[Finding]:
    """A term that is explained by itself.

    `알고리즘 : 손실을 줄이기 위한 알고리즘` does not say what an algorithm is. A word that is more
    general does: a method, a function, a value.

    ## 한국어

    용어를 그 용어로 설명합니다.

    `알고리즘 : 손실을 줄이기 위한 알고리즘`으로는 알고리즘이 무엇인지 알 수 없습니다. 방법, 함수, 값처럼 더
    넓은 말로 설명하세요.

    ## Bad

    ```note
    딥러닝
    - 알고리즘 : 손실을 줄이기 위한 알고리즘
    ```
    ```diagnostics
    2:3 `알고리즘` is explained by itself
    ```

    ## Good

    ```note
    딥러닝
    - 알고리즘 : 손실을 줄이는 방법
    - 모델 : ResNet 모델
    - 초기화 : 가중치를 작은 값으로 초기화
    ```
    ```diagnostics
    ```
    """
    for section in reading.note.sections:
        for topic in section.topics:
            yield from _in(reading, topic.items)


def _in(reading: Reading, items: Sequence[Item]) -> Iterator[Finding]:
    stack = list(reversed(items))
    while stack:
        item = stack.pop()
        stack += reversed(item.items)
        if item.term and item.definition:
            term = reading.text[slice(*item.term)].strip(" *_`")
            definition = reading.text[slice(*item.definition)]
            if len(term) > 1 and _is_circular(term, definition):
                message = Words(
                    f"`{term}` 설명이 제자리를 돕니다", f"`{term}` is explained by itself"
                )
                yield Finding(Span(item.term.start, item.definition.end), message)


def _is_circular(term: str, definition: str) -> bool:
    said = _ENDING.sub("", definition.lower().rstrip(" ."))
    before = said.removesuffix(term.lower())
    return before != said and _SAYS_WHICH.search(before) is not None
