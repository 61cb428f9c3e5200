"""NS001."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Line, Reading

_MARK: Final = re.compile(
    r"(?:(?<=[\s(])|(?<=[가-힣])(?!==)|^)(~~|\*\*|==)(?=[\w(\"'“‘\ufffc])"
    r"(?!kwargs|\w+[ \t]*[,):]|(?:은|는|이|가|을|를|로)\b)"
)
"""Two marks that could open, and are no tone (`좋았다~~`), no power, no comparison, no `f(**options)`."""
_ITEM: Final = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?")
_BEGINS: Final = re.compile(r"[ \t>]*(?:[-*+#]|\d{1,9}[.)])+[ \t]")
"""A line that does not go on with the one above."""


@rule("NS001", Severity.ERROR)
def unclosed_markup(reading: Reading) -> Iterator[Finding]:
    """Marks that open and never close: `~~`, `**`, `==`.

    The marks are then shown as they are. An item that was struck to say that it is done looks
    open, and tomorrow's list carries it on. Marks that draw out a word (`좋았다~~`) are let be.

    ## 한국어

    `~~`, `**`, `==`를 열고 닫지 않았습니다.

    표시가 글자 그대로 보이고, 끝냈다고 그은 항목이 아직 남은 일로 보입니다. 말끝을 늘이는
    물결표(`좋았다~~`)는 세지 않습니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - ~~지난 과제 다시 풀기
    - 강의 듣기
    ```
    ```diagnostics
    2:3 `~~` is never closed (fix: close it at the end of the line)
    ```
    ```fixed
    # 1. 오늘 할 일
    - ~~지난 과제 다시 풀기~~
    - 강의 듣기
    ```

    ## Good

    ```note
    # 1. 오늘 할 일
    - ~~지난 과제 다시 풀기~~
    - 3~4장 읽기, 끝나면 좋겠다~~
    - `a ~~b` 2 ** 3 x==y
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, inline.Text):
            continue
        for mark in _MARK.finditer(reading.prose, *node.span):
            line = reading.lines[reading.line_at(mark.start())]
            content = reading.prose[mark.end() : line.end].rstrip()
            if not content or _has_another(reading, line, mark[1]):
                continue
            end = mark.end() + len(content)
            is_whole = _ITEM.fullmatch(reading.text[line.start : mark.start()])
            yield Finding(
                Span(*mark.span(1)),
                Words(f"`{mark[1]}`를 닫지 않았습니다", f"`{mark[1]}` is never closed"),
                Fix(
                    Words("줄 끝에서 닫습니다", "close it at the end of the line"),
                    (Edit(Span(end, end), mark[1]),),
                    Safety.SAFE if mark[1] == "~~" and is_whole else Safety.UNSAFE,
                ),
            )


def _has_another(reading: Reading, line: Line, mark: str) -> bool:
    """Say whether a line, or the next if it goes on there, has what may close it, misplaced."""
    following = reading.line_at(line.start) + 1
    after = reading.lines[following].text if following < len(reading.lines) else ""
    if _BEGINS.match(after):
        after = ""
    return line.text.count(mark) + after.count(mark) > 1
