"""The two pictures of the sample vault that are SVG."""

# ruff: noqa: INP001 - a folder of scripts, not a package
from __future__ import annotations

PAPER, INK, SOFT, LINE = "#fdfcf9", "#1d1b18", "#8a847a", "#e6e1d6"
BLUE, ORANGE = "#3a46b8", "#d9682b"


def fitted_line() -> str:
    """Three points, the line of least squares y = 1.5 x + 1/3, and its errors."""
    shapes = [_path("M50 10V230H400", LINE, 2)]
    shapes += [f'<text x="34" y="{277 - 52 * y}" {_words(SOFT)}>{y}</text>' for y in (2, 3, 5)]
    left, right = _place(0.5, 0.5 * 1.5 + 1 / 3), _place(3.1, 3.1 * 1.5 + 1 / 3)
    shapes.append(_path(f"M{left}L{right}", BLUE, 3))
    for x, y in ((1, 2), (2, 3), (3, 5)):
        foot, head = _place(x, x * 1.5 + 1 / 3), _place(x, y)
        shapes.append(_path(f"M{foot}L{head}", ORANGE, 2, "5 4"))
        px, py = head.split()
        shapes.append(f'<circle cx="{px}" cy="{py}" r="4" fill="{INK}"/>')
        shapes.append(f'<text x="{px}" y="250" {_words(SOFT)}>{x}</text>')
    shapes.append(f'<text x="320" y="130" {_words(BLUE)}>y = 1.5x + 1/3</text>')
    return _svg(430, 262, shapes)


def receptive_field() -> str:
    """A 3x3 filter on a 6x6 picture: one cell of the 4x4 result and the cells that it sees."""
    shapes = [*_grid(24, 30, 6, 6, 30), *_grid(300, 60, 4, 4, 30)]
    shapes.append(f'<rect x="54" y="60" width="90" height="90" fill="{BLUE}" opacity=".28"/>')
    shapes.append(f'<rect x="330" y="90" width="30" height="30" fill="{BLUE}" opacity=".7"/>')
    shapes.append(_path("M144 60L330 90M144 150L330 120", BLUE, 1.5, "4 4"))
    shapes.append(f'<text x="114" y="236" {_words(INK)}>n = 6, k = 3, p = 0, s = 1</text>')
    shapes.append(f'<text x="360" y="236" {_words(INK)}>o = 4</text>')
    return _svg(450, 252, shapes)


def _place(x: float, y: float) -> str:
    return f"{50 + 100 * x:.1f} {272 - 52 * y:.1f}"


def _grid(left: int, top: int, columns: int, rows: int, cell: int) -> list[str]:
    width, height = columns * cell, rows * cell
    lines = [f"M{left + i * cell} {top}v{height}" for i in range(columns + 1)]
    lines += [f"M{left} {top + i * cell}h{width}" for i in range(rows + 1)]
    return [_path("".join(lines), SOFT, 1.2)]


def _path(d: str, stroke: str, width: float, dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width:g}"'
        f' stroke-linecap="round" stroke-linejoin="round"{dashes}/>'
    )


def _words(colour: str) -> str:
    return f'font-family="sans-serif" font-size="15" text-anchor="middle" fill="{colour}"'


def _svg(width: int, height: int, shapes: list[str]) -> str:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    ground = f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>'
    body = "\n".join([ground, *shapes])
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{body}\n</svg>\n'
