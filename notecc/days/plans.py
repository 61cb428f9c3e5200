"""A note -> what it says is to be done, and whether it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Role, Span, block, inline
from notecc.model.walk import lines, nodes, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import Note, Section

PLANNED: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE})
"""The sections whose bullets are things to do, or done."""

_LONGEST: Final = 300
_DONE: Final = re.compile(
    r"\s*(?:\((?:완료|끝|다함|done|ok|완)\)|✅|✔\ufe0f?|☑\ufe0f?)\s*\Z", re.IGNORECASE
)


class State(StrEnum):
    """What became of a thing to do."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    MOVED = "moved"


_STATES: Final = {" ": State.OPEN, "/": State.OPEN, "-": State.DROPPED, ">": State.MOVED}
"""By the character in the box; any other is a tick."""


class Plan(NamedTuple):
    """One thing to do. `text` is without markup; the span is its bullet and first line."""

    role: Role
    text: str
    span: Span
    state: State
    has_box: bool = False
    is_marked: bool = False
    """It has a box, or is struck, or called done: what became of it is not a guess."""


def plans(note: Note) -> tuple[Plan, ...]:
    """Return the bullets under `오늘 할 일`, `내일 할 일`, `오늘 한 일`, in order.

    A bullet without a box of its own is a title where bullets below it have boxes. Under a heading
    within such a section stands what was written about it: there only boxes are things to do.
    """
    begins = [it.span.start for it in note.sections]
    return tuple(
        found
        for node, is_below in _lists(note)
        if (section := _around(node, note.sections, begins))
        for item in node.items
        for found in _plans(item, section.role)
        if found.has_box or not is_below
    )


def _lists(note: Note) -> Iterator[tuple[block.List, bool]]:
    """Yield the lists, and whether a heading stands between them and that of their section."""
    begins = {it.span.start for it in note.sections}
    is_below = False
    for node in note.blocks:
        if isinstance(node, block.Heading):
            is_below = node.span.start not in begins
        elif node.span.start in begins:
            is_below = False
        if isinstance(node, block.List):
            yield node, is_below


def _around(node: block.List, sections: Sequence[Section], begins: Sequence[int]) -> Section | None:
    number = bisect_right(begins, node.span.start) - 1
    section = sections[number] if number >= 0 else None
    is_planned = section and section.role in PLANNED and node.span.start in section.span
    return section if is_planned else None


def _plans(item: block.ListItem, role: Role) -> Iterator[Plan]:
    boxed = [
        it for it in nodes(item.blocks) if isinstance(it, block.ListItem) and it.task is not None
    ]
    for it in boxed if item.task is None and boxed else (item, *boxed):
        first = it.blocks[0] if it.blocks else None
        if isinstance(first, block.Paragraph) and (plan := _plan(it, first, role)):
            yield plan


def _plan(item: block.ListItem, first: block.Paragraph, role: Role) -> Plan | None:
    line = next(lines(first.children), ())
    said = plain(line).removeprefix("~~").strip()
    text = _DONE.sub("", said)[:_LONGEST].strip()
    if not any(map(str.isalnum, text)):
        return None
    is_struck = _is_struck(line)
    is_told = text != said[:_LONGEST]
    if is_struck or is_told or role is Role.DONE:
        state = State.DONE
    else:
        state = _STATES.get(item.task, State.DONE) if item.task else State.OPEN
    span = Span(item.span.start, line[-1].span.end)
    has_box = item.task is not None
    return Plan(role, text, span, state, has_box, has_box or is_struck or is_told)


def _is_struck(line: Sequence[inline.Inline]) -> bool:
    """Say whether a line is all struck through; a `~~` that is never closed was meant to."""
    seen = [it for it in line if not (isinstance(it, inline.Text) and it.text.isspace())]
    if seen and isinstance(seen[0], inline.Text) and seen[0].text.lstrip().startswith("~~"):
        return True
    return bool(seen) and all(
        isinstance(it, inline.Styled) and it.style is inline.Style.STRUCK for it in seen
    )
