"""Code: fences, and blocks that are code because they are indented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it import rules_block

from notecc.parse.diagnostics import Remark
from notecc.parse.rules.lists import is_deep_item
from notecc.parse.rules.place import first, indent, is_outside, place, remark, text

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_MOST_SWALLOWED: Final = 20
"""How often a note may forget to close a fence: each time its rest is read again."""
_SECTION: Final = re.compile(r"# \d+\. ?[^ \t\n\d]")


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a code fence; one that is never closed ends before the next numbered section."""
    at = first(state, start)
    if state.src[at : at + 3] not in {"```", "~~~"}:
        return False
    if silent:
        return rules_block.fence(state, start, end, True)
    # A fence that nothing closes is not looked for twice: many of them would cost quadratic time.
    length = state.skipCharsStr(at, state.src[at]) - at
    is_open = _is_known_open(state, start, length)
    stop = _next_section(state, start, end) if is_open else end
    if not rules_block.fence(state, start, stop, False):
        return False
    if not is_open and not _is_closed(state, start, length):
        state.env["open_fences"][state.src[at], state.level] = length, state.line
        state.tokens.pop()
        return fence(state, start, end, silent)
    swallowed = 0 if is_open else _swallowed_section(state, start, length)
    if swallowed:
        state.tokens.pop()
        rules_block.fence(state, start, swallowed, False)
    if is_open or swallowed:
        remark(state, Remark.UNCLOSED_FENCE, at, at + length)
    place(state, state.tokens[-1], start, state.line)
    return True


def code(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read indented code. Below a topic, a bullet is a bullet however far it is indented."""
    if _is_item(state, start) or not rules_block.code(state, start, end, silent):
        return False
    place(state, state.tokens[-1], start, state.line)
    return True


def _is_known_open(state: StateBlock, start: int, length: int) -> bool:
    """Say whether an earlier fence already ran past this line to the end of the container."""
    known: dict[tuple[str, int], tuple[int, int]] = state.env.setdefault("open_fences", {})
    shortest, until = known.get((state.src[first(state, start)], state.level), (0, 0))
    return start < until and length >= shortest


def _is_closed(state: StateBlock, start: int, length: int) -> bool:
    line = state.line - 1
    marks = text(state, line)
    mark = state.src[first(state, start)]
    return (
        line > start and len(marks) >= length and not marks.strip(mark) and indent(state, line) < 4
    )


def _swallowed_section(state: StateBlock, start: int, length: int) -> int:
    """Return the line of a section that a fence holds only because another fence ended it, or 0.

    That is so if another fence opens below the section, as it cannot within code.
    """
    end = state.line - 1
    section = _next_section(state, start, end)
    opens = re.compile(re.escape(state.src[first(state, start)]) + rf"{{{length},}}[ \t]*\w")
    if not any(opens.match(state.src, first(state, line)) for line in range(section + 1, end)):
        return 0
    found = int(state.env.get("swallowed", 0))
    state.env["swallowed"] = found + 1
    return section if found < _MOST_SWALLOWED else 0


def _next_section(state: StateBlock, start: int, end: int) -> int:
    for line in range(start + 1, end):
        if is_outside(state, line):
            return line
        if state.sCount[line] == state.blkIndent and _SECTION.match(state.src, first(state, line)):
            return line
    return end


def _is_item(state: StateBlock, line: int) -> bool:
    """Say whether an indented line is the first item below a topic."""
    before = state.tokens[-1] if state.tokens else None
    follows_text = before is not None and before.type in {"paragraph_close", "heading_close"}
    return follows_text and is_deep_item(state, line)
