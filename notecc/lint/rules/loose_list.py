"""NS012."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_FEWEST: Final = 4


@rule("NS012", Severity.HINT)
def loose_list(reading: Reading) -> Iterator[Finding]:
    """One empty line in a list that has no other.

    It makes the whole list loose: every item is shown with a gap below it. If the line parts two
    groups of items, a topic line between them says so better.

    ## 한국어

    목록 하나에 빈 줄이 딱 하나 있습니다.

    그 때문에 목록 전체의 항목 사이가 벌어집니다. 항목을 두 무리로 나누려던 것이라면 사이에 주제를 적는
    편이 낫습니다.

    ## Bad

    ```note
    - 기울기를 구한다
    - 학습률을 곱한다
    - 파라미터에서 뺀다

    - 다시 한다
    - 수렴하면 멈춘다
    ```
    ```diagnostics
    4:1 the only empty line of this list (unsafe fix: take it away)
    ```
    ```unsafely
    - 기울기를 구한다
    - 학습률을 곱한다
    - 파라미터에서 뺀다
    - 다시 한다
    - 수렴하면 멈춘다
    ```

    ## Good

    ```note
    - 기울기를 구한다

    - 학습률을 곱한다
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, block.List) or node.tight or len(node.items) < _FEWEST:
            continue
        gaps = [it for pair in pairwise(node.items) if (it := _blank(reading, *pair))]
        if len(gaps) == 1:
            yield Finding(
                Span(gaps[0].start, gaps[0].start),
                Words("이 목록의 하나뿐인 빈 줄입니다", "the only empty line of this list"),
                Fix(Words("지웁니다", "take it away"), (Edit(gaps[0], ""),), Safety.UNSAFE),
            )


def _blank(reading: Reading, item: block.ListItem, after: block.ListItem) -> Span | None:
    """Return the empty lines between two items, if there are any."""
    line = reading.line_at(after.span.start)
    first = line
    while first and not reading.lines[first - 1].text.strip():
        first -= 1
    if first == line or reading.lines[first].start <= item.span.start:
        return None
    return Span(reading.lines[first].start, reading.lines[line].start)
