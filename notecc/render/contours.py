"""Heights on a grid -> contour lines, by marching squares."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Heights: TypeAlias = "Sequence[Sequence[float]]"
"""`heights[row][column]`, all rows as long as the first."""
_Edge: TypeAlias = tuple[int, int, int]
"""A side of a square: row, column, and 0 for the one along the row or 1 for the one across."""
_Point: TypeAlias = tuple[float, float]


def levels(heights: Heights, count: int) -> list[float]:
    """Return heights that cut the grid into `count + 1` parts of about the same area.

    Equal steps in height would crowd every line onto the steep walls of a valley.
    """
    ordered = sorted(height for row in heights for height in row)
    cuts = [ordered[len(ordered) * (it + 1) // (count + 1)] for it in range(count)]
    return sorted(set(cuts))


def contours(heights: Heights, level: float) -> list[list[_Point]]:
    """Return the lines at `level`, each a row of (column, row) points; a ring ends where it began.

    Source: the marching squares of Lorensen and Cline's marching cubes (1987), in two dimensions;
    a square that is a saddle is cut by the height in its middle.
    """
    neighbours: dict[_Edge, list[_Edge]] = {}
    for row in range(len(heights) - 1):
        for column in range(len(heights[0]) - 1):
            for one, other in _cuts(heights, level, row, column):
                neighbours.setdefault(one, []).append(other)
                neighbours.setdefault(other, []).append(one)
    return [[_point(heights, level, edge) for edge in line] for line in _lines(neighbours)]


def _cuts(heights: Heights, level: float, row: int, column: int) -> Iterator[tuple[_Edge, _Edge]]:
    """Yield the pairs of sides between which a line crosses one square."""
    corners = (
        heights[row][column],
        heights[row][column + 1],
        heights[row + 1][column + 1],
        heights[row + 1][column],
    )
    above = [height >= level for height in corners]
    # The sides, each between a corner and the next one: top, right, bottom, left.
    sides = ((row, column, 0), (row, column + 1, 1), (row + 1, column, 0), (row, column, 1))
    crossed = [sides[it] for it in range(4) if above[it] != above[(it + 1) % 4]]
    if len(crossed) == 2:
        yield crossed[0], crossed[1]
    elif len(crossed) == 4:
        top, right, bottom, left = crossed
        if (sum(corners) / 4 >= level) == above[0]:
            yield top, right
            yield bottom, left
        else:
            yield top, left
            yield right, bottom


def _lines(neighbours: dict[_Edge, list[_Edge]]) -> Iterator[list[_Edge]]:
    """Join the pieces: first the lines that end at the border, then the rings."""
    seen: set[_Edge] = set()
    ends = [edge for edge, others in neighbours.items() if len(others) == 1]
    for start in (*ends, *neighbours):
        if start in seen:
            continue
        line = [start]
        seen.add(start)
        while following := [it for it in neighbours[line[-1]] if it not in seen]:
            line.append(following[0])
            seen.add(following[0])
        if len(line) > 2 and line[0] in neighbours[line[-1]]:
            line.append(line[0])
        yield line


def _point(heights: Heights, level: float, edge: _Edge) -> _Point:
    """Return where on a side the height is `level`, between its two ends in proportion."""
    row, column, across = edge
    here = heights[row][column]
    there = heights[row + 1][column] if across else heights[row][column + 1]
    part = (level - here) / (there - here)
    return (column, row + part) if across else (column + part, row)
