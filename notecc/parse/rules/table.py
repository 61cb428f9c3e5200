"""Tables, whose cells know their place and lose no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.rules.place import BLANKS, first, indent, last, place, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_block import StateBlock

    from notecc.model.block import Alignment

_DELIMITERS: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL: Final = re.compile(r"(?:[^|\\]|\\.|\\)*")
_GUARDED: Final = re.compile(
    r"(?:[^|\\$`]|\\.|\\|\$[^$]*\$|(?P<ticks>`{1,9})[^`]*(?P=ticks)|[$`])*"
)
_MOST_PADDING: Final = 10_000
"""How many cells a table may have that nobody wrote: two lines could ask for millions."""
_ESCAPED_PIPE: Final = re.compile(r"\\(?=\|)")
_ALIGNMENTS: Final[dict[tuple[bool, bool], Alignment]] = {
    (True, True): "center",
    (True, False): "left",
    (False, True): "right",
    (False, False): None,
}


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table: a row, a row of dashes with as many cells, and more rows."""
    if (
        start + 2 > end
        or not 0 <= indent(state, start) < 4
        or not 0 <= indent(state, start + 1) < 4
    ):
        return False
    delimiters = text(state, start + 1)
    if "|" not in text(state, start) or not {"|", ":"} & set(delimiters):
        return False
    if not _DELIMITERS.fullmatch(delimiters):
        return False
    alignments = _alignments(delimiters)
    if len(_plain(state, start)) != len(alignments):
        return False
    if silent:
        return True
    opened = state.push("table_open", "table", 1)
    opened.meta["alignments"] = alignments
    _row(state, start, len(alignments))
    padding = 0
    parent, state.parentType = state.parentType, "table"
    line = start + 2
    while line < end and padding < _MOST_PADDING and _is_row(state, line, end):
        padding += _row(state, line, len(alignments))
        line += 1
    state.parentType = parent
    state.line = line
    place(state, opened, start, line)
    state.push("table_close", "table", -1)
    return True


def _alignments(delimiters: str) -> tuple[Alignment, ...]:
    cells = [it.strip(BLANKS) for it in delimiters.strip("|").split("|")]
    return tuple(_ALIGNMENTS[it.startswith(":"), it.endswith(":")] for it in cells)


def _is_row(state: StateBlock, line: int, end: int) -> bool:
    if not 0 <= indent(state, line) < 4 or "|" not in text(state, line):
        return False
    return not any(
        rule(state, line, end, True) for rule in state.md.block.ruler.getRules("blockquote")
    )


def _row(state: StateBlock, line: int, count: int) -> int:
    """Read a row of `count` cells; return how many of them nobody wrote."""
    state.push("tr_open", "tr", 1)
    cells = _cells(state, line, count)
    padding = count - len(cells)
    stop = cells[-1][1] if cells else last(state, line)
    for start, end in cells + [(stop, stop)] * padding:
        cell = state.push("td_open", "td", 1)
        cell.map, cell.meta["span"] = [line, line + 1], (start, end)
        _cell_text(state, start, end, line)
        state.push("td_close", "td", -1)
    state.push("tr_close", "tr", -1)
    return padding


def _cells(state: StateBlock, line: int, count: int) -> list[tuple[int, int]]:
    """Return the range of each cell. Pipes beyond the last column divide nothing."""
    cells = _plain(state, line)
    if len(cells) > count:  # `$p(x|y)$` is one cell if that makes the row fit
        guarded = _split(state, line, _GUARDED)
        cells = guarded if len(guarded) == count else cells
    if len(cells) > count:
        cells = [*cells[: count - 1], (cells[count - 1][0], cells[-1][1])]
    return cells


def _plain(state: StateBlock, line: int) -> list[tuple[int, int]]:
    return _split(state, line, _CELL)


def _split(state: StateBlock, line: int, cell: re.Pattern[str]) -> list[tuple[int, int]]:
    start, end = first(state, line), last(state, line)
    if state.src[start:end].startswith("|"):
        start += 1
    return list(_trimmed(state.src, start, end, cell))


def _trimmed(src: str, start: int, end: int, cell: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at, is_open = start, True
    while is_open:
        found = cell.match(src, at, end)
        stop = found.end() if found else end
        is_open = stop < end
        inside = src[at:stop].strip(BLANKS)
        if inside or is_open:
            begin = at + len(src[at:stop]) - len(src[at:stop].lstrip(BLANKS)) if inside else stop
            yield begin, begin + len(inside)
        at = stop + 1


def _cell_text(state: StateBlock, start: int, end: int, line: int) -> None:
    """Push the text of a cell without the backslashes that escape its pipes."""
    token = state.push("inline", "", 0)
    token.map, token.children = [line, line + 1], []
    escapes = [it.end() for it in _ESCAPED_PIPE.finditer(state.src, start, end)]
    token.content = _ESCAPED_PIPE.sub("", state.src[start:end])
    token.meta["pieces"] = [
        (0, start),
        *((at - start - removed, at) for removed, at in enumerate(escapes, start=1)),
    ]
