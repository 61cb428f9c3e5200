"""NM010."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_PIECE: Final = re.compile(
    r"\\\\|\\[{}$]|%[^\n]*|[{}]|\\(?P<fence>left|right)(?![A-Za-z])"
    r"|\\(?P<part>begin|end)\s*\{(?P<name>[^{}]*)\}"
)
_OPENED: Final = re.compile(r"(?<![\\$\w])\$(?=[^\s$\d])(?P<said>[^$]*)$")
_COMMAND: Final = re.compile(r"\\[a-zA-Z]{2,}|[A-Za-z)]\^|_\{|\b[A-Za-z]_[A-Za-z\d]\b")


@rule("NM010", Severity.ERROR)
def math_delimiter(reading: Reading) -> Iterator[Finding]:
    r"""A brace, a `\left`, a `\begin` or a `$` of a formula has no partner.

    The formula is not shown, or as it was typed; so may be the text after it.

    ## 한국어

    수식의 중괄호, `\left`, `\begin`, `$`에 짝이 없습니다.

    수식이 보이지 않거나 친 그대로 보이고, 뒤따르는 글까지 그럴 수 있습니다.

    ## Bad

    ```note
    - $\frac{1}{n$
    - 손실은 $L = \sum_i e_i^2 이다

    $$
    \left( x + y
    $$
    ```
    ```diagnostics
    1:12 `{` has no partner
    2:7 `$` is never closed
    5:1 `\left` has no partner
    ```

    ## Good

    ```note
    - $\frac{1}{n}$
    - 점심이 $5였다
    - $\{1, 2\}$
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if isinstance(node, inline.Math | block.MathBlock):
            yield from _unmatched(reading.text, node.span)
    beside = (*(it.text.count("$") for it in reading.prose_lines[1:]), 0)
    for line, dollars in zip(reading.prose_lines, beside, strict=True):
        found = _OPENED.search(line.text)
        if dollars % 2 == 0 and line.text.count("$") == 1 and found and _is_maths(found["said"]):
            span = Span(line.start + found.start(), line.start + found.start() + 1)
            yield Finding(span, Words("`$`가 닫히지 않았습니다", "`$` is never closed"))


def _is_maths(said: str) -> bool:
    return bool(_COMMAND.search(said))


def _unmatched(text: str, span: Span) -> Iterator[Finding]:
    """Yield the first piece of a formula that closes what is not open, or stays open."""
    opened: list[tuple[str, re.Match[str]]] = []
    for found in _PIECE.finditer(text, *span):
        said = found["fence"] or found["part"] or found[0]
        if said in _CLOSING:
            if not opened or opened[-1][0] != _CLOSING[said] + (found["name"] or ""):
                yield _finding(found)
                return
            opened.pop()
        elif said in _CLOSING.values():
            opened.append((said + (found["name"] or ""), found))
    if opened:
        yield _finding(opened[-1][1])


_CLOSING: Final = {"}": "{", "right": "left", "end": "begin"}


def _finding(found: re.Match[str]) -> Finding:
    what = found[0]
    return Finding(
        Span(*found.span()), Words(f"`{what}`의 짝이 없습니다", f"`{what}` has no partner")
    )
