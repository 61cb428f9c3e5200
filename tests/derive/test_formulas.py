"""Lines of the library with numbers put in: PyTorch's autograd, SciPy and scikit-learn agree."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest

from notecc.concepts import modules
from notecc.derive.numbers import Key, Point, value
from notecc.derive.oracle import stored

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.derive.formula import Formula

FORMULAS: Final[Mapping[str, Any]] = stored("formulas")
LINES: Final[Mapping[str, tuple[Formula, ...]]] = {
    f"{module.concept.id}.{derivation.name}": tuple(it.line for it in derivation.steps())
    for module in modules()
    for derivation in module.derivations
}


def line(name: str, number: int = -1, **letters: Any) -> float:
    """Put numbers into a line of a derivation: a list is a sequence, counted from 1."""
    bound: dict[Key, Any] = {}
    for letter, number_or_list in letters.items():
        array = np.asarray(number_or_list)
        for place in product(*map(range, array.shape)):
            bound[letter, tuple(k + 1 for k in place)] = array[place].item()
    return float(value(LINES[name][number], Point("oracle", bound=bound)))


def one_hot(label: int, n: int) -> list[int]:
    return [int(k == label) for k in range(n)]


def softmax_jacobian(z: list[float]) -> list[list[float]]:
    n = len(z)
    return [
        [line("softmax.jacobian", Z=z, n=n, i=i, j=j) for j in range(1, n + 1)]
        for i in range(1, n + 1)
    ]


def cross_entropy(z: list[float], label: int) -> list[float]:
    n = len(z)
    target = one_hot(label, n)
    return [line("cross-entropy.logits", Z=z, P=target, n=n, j=j) for j in range(1, n + 1)]


def label_smoothing(z: list[float], label: int, eps: float) -> list[float]:
    n = len(z)
    knobs: dict[str, Any] = {"Z": z, "P": one_hot(label, n), "K": n, "eps": eps}
    return [line("label-smoothing.gradient", **knobs, j=j) for j in range(1, n + 1)]


def simclr(s: list[float], tau: float, positive: int) -> list[float]:
    n = len(s)
    knobs: dict[str, Any] = {"Z": s, "n": n, "tau": tau, "i": positive + 1}
    return [line("simclr.gradient", **knobs, j=j) for j in range(1, n + 1)]


def batch_norm(x: list[float], upstream: list[float]) -> list[float]:
    n = len(x)
    return [line("batch-norm.backward", X=x, g=upstream, n=n, i=i) for i in range(1, n + 1)]


def sigmoid(x: list[float]) -> list[float]:
    return [line("sigmoid.derivative", x=it) for it in x]


def kl(**knobs: Any) -> float:
    return line("kl-divergence.gaussians", **knobs)


def gaussian_nll(x: list[float], mu: float, sigma: float) -> float:
    return line("mle.gaussian", X=x, n=len(x), mu=mu, sigma=sigma)


def mle_fit(x: list[float]) -> tuple[float, float]:
    mean = line("mle.mean", X=x, n=len(x))
    return mean, line("mle.variance", X=x, n=len(x), mu=mean) ** 0.5


def mse(x: list[float], y: list[float], w: float, b: float) -> tuple[float, float]:
    knobs: dict[str, Any] = {"X": x, "Y": y, "w": w, "b": b, "n": len(x)}
    return line("mse.grad_w", **knobs), line("mse.grad_b", **knobs)


def ridge(x: list[float], y: list[float], lam: float) -> float:
    return line("linear-regression.ridge", X=x, Y=y, n=len(x), lam=lam)


def dice(truth: list[int], predicted: list[int], iou: float) -> float:
    both = list(zip(truth, predicted, strict=True))
    counts = {"TP": both.count((1, 1)), "FP": both.count((0, 1)), "FN": both.count((1, 0))}
    assert line("segmentation.iou_of_dice", 0, **counts) == pytest.approx(iou, abs=1e-12)
    return line("segmentation.dice_of_iou", **counts)


def attention(q: Any, k: Any, v: Any) -> Any:
    scores = np.array(q[0]) @ np.array(k[0]).T / np.sqrt(len(q[0][0]))
    columns = np.array(v[0]).T.tolist()
    n = len(columns[0])
    rows = [[line("attention.uniform", 0, Z=z, V=c, n=n) for c in columns] for z in scores.tolist()]
    return [rows]


def tanh(x: list[float]) -> list[float]:
    return [line("tanh.derivative", x=it) for it in x]


def first_convolution(n: int, k: int, s: int, p: int) -> float:
    return line("alexnet.first_layer", 0, n=n, kernel=k, stride=s, pad=p)


def one_group(x: list[list[list[float]]]) -> list[Any]:
    return [_one_group(np.array(example)) for example in x]


def _one_group(example: Any) -> list[list[float]]:
    channels, places = example.shape
    knobs: dict[str, Any] = {"X": example.tolist(), "K": channels, "n": places, "eps": 1e-5}
    return [
        [line("group-norm.as_layer_norm", **knobs, i=i, j=j) for j in range(1, places + 1)]
        for i in range(1, channels + 1)
    ]


def boosting(errors: list[float]) -> list[float]:
    return [line("boosting.mistakes_only", err=it) for it in errors]


CLOSED: Final[Mapping[str, Callable[..., Any]]] = {
    "softmax.jacobian": softmax_jacobian,
    "cross-entropy.grad_logits": cross_entropy,
    "label-smoothing.grad_logits": label_smoothing,
    "simclr.grad_similarity": simclr,
    "batch-norm.backward": batch_norm,
    "sigmoid.derivative": sigmoid,
    "kl.gaussians": kl,
    "mle.gaussian_nll": gaussian_nll,
    "mle.fit": mle_fit,
    "mse.grad": mse,
    "ridge.slope": ridge,
    "segmentation.dice": dice,
    "attention.forward": attention,
    "tanh.derivative": tanh,
    "boosting.alpha": boosting,
    "alexnet.conv1": first_convolution,
    "group-norm.one_group_is_layernorm": one_group,
}


@pytest.mark.parametrize("name", CLOSED)
def test_a_line_of_the_library_is_what_the_libraries_compute(name: str) -> None:
    given = FORMULAS[name]
    ours = np.array(CLOSED[name](**given["inputs"]))
    assert np.abs(ours - np.array(given["output"])).max() <= 1e-12


def test_every_closed_form_of_the_libraries_is_held() -> None:
    assert CLOSED.keys() == FORMULAS.keys()
