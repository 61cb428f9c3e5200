"""What is in a note but not shown: `%%` comments and link definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import rules_block

from notecc.parse.diagnostics import Remark
from notecc.parse.rules.closing import closing
from notecc.parse.rules.place import after_blanks, first, indent, last, place, remark

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `%%` … `%%`. One that is never closed hides nothing."""
    at = first(state, start)
    if not state.src.startswith("%%", at) or state.src.startswith("%%%", at):
        return False
    if indent(state, start) > 3:
        return False
    close = closing(state, "%%", at + 2, start, end)
    if not close:
        if not silent:
            remark(state, Remark.UNCLOSED_COMMENT, at, at + 2)
        return False
    rest = after_blanks(state, close.at + 2, state.eMarks[close.line])
    is_whole = rest == state.eMarks[close.line]
    if not is_whole and close.line == start:
        return False  # `%%hidden%% shown` is a line of text
    if silent:
        return True
    token = place(state, state.push("comment", "", 0), start, close.line + 1, at=at)
    token.meta["span"] = at, close.at + 2
    remark(state, Remark.HIDDEN_COMMENT, at, close.at + 2)
    state.line = close.line + 1
    if not is_whole:  # what follows the comment on its last line begins a block
        state.line = close.line
        state.bMarks[close.line], state.tShift[close.line] = rest, 0
        state.sCount[close.line] = state.blkIndent
    return True


def definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[label]: address`, which CommonMark hides, and say so."""
    at = first(state, start)
    if not state.src.startswith("[", at) or not rules_block.reference(state, start, end, silent):
        return False
    remark(state, Remark.HIDDEN_DEFINITION, at, last(state, state.line - 1))
    return True
