"""`$$` formulas on lines of their own, with or without empty lines around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.diagnostics import Remark
from notecc.parse.rules.closing import Closing, closing
from notecc.parse.rules.place import after_blanks, first, indent, lines, place, remark

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_NO_FORMULA: Final = re.compile(r"#{1,6}[ \t]|```|~~~")


def formula(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `$$` … `$$`. What nothing closes before the next heading is text."""
    at = first(state, start)
    if not state.src.startswith("$$", at) or state.src.startswith("$$$", at):
        return False
    if indent(state, start) > 3:
        return False
    close = _close(state, at, start, end)
    if not close:
        if not silent:
            remark(state, Remark.UNCLOSED_FORMULA, at, at + 2)
        return False
    stop = state.eMarks[close.line]
    if after_blanks(state, close.at + 2, stop) < stop:
        return False  # `$$x$$ is` is a line of text
    if silent:
        return True
    token = state.push("formula", "", 0)
    pieces = [state.src[begin:until] for begin, until in lines(state, start, close.line + 1)]
    pieces[-1] = pieces[-1].removesuffix("$$")
    token.content = "\n".join(pieces).removeprefix("$$").strip()
    state.line = close.line + 1
    place(state, token, start, state.line)
    return True


def _close(state: StateBlock, at: int, start: int, end: int) -> Closing | None:
    close = closing(state, "$$", at + 2, start, end)
    while close and state.src[close.at - 1] == "\\":
        close = closing(state, "$$", close.at + 1, close.line, end)
    if close and any(
        _NO_FORMULA.match(state.src, first(state, line)) for line in range(start + 1, close.line)
    ):
        return None
    return close
