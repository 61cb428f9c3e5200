"""Both judges on what is true, what is false, and what says nothing."""

from __future__ import annotations

import pytest

from notecc.derive import (
    AtLeast,
    Below,
    Delta,
    Derivative,
    E,
    Formula,
    FormulaError,
    Given,
    Induction,
    Matrix,
    Normal,
    Product,
    Random,
    Rational,
    Solves,
    Sum,
    absolute,
    exp,
    log,
    maximum,
    sqrt,
)
from notecc.derive.check import Status, Verdict, check
from notecc.derive.formula import formula
from notecc.derive.ladder import rung_to_zero
from notecc.derive.reasons import Equal, Reason
from notecc.derive.symbolic import symbolic
from notecc.derive.vocabulary import letter

g, i, j, k, n, t, x, y, z, Z = map(letter, ["g", "i", "j", "k", "n", "t", "x", "y", "z", "Z"])
w, eta, beta, h, sigma, P, Q = map(letter, ["w", "eta", "beta", "h", "sigma", "P", "Q"])
X, Y, d, W, g_pos = map(letter, ["X", "Y", "d", "W", "g_pos"])


def judged(before: Formula, line: Formula | int, reason: Reason = Equal()) -> Verdict:  # noqa: B008 - frozen
    return check(before, formula(line), reason)


softmax = exp(Z[i]) / Sum(exp(Z[k]), (k, 1, n))
softmax_j = exp(Z[j]) / Sum(exp(Z[k]), (k, 1, n))

TRUE = {
    "a square": ((x + y) ** 2, x**2 + 2 * x * y + y**2),
    "a geometric series": (Sum(beta ** (t - i), (i, 1, t)), (1 - beta**t) / (1 - beta)),
    "sums renamed and shifted": (Sum(g[i + 1], (i, 1, n)), Sum(g[k], (k, 2, n + 1))),
    "a sum over rows and columns": (
        Sum(X[i, j] + y, (j, 1, n), (i, 1, d)) * z,
        Sum(z * X[k, i], (i, 1, n), (k, 1, d)) + z * n * d * y,
    ),
    "a sum of one row": (Sum(X[i, j], (j, 1, n), (i, k, k)), Sum(X[k, i], (i, 1, n))),
    "a sum of i": (Sum(i, (i, 1, n)), n * (n + 1) / 2),
    "softmax": (Derivative(softmax, Z[j]), softmax * (Delta(i, j) - softmax_j)),
    "a size cancels": (eta * g_pos / sqrt(g_pos**2), eta),
    "the last factor": (Product(P[k], (k, 1, n + 1)), Product(P[k], (k, 1, n)) * P[n + 1]),
    "relu by cases": (maximum(x, 0) - maximum(-x, 0), x),
    "a dot product's variance": (
        E(Sum(Random(X[i], variance=1) * Random(Y[i], variance=1), (i, 1, d)) ** 2 / d),
        formula(1),
    ),
    "a matrix product applied": (
        Sum(g[j] * Sum(W[j, k] * X[k], (k, 1, d)), (j, 1, n)),
        Sum(Sum(g[j] * W[j, k], (j, 1, n)) * X[k], (k, 1, d)),
    ),
    "a Gaussian's fourth moment": (E(Normal(x, variance=sigma**2) ** 4), 3 * sigma**4),
}


@pytest.mark.parametrize("name", TRUE)
def test_what_is_equal_is_proved_for_all_sizes(name: str) -> None:
    before, line = TRUE[name]
    assert judged(before, line).status is Status.PROVED


@pytest.mark.parametrize("name", TRUE)
def test_what_is_off_by_one_is_rejected_by_numbers(name: str) -> None:
    before, line = TRUE[name]
    assert judged(before, line + 1).how == "numbers disagree"


def test_a_wrong_step_shows_where_and_how_it_fails() -> None:
    verdict = judged((x + y) ** 2, x**2 + y**2)
    assert verdict.status is Status.REJECTED
    assert verdict.numbers is not None
    assert set(verdict.numbers.where) == {"x", "y"}
    assert verdict.numbers.left != verdict.numbers.right


def test_an_assumption_is_put_in_for_every_index() -> None:
    line = Sum(g[i] + g[i + 1], (i, 1, n))
    assert judged(line, 2 * n * eta, Given({g[j]: eta})).status is Status.PROVED


def test_induction_needs_its_base() -> None:
    shrink = W[t - 1] - eta * h * W[t - 1]
    closed = (1 - eta * h) ** t * w
    assert judged(W[t], closed, Induction(t, shrink, start=w)).status is Status.PROVED
    assert judged(W[t], closed, Induction(t, shrink, start=2 * w)).status is Status.REJECTED


def test_a_root_is_not_always_a_minimum() -> None:
    slope = Derivative(-((x - y) ** 2), x)
    assert judged(slope, y, Solves(x)).status is Status.PROVED
    assert judged(slope, y, Solves(x, minimum=True)).status is Status.REJECTED
    assert judged(slope, y, Solves(x, maximum=True)).status is Status.PROVED


def test_sums_in_another_order_keep_the_places_of_their_indices() -> None:
    by_rows = Sum(Sum(W[j, k] * X[j], (k, 1, n)), (j, 1, n))
    by_columns = Sum(Sum(W[j, k] * X[k], (k, 1, n)), (j, 1, n))
    assert rung_to_zero(symbolic(by_rows) - symbolic(by_columns)) == ""
    below = Sum(Sum(W[j, k], (k, 1, j)), (j, 1, n))
    assert rung_to_zero(symbolic(below) - symbolic(Sum(Sum(W[j, k], (j, 1, k)), (k, 1, n)))) == ""


def test_kl_is_at_least_0_term_by_term() -> None:
    kl = Sum(P[i] * log(P[i] / Q[i]), (i, 1, n))
    bound = Sum(P[i] * (1 - Q[i] / P[i]), (i, 1, n))
    touching = AtLeast(convex=Q[i], touching=P[i])
    assert judged(kl, bound, touching).status is Status.PROVED
    assert judged(kl, bound, AtLeast(convex=Q[i], touching=2 * P[i])).status is Status.NUMERIC
    assert judged(kl, bound + 1, touching).status is Status.REJECTED


def test_a_contraction_is_below_1() -> None:
    p = letter("p")
    assert judged(absolute(1 - 2 * p), 1, Below()).status is Status.PROVED
    assert judged(absolute(1 - 3 * p), 1, Below()).status is Status.REJECTED


def test_an_unknown_letter_offers_the_nearest() -> None:
    with pytest.raises(FormulaError, match="did you mean `eta`"):
        letter("etaa")


def test_a_division_that_came_too_early_is_an_error() -> None:
    with pytest.raises(FormulaError, match="Rational"):
        _ = x + 1 / 3
    assert judged(x + Rational(1, 3), x + formula(1) / 3).status is Status.PROVED


def test_a_whole_rational_is_a_number() -> None:
    assert Rational(6, 2) == formula(3)


def test_nothing_is_divided_by_a_matrix() -> None:
    column = Matrix([x, y])
    assert judged(column / column, x).status is Status.REJECTED


def test_a_formula_is_neither_true_nor_false() -> None:
    with pytest.raises(FormulaError, match="where"):
        _ = 1 if x > 0 else 0


def test_a_formula_is_not_a_list() -> None:
    with pytest.raises(TypeError):
        list(g)  # type: ignore[call-overload]  # that it is an error is the point
