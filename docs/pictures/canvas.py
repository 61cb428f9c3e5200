"""A small canvas: antialiased strokes on a NumPy array, a stroke font, and a PNG writer.

The pictures of the sample vault need no plotting library, so anyone can draw them again.
"""

# ruff: noqa: INP001 - a folder of scripts, not a package
from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

Colour = tuple[int, int, int]
Point = tuple[float, float]

PAPER: Final = (253, 252, 249)
INK: Final = (29, 27, 24)
SOFT: Final = (138, 132, 122)
LINE: Final = (230, 225, 214)
BLUE: Final = (58, 70, 184)
ORANGE: Final = (217, 104, 43)
TEAL: Final = (15, 143, 134)
PLUM: Final = (176, 65, 143)
RED: Final = (196, 52, 52)

#: Strokes of a glyph: points `xy` on a grid (baseline 2, x-height 6, capitals 8, descender 0),
#: parted by `;`. A stroke of more than two points is rounded.
GLYPHS: Final = {
    "a": "46 42;45 36 16 05 03 12 32 43",
    "b": "08 02;05 16 36 45 43 32 12 03",
    "c": "45 36 16 05 03 12 32 43",
    "d": "48 42;45 36 16 05 03 12 32 43",
    "e": "04 44 45 36 16 05 03 12 32 43",
    "f": "38 28 17 12;06 36",
    "g": "46 41 30 10 01;45 36 16 05 03 12 32 43",
    "h": "08 02;05 16 36 45 42",
    "i": "16 12;18 18",
    "k": "08 02;46 04;14 42",
    "l": "18 12",
    "m": "06 02;05 16 26 35 32;35 46 56 65 62",
    "n": "06 02;05 16 36 45 42",
    "o": "26 16 05 03 12 32 43 45 36 26",
    "p": "06 00;05 16 36 45 43 32 12 03",
    "r": "06 02;04 16 36",
    "s": "45 36 16 05 14 34 43 32 12 03",
    "t": "18 13 22 32;06 36",
    "u": "06 03 12 32 43;46 42",
    "v": "06 22;22 46",
    "w": "06 12;12 36;36 52;52 66",
    "x": "06 42;02 46",
    "y": "06 22;46 10",
    "z": "06 46;46 02;02 42",
    "A": "02 28;28 42;14 34",
    "B": "08 02;08 38 47 46 35 05;05 35 44 43 32 02",
    "C": "47 38 18 06 04 12 32 43",
    "D": "08 02;08 28 47 43 22 02",
    "E": "48 08;08 02;02 42;05 35",
    "G": "47 38 18 06 04 12 32 43 45 25",
    "K": "08 02;48 04;15 42",
    "L": "08 02;02 42",
    "M": "02 08;08 34;34 68;68 62",
    "N": "02 08;08 42;42 48",
    "R": "08 02;08 38 47 46 35 05;25 42",
    "S": "47 38 18 07 06 35 44 43 32 12 03",
    "U": "08 03 12 32 43 48",
    "W": "08 12;12 36;36 52;52 68",
    "0": "28 18 06 04 12 32 44 46 38 28",
    "1": "07 28;28 22",
    "2": "07 18 38 47 46 02;02 42",
    "3": "07 18 38 47 46 35 15;35 44 43 32 12 03",
    "4": "32 38;38 04;04 44",
    "5": "48 08;08 05;05 35 44 43 32 12 03",
    "6": "38 18 06 03 12 32 43 44 35 15 04",
    "7": "08 48;48 12",
    "8": "25 15 06 07 18 38 47 46 35 25;25 15 04 03 12 32 43 44 35 25",
    "9": "03 12 32 44 47 38 18 07 06 15 35 46",
    "=": "04 44;06 46",
    "-": "05 45",
    "+": "05 45;23 27",
    "/": "02 48",
    "(": "28 17 06 04 13 22",
    ")": "08 17 26 24 13 02",
    ".": "12 12",
    ",": "12 01",
    "^": "06 28;28 46",
    "*": "03 47;07 43",
}
WIDE: Final = {"m": 6, "w": 6, "M": 6, "W": 6, "i": 2, "l": 2, "f": 3, "t": 3, "r": 3, ".": 2}


class Canvas:
    """A picture in the making. Origin at the top left, lengths in pixels."""

    def __init__(self, width: int, height: int) -> None:
        self.pixels: NDArray[np.float64] = np.full((height, width, 3), PAPER, dtype=np.float64)

    def blend(
        self, rows: slice, columns: slice, cover: NDArray[np.float64], colour: Colour
    ) -> None:
        """Lay a colour over a window, as thick as `cover` says (0 to 1)."""
        window = self.pixels[rows, columns]
        window += (np.array(colour, dtype=np.float64) - window) * cover[..., None]

    def line(self, points: Sequence[Point], colour: Colour, width: float = 3.0) -> None:
        """A polyline with round ends; its segments do not darken where they meet."""
        height, breadth = self.pixels.shape[:2]
        reach = width / 2 + 1
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        left, right = _clamp(min(xs) - reach, breadth), _clamp(max(xs) + reach + 1, breadth)
        top, bottom = _clamp(min(ys) - reach, height), _clamp(max(ys) + reach + 1, height)
        cover = np.zeros((bottom - top, right - left))
        for (ax, ay), (bx, by) in pairwise(points):
            x0, x1 = _clamp(min(ax, bx) - reach, breadth), _clamp(max(ax, bx) + reach + 1, breadth)
            y0, y1 = _clamp(min(ay, by) - reach, height), _clamp(max(ay, by) + reach + 1, height)
            if x0 >= x1 or y0 >= y1:
                continue
            y, x = np.mgrid[y0:y1, x0:x1] + 0.5
            along = (x - ax) * (bx - ax) + (y - ay) * (by - ay)
            share = np.clip(along / max((bx - ax) ** 2 + (by - ay) ** 2, 1e-9), 0, 1)
            far = np.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
            part = cover[y0 - top : y1 - top, x0 - left : x1 - left]
            np.maximum(part, np.clip(width / 2 + 0.5 - far, 0, 1), out=part)
        # Eight shades of an edge are enough for the eye, and halve the file.
        self.blend(slice(top, bottom), slice(left, right), np.rint(cover * 8) / 8, colour)

    def dashes(self, a: Point, b: Point, colour: Colour, width: float = 2.0) -> None:
        """A dashed straight line."""
        length = float(np.hypot(b[0] - a[0], b[1] - a[1]))
        for start in np.arange(0, length, 14.0):
            s, e = start / length, min(start + 7.0, length) / length
            self.line([_between(a, b, s), _between(a, b, e)], colour, width)

    def dot(self, at: Point, colour: Colour, radius: float = 6.0) -> None:
        """A filled disc with a thin paper rim, so that it stands out on a line."""
        self.line([at, at], PAPER, 2 * radius + 5)
        self.line([at, at], colour, 2 * radius)

    def arrow(self, a: Point, b: Point, colour: Colour, width: float = 3.0) -> None:
        """A straight line with a head at `b`."""
        self.line([a, b], colour, width)
        angle = float(np.arctan2(b[1] - a[1], b[0] - a[0]))
        for turn in (2.6, -2.6):
            tip = (b[0] + 13 * np.cos(angle + turn), b[1] + 13 * np.sin(angle + turn))
            self.line([b, tip], colour, width)

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle, snapped to whole pixels."""
        rows, columns = slice(round(y), round(y + height)), slice(round(x), round(x + width))
        self.pixels[rows, columns] = colour

    def frame(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """The outline of a rectangle."""
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        self.line(corners, colour, 2.0)

    def text(self, at: Point, words: str, colour: Colour = INK, size: float = 20.0) -> None:
        """Words in the stroke font; `at` is the left end of the baseline."""
        unit, (x, y) = size / 8, at
        for letter in words:
            for stroke in _strokes(GLYPHS.get(letter, "")):
                drawn = [(x + px * unit, y - (py - 2) * unit) for px, py in stroke]
                self.line(drawn, colour, max(1.8, size / 9))
            x += (WIDE.get(letter, 4) + 1.7) * unit

    def text_width(self, words: str, size: float = 20.0) -> float:
        """How far `text` of these words reaches."""
        return sum((WIDE.get(letter, 4) + 1.7) * size / 8 for letter in words)

    def save(self, path: Path) -> None:
        """Write the picture as an RGB PNG."""
        path.write_bytes(png(np.rint(self.pixels).astype(np.uint8)))


@dataclass(frozen=True, slots=True)
class Axes:
    """A window of the plane on a canvas: `left top width height` in pixels, ranges in units."""

    canvas: Canvas
    box: tuple[float, float, float, float]
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    def at(self, x: float, y: float) -> Point:
        """The pixel of a point of the plane."""
        left, top, width, height = self.box
        (x0, x1), (y0, y1) = self.x_range, self.y_range
        return left + (x - x0) / (x1 - x0) * width, top + (y1 - y) / (y1 - y0) * height

    def draw(self) -> None:
        """The two axes, at the left and at the bottom."""
        left, top, width, height = self.box
        corners = [(left, top), (left, top + height), (left + width, top + height)]
        self.canvas.line(corners, LINE, 3.0)

    def plot(self, points: Iterable[Point], colour: Colour, width: float = 4.0) -> None:
        """A curve through points of the plane; what lies outside the window is cut."""
        low, high = self.y_range
        run: list[Point] = []
        for x, y in points:
            if low <= y <= high and self.x_range[0] <= x <= self.x_range[1]:
                run.append(self.at(x, y))
                continue
            self._stroke(run, colour, width)
            run = []
        self._stroke(run, colour, width)

    def curve(self, f: Callable[[float], float], colour: Colour, width: float = 4.0) -> None:
        """The graph of a function over the whole window."""
        xs = np.linspace(*self.x_range, 241)
        self.plot([(float(x), f(float(x))) for x in xs], colour, width)

    def _stroke(self, run: list[Point], colour: Colour, width: float) -> None:
        if len(run) > 1:
            self.canvas.line(run, colour, width)


def mixed(a: Colour, b: Colour, share: float) -> Colour:
    """The colour `share` of the way from `a` to `b`."""
    red, green, blue = (round(x + (y - x) * share) for x, y in zip(a, b, strict=True))
    return red, green, blue


def png(pixels: NDArray[np.uint8]) -> bytes:
    """The bytes of an RGB PNG: header, one compressed block of unfiltered rows, end."""
    height, width = pixels.shape[:2]
    rows = np.concatenate(
        [np.zeros((height, 1), np.uint8), pixels.reshape(height, width * 3)], axis=1
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(rows.tobytes(), 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )


def _strokes(glyph: str) -> list[list[Point]]:
    return [_stroke(part) for part in glyph.split(";") if part]


def _stroke(part: str) -> list[Point]:
    points = [(float(pair[0]), float(pair[1])) for pair in part.split()]
    return _rounded(_rounded(points))


def _rounded(points: list[Point]) -> list[Point]:
    """Chaikin's corner cutting; the two ends stay."""
    if len(points) < 3:
        return points
    out = [points[0]]
    for a, b in pairwise(points):
        out += [_between(a, b, 0.25), _between(a, b, 0.75)]
    return [*out, points[-1]]


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _clamp(value: float, limit: int) -> int:
    return int(min(max(np.floor(value), 0), limit))
