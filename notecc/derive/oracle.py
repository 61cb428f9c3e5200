"""Outside truth: the paths that PyTorch and Optax took, and how far a rule strays from them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from notecc.derive.rule import Rule

STEPS: Final = 50
TOLERANCE: Final = 1e-12


class Problem(Protocol):
    """A surface to walk down: where to start, and the gradient at a place and step."""

    @property
    def start(self) -> NDArray[np.float64]:
        """The first point."""

    def gradient(self, w: NDArray[np.float64], t: int) -> NDArray[np.float64]:
        """Return the gradient at `w` in step `t`, counted from 1."""


@dataclass(frozen=True)
class Quadratic:
    """½ wᵀAw - bᵀw: the ravine that Momentum was made for."""

    start: NDArray[np.float64]
    A: NDArray[np.float64]
    b: NDArray[np.float64]

    def gradient(self, w: NDArray[np.float64], t: int) -> NDArray[np.float64]:  # noqa: ARG002 - the same at every step
        """Return Aw - b."""
        return np.asarray(self.A @ w - self.b)


@dataclass(frozen=True)
class Rosenbrock:
    """(1 - x)² + 100 (y - x²)²: a bent valley."""

    start: NDArray[np.float64]

    def gradient(self, w: NDArray[np.float64], t: int) -> NDArray[np.float64]:  # noqa: ARG002 - the same at every step
        """Return both partial derivatives."""
        x, y = w
        return np.array([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])


@dataclass(frozen=True)
class Logistic:
    """Mean cross-entropy of a logistic regression over a fixed order of batches."""

    start: NDArray[np.float64]
    X: NDArray[np.float64]
    y: NDArray[np.float64]
    batches: NDArray[np.int64]

    def gradient(self, w: NDArray[np.float64], t: int) -> NDArray[np.float64]:
        """Return the mean gradient over the batch of step `t`."""
        X, y = self.X[self.batches[t - 1]], self.y[self.batches[t - 1]]
        return np.asarray(X.T @ (1 / (1 + np.exp(-(X @ w))) - y) / len(y))


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far a rule strays from a library over 50 steps."""

    oracle: str
    problem: str
    max_abs_error: float
    version: str

    @property
    def holds(self) -> bool:
        """Whether both agree to the last digits."""
        return self.max_abs_error <= TOLERANCE


@cache
def stored(name: str) -> Any:
    """Return a packaged oracle file, by its name without `.json`."""
    return json.loads(
        (resources.files("notecc.library.oracle") / f"{name}.json").read_text("utf-8")
    )


@cache
def problems() -> Mapping[str, Problem]:
    """Return the three problems that the oracle was run on."""
    data = {
        name: {key: np.array(it) for key, it in spec.items()}
        for name, spec in stored("problems").items()
    }
    q, r, s = data["quadratic"], data["rosenbrock"], data["logistic"]
    return {
        "quadratic": Quadratic(q["w0"], q["A"], q["b"]),
        "rosenbrock": Rosenbrock(r["w0"]),
        "logistic": Logistic(s["w0"].astype(float), s["X"], s["y"], s["batches"]),
    }


def trajectory(
    rule: Rule, problem: Problem, *, steps: int = STEPS, hyper: Mapping[str, float] | None = None
) -> NDArray[np.float64]:
    """Return the points that a rule goes through, the start included."""
    w = problem.start.copy()
    knobs = {**rule.hyper, **(hyper or {})}
    state: list[Any] = [np.full_like(w, start) for start in rule.state.values()]
    path = [w]
    for t in range(1, steps + 1):
        feed: list[Any] = [w]
        if rule.positional[1] == "g":
            feed.append(problem.gradient(w, t))
        else:
            feed.append(lambda x, t=t: problem.gradient(x, t))
        if "t" in rule.positional:
            feed.append(float(t))
        w, *state = rule.function(*feed, *state, **knobs)
        path.append(w)
    return np.array(path)


def comparisons(rule: Rule) -> list[Comparison]:
    """Return how far a rule strays from each library that it names, on each problem.

    A hyper-parameter that the oracle has and the rule has not is the rule's own business (the
    start of a sum is a start value); the other way round the rule's default counts.
    """
    found = []
    for name in rule.oracle:
        for problem, surface in problems().items():
            truth = stored(f"{name}.{problem}")
            knobs = {k: v for k, v in truth["hyper"].items() if k in rule.hyper}
            path = trajectory(rule, surface, hyper=knobs)
            error = float(np.abs(path - np.array(truth["path"])).max())
            found.append(Comparison(name, problem, error, truth["version"]))
    return found
