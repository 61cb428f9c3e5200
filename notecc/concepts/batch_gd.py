"""Full-batch gradient descent looks at all the data before each step."""

from notecc.derive import (
    AtMost,
    Derivative,
    Given,
    Solves,
    Sum,
    derivation,
    misconception,
    rule,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="batch-gd",
    title=Words("배치 경사하강법", "Full-batch gradient descent"),
    definition=Words(
        "갱신할 때마다 전체 데이터의 기울기 평균을 쓰는 경사하강법",
        "Gradient descent whose every update uses the gradient averaged over the whole data set",
    ),
    category="optimizer",
    names=(
        Name("배치 경사 하강"),
        Name("배치 경사 하강법"),
        Name("풀 배치"),
        Name("batch gradient descent"),
        Name("full-batch"),
        Name("full-batch gradient descent"),
    ),
    needs=("gradient-descent",),
    formula=r"g=\frac1n\sum_{i=1}^n\nabla L_i(w)",
    source="Bottou, Curtis, Nocedal 2018, Optimization methods for large-scale machine learning",
    fixes=Words(
        "표본 기울기의 잡음이 없다: 같은 자리에서는 늘 같은 걸음이고, 알맞은 학습률이면 "
        "손실이 오르지 않는다",
        "No sampling noise: the same place gives the same step, and with a fitting rate the "
        "loss never rises",
    ),
    fails=Words(
        "자료가 크면 한 걸음이 비싸고, 자료가 겹쳐 있어도 모두 계산한다",
        "With much data each step is dear, and redundant examples are all computed",
    ),
)


SYMBOLS = r"""
    sigma  positive   \sigma  | 표본 기울기의 표준편차 | standard deviation of the examples
    n      size       n       | 전체 자료의 수 | size of the data set
    p      unit       p       | 상한 2/h 에 대한 학습률의 비율 | the rate over its bound 2/h
    P      positives  x       | 입력들(양수) | inputs, above 0
"""


@rule(oracle=("torch.sgd", "optax.sgd"))
def step(w, g, *, eta=0.01):
    w = w - eta * g
    return (w,)


@derivation("평균의 기울기는 기울기의 평균 | The gradient of the mean is the mean of gradients")
def mean_gradient(theta, X, i, n, L):
    yield (
        Derivative(Sum(L(theta, X[i]), (i, 1, n)) / n, theta),
        "전체 자료의 평균 손실을 미분하면 | the mean loss over all data, differentiated",
    )
    yield (
        Sum(Derivative(L(theta, X[i]), theta), (i, 1, n)) / n,
        "미분은 합을 지나간다: 표본별 기울기의 평균 | differentiation passes through the sum",
    )


@derivation("자료를 다 쓰면 잡음이 없다 | With all the data there is no noise")
def noiseless(sigma, n, B):
    yield (
        sigma**2 / B * (n - B) / (n - 1),
        "비복원추출한 B개 평균의 분산 (n ≥ 2) | variance of a mean of B drawn without replacement",
    )
    yield 0, "B = n: 전체 배치 | B = n: the full batch", Given({B: n})


@derivation("손실이 오르지 않는다 | The loss never rises")
def never_rises(w0, w_star, eta, h, p):
    yield (
        h / 2 * (w0 - eta * h * (w0 - w_star) - w_star) ** 2,
        "L = h/2·(w - w*)² 에서 한 걸음 뒤의 손실 | loss after a step on L = h/2·(w - w*)²",
    )
    yield (
        (1 - 2 * p) ** 2 * (h / 2 * (w0 - w_star) ** 2),
        "0 < η < 2/h 이면 | for any η between 0 and 2/h",
        Given({eta: 2 * p / h}),
    )
    yield h / 2 * (w0 - w_star) ** 2, "(1-2p)² ≤ 1 | because (1-2p)² ≤ 1", AtMost()


@derivation("선형회귀에서는 최소제곱해에 선다 | On linear regression it stops at least squares")
def least_squares(theta, P, Y, i, n):
    yield (
        Derivative(Sum((theta * P[i] - Y[i]) ** 2, (i, 1, n)) / n, theta),
        "전체 기울기가 0인 곳에서 멈춘다 | it stops where the full gradient is 0",
    )
    yield (
        Sum(P[i] * Y[i], (i, 1, n)) / Sum(P[i] ** 2, (i, 1, n)),
        "정규방정식의 해와 같다 | the solution of the normal equation",
        Solves(theta, minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "배치 경사하강법의 배치는 미니배치다 | The batch of batch gradient descent is a mini-batch",
        "전체 자료를 쓴다: 평균 손실의 정확한 기울기다 | "
        "It is the whole data set: the exact gradient of the mean loss",
        proof="mean_gradient",
    ),
    misconception(
        "배치 경사하강법은 표본 하나로 갱신한다 | Batch gradient descent steps by one example",
        "전체 자료의 기울기로 한 걸음 간다. 표본 하나로 가는 것은 SGD다 | It steps by the gradient of all the "
        "data; SGD steps by one example",
        proof="mean_gradient",
    ),
)

SAID = r"""
배치 경사하강법은 표본 하나로 갱신한다
    batch_gradient_descent|batch_gd|bgd|배치_경사하강법|배치_경사_하강법|풀_배치|full_batch :: …하나|한_개|1개|one|single .{data} -모든|전체|반면|sgd|stochastic|미니|mini
"""
