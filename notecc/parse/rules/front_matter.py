"""The YAML between `---` lines at the very top of a note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.diagnostics import Remark
from notecc.parse.rules.place import place, remark

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_FENCE: Final = re.compile(r"---[ \t]*$", re.MULTILINE)
_KEY: Final = re.compile(r"[^\s#:\-][^\n:]*:(?:[ \t]|$)", re.MULTILINE)


def front_matter(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read front matter. Between two rules stands text, unless a line of it looks like a key."""
    if start or silent or state.level or not _FENCE.match(state.src):
        return False
    for line in range(1, end):
        if _FENCE.match(state.src, state.bMarks[line]):
            inside = state.src[state.bMarks[1] : state.bMarks[line]]
            if not _has_key(state, line):
                return False
            state.line = line + 1
            token = state.push("front_matter", "", 0)
            token.content = inside
            place(state, token, 0, line + 1)
            remark(state, Remark.FRONT_MATTER, *token.meta["span"])
            return True
    return False


def _has_key(state: StateBlock, end: int) -> bool:
    return any(_KEY.match(state.src, state.bMarks[line]) for line in range(1, end))
