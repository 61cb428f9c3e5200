r"""`$a$`, and `$$a$$` within a line.

As in pandoc and Obsidian, no space may stand inside the edges and no digit after the end, so that
`$5와 $10` is money; `\$` is a dollar sign.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from notecc.model import inline
from notecc.parse.inline.brackets import without_code

if TYPE_CHECKING:
    from markdown_it.token import Token

    from notecc.model import Span
    from notecc.parse.positions import Content, LocatedState

_DOLLARS: Final = re.compile(r"\\.|\$+", re.DOTALL)


def math(state: LocatedState, silent: bool) -> bool:
    """Read one formula, or take a run of dollar signs that starts none as text."""
    src, start = state.src, state.pos
    content = start
    while content < state.posMax and src[content] == "$":
        content += 1
    length = content - start
    end = _closing(state, length, content)
    if end < 0:
        if not silent:
            state.append_pending(src[start:content])
        state.pos = content
        return True
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = src[content:end]
        token.markup = "$" * length
    state.pos = end + length
    return True


def math_node(token: Token, span: Span, _where: Content) -> inline.Math:
    """Build the node of a `math_inline` token."""
    return inline.Math(span, token.content, token.markup == "$$")


def _closing(state: LocatedState, length: int, content: int) -> int:
    """Return where the formula that starts at `content` ends, or -1.

    It ends at the next dollar sign of its kind or not at all: in `$5와 $10, $x$` only the last
    two belong together.
    """
    src = state.src
    if content >= state.posMax or length > 2 or (length == 1 and src[content].isspace()):
        return -1
    runs = state.fact(_dollars)[length - 1]
    nearest = bisect_left(runs, content + 1)
    if nearest == len(runs) or runs[nearest] + length > state.posMax:
        return -1
    end = runs[nearest]
    is_money = src[end - 1].isspace() or src[end + 1 : end + 2].isdigit()
    return -1 if (length == 1 and is_money) or not src[content:end].strip() else end


def _dollars(text: str) -> tuple[list[int], list[int]]:
    """List where each single `$` stands, and where each `$$`."""
    ones: list[int] = []
    twos: list[int] = []
    for run in _DOLLARS.finditer(without_code(text)):
        if run[0] == "$":
            ones.append(run.start())
        elif run[0] == "$$":
            twos.append(run.start())
    return ones, twos
