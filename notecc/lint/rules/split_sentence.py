"""NS010."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_GOES_ON: Final = re.compile(
    r"(?:동시에|뿐만 아니라|뿐 아니라|(?<=\s)(?:그리고|하지만|그러나|또는|혹은|및))\Z"
)
_ENGLISH: Final = re.compile(r"(?:[A-Za-z][\w'’-]*,?\s+){4,}(?P<last>[a-z][\w'’-]*)\Z")
_ENGLISH_REST: Final = re.compile(r"[a-z][\w'’-]*(?:\s+[A-Za-z][\w'’-]*){2,}[.!]\Z")


@rule("NS010", Severity.WARNING)
def split_sentence(reading: Reading) -> Iterator[Finding]:
    """One sentence written over two bullets.

    The second bullet says nothing alone: on a card, in a search, in the outline. Mostly the sentence
    was pasted from slides, or the writer changed her mind half-way. A comma at the end of a bullet
    before another is only a hint.

    ## 한국어

    한 문장이 두 항목에 나뉘어 있습니다.

    둘째 항목만 보아서는 무슨 말인지 알 수 없어 카드로도 검색으로도 쓸 수 없습니다. 대개 슬라이드에서
    붙여 넣은 글입니다. 항목이 쉼표로 끝난 것은 힌트로만 알립니다.

    ## Bad

    ```note
    - 분모의 G를 가져옴과 동시에
    - 분자에 학습률을 넣는다
    ```
    ```diagnostics
    1:15 the sentence goes on in the next bullet (unsafe fix: join them)
    ```
    ```unsafely
    - 분모의 G를 가져옴과 동시에 분자에 학습률을 넣는다
    ```

    ## Good

    ```note
    - 분모의 G를 가져옴
    - 분자에 학습률을 넣는다
    - Adam
    - rmsprop
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if isinstance(node, block.List) and node.start is None:
            for item, after in pairwise(node.items):
                yield from _pair(reading, item, after)


def _pair(reading: Reading, item: block.ListItem, after: block.ListItem) -> Iterator[Finding]:
    line, rest = _only_line(item), _only_line(after) or _first_line(after)
    if line is None or rest is None or item.task is not None or after.task is not None:
        return
    text, more = reading.text[slice(*line)].rstrip(), reading.text[slice(*rest)].rstrip()
    if not text or not more:
        return
    end = line.start + len(text)
    english = _ENGLISH.search(text) if _ENGLISH_REST.match(more) else None
    if text.endswith(","):
        message = Words("항목이 쉼표로 끝납니다", "the bullet ends with a comma")
        yield Finding(Span(end - 1, end), message, severity=Severity.HINT)
    elif found := _GOES_ON.search(text) or english:
        start = line.start + (found.start("last") if found is english else found.start())
        yield Finding(
            Span(start, end),
            Words("문장이 다음 항목으로 이어집니다", "the sentence goes on in the next bullet"),
            Fix(
                Words("하나로 잇습니다", "join them"),
                (Edit(Span(end, rest.start), " "),),
                Safety.UNSAFE,
            ),
        )


def _only_line(item: block.ListItem) -> Span | None:
    match item.blocks:
        case (block.Paragraph() as only,):
            return only.span
        case _:
            return None


def _first_line(item: block.ListItem) -> Span | None:
    match item.blocks:
        case (block.Paragraph() as first, *_):
            return first.span
        case _:
            return None
