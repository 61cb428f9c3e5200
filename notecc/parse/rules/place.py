r"""Where block rules stand: the text of a line, its place, and the tokens that remember it.

All offsets are offsets of the text that markdown-it-py reads, which has a character for each
character of the source but ends every line with one `\n`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    from notecc.parse.diagnostics import Remark

BLANKS: Final = " \t"

_VISIBLE = re.compile(r"[^ \t]")


def first(state: StateBlock, line: int) -> int:
    """Return the offset of the first visible character of a line, within its container."""
    return state.bMarks[line] + state.tShift[line]


def last(state: StateBlock, line: int) -> int:
    """Return the offset after the last visible character of a line."""
    start, end = first(state, line), state.eMarks[line]
    return start + len(state.src[start:end].rstrip(BLANKS))


def text(state: StateBlock, line: int) -> str:
    """Return a line without its container's marks and without the blanks around it."""
    return state.src[first(state, line) : state.eMarks[line]].rstrip(BLANKS)


def indent(state: StateBlock, line: int) -> int:
    """Return how far a line is indented within its container; negative if it stands outside."""
    return state.sCount[line] - state.blkIndent


def after_blanks(state: StateBlock, at: int, end: int) -> int:
    """Return the offset of the first visible character from `at` on, or `end`."""
    found = _VISIBLE.search(state.src, at, end)
    return found.start() if found else end


def place(state: StateBlock, token: Token, start: int, after: int, *, at: int = -1) -> Token:
    """Say that a token is lines `start` to `after`, empty lines at the end not counted."""
    token.map = [start, after]
    while after > start + 1 and state.isEmpty(after - 1):
        after -= 1
    begin = first(state, start) if at < 0 else at
    token.meta["span"] = (begin, max(begin, last(state, after - 1)))
    return token


def inline(state: StateBlock, pieces: Iterable[tuple[int, int]], line: int) -> Token:
    """Push the text of a block, made of pieces of the source; each piece but the last ends a line.

    `meta["pieces"]` says for each piece its offset in the text and its offset in the source.
    """
    ranges = [(start, end) for start, end in pieces if end >= start]
    token = state.push("inline", "", 0)
    token.content = "\n".join(state.src[start:end] for start, end in ranges)
    token.map = [line, line + len(ranges)]
    token.children = []
    at, located = 0, []
    for start, end in ranges:
        located.append((at, start))
        at += end - start + 1
    token.meta["pieces"] = located or [(0, first(state, line))]
    return token


def lines(state: StateBlock, start: int, after: int) -> list[tuple[int, int]]:
    """Return the pieces of whole lines; the last one without the blanks at its end."""
    pieces = [(first(state, line), state.eMarks[line]) for line in range(start, after)]
    if pieces:
        pieces[-1] = (pieces[-1][0], last(state, after - 1))
    return pieces


def is_outside(state: StateBlock, line: int) -> bool:
    """Say whether a line that is not empty stands outside the container that is being read."""
    return state.sCount[line] < state.blkIndent and not state.isEmpty(line)


def remark(state: StateBlock, what: Remark, start: int, end: int) -> None:
    """Remember something to tell the writer about."""
    state.env.setdefault("remarks", []).append((what, start, end))
