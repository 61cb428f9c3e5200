"""NS017."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words, block
from notecc.model.walk import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_SENTENCE: Final = re.compile(r"[.!?](?=\s|$)")
_LONG: Final = 150
_MANY: Final = 3


@rule("NS017", Severity.INFO)
def wall_of_text(reading: Reading) -> Iterator[Finding]:
    """A bullet with a whole paragraph in it.

    Three sentences and more than 150 characters in one bullet are not read again. What was learnt,
    what was hard and what comes next are three bullets.

    ## 한국어

    항목 하나에 문단이 통째로 들어 있습니다.

    한 항목에 세 문장이 넘고 150자가 넘으면 다시 읽지 않게 됩니다. 배운 것, 어려웠던 것, 다음에 할 것을
    나누어 적으세요.

    ## Bad

    ```note
    - 오늘은 경사하강법을 처음부터 다시 유도해 보았다. 강의에서 한 번 들었을 때는 안다고 생각했는데 막상 손으로 써 보니 편미분에서 막혔다. 조교님께 여쭈어 보고 나서야 연쇄 법칙을 어디에 써야 하는지 알게 되었다. 다음에는 강의를 듣기 전에 교재를 먼저 읽고, 들은 날 바로 손으로 풀어 보아야겠다고 다짐했다.
    ```
    ```diagnostics
    1:1 4 sentences and 172 characters in one bullet
    ```

    ## Good

    ```note
    - 경사하강법을 처음부터 다시 유도했다.
    - 편미분에서 막혔다가 연쇄 법칙을 쓸 곳을 알았다.
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, block.ListItem) or not node.blocks:
            continue
        first = node.blocks[0]
        if not isinstance(first, block.Paragraph):
            continue
        text = plain(first.children)
        count = len(_SENTENCE.findall(text))
        if len(text) > _LONG and count >= _MANY:
            yield Finding(
                Span(node.span.start, first.span.end),
                Words(
                    f"항목 하나에 {count}문장, {len(text)}자가 있습니다",
                    f"{count} sentences and {len(text)} characters in one bullet",
                ),
            )
