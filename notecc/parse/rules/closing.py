"""Where a mark that opens something is closed, in time that does not grow with its failures."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from notecc.parse.rules.place import is_outside

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


class Closing(NamedTuple):
    """Where a closing mark stands."""

    at: int
    line: int


def closing(state: StateBlock, mark: str, at: int, line: int, end: int) -> Closing | None:
    """Find the first `mark` from offset `at` of `line` on, within the container that is open."""
    found = _next(state, mark, at)
    if found < 0:
        return None
    stop = max(line, bisect_right(state.bMarks, found) - 1)
    if stop >= end or _wall(state, line, stop) <= stop:
        return None
    return Closing(found, stop)


def _next(state: StateBlock, mark: str, at: int) -> int:
    """Find a mark; a search that went far is remembered for those that start on its way."""
    asked, found = state.env.setdefault("next", {}).get(mark, (-1, -2))
    if found == -2 or not (asked <= at and (found == -1 or at <= found)):
        found = state.src.find(mark, at)
        state.env["next"][mark] = at, found
    answer: int = found
    return answer


def _wall(state: StateBlock, line: int, stop: int) -> int:
    """Return the first line after `line` and up to `stop` that stands outside the container."""
    key = state.level, state.blkIndent
    asked, wall = state.env.setdefault("walls", {}).get(key, (0, 0))
    if asked <= line < wall:
        return int(wall)
    wall = next((it for it in range(line + 1, stop + 1) if is_outside(state, it)), stop + 1)
    if wall <= stop:
        state.env["walls"][key] = line, wall
    return wall
