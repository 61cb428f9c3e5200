"""NS018."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words, block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_HASHES: Final = re.compile(r"#{2,6}(?=[가-힣A-Za-z0-9])")


@rule("NS018", Severity.WARNING, reshapes=True)
def hash_without_space(reading: Reading) -> Iterator[Finding]:
    """A heading whose marks touch its words: `##정리`.

    It is no heading, and no tag either: it is missing from the outline and shown with its marks.
    A single `#정리` is a tag and let be.

    ## 한국어

    제목 표시와 글이 붙어 있습니다: `##정리`.

    제목도 태그도 아니어서 개요에 나오지 않고 표시가 그대로 보입니다. `#정리`는 태그이므로 그대로
    둡니다.

    ## Bad

    ```note
    ##오늘의 회고
    - 유도를 끝냈다
    ```
    ```diagnostics
    1:1 no heading, for lack of a space after `##` (fix: put a space)
    ```
    ```fixed
    ## 오늘의 회고
    - 유도를 끝냈다
    ```

    ## Good

    ```note
    ## 오늘의 회고
    - #회고 유도를 끝냈다
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, block.Paragraph):
            continue
        found = _HASHES.match(reading.prose, *node.span)
        if found and reading.lines[reading.line_at(node.span.start)].start == node.span.start:
            end = found.end()
            yield Finding(
                Span(*found.span()),
                Words(
                    f"`{found[0]}` 뒤에 빈칸이 없어 제목이 아닙니다",
                    f"no heading, for lack of a space after `{found[0]}`",
                ),
                Fix(Words("빈칸을 넣습니다", "put a space"), (Edit(Span(end, end), " "),)),
            )
