"""Pictures of the sample vault that are graphs: every curve is computed from its rule."""

# ruff: noqa: INP001 - a folder of scripts, not a package
from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from canvas import BLUE, INK, LINE, ORANGE, PAPER, PLUM, RED, SOFT, TEAL, Axes, Canvas, Colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from canvas import Point
    from numpy.typing import NDArray


def activations() -> Canvas:
    """ReLU, sigmoid and tanh above, their derivatives below."""
    canvas = Canvas(880, 470)

    def sigmoid(x: float) -> float:
        return float(1 / (1 + np.exp(-x)))

    graphs: tuple[tuple[str, Colour, Callable[[float], float], Callable[[float], float]], ...] = (
        ("ReLU", ORANGE, lambda x: max(0.0, x), lambda x: float(x > 0)),
        ("sigmoid", TEAL, sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
        ("tanh", BLUE, lambda x: float(np.tanh(x)), lambda x: float(1 - np.tanh(x) ** 2)),
    )
    for column, (name, colour, f, slope) in enumerate(graphs):
        left = 34 + column * 286
        upper = Axes(canvas, (left, 54, 242, 190), (-4, 4), (-1.2, 1.8))
        lower = Axes(canvas, (left, 294, 242, 140), (-4, 4), (-0.2, 1.3))
        for axes in (upper, lower):
            canvas.line([axes.at(-4, 0), axes.at(4, 0)], LINE, 2.5)
            canvas.line([axes.at(0, axes.y_range[0]), axes.at(0, axes.y_range[1])], LINE, 2.5)
        canvas.text((left, 36), name, colour, 27)
        canvas.text((left, 290), "d/dx", SOFT, 22)
        upper.curve(f, colour, 4.5)
        lower.curve(slope, colour, 3.0)
    return canvas


def learning_rates() -> Canvas:
    """Gradient descent on L = 2 w^2 with a step that is too small, right, and too large."""
    canvas = Canvas(880, 300)
    for column, (rate, colour) in enumerate(((0.03, BLUE), (0.2, TEAL), (0.52, RED))):
        axes = Axes(canvas, (26 + 290 * column, 50, 250, 220), (-1.6, 1.6), (-0.3, 5.2))
        axes.curve(lambda w: 2 * w * w, LINE, 4)
        path, w = [], -1.1
        for _ in range(9):
            path.append((w, 2 * w * w))
            w -= rate * 4 * w
        axes.plot(path, colour, 2.4)
        for x, y in path:
            if abs(x) < 1.6 and y < 5.2:
                canvas.dot(axes.at(x, y), colour, 4.5)
        canvas.text((axes.box[0] + 6, 34), f"lr = {rate}", colour, 25)
    return canvas


def flat_and_sharp() -> Canvas:
    """A flat and a sharp minimum, and the same curve moved a little: the test loss."""
    canvas = Canvas(820, 380)
    axes = Axes(canvas, (40, 30, 740, 310), (-5, 5), (-0.15, 2.3))

    def train(w: float) -> float:
        flat = 1.7 * np.exp(-(((w + 2.2) / 1.5) ** 4))
        return float(1.9 - flat - 1.7 * np.exp(-(((w - 2.6) / 0.36) ** 2)))

    axes.draw()
    axes.curve(lambda w: train(w - 0.42), ORANGE, 3)
    axes.curve(train, BLUE, 4.5)
    for w in (-2.2, 2.6):
        canvas.dashes(axes.at(w, train(w)), axes.at(w, train(w - 0.42)), INK)
        canvas.dot(axes.at(w, train(w)), BLUE, 6)
        canvas.dot(axes.at(w, train(w - 0.42)), ORANGE, 6)
    canvas.text((62, 60), "train", BLUE, 26)
    canvas.text((172, 60), "test", ORANGE, 26)
    canvas.text((axes.at(-2.7, 0)[0], 372), "flat", SOFT, 25)
    canvas.text((axes.at(2.1, 0)[0], 372), "sharp", SOFT, 25)
    return canvas


def trajectories() -> Canvas:
    """SGD, Momentum, NAG and Adam in a narrow valley, f = x^2/20 + y^2."""
    canvas = Canvas(860, 394)
    axes = Axes(canvas, (0, 0, 860, 394), (-8.8, 2.6), (-2.75, 2.6))
    for level in (0.05, 0.4, 1.2, 2.4, 4.0):
        angle = np.linspace(0, 2 * np.pi, 181)
        ring = np.sqrt(20 * level) * np.cos(angle), np.sqrt(level) * np.sin(angle)
        canvas.line([axes.at(float(x), float(y)) for x, y in zip(*ring, strict=True)], LINE, 2)
    labels = (("SGD", SOFT), ("Momentum", ORANGE), ("NAG", TEAL), ("Adam", BLUE))
    for row, (name, colour) in enumerate(labels):
        path = _descent(name, (-7.8, 1.75))
        axes.plot(path, colour, 3.4)
        canvas.line([(640, 300 + 25 * row), (668, 300 + 25 * row)], colour, 5)
        canvas.text((680, 307 + 25 * row), name, INK, 23)
    canvas.dot(axes.at(-7.8, 1.75), INK, 7)
    canvas.dot(axes.at(0, 0), INK, 7)
    canvas.dot(axes.at(0, 0), PAPER, 3)
    return canvas


def shrinking_steps() -> Canvas:
    """The effective step of Adagrad under a steady gradient, against RMSprop's."""
    canvas = Canvas(800, 340)
    axes = Axes(canvas, (50, 40, 700, 250), (0, 100), (0, 3.4))
    axes.draw()
    steps = np.arange(1, 101)
    adagrad = 1 / np.sqrt(steps)
    rmsprop = 1 / np.sqrt(1 - 0.9**steps)
    axes.plot(_pairs(steps, adagrad), PLUM, 4.5)
    axes.plot(_pairs(steps, rmsprop), TEAL, 4.5)
    canvas.text(axes.at(52, 0.36), "Adagrad", PLUM, 25)
    canvas.text(axes.at(52, 1.25), "RMSprop", TEAL, 25)
    canvas.text((718, 322), "t", SOFT, 25)
    canvas.text((22, 30), "step / lr", SOFT, 23)
    return canvas


def bias_correction() -> Canvas:
    """The length of Adam's steps under a steady gradient, with and without the correction."""
    canvas = Canvas(800, 340)
    axes = Axes(canvas, (50, 40, 700, 250), (0, 60), (0, 7.5))
    axes.draw()
    steps = np.arange(1, 61)
    bare = (1 - 0.9**steps) / np.sqrt(1 - 0.999**steps)
    axes.plot(_pairs(steps, bare), ORANGE, 4.5)
    axes.plot([(1.0, 1.0), (60.0, 1.0)], BLUE, 4.5)
    canvas.dot(axes.at(1, float(bare[0])), ORANGE, 6)
    canvas.dot(axes.at(1, 1.0), BLUE, 6)
    canvas.text(axes.at(30, 6.5), "no correction", ORANGE, 25)
    canvas.text(axes.at(24, 1.3), "corrected", BLUE, 25)
    canvas.text((718, 322), "t", SOFT, 25)
    canvas.text((22, 30), "step / lr", SOFT, 23)
    return canvas


def generalization_gap() -> Canvas:
    """Training and test error against the size of the model."""
    canvas = Canvas(800, 370)
    axes = Axes(canvas, (40, 40, 720, 280), (0, 10), (0, 3.2))
    axes.draw()

    def train(c: float) -> float:
        return float(2.7 * np.exp(-c / 2.2) + 0.08)

    def test(c: float) -> float:
        return train(c) + float(0.1 + 0.022 * c * c)

    axes.curve(test, ORANGE)
    axes.curve(train, BLUE)
    canvas.arrow(axes.at(9.2, train(9.2) + 0.08), axes.at(9.2, test(9.2) - 0.1), SOFT, 2.4)
    canvas.arrow(axes.at(9.2, test(9.2) - 0.1), axes.at(9.2, train(9.2) + 0.08), SOFT, 2.4)
    canvas.text(axes.at(8.25, 1.05), "gap", SOFT, 25)
    canvas.text(axes.at(6.4, 2.0), "test error", ORANGE, 25)
    canvas.text(axes.at(5.2, 0.42), "train error", BLUE, 25)
    canvas.text((566, 356), "model size", SOFT, 23)
    return canvas


def polynomials() -> Canvas:
    """Ten noisy points of a sine, fitted by polynomials of degree 1, 3 and 9."""
    canvas = Canvas(900, 300)
    x = np.linspace(0, 1, 10)
    y = np.sin(2 * np.pi * x) + np.random.default_rng(11).normal(0, 0.28, 10)
    for column, (degree, colour) in enumerate(((1, BLUE), (3, TEAL), (9, RED))):
        axes = Axes(canvas, (22 + 296 * column, 46, 264, 232), (-0.04, 1.04), (-2.1, 2.1))
        fit = np.polynomial.Polynomial.fit(x, y, degree)
        axes.curve(lambda t: float(np.sin(2 * np.pi * t)), LINE, 4)
        axes.curve(lambda t, fit=fit: float(fit(t)), colour, 3.6)  # type: ignore[misc]
        for px, py in zip(x, y, strict=True):
            canvas.dot(axes.at(float(px), float(py)), INK, 5)
        canvas.text((axes.box[0] + 4, 30), f"degree {degree}", colour, 25)
    return canvas


def bias_and_variance() -> Canvas:
    """Bias squared falls and variance grows with the size of the model; their sum has a floor."""
    canvas = Canvas(800, 370)
    axes = Axes(canvas, (40, 30, 720, 290), (0.3, 9.7), (0, 3.3))
    axes.draw()

    def bias(c: float) -> float:
        return float(2.6 * np.exp(-c / 1.7))

    def variance(c: float) -> float:
        return 0.02 * c * c

    canvas.dashes(axes.at(0.3, 0.3), axes.at(9.7, 0.3), SOFT)
    axes.curve(bias, BLUE)
    axes.curve(variance, ORANGE)
    axes.curve(lambda c: bias(c) + variance(c) + 0.3, INK)
    best = min(np.linspace(1, 8, 281), key=lambda c: bias(c) + variance(c))
    low = bias(best) + variance(best) + 0.3
    canvas.dashes(axes.at(best, 0), axes.at(best, low), SOFT)
    canvas.dot(axes.at(best, low), INK, 6)
    canvas.text(axes.at(0.45, 0.5), "bias^2", BLUE, 25)
    canvas.text(axes.at(7.6, 0.82), "variance", ORANGE, 25)
    canvas.text(axes.at(6.6, 2.0), "test error", INK, 25)
    canvas.text((604, 356), "model size", SOFT, 23)
    return canvas


def early_stopping() -> Canvas:
    """Training loss falls on and on; the held-out loss turns: stop there."""
    canvas = Canvas(760, 350)
    axes = Axes(canvas, (40, 36, 680, 262), (0, 60), (0.1, 1.75))
    axes.draw()
    rng = np.random.default_rng(5)
    epochs = np.arange(61)
    train = 1.35 * np.exp(-epochs / 14) + 0.2 + rng.normal(0, 0.012, 61)
    held_out = 1.3 * np.exp(-epochs / 11) + 0.38 + 0.00018 * epochs**2 + rng.normal(0, 0.016, 61)
    axes.plot(_pairs(epochs, held_out), ORANGE)
    axes.plot(_pairs(epochs, train), BLUE)
    stop = int(np.argmin(held_out))
    canvas.dashes(axes.at(stop, 0.1), axes.at(stop, 1.5), SOFT)
    canvas.dot(axes.at(stop, float(held_out[stop])), ORANGE, 7)
    canvas.text(axes.at(stop - 2.4, 1.58), "stop", SOFT, 25)
    canvas.text(axes.at(46, 1.08), "held out", ORANGE, 25)
    canvas.text(axes.at(46, 0.34), "train", BLUE, 25)
    canvas.text((640, 334), "epoch", SOFT, 23)
    return canvas


def _descent(name: str, start: Point) -> list[Point]:
    """The path of one optimiser in the valley x^2/20 + y^2."""
    w = np.array(start)
    m, v = np.zeros(2), np.zeros(2)
    path = [(float(w[0]), float(w[1]))]
    for t in range(1, 41):
        ahead = w - 0.12 * 0.8 * m if name == "NAG" else w
        g = ahead * np.array([0.1, 2.0])
        if name == "Adam":
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
            w = w - 0.34 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        elif name == "SGD":
            w = w - 0.9 * g
        else:
            m = 0.8 * m + g
            w = w - 0.12 * m
        path.append((float(w[0]), float(w[1])))
    return path


def _pairs(xs: NDArray[np.int64], ys: NDArray[np.float64]) -> list[Point]:
    return [(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]
