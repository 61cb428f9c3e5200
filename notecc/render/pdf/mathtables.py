"""`mtable` -> words: matrices, cases, and lines that are aligned with one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from xml.etree.ElementTree import Element

    from notecc.render.pdf.maths import Words

    Row = Callable[[Iterable[Element]], Words]

_SMALL: Final = "1"
"""The `scriptlevel` of what stands below a sum on several lines."""


def lines(table: Element, row: Row) -> Words:
    """Print a table that is the whole formula: its rows are lines, its columns are aligned."""
    rows = [[cell for cell in it if "m-half" not in _classes(cell)] for it in _rows(table)]
    words: Words = []
    count = 0
    for number, cells in enumerate(rows):
        if number:
            words.append(["line"])
            count += 1
        aligned, parts = _aligned(cells, row)
        words += aligned
        count += parts
    return [*words, ["row", count]]


def table(table: Element, row: Row, *, left: str = "", right: str = "") -> Words:
    """Print a table between delimiters: a matrix, or lines one below the other."""
    rows = _rows(table)
    width = max(map(len, rows), default=0)
    is_shown = table.get("displaystyle") == "true"
    words: Words = []
    sides = {_side(cell) for cells in rows for cell in cells}
    if len(sides) > 1 and "r" in sides:
        # Typst aligns all columns of a matrix alike: here each row is one cell, with marks.
        for cells in rows:
            aligned, parts = _aligned(cells, row)
            words += [*aligned, ["row", parts]]
            if is_shown:
                words.append(["display"])
        shape = [len(rows), 1]
    else:
        for cells in rows:
            for cell in cells:
                words += row(cell)
                if is_shown:
                    words.append(["display"])
            words += [["row", 0] for _ in range(width - len(cells))]
        shape = [len(rows), width]
    kind = {"l": "left", "r": "right"}.get(next(iter(sides), "c") if len(sides) == 1 else "c", "")
    gap = "small" if table.get("scriptlevel") == _SMALL else ""
    bars = _bars(rows) if shape[1] > 1 else []
    return [*words, ["table", *shape, left, right, kind or "center", gap, bars]]


def _rows(table: Element) -> list[list[Element]]:
    return [[cell for cell in it if cell.tag == "mtd"] for it in table if it.tag == "mtr"]


def _aligned(cells: Sequence[Element], row: Row) -> tuple[Words, int]:
    """Print cells with a mark between each two; return how many things that leaves."""
    words: Words = []
    for number, cell in enumerate(cells):
        if number:
            words.append(["mark"])
        words += row(cell)
    return words, max(2 * len(cells) - 1, 0)


def _classes(cell: Element) -> list[str]:
    return (cell.get("class") or "").split()


def _side(cell: Element) -> str:
    classes = _classes(cell)
    return "r" if "m-right" in classes else "l" if "m-left" in classes else "c"


def _bars(rows: Sequence[Sequence[Element]]) -> list[int]:
    """Return after which columns a line stands."""
    first = rows[0] if rows else ()
    return [number for number, cell in enumerate(first, start=1) if "m-br" in _classes(cell)]
