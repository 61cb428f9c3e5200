"""The surfaces that update rules are shown on: polynomials of two parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from notecc.model.words import Words


@dataclass(frozen=True, slots=True)
class Surface:
    """A sum of terms c·x^p·y^q, where to start on it, and the part of it that is shown."""

    name: str
    title: Words
    terms: tuple[tuple[float, int, int], ...]
    start: tuple[float, float]
    window: tuple[float, float, float, float]
    """Left, right, bottom, top."""

    def value(self, x: Any, y: Any) -> Any:
        """Return the height at a place, which may be an array of places."""
        return sum(c * x**p * y**q for c, p, q in self.terms)

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return both partial derivatives."""
        along_x = sum(c * p * x ** (p - 1) * y**q for c, p, q in self.terms if p)
        along_y = sum(c * q * x**p * y ** (q - 1) for c, p, q in self.terms if q)
        return along_x, along_y


SURFACES: Final = (
    Surface(
        "ravine",
        Words("좁은 골짜기: ½x² + 10y²", "an ill-conditioned quadratic: ½x² + 10y²"),
        ((0.5, 2, 0), (10.0, 0, 2)),
        (-4.5, 1.6),
        (-5.0, 5.0, -2.2, 2.2),
    ),
    Surface(
        "rosenbrock",
        Words("로젠브록: (1-x)² + 100(y-x²)²", "Rosenbrock: (1-x)² + 100(y-x²)²"),
        ((1.0, 0, 0), (-2.0, 1, 0), (1.0, 2, 0), (100.0, 0, 2), (-200.0, 2, 1), (100.0, 4, 0)),
        (-1.2, 1.0),
        (-2.0, 2.0, -0.8, 3.0),
    ),
    Surface(
        "saddle",
        Words("안장점: ½x² - ½y² + ⅛y⁴", "a saddle: ½x² - ½y² + ⅛y⁴"),
        ((0.5, 2, 0), (-0.5, 0, 2), (0.125, 0, 4)),
        (-1.9, 0.02),
        (-2.4, 2.4, -2.1, 2.1),
    ),
)
