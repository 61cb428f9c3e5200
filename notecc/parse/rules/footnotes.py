"""`[^label]: text`, and what is indented below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.rules.place import first, indent, place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_LABEL: Final = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")


def footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the definition of a footnote."""
    at = first(state, start)
    label = _LABEL.match(state.src, at, state.eMarks[start])
    if not label or indent(state, start) > 3:
        return False
    if silent:
        return True
    opened = state.push("footnote_open", "", 1)
    opened.meta["label"] = label[1]
    state.env.setdefault("footnotes", set()).add(label[1].casefold())
    outer = state.blkIndent, state.parentType
    own = state.tShift[start], state.sCount[start]
    inside = state.blkIndent + 4
    items = state.env.setdefault("items", [])
    items.append((state.sCount[start], inside))
    state.blkIndent, state.parentType = inside, "footnote"
    state.tShift[start], state.sCount[start] = label.end() - state.bMarks[start], inside
    state.md.block.tokenize(state, start, end)
    items.pop()
    state.blkIndent, state.parentType = outer
    state.tShift[start], state.sCount[start] = own
    place(state, opened, start, state.line)
    state.push("footnote_close", "", -1)
    return True
