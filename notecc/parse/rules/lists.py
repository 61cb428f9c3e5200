"""Lists as people type them: bullets, numbers, tasks, and what stands inside an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.parse.rules.headings import rule
from notecc.parse.rules.place import after_blanks, first, indent, place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_MARKER: Final = re.compile(r"(?:[-+*]|(?P<number>[0-9]{1,9})[.)])(?=[ \t\n]|\Z)")
_DATE: Final = re.compile(
    r"\d{2}(?:\d{2})?\.[ \t]?(?:0?[1-9]|1[0-2])\.[ \t]?(?:0?[1-9]|[12]\d|3[01])(?!\d)"
)
_DEEP: Final = re.compile(r"(?:[-+*]|1[.)])[ \t]+[^ \t\n]")
_RULE: Final = re.compile(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$", re.MULTILINE)
_TASK: Final = re.compile(r"\[([^\[\]\n])\](?:[ \t]+(?=[^ \t\n])|(?<=\[ \])[ \t]*$)", re.MULTILINE)


class _Marker(NamedTuple):
    """What begins an item: `-`, `*`, `+`, `1.` or `1)`."""

    start: int
    end: int
    kind: str
    number: int | None


def list_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a list."""
    marker = _marker(state, start)
    if marker is None:
        return False
    if state.is_code_block(start):
        is_quoted = silent and state.parentType == "blockquote"
        if is_quoted or not is_deep_item(state, start):
            return False
    if silent:
        is_inside_text = state.parentType == "paragraph" and indent(state, start) >= 0
        return not is_inside_text or _interrupts(state, marker, start, end)
    kind, tag = ("bullet_list", "ul") if marker.number is None else ("ordered_list", "ol")
    opened = state.push(f"{kind}_open", tag, 1)
    opened.meta["start"] = marker.number
    tight, number = _items(state, marker, start, end)
    opened.meta["tight"] = tight
    place(state, opened, start, state.line, at=marker.start)
    state.push(f"{kind}_close", tag, -1).meta["number"] = number
    return True


def is_deep_item(state: StateBlock, line: int) -> bool:
    """Say whether a line that is indented like code is an item all the same.

    After a topic, and before its items, people leave a blank line or press the tab key twice.
    """
    at = first(state, line)
    return (
        indent(state, line) > 3
        and _DEEP.match(state.src, at) is not None
        and not _RULE.match(state.src, at)
    )


def outer_marker(state: StateBlock, line: int) -> tuple[int, int]:
    """Return the column of the container that a line falls back to, and that of the list in it."""
    container, marker = 0, 0
    for column, content in reversed(state.env.get("items", ())):
        if content <= state.sCount[line]:
            container = content
            break
        marker = column
    return container, marker


def _marker(state: StateBlock, line: int) -> _Marker | None:
    at = first(state, line)
    found = _MARKER.match(state.src, at, state.eMarks[line] + 1)
    if not found:
        return None
    number = found["number"]
    if number and _DATE.match(state.src, at, state.eMarks[line]):
        return None
    return _Marker(at, found.end(), state.src[found.end() - 1], int(number) if number else None)


def _interrupts(state: StateBlock, marker: _Marker, line: int, end: int) -> bool:
    """Say whether an item may follow a line of text: a number that comes by chance may not."""
    if after_blanks(state, marker.end, state.eMarks[line]) == state.eMarks[line]:
        return marker.kind == "-"
    if marker.number in (None, 1, state.env.get("number")):
        return True
    following = _marker(state, line + 1) if line + 1 < end else None
    return following is not None and following.number == marker.number + 1


def _items(state: StateBlock, marker: _Marker, start: int, end: int) -> tuple[bool, int]:
    """Read the items of a list; say whether it is tight, and which number would follow."""
    parent, state.parentType = state.parentType, "list"
    kind, number = marker.kind, marker.number or 0
    tight, blank_before = True, False
    line, column = start, state.sCount[start]
    while True:
        is_long = line == start and number > 9  # as in CommonMark, if a list begins so
        below = None if is_long else _bullet_below(state, marker, line, end)
        is_tight = _item(state, marker, line, below, end)
        tight = tight and is_tight and not blank_before
        number += 1
        blank_before = state.line - line > 1 and state.isEmpty(state.line - 1)
        line = state.line
        if line >= end or state.sCount[line] < state.blkIndent:
            break
        following = _marker(state, line)
        if following is None or following.kind != kind:
            break
        if state.sCount[line] > column + 3 and not is_deep_item(state, line):
            break  # code
        if rule(state, line, end, True):  # what else begins as an item does
            break
        marker = following
    state.parentType = parent
    return tight, number


def _item(state: StateBlock, marker: _Marker, line: int, below: int | None, end: int) -> bool:
    """Read one item, whose blocks begin at column `below` at the latest; say if it is tight."""
    initial = state.sCount[line] + marker.end - marker.start
    content, column = _content(state, marker.end, initial, line)
    is_empty = content >= state.eMarks[line]
    gap = column - initial
    inside = initial + (1 if is_empty or gap > 4 else gap)
    inside = min(inside, below or inside)

    opened = state.push("list_item_open", "li", 1)
    items = state.env.setdefault("items", [])
    items.append((state.sCount[line], inside))
    outer = state.blkIndent, state.tight
    own = state.tShift[line], state.sCount[line]
    state.blkIndent, state.tight = inside, True
    state.tShift[line], state.sCount[line] = content - state.bMarks[line], column
    _read_task(state, opened, line)
    if is_empty and line + 1 < end and state.isEmpty(line + 1):
        state.line = min(line + 2, end)  # an item may begin with one empty line, not with two
    else:
        state.md.block.tokenize(state, line, end)
    items.pop()
    is_tight = state.tight
    state.blkIndent, state.tight = outer
    state.tShift[line], state.sCount[line] = own
    place(state, opened, line, state.line)
    state.push("list_item_close", "li", -1)
    return is_tight


def _content(state: StateBlock, at: int, column: int, line: int) -> tuple[int, int]:
    """Return the offset and the column of the first visible character of an item."""
    content = after_blanks(state, at, state.eMarks[line])
    for blank in state.src[at:content]:
        column += 4 - (column + state.bsCount[line]) % 4 if blank == "\t" else 1
    return content, column


def _bullet_below(state: StateBlock, marker: _Marker, line: int, end: int) -> int | None:
    """Return the column of a bullet right below a numbered item if it looks nested.

    `1. a` and below it `  - b`: Obsidian's editor shows it nested, CommonMark wants three blanks.
    """
    below = line + 1
    if marker.number is None or below >= end or state.isEmpty(below):
        return None
    bullet = _marker(state, below)
    column = state.sCount[below]
    looks_nested = column >= state.sCount[line] + 2
    return column if bullet and bullet.number is None and looks_nested else None


def _read_task(state: StateBlock, item: Token, line: int) -> None:
    at = first(state, line)
    task = _TASK.match(state.src, at, state.eMarks[line])
    if task:
        item.meta["task"] = task[1]
        state.tShift[line] += task.end() - at
        state.sCount[line] = state.blkIndent
