"""Walks on a surface -> SVG: contour lines, a path for each rule, a legend.

Paths differ in colour (Okabe and Ito's palette), in dashes and in the mark at their end, so that
they can be told apart in grey and by the colour-blind. The bytes follow from the points alone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.render import escape
from notecc.render.contours import contours, levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.model import Language
    from notecc.model.derivation import Walk
    from notecc.model.surface import Surface

_WIDTH: Final = 640
_HEIGHT: Final = 340
_COLUMNS: Final = 72
_ROWS: Final = 40
_LEVELS: Final = 9
_LEGEND: Final = 24
"""The height of one line of the legend."""
_PER_LINE: Final = 3
_STYLES: Final = (
    ("#0072b2", "", "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z"),
    ("#d55e00", "7 3", "M-4-4H4V4H-4Z"),
    ("#009e73", "2 3", "M0-5L5 4H-5Z"),
    ("#cc79a7", "9 3 2 3", "M0-5.5L5.5 0L0 5.5L-5.5 0Z"),
    ("#b07d00", "4 2", "M0 5L5-4H-5Z"),
    ("#3d9bd1", "1 4", "M-5-2H-2V-5H2V-2H5V2H2V5H-2V2H-5Z"),
    ("#7a5195", "12 4", "M-5-5L5 5M5-5L-5 5"),
    ("#6b6b6b", "6 2 1 2 1 2", "M0-6V6M-6 0H6"),
)
"""Colour, dashes, and the mark at the end, of the first walk, the second …"""


class Trail(NamedTuple):
    """A walk, what it is called, and the concept whose rule goes it."""

    name: str
    walk: Walk
    rule: str = ""


def plot(surface: Surface, paths: Sequence[Trail], *, language: Language) -> str:
    """Draw walks on a surface, in the colour of the text around it."""
    height = _height(paths)
    size = f'data-surface="{surface.name}" data-width="{_WIDTH}" data-height="{_HEIGHT}"'
    return (
        f'<svg class="plot" {size} viewBox="0 0 {_WIDTH} {height}"'
        f"{_inside(surface, paths, language)}"
    )


def picture(figures: Iterable[tuple[Surface, Sequence[Trail]]], *, language: Language) -> str:
    """Draw several surfaces below one another, as a file: dark on white, with their names."""
    rows, at = [], 0
    for surface, paths in figures:
        height = _height(paths)
        rows += [
            (
                f'<text x="12" y="{at + 30}" font-weight="bold" fill="currentColor">'
                f"{escape.text(surface.title.to(language))}</text>"
            ),
            (
                f'<svg x="12" y="{at + 42}" width="{_WIDTH}" height="{height}"'
                f"{_inside(surface, paths, language)}"
            ),
        ]
        at += height + 54
    width = _WIDTH + 24
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {at}" width="{width}" '
        f'height="{at}" color="#1d1b18" font-family="sans-serif" font-size="13">'
    )
    return "\n".join(
        [head, f'<rect width="{width}" height="{at}" fill="#fff"/>', *rows, "</svg>\n"]
    )


def drawing(surface: Surface, paths: Sequence[Trail]) -> str:
    """Draw walks on a surface, as a file of its own without frame, names and legend."""
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
                f'width="{_WIDTH}" height="{_HEIGHT}" color="#1d1b18">'
            ),
            f'<clipPath id="Frame"><rect width="{_WIDTH}" height="{_HEIGHT}"/></clipPath>',
            '<g fill="none" stroke="currentColor" stroke-opacity=".22">',
            *_contours(surface),
            "</g>",
            '<g clip-path="url(#Frame)">',
            *_walks(surface, paths),
            "</g>",
            "</svg>\n",
        ]
    )


def key(number: int) -> str:
    """Draw how the path of the walk with this number looks, as a file of its own."""
    colour, dashes, mark = _STYLES[number % len(_STYLES)]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 14" width="30" height="14">'
        f'<path d="M1 7h28" stroke="{colour}" stroke-width="2"{_dashed(dashes)}/>'
        f"{_mark(mark, colour, 15, 7)}</svg>\n"
    )


def settings(walk: Walk) -> str:
    """Return the hyper-parameters of a walk: `η = 0.05, β = 0.9`."""
    return ", ".join(f"{_GREEK.get(name, name)} = {value:g}" for name, value in walk.hyper)


def field(surface: Surface) -> str:
    """Return the id of what is drawn of a surface, without frame and legend."""
    return f"Field-{surface.name}"


def _height(paths: Sequence[Trail]) -> int:
    return _HEIGHT + 10 + _LEGEND * -(-len(paths) // _PER_LINE)


def _inside(surface: Surface, paths: Sequence[Trail], language: Language) -> str:
    """Return the rest of an `svg` element, from its label on."""
    title = surface.title.to(language)
    names = ", ".join(it.name for it in paths)
    frame = f"Frame-{surface.name}"
    return "\n".join(
        [
            (
                f' role="img" aria-label="{escape.text(f"{title}: {names}")}"'
                ' font-family="sans-serif" font-size="13">'
            ),
            f'<clipPath id="{frame}"><rect width="{_WIDTH}" height="{_HEIGHT}"/></clipPath>',
            f'<g id="{field(surface)}">',
            '<g fill="none" stroke="currentColor" stroke-opacity=".22">',
            *_contours(surface),
            "</g>",
            f'<g clip-path="url(#{frame})">',
            *_walks(surface, paths),
            "</g>",
            "</g>",
            (
                f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="none" stroke="currentColor" '
                'stroke-opacity=".35"/>'
            ),
            *_legend(paths),
            "</svg>\n",
        ]
    )


@cache
def _contours(surface: Surface) -> tuple[str, ...]:
    left, right, bottom, top = surface.window
    xs = [left + (right - left) * it / (_COLUMNS - 1) for it in range(_COLUMNS)]
    ys = [top - (top - bottom) * it / (_ROWS - 1) for it in range(_ROWS)]
    heights = [[float(surface.value(x, y)) for x in xs] for y in ys]
    across, down = _WIDTH / (_COLUMNS - 1), _HEIGHT / (_ROWS - 1)
    drawn = []
    for level in levels(heights, _LEVELS):
        lines = [
            _line((column * across, row * down) for column, row in it)
            for it in contours(heights, level)
        ]
        drawn.append(f'<path d="{"".join(lines)}"/>')
    return tuple(drawn)


def _walks(surface: Surface, paths: Sequence[Trail]) -> Iterator[str]:
    left, right, bottom, top = surface.window
    for number, (_, walk, rule) in enumerate(paths):
        colour, dashes, mark = _STYLES[number % len(_STYLES)]
        points = [
            ((x - left) / (right - left) * _WIDTH, (top - y) / (top - bottom) * _HEIGHT)
            for x, y in walk.points()
        ]
        yield (
            f'<path d="{_line(points)}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-linejoin="round"{_dashed(dashes)}{_ruled(rule, walk)}/>'
        )
        yield _mark(mark, colour, *points[-1])
    x, y = surface.start
    start = ((x - left) / (right - left) * _WIDTH, (top - y) / (top - bottom) * _HEIGHT)
    yield f'<circle cx="{start[0]:.1f}" cy="{start[1]:.1f}" r="4" fill="currentColor"/>'


def _legend(paths: Sequence[Trail]) -> Iterator[str]:
    for number, (name, walk, _) in enumerate(paths):
        colour, dashes, mark = _STYLES[number % len(_STYLES)]
        x = 14 + number % _PER_LINE * (_WIDTH / _PER_LINE)
        y = _HEIGHT + 24 + number // _PER_LINE * _LEGEND
        hyper = settings(walk)
        yield (
            f'<path d="M{x:.1f} {y - 4}h28" stroke="{colour}" stroke-width="2"{_dashed(dashes)}/>'
            + _mark(mark, colour, x + 14, y - 4)
        )
        yield (
            f'<text x="{x + 36:.1f}" y="{y}" fill="currentColor">{escape.text(name)}'
            f'<tspan fill-opacity=".65"> {escape.text(hyper)}</tspan></text>'
        )


_GREEK: Final = {"eta": "η", "beta": "β", "beta1": "β₁", "beta2": "β₂", "rho": "ρ", "eps": "ε"}


def _line(points: Iterable[tuple[float, float]]) -> str:
    """Return a path in tenths of a unit, each point from the one before: half as long."""
    rounded = [(round(_near(x) * 10), round(_near(y) * 10)) for x, y in points]
    (at_x, at_y), *rest = rounded
    out = [f"M{_tenths(at_x)}{_signed(at_y)}"]
    command = "l"
    for x, y in rest:
        if (x, y) != (at_x, at_y):
            out.append(f"{command or ''}{_step(x - at_x, y - at_y, first=bool(command))}")
            command = ""
        at_x, at_y = x, y
    return "".join(out)


def _step(x: int, y: int, *, first: bool) -> str:
    return f"{_tenths(x) if first else _signed(x)}{_signed(y)}"


def _signed(tenths: int) -> str:
    """Return a number that follows another: its sign keeps them apart, or else a space."""
    text = _tenths(tenths)
    return text if text.startswith("-") else f" {text}"


def _tenths(value: int) -> str:
    sign, size = ("-" if value < 0 else ""), abs(value)
    whole, part = divmod(size, 10)
    return f"{sign}{whole or ('' if part else 0)}{f'.{part}' if part else ''}"


def _near(value: float) -> float:
    """Keep a coordinate within what a browser can draw: a rule may diverge."""
    return max(-1e4, min(1e4, value)) if value == value else 1e4  # noqa: PLR0124 - NaN is not itself


def _dashed(dashes: str) -> str:
    return f' stroke-dasharray="{dashes}"' if dashes else ""


def _ruled(rule: str, walk: Walk) -> str:
    """Say whose path this is, for the script that can draw it anew."""
    eta = dict(walk.hyper).get("eta")
    rate = f' data-eta="{eta:g}"' if eta is not None else ""
    return f' data-rule="{escape.text(rule)}"{rate}' if rule else ""


def _mark(shape: str, colour: str, x: float, y: float) -> str:
    place = f"translate({_near(x):.1f} {_near(y):.1f})"
    return (
        f'<path d="{shape}" transform="{place}" fill="{colour}" stroke="{colour}" '
        'stroke-width="1.5"/>'
    )
