"""Deep learning has four parts: data, a model, a loss, an algorithm."""

from notecc.derive import (
    AtLeast,
    AtMost,
    Derivative,
    Given,
    Induction,
    Solves,
    Sum,
    absolute,
    derivation,
    misconception,
    sign,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="data-model-loss-algorithm",
    title=Words("딥러닝의 4요소", "Key components of deep learning"),
    definition=Words(
        "딥러닝을 이루는 네 가지: 배울 데이터, 데이터를 바꾸는 모델, 나쁨을 재는 손실, "
        "손실을 줄이는 알고리즘",
        "The four parts of deep learning: data to learn from, a model to transform them, a "
        "loss to measure badness, an algorithm to lower it",
    ),
    category="overview",
    names=(
        Name("딥러닝의 4요소"),
        Name("딥러닝의 핵심 요소"),
        Name("딥러닝의 구성 요소"),
        Name("딥러닝의 key components"),
        Name("key components of deep learning"),
        Name("key components in deep learning"),
        Name("key components", context=("딥러닝", "deep learning")),
    ),
    needs=(),
    formula=r"\hat\theta=\mathrm{Algorithm}\Bigl(\min_\theta L(f_\theta,\mathcal D)\Bigr)",
    source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    fixes=Words(
        "규칙을 손으로 쓰는 대신, 무엇을 보고(데이터) 무엇으로(모델) 무엇을 낮추며(손실) "
        "어떻게(알고리즘) 배울지만 정한다",
        "Instead of writing rules by hand one settles what to look at, with what, which badness to "
        "lower, and how",
    ),
    fails=Words(
        "네 가지 가운데 하나만 어긋나도 나머지가 메우지 못한다: 치우친 데이터, 모자란 모델, "
        "엉뚱한 손실, 닿지 못하는 알고리즘",
        "No part makes up for another: biased data, a model too small, a loss that misses the "
        "aim, an algorithm that does not arrive",
    ),
)

SYMBOLS = r"""
    W      sequence  w         | 스텝마다의 가중치 | weight at each step
    w0     real      w_{0}     | 처음 가중치 | initial weight
    X      sequence  x         | 입력 | inputs
    Y      sequence  y         | 정답 | targets
    V      sequence  v         | 입력과 직교하는 가중치 | weights orthogonal to the input
    Begin  sequence  u         | 출발한 가중치 | weights at the start
    P      positives p         | 쓰일 곳의 분포 | distribution where it is used
    Q      positives q         | 모은 데이터의 분포 | distribution of the data collected
    Cost   sequence  \ell      | 경우마다의 손실 | loss in each case
    C      sequence  a         | x에 곱해진 계수 | coefficient of x
    y      real      y         | 정답 하나 | one target
    c      real      c         | 상수 예측 | a constant forecast
    far    real      o         | 동떨어진 값 | the outlier
    up     positive  c         | 0보다 큰 상수 예측 | a constant forecast above 0
    gap    positive  \delta    | 예측보다 더 큰 만큼 | by how much it is larger
    n      size      n         | 표본의 수 | number of samples
    d      size      d         | 가중치의 수 | number of weights
    s      positive  s         | 손실에 곱한 수 | factor of the loss
    h      positive  h         | 입력 제곱의 평균 Σx²/n | mean squared input, Σx²/n
    r      real      r         | 입력과 정답의 곱의 평균 Σxy/n | mean of input times target, Σxy/n
    S      positive  S         | 입력의 제곱합 Σx² | sum of squared inputs, Σx²
"""


@derivation("데이터와 모델과 손실: 내려갈 기울기 | Data, model and loss: a slope to go down")
def slope(w, X, Y, i, n):
    yield (
        Derivative(Sum((Y[i] - w * X[i]) ** 2, (i, 1, n)) / (2 * n), w),
        "데이터 (x, y), 모델 wx, 손실 Σ(y-wx)²/2n | data (x, y), model wx, loss Σ(y-wx)²/2n",
    )
    yield (
        w * Sum(X[i] ** 2, (i, 1, n)) / n - Sum(X[i] * Y[i], (i, 1, n)) / n,
        "h w - r 꼴: 데이터는 두 평균 h, r 로만 남는다 | h w - r: two means are all that is used",
    )


@derivation("알고리즘을 더하면 | With an algorithm")
def together(W, w0, h, r, eta, t):
    yield (
        W[t],
        "w₀ 에서 시작해 η(h w - r) 씩 내려간다 | from w₀, down by η(h w - r) a step",
    )
    yield (
        r / h + (1 - eta * h) ** t * (w0 - r / h),
        (
            "앞의 셋이 끝점 r/h = Σxy/Σx² 를, 알고리즘이 길을 정한다 | "
            "the first three set the end, r/h = Σxy/Σx²; the algorithm sets the way"
        ),
        Induction(t, W[t - 1] - eta * (h * W[t - 1] - r), start=w0),
    )


@derivation("손실: 제곱이면 동떨어진 값에 끌린다 | Loss: squares follow the outlier")
def squares(c, far, n):
    yield (
        Derivative((n * c**2 + (c - far) ** 2) / 2, c),
        "0이 n개, 동떨어진 o가 하나. 상수 c 로 예측 | n zeros and one outlier o, forecast c",
    )
    yield far / (n + 1), "평균: o가 멀수록 끌려간다 | the mean, drawn by o", Solves(c, minimum=True)


@derivation("손실: 절댓값이면 머문다 | Loss: absolute values stay")
def absolutes(up, far, gap, n):
    yield (
        Derivative(n * absolute(up) + absolute(up - far), up),
        "같은 데이터, 같은 모델, 절댓값 손실 (c > 0) | same data and model, absolute loss, c > 0",
    )
    yield n + sign(up - far), "표본마다 부호만 남는다 | only signs remain"
    yield (
        n - 1,
        "o가 c보다 크기만 하면, 얼마나 크든(n > 1): 답은 0, 중앙값 | any o above c: 0, the median",
        Given({far: up + gap}),
    )


@derivation("손실: 합이냐 평균이냐는 학습률의 일 | Loss: sum or mean is a matter of the rate")
def scaled(w, L, eta, s):
    yield (
        w - eta * Derivative(s * L(w), w),
        "손실을 s배 하고 한 걸음 | one step on s times the loss",
    )
    yield (
        w - (eta * s) * Derivative(L(w), w),
        "학습률을 s배 한 것과 같다: 평균을 합으로 바꾸면 s = n | as with s times the rate",
    )


@derivation("모델: 넓히면 손실이 늘지 않는다 | Model: a wider one loses no more")
def wider(w, X, Y, i, n):
    yield Sum((Y[i] - w * X[i]) ** 2, (i, 1, n)), "모델 wx 의 손실 | the loss of the model wx"
    yield (
        Sum(Y[i] ** 2, (i, 1, n))
        - 2 * w * Sum(X[i] * Y[i], (i, 1, n))
        + w**2 * Sum(X[i] ** 2, (i, 1, n)),
        "제곱을 푼다 | the square, opened",
    )
    yield (
        Sum(Y[i] ** 2, (i, 1, n)) - w**2 * Sum(X[i] ** 2, (i, 1, n)),
        "최적의 w 에서는 Σxy = wΣx² | at the best w, Σxy = wΣx²",
        Given({Sum(X[i] * Y[i], (i, 1, n)): w * Sum(X[i] ** 2, (i, 1, n))}),
    )
    yield (
        Sum(Y[i] ** 2, (i, 1, n)),
        "늘 0이라 하는 모델보다 크지 않다: 학습 데이터에서는 | at most that of always 0",
        AtMost(),
    )


@derivation("데이터: 쓰일 곳이 다르면 무게를 준다 | Data: reweigh for where it is used")
def reweighted(P, Q, Cost, i, n):
    yield (
        Sum(Q[i] * (P[i] / Q[i]) * Cost[i], (i, 1, n)),
        "모은 데이터 q, 경우마다 무게 p/q | data from q, each case weighed by p/q",
    )
    yield (
        Sum(P[i] * Cost[i], (i, 1, n)),
        "쓰일 곳 p 에서의 손실. q에 없는 경우는 되살릴 수 없다 | the loss under p, if q covers it",
    )


@derivation("알고리즘: 어디서 출발해도 맞춘다 | Algorithm: from any start it fits")
def any_start(X, Begin, y, j, k, d):
    miss = y - Sum(X[k] * Begin[k], (k, 1, d))
    yield (
        Sum(X[j] * (Begin[j] + X[j] * miss / Sum(X[k] ** 2, (k, 1, d))), (j, 1, d)),
        (
            "표본 하나, 가중치 d개. 경사하강은 x의 방향으로만 움직여 여기에 멈춘다 | "
            "one sample, d weights: descent moves along x only and stops here"
        ),
    )
    yield y, "꼭 맞는다. 여러 해 중 출발점이 고른다 | it fits; the start chooses which way"


@derivation("알고리즘: 0에서 출발하면 x를 따라간다 | Algorithm: from 0 it follows x")
def along(C, y, S, eta, t):
    yield (
        C[t],
        "w_t = a_t x: 기울기가 x의 배수라 계수만 배운다, S = Σx² | w_t = a_t x, for gradients are",
    )
    yield (
        y / S * (1 - (1 - eta * S) ** t),
        "|1-ηS| < 1 이면 y/S 로 간다 | to y/S if |1-ηS| < 1",
        Induction(t, C[t - 1] + eta * (y - S * C[t - 1]), start=0),
    )


@derivation("그리고 그 해가 가장 작다 | And that solution is the smallest")
def smallest(X, V, y, j, d):
    size = Sum(X[j] ** 2, (j, 1, d))
    yield (
        Sum((X[j] * y / size + V[j]) ** 2, (j, 1, d)),
        "맞는 해는 모두 xy/Σx² 에 x와 직교하는 v 를 더한 것 | all that fit: xy/Σx² plus v across x",
    )
    yield (
        y**2 / size + 2 * y / size * Sum(X[j] * V[j], (j, 1, d)) + Sum(V[j] ** 2, (j, 1, d)),
        "제곱을 푼다 | the square, opened",
    )
    yield (
        y**2 / size + Sum(V[j] ** 2, (j, 1, d)),
        "직교: Σxv = 0 | orthogonal: Σxv = 0",
        Given({Sum(X[j] * V[j], (j, 1, d)): 0}),
    )
    yield (
        y**2 / size,
        "v = 0 일 때 가장 작다: 벌점이 없어도 알고리즘이 규제한다 | v = 0 is least: it regularises",
        AtLeast(),
    )


MISCONCEPTIONS = (
    misconception(
        "알고리즘은 얼마나 빨리 닿는지만 정한다 | The algorithm decides only how fast",
        "해가 여럿이면 어느 해인지도 정한다. 0에서 출발한 경사하강은 가장 작은 해로 간다 | "
        "Of many solutions it chooses one: gradient descent from 0 takes the smallest",
        proof="smallest",
    ),
    misconception(
        "손실을 합으로 하든 평균으로 하든 학습은 같다 | Sum or mean, training is the same",
        "최소점은 같지만 합의 걸음은 n배다. 학습률을 n으로 나누어야 같다 | "
        "The minimum is the same, but steps on the sum are n times as long",
        proof="scaled",
    ),
    misconception(
        "손실은 성능 지표와 같은 것이다 | The loss is the metric",
        "손실은 미분하며 낮추려고 고른 것이고, 지표(정확도 등)는 알고 싶은 것이다 | "
        "The loss is chosen to be lowered by gradients, the metric is what one wants to know",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)
