"""An update rule on the demo surfaces: the points that it goes through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from notecc.derive.oracle import trajectory
from notecc.model.derivation import Walk
from notecc.model.surface import SURFACES, Surface

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from notecc.derive.rule import Rule

STEPS: Final = 100
RATES: Final = (0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
"""The learning rates that are tried on each surface; the walk that ends lowest is shown."""


@dataclass(frozen=True)
class Side:
    """Many walks side by side on one surface: a row of `start` for each."""

    surface: Surface
    start: NDArray[np.float64]

    def gradient(self, w: NDArray[np.float64], t: int) -> NDArray[np.float64]:  # noqa: ARG002 - the same at every step
        """Return the gradient at each place."""
        return np.stack(self.surface.gradient(w[:, 0], w[:, 1]), axis=1)


def walks(rule: Rule) -> Iterator[Walk]:
    """Yield the rule's walk on each surface."""
    for surface in SURFACES:
        yield walk(rule, surface)


def walk(rule: Rule, surface: Surface, *, rates: tuple[float, ...] = RATES) -> Walk:
    """Return the rule's walk on `surface`, with the one of `rates` that ends lowest."""
    tried = np.array(rates if "eta" in rule.hyper else rates[:1]).reshape(-1, 1)
    hyper = {"eta": tried} if "eta" in rule.hyper else {}
    start = np.repeat([surface.start], len(tried), axis=0)
    with np.errstate(all="ignore"):  # a rate that is too high flies off: it is not shown
        path = trajectory(rule, Side(surface, start), steps=STEPS, hyper=hyper)  # type: ignore[arg-type]  # an array of rates
        ends = surface.value(path[-1, :, 0], path[-1, :, 1])
    best = int(np.argmin(np.where(np.isfinite(path).all(axis=(0, 2)), ends, np.inf)))
    points = ", ".join(f"{_short(x)} {_short(y)}" for x, y in path[:, best])
    chosen = (("eta", float(tried[best, 0])),) if hyper else ()
    return Walk(rule.variant, surface.name, chosen, points)


def _short(number: float) -> str:
    return f"{round(number, 6) + 0.0:.4g}"  # + 0.0: no minus before a nought
