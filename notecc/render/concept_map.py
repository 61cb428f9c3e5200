"""Concepts -> a map: what builds on what, from left to right; every name leads to its page.

Each concept stands one column to the right of the last of those that it needs. Within a column
the order is that of the neighbours, so that lines cross little. The same concepts always give
the same map.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.render import escape
from notecc.render.titles import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notecc.model.sheet import ConceptSheet
    from notecc.render.frame import Desk

_COLUMN: Final = 166
_ROW: Final = 33
_BOX: Final = 132
_TALL: Final = 25
_EDGE: Final = 6
_SWEEPS: Final = 6
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
    columns = _ordered(_columns(joined), joined)
    tallest = max(map(len, columns))
    places = {
        key: (
            _EDGE + at * _COLUMN,
            _EDGE + row * _ROW + (tallest - len(column)) * _ROW // 2,
        )
        for at, column in enumerate(columns)
        for row, key in enumerate(column)
    }
    width = (len(columns) - 1) * _COLUMN + _BOX + 2 * _EDGE
    height = (tallest - 1) * _ROW + _TALL + 2 * _EDGE
    label = escape.text(desk.strings["map"])
    lines = "".join(_line(places[one], places[key]) for key, them in joined.items() for one in them)
    boxes = "\n".join(_box(met[key], places[key], desk) for column in columns for key in column)
    return (
        f'<svg class="map" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="group" aria-label="{label}">\n'
        f'<path class="lines" d="{lines}"/>\n{boxes}\n</svg>'
    )


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


def _ordered(columns: list[list[str]], needs: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Bring each concept near to the middle of its neighbours, going to and fro."""
    leads: dict[str, list[str]] = {key: [] for key in needs}
    for key, them in needs.items():
        for it in them:
            leads[it].append(key)
    for sweep in range(_SWEEPS):
        back = sweep % 2
        beside = leads if back else needs
        for column in columns[::-1] if back else columns:
            rank = _ranks(columns)
            column.sort(key=lambda it: (_middle(it, beside[it], rank), it))
    return columns


def _ranks(columns: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return how far down each concept stands, from the middle of its column."""
    return {key: row - len(it) / 2 for it in columns for row, key in enumerate(it)}


def _middle(key: str, beside: Sequence[str], rank: Mapping[str, float]) -> float:
    return sum(rank[it] for it in beside) / len(beside) if beside else rank[key]


def _line(start: tuple[int, int], end: tuple[int, int]) -> str:
    x, y = start[0] + _BOX, start[1] + _TALL / 2
    to_x, to_y = end[0], end[1] + _TALL / 2
    bend = (to_x - x) / 2
    return f"M{x} {y:g}C{x + bend:g} {y:g} {to_x - bend:g} {to_y:g} {to_x} {to_y:g}"


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
