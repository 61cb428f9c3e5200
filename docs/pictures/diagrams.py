"""Pictures of the sample vault that are made of boxes and arrows."""

# ruff: noqa: INP001 - a folder of scripts, not a package
from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from canvas import BLUE, INK, LINE, ORANGE, PAPER, RED, SOFT, TEAL, Canvas, mixed

if TYPE_CHECKING:
    from canvas import Point


def computation_graph() -> Canvas:
    """L = (wx + b - y)^2 forwards in ink, and its gradients backwards in red."""
    canvas = Canvas(880, 330)
    nodes = (("x", 70, 80), ("w", 70, 230), ("*", 260, 155), ("+", 430, 155), ("-", 600, 155))
    leaves = (("b", 430, 280), ("y", 600, 280))
    edges = (  # from, to, value forwards and its place, gradient backwards and its place
        ((70, 80), (260, 155), "2", (164, 100), "1.5", (112, 136)),
        ((70, 230), (260, 155), "1.5", (112, 188), "2", (164, 226)),
        ((260, 155), (430, 155), "3", (340, 141), "1", (340, 189)),
        ((430, 155), (600, 155), "3.5", (502, 141), "1", (510, 189)),
        ((600, 155), (790, 155), "0.5", (680, 141), "1", (690, 189)),
    )
    for a, b, forward, above, backward, below in edges:
        canvas.arrow(*_shortened(a, b, 34), INK, 2.6)
        canvas.text(above, forward, INK, 24)
        canvas.text(below, backward, RED, 24)
    for name, x, y in leaves:
        canvas.arrow(*_shortened((x, y), (x, 155), 34), INK, 2.6)
        canvas.text((x + 14, 226), {"b": "0.5", "y": "3"}[name], INK, 24)
        canvas.text((x - 52, 226), {"b": "1", "y": "-1"}[name], RED, 24)
    for name, x, y in (*nodes, *leaves, ("^2", 790, 155)):
        canvas.dot((x, y), LINE, 27)
        canvas.text((x - canvas.text_width(name, 24) / 2 + 3, y + 9), name, INK, 26)
    canvas.text((736, 84), "L = 0.25", INK, 25)
    return canvas


def folds() -> Canvas:
    """Five-fold cross-validation: each fifth is tested once."""
    canvas = Canvas(760, 300)
    for row in range(5):
        for column in range(5):
            colour = ORANGE if row == column else (214, 219, 244)
            canvas.fill(70 + column * 112, 26 + row * 44, 106, 34, colour)
        canvas.text((28, 51 + row * 44), str(row + 1), SOFT, 24)
        canvas.text((644, 50 + row * 44), f"R {row + 1}", SOFT, 24)
    canvas.fill(70, 258, 26, 18, (214, 219, 244))
    canvas.text((106, 274), "train", INK, 24)
    canvas.fill(206, 258, 26, 18, ORANGE)
    canvas.text((242, 274), "validation", INK, 24)
    return canvas


def mixed_pictures() -> Canvas:
    """Two pictures, their mixup, and their CutMix, with the label under each."""
    canvas = Canvas(900, 280)
    y, x = np.mgrid[0:180, 0:180] / 180
    sky, leaf = np.array([241, 222, 190]), np.array([206, 226, 214])
    sun = np.hypot(x - 0.5, y - 0.46) < 0.27
    hills = (y > 0.72 + 0.07 * np.sin(7 * x)) | (np.abs(x - 0.5) < 0.16 * (y - 0.12) / 0.4)
    first = np.where(sun[..., None], np.array(ORANGE), sky)
    second = np.where(hills[..., None], np.array(TEAL), leaf)
    patched = first.copy()
    patched[70:166, 72:168] = second[70:166, 72:168]
    kept = 1 - 96 * 96 / (180 * 180)
    pictures = (
        (first, "A"),
        (second, "B"),
        (0.6 * first + 0.4 * second, "0.6 A + 0.4 B"),
        (patched, f"{kept:.2f} A + {1 - kept:.2f} B"),
    )
    for column, (picture, label) in enumerate(pictures):
        left = 24 + column * 222
        canvas.pixels[44:224, left : left + 180] = picture
        canvas.text((left + 2, 256), label, INK, 18)
    canvas.text((468, 32), "mixup", SOFT, 24)
    canvas.text((690, 32), "CutMix", SOFT, 24)
    return canvas


def normalizations() -> Canvas:
    """Which cells share a mean: BN a column, LN a row, GN a part of a row."""
    canvas = Canvas(900, 280)
    rows, columns, cell = 5, 6, 34
    shared = (  # name, rows, columns
        ("BN", range(5), (1,)),
        ("LN", (1,), range(6)),
        ("GN (G = 2)", (1,), range(3)),
    )
    for place, (name, in_rows, in_columns) in enumerate(shared):
        left = 62 + place * 288
        for row, column in np.ndindex(rows, columns):
            colour = BLUE if row in in_rows and column in in_columns else (232, 231, 238)
            canvas.fill(left + column * cell, 60 + row * cell, cell - 4, cell - 4, colour)
        canvas.text((left, 42), name, INK, 26)
        canvas.text((left - 28, 150), "N", SOFT, 23)
        canvas.text((left + 92, 254), "C", SOFT, 23)
    return canvas


def attention_map() -> Canvas:
    """An invented attention map of seven words: each row sums to one."""
    canvas = Canvas(500, 460)
    size, cell = 7, 54
    scores = np.random.default_rng(8).normal(0, 0.6, (size, size))
    scores[np.arange(size), np.arange(size)] += 1.6
    scores[5, 1] += 4.0
    weights = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    for (row, column), weight in np.ndenumerate(weights):
        colour = mixed((238, 239, 248), BLUE, float(weight) ** 0.7)
        canvas.fill(76 + column * cell, 50 + row * cell, cell - 3, cell - 3, colour)
    for place in range(size):
        canvas.text((36, 84 + place * cell), str(place + 1), SOFT, 24)
        canvas.text((94 + place * cell, 36), str(place + 1), SOFT, 24)
    canvas.frame(73, 47 + 5 * cell, size * cell + 3, cell + 3, ORANGE)
    return canvas


def positional_encoding() -> Canvas:
    """The sines and cosines of positional encoding: 48 places down, 64 features across."""
    canvas = Canvas(840, 340)
    place, feature = np.mgrid[0:48, 0:64]
    angle = place / 10000 ** (2 * (feature // 2) / 64)
    values = np.where(feature % 2 == 0, np.sin(angle), np.cos(angle))
    for (row, column), value in np.ndenumerate(values):
        share = round(float(value) * 6) / 6
        colour = mixed(PAPER, ORANGE if share < 0 else BLUE, abs(share))
        canvas.fill(58 + column * 12, 20 + row * 6, 12, 6, colour)
    canvas.text((8, 40), "pos", SOFT, 19)
    canvas.text((736, 331), "2i,2i+1", SOFT, 19)
    return canvas


def _shortened(a: Point, b: Point, by: float) -> tuple[Point, Point]:
    """The segment from `a` to `b`, kept clear of the discs at its ends."""
    length = float(np.hypot(b[0] - a[0], b[1] - a[1]))
    dx, dy = (b[0] - a[0]) / length * by, (b[1] - a[1]) / length * by
    return (a[0] + dx, a[1] + dy), (b[0] - dx, b[1] - dy)
