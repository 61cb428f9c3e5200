"""NS004."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Line, Reading


_INDENT: Final = re.compile(r"[ \t]+(?=[-*+\d])")


@rule("NS004", Severity.HINT, folds=True)
def mixed_indentation(reading: Reading) -> Iterator[Finding]:
    """Tabs and spaces both indent the lists of one note.

    Two items that look equally deep in one editor do not in another. The fewer are changed to what
    the note has more of; a tab reaches to the next column that is a multiple of four, so nothing
    moves.

    ## 한국어

    한 노트의 목록이 탭과 빈칸으로 섞여 들여써져 있습니다.

    다른 편집기에서 열면 같은 깊이의 항목이 어긋나 보입니다. 더 많이 쓴 쪽에 맞춥니다. 탭은 네
    칸이므로 깊이는 그대로입니다.

    ## Bad

    ```note
    - 정규화
    →- 파라미터에 벌점을 준다
    →- 부드러운 함수를 만든다
    - 증강
        - 데이터를 늘린다
    ```
    ```diagnostics
    5:1 indented by spaces, where the note has tabs (fix: indent by tabs)
    ```
    ```fixed
    - 정규화
    →- 파라미터에 벌점을 준다
    →- 부드러운 함수를 만든다
    - 증강
    →- 데이터를 늘린다
    ```

    ## Good

    ```note
    - 정규화
      - 파라미터에 벌점을 준다
        - L2
    ```
    ```diagnostics
    ```
    """
    lines = {
        reading.line_at(it.span.start) for it in reading.walked if isinstance(it, block.ListItem)
    }
    blanks = [
        (reading.lines[it], found[0])
        for it in sorted(lines)
        if (found := _INDENT.match(reading.lines[it].text))
    ]
    by_tabs = [it for it in blanks if it[1].strip("\t") == ""]
    by_spaces = [it for it in blanks if it[1].strip(" ") == ""]
    if len(by_tabs) >= len(by_spaces):
        for line, indent in by_spaces:
            if len(indent) % 4 == 0:
                yield _found(line, indent, "\t" * (len(indent) // 4))
    else:
        for line, indent in by_tabs:
            yield _found(line, indent, "    " * len(indent))


def _found(line: Line, indent: str, wanted: str) -> Finding:
    span = Span(line.start, line.start + len(indent))
    by_tabs = "\t" in wanted
    message = (
        Words(
            "탭을 쓰는 노트인데 빈칸으로 들여썼습니다",
            "indented by spaces, where the note has tabs",
        )
        if by_tabs
        else Words(
            "빈칸을 쓰는 노트인데 탭으로 들여썼습니다",
            "indented by tabs, where the note has spaces",
        )
    )
    title = (
        Words("탭으로 들여씁니다", "indent by tabs")
        if by_tabs
        else Words("빈칸으로 들여씁니다", "indent by spaces")
    )
    return Finding(span, message, Fix(title, (Edit(span, wanted),)))
