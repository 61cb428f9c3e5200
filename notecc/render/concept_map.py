"""Concepts -> a map: what builds on what, from left to right; every name leads to its page.

Each concept stands one column to the right of the last of those that it needs. Within a column
the order is that of the neighbours, so that lines cross little. The same concepts always give
the same map.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from notecc.render import escape
from notecc.render.titles import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notecc.model.sheet import ConceptSheet
    from notecc.render.frame import Desk

_COLUMN: Final = 166
_ROW: Final = 33
_BOX: Final = 132
_TALL: Final = 25
_NARROW: Final = 9
"""How high a gap is through which a line goes."""
_GAP: Final = "\0"
"""Between a concept and the number of a column, in the name of a gap."""
_EDGE: Final = 6
_SWEEPS: Final = 12
_LETTERS: Final = 12
"""How many letters of a name a box has room for; Latin ones are half as wide."""


def concept_map(concepts: Sequence[ConceptSheet], desk: Desk) -> str:
    """Draw the concepts that build on one another; nothing if no two of them do."""
    met = {it.concept.id: it for it in concepts}
    needs = {key: [it.id for it in sheet.needs if it.id in met] for key, sheet in met.items()}
    used = {it for them in needs.values() for it in them}
    joined = {key: them for key, them in needs.items() if them or key in used}
    if not joined:
        return ""
    columns = _columns(joined)
    ways = list(_ways(joined, columns))
    columns = _ordered(columns, ways)
    places, height = _placed(columns, met)
    width = (len(columns) - 1) * _COLUMN + _BOX + 2 * _EDGE
    label = escape.text(desk.strings["map"])
    lines = "".join(_line(it, places, met) for it in ways)
    boxes = "\n".join(
        _box(met[key], places[key], desk) for it in columns for key in it if key in met
    )
    return (
        f'<svg class="map" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="group" aria-label="{label}">\n'
        f'<path class="lines" d="{lines}"/>\n{boxes}\n</svg>'
    )


def _ways(
    needs: Mapping[str, Sequence[str]], columns: Sequence[list[str]]
) -> Iterator[tuple[str, ...]]:
    """Yield the line from each concept to one that needs it, with a gap in each column between.

    The gaps are put into the columns, so that no line runs behind a name.
    """
    at = {key: number for number, column in enumerate(columns) for key in column}
    for key, them in needs.items():
        for one in them:
            gaps = []
            for number in range(at[one] + 1, at[key]):
                gap = f"{one}{_GAP}{number}"  # shared by all that go this far
                if gap not in at:
                    at[gap] = number
                    columns[number].append(gap)
                gaps.append(gap)
            yield (one, *gaps, key)


def _placed(
    columns: Sequence[Sequence[str]], met: Mapping[str, ConceptSheet]
) -> tuple[dict[str, tuple[int, int]], int]:
    """Return where each name and gap stands, and how high the map is."""
    heights = [sum(_ROW if key in met else _NARROW for key in it) for it in columns]
    tallest = max(heights)
    places = {}
    for number, (column, height) in enumerate(zip(columns, heights, strict=True)):
        y = _EDGE + (tallest - height) // 2
        for key in column:
            places[key] = (_EDGE + number * _COLUMN, y)
            y += _ROW if key in met else _NARROW
    return places, tallest - (_ROW - _TALL) + 2 * _EDGE


def _columns(needs: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Put each concept after all that it needs. What needs itself, by a detour, ends the way."""
    depth: dict[str, int] = {}
    entered: set[str] = set()
    for root in sorted(needs):
        stack = [root]
        while stack:
            key = stack[-1]
            waiting = [it for it in needs[key] if it not in entered]
            if key not in entered and waiting:
                entered.add(key)
                stack += waiting
                continue
            entered.add(stack.pop())
            depth[key] = 1 + max((depth.get(it, -1) for it in needs[key]), default=-1)
    columns: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for key in sorted(depth):
        columns[depth[key]].append(key)
    return [it for it in columns if it]


def _ordered(columns: list[list[str]], ways: Sequence[Sequence[str]]) -> list[list[str]]:
    """Bring each concept near to the middle of its neighbours, going to and fro."""
    left: dict[str, list[str]] = {}
    right: dict[str, list[str]] = {}
    for way in ways:
        for one, other in pairwise(way):
            left.setdefault(other, []).append(one)
            right.setdefault(one, []).append(other)
    for sweep in range(_SWEEPS):
        back = sweep % 2
        beside = right if back else left
        for column in columns[::-1] if back else columns:
            rank = _ranks(columns)
            column.sort(key=lambda it: (_middle(it, beside.get(it, ()), rank), it))
    return columns


def _ranks(columns: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return how far down each concept stands, from the middle of its column."""
    return {key: row - len(it) / 2 for it in columns for row, key in enumerate(it)}


def _middle(key: str, beside: Sequence[str], rank: Mapping[str, float]) -> float:
    return sum(rank[it] for it in beside) / len(beside) if beside else rank[key]


def _line(
    way: Sequence[str], places: Mapping[str, tuple[int, int]], met: Mapping[str, ConceptSheet]
) -> str:
    """Draw a line from box to box: straight through the gaps, bent between the columns."""
    parts: list[str] = []
    for one, other in pairwise(way):
        x, to_x = places[one][0] + _BOX, places[other][0]
        y, to_y = (places[it][1] + (_TALL if it in met else _NARROW) / 2 for it in (one, other))
        bend = (to_x - x) / 2
        through = "" if other in met else f"h{_BOX}"
        curve = f"C{x + bend:g} {y:g} {to_x - bend:g} {to_y:g} {to_x} {to_y:g}{through}"
        parts.append(curve if parts else f"M{x} {y:g}{curve}")
    return "".join(parts)


def _box(sheet: ConceptSheet, place: tuple[int, int], desk: Desk) -> str:
    name, _ = names(sheet.concept, desk)
    x, y = place
    href = escape.path(sheet.page.path)
    return (
        f'<a href="{href}"><title>{escape.text(name)}</title>'
        f'<rect x="{x}" y="{y}" width="{_BOX}" height="{_TALL}" rx="{_TALL / 2:g}"/>'
        f'<text x="{x + _BOX // 2}" y="{y + 17}">{escape.text(_short(name))}</text></a>'
    )


def _short(name: str) -> str:
    """Cut a name to what a box holds."""
    room, kept = float(_LETTERS), ""
    for letter in name:
        room -= 1 if letter > "\u1100" else 0.58
        if room < 0:
            return kept.rstrip() + "…"
        kept += letter
    return kept
