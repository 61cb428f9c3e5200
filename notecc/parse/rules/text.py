"""Paragraphs and underlined headings: lines of text, and where they end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.rules.lists import is_deep_item, outer_marker
from notecc.parse.rules.place import first, indent, inline, lines, place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_BEGINNINGS: Final = frozenset("#>`~-*+_<$%[0123456789")
_UNDERLINE: Final = re.compile(r"(?:=+|-{2,})[ \t]*$", re.MULTILINE)
"""One dash below a topic is an item that nobody has filled in yet."""


def text(state: StateBlock, start: int, end: int, _silent: bool) -> bool:
    """Read lines of text, as a heading if they are underlined. What nothing else is, is text."""
    stop, level = _end(state, start, end)
    after = stop + 1 if level else stop
    kind, tag = ("heading", f"h{level}") if level else ("paragraph", "p")
    place(state, state.push(f"{kind}_open", tag, 1), start, after)
    inline(state, lines(state, start, stop), start)
    state.push(f"{kind}_close", tag, -1)
    state.line = after
    return True


def topic(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """Say whether a line begins a topic, so that nothing above it goes on."""
    return silent and indent(state, line) < 0 <= state.sCount[line] and _is_topic(state, line)


def _end(state: StateBlock, start: int, end: int) -> tuple[int, int]:
    """Return the line on which a text ends, and the level of the heading it is, or 0."""
    parent = state.parentType
    state.parentType = "paragraph"
    # `1. a`, text, `2. b`: the number goes on counting, so it starts an item.
    before = state.env.get("number")
    state.env["number"] = _number_before(state)
    stop, level = _scan(state, start, end)
    state.env["number"] = before
    state.parentType = parent
    return stop, level


def _scan(state: StateBlock, start: int, end: int) -> tuple[int, int]:
    ends = state.md.block.ruler.getRules("paragraph")
    for line in range(start + 1, end):
        if state.isEmpty(line):
            return line, 0
        if state.sCount[line] < 0:  # a quote goes on without its `>`
            continue
        if indent(state, line) < 0 and _is_topic(state, line):
            return line, 0
        if is_deep_item(state, line):
            return line, 0
        if indent(state, line) > 3:
            continue
        if indent(state, line) >= 0 and _UNDERLINE.match(state.src, first(state, line)):
            return line, 1 if state.src[first(state, line)] == "=" else 2
        if _may_end(state, line) and any(rule(state, line, end, True) for rule in ends):
            return line, 0
    return end, 0


def _may_end(state: StateBlock, line: int) -> bool:
    """Say whether a line could end a text: most lines cannot, and need not be asked each rule."""
    at = first(state, line)
    return state.src[at] in _BEGINNINGS or state.src.find("|", at, state.eMarks[line]) >= 0


def _is_topic(state: StateBlock, line: int) -> bool:
    """Say whether a line that is not indented as far as its list item begins something new.

    CommonMark makes it the item's text. Who writes `- a` and on the next line `Adam`, without
    indentation, begins a topic.
    """
    container, marker = outer_marker(state, line)
    column = state.sCount[line]
    return column <= marker and column - container < 4


def _number_before(state: StateBlock) -> int | None:
    token = state.tokens[-1] if state.tokens else None
    if token and token.type == "ordered_list_close" and token.level == state.level:
        number: int = token.meta["number"]
        return number
    return None
