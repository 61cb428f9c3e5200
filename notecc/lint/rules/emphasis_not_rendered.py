"""NS002."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.letters import is_punctuation
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_STYLES: Final = frozenset({inline.Style.STRONG, inline.Style.EMPHASIS})
_PARENTHESES: Final = re.compile(r"\s*\([^()\n]*\)\Z")


@rule("NS002", Severity.ERROR)
def emphasis_not_rendered(reading: Reading) -> Iterator[Finding]:
    """Bold or italic marks that Obsidian shows as stars.

    Markdown lets `**` close only where a word could end. After a parenthesis, with a particle glued
    on, it does not: `**모멘텀(Momentum)**은` stays raw in Obsidian and on GitHub. notecc reads what
    was meant; other readers do not.

    ## 한국어

    굵게, 기울임 표시가 Obsidian에서 별표 그대로 보입니다.

    마크다운은 낱말이 끝날 수 있는 곳에서만 `**`를 닫습니다. 괄호 뒤에 조사가 바로 붙은
    `**모멘텀(Momentum)**은`은 Obsidian과 GitHub에서 별표가 그대로 보입니다. notecc는 뜻한 대로
    읽지만 다른 프로그램은 그러지 않습니다.

    ## Bad

    ```note
    - **모멘텀(Momentum)**은 관성을 준다
    ```
    ```diagnostics
    1:18 `**` does not close here in Obsidian (unsafe fix: leave what is in parentheses outside)
    ```
    ```unsafely
    - **모멘텀**(Momentum)은 관성을 준다
    ```

    ## Good

    ```note
    - **모멘텀**(Momentum)은 관성을 준다
    - **모멘텀(Momentum)** 은 관성을 준다
    - **모멘텀**은 관성을 준다
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if not isinstance(node, inline.Styled) or node.style not in _STYLES or not node.children:
            continue
        first, last = node.children[0].span.start, node.children[-1].span.end
        if reading.text[node.span.end - 1] != "*":
            continue
        if _is_between(reading.text, last, inside_first=True):
            mark = reading.text[last : node.span.end]
            message = Words(
                f"Obsidian에서는 `{mark}`가 여기서 닫히지 않습니다",
                f"`{mark}` does not close here in Obsidian",
            )
            yield Finding(Span(last, node.span.end), message, _parentheses_out(reading, node))
        elif _is_between(reading.text, node.span.start, inside_first=False):
            mark = reading.text[node.span.start : first]
            message = Words(
                f"Obsidian에서는 `{mark}`가 여기서 열리지 않습니다",
                f"`{mark}` does not open here in Obsidian",
            )
            yield Finding(Span(node.span.start, first), message)


def _is_between(text: str, at: int, *, inside_first: bool) -> bool:
    """Say whether the run of stars at an offset has punctuation inside it and a letter outside."""
    start = end = at
    while start and text[start - 1] == "*":
        start -= 1
    while text[end : end + 1] == "*":
        end += 1
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    inside, outside = (before, after) if inside_first else (after, before)
    is_letter = outside and not outside.isspace() and not is_punctuation(outside)
    return is_punctuation(inside) and bool(is_letter)


def _parentheses_out(reading: Reading, node: inline.Styled) -> Fix | None:
    last = node.children[-1].span.end
    inside = reading.prose[node.children[0].span.start : last]
    found = _PARENTHESES.search(inside)
    if not found or not found.start() or is_punctuation(inside[found.start() - 1]):
        return None
    mark = Span(last, node.span.end)
    at = node.children[0].span.start + found.start()
    return Fix(
        Words("괄호를 밖에 둡니다", "leave what is in parentheses outside"),
        (Edit(Span(at, at), reading.text[slice(*mark)]), Edit(mark, "")),
        Safety.UNSAFE,
    )
