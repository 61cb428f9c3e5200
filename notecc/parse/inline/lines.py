"""The plain stretches of a line, and its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from notecc.parse.positions import LocatedState

_STOP: Final = re.compile(
    r"[\n!#$%&*<=@\[\\\]^_`~]"
    r"|\((?=[^\[\]()\n:]{1,80}::\s)"
    r"|(?<![A-Za-z0-9])(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww]{3}\.)"
)
"""Where literal text may end: at a mark, before `(key:: value)`, before a bare URL."""


def text(state: LocatedState, silent: bool) -> bool:
    """Take everything up to the next character that may mean something."""
    stop = _STOP.search(state.src, state.pos, state.posMax)
    end = stop.start() if stop else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def newline(state: LocatedState, silent: bool) -> bool:
    r"""End the line: at a newline, after any blanks or after one backslash.

    CommonMark tells hard breaks from soft ones; in Obsidian each is seen.
    """
    src, start = state.src, state.pos
    newline_at = start + 1 if src[start] == "\\" else start
    if newline_at >= state.posMax or src[newline_at] != "\n":
        return False
    end = newline_at + 1
    while end < state.posMax and src[end] in " \t":
        end += 1
    if not silent:
        blanks = 0 if newline_at > start else len(state.pending) - len(state.pending.rstrip(" "))
        if blanks:
            state.pending = state.pending[:-blanks]
        token = state.push_at("softbreak", 0, start - blanks, end)
        token.tag = "br"
        token.meta["newline"] = newline_at
        state.line_at = end
    state.pos = end
    return True
