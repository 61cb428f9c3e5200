"""`# Headings`, and lines of `---`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.rules.place import BLANKS, first, inline, place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_HEADING: Final = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_RULE: Final = re.compile(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")


def heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read `# text`, with or without `#` at its end."""
    if state.is_code_block(start):
        return False
    marks = _HEADING.match(state.src, first(state, start), state.eMarks[start])
    if not marks:
        return False
    if silent:
        return True
    state.line = start + 1
    tag = f"h{len(marks[1])}"
    place(state, state.push("heading_open", tag, 1), start, start + 1)
    title = _without_closing(state.src[marks.end() : state.eMarks[start]].rstrip(BLANKS))
    inline(state, [(marks.end(), marks.end() + len(title))], start)
    state.push("heading_close", tag, -1)
    return True


def _without_closing(title: str) -> str:
    rest = title.rstrip("#")
    return rest.rstrip(BLANKS) if not rest or rest[-1] in BLANKS else title


def rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read a line of three or more `-`, `*` or `_`."""
    if state.is_code_block(start):
        return False
    if not _RULE.match(state.src, first(state, start), state.eMarks[start]):
        return False
    if not silent:
        state.line = start + 1
        place(state, state.push("hr", "hr", 0), start, start + 1)
    return True
