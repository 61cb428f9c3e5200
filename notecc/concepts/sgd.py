"""Stochastic gradient descent: a step along the gradient of a random sample."""

from notecc.derive import (
    Derivative,
    E,
    Induction,
    Limit,
    Random,
    Solves,
    Sum,
    derivation,
    misconception,
    rule,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="sgd",
    title=Words("확률적 경사하강법", "SGD"),
    definition=Words(
        "무작위로 뽑은 표본의 기울기로 파라미터를 갱신하는 경사하강법. 표본 기울기의 "
        "기댓값은 전체 기울기와 같다",
        "Gradient descent with the gradient of a randomly drawn sample, whose expectation "
        "is the full gradient",
    ),
    category="optimizer",
    names=(
        Name("확률적 경사 하강"),
        Name("확률적 경사 하강법"),
        Name("확률적 경사 강하법"),
        Name("확률 경사 하강법"),
        Name("에스지디"),
        Name("stochastic gradient"),
        Name("stochastic gradient descent"),
        Name("SGD", unless=("환율", "달러", "싱가포르")),
    ),
    needs=("gradient-descent",),
    formula=r"w_{t+1}=w_t-\eta\,g_t,\qquad \mathbb E[g_t]=\nabla L(w_t)",
    source="Robbins, Monro 1951, A stochastic approximation method",
    fixes=Words(
        "경사하강법이 한 걸음마다 전체 자료를 보던 것을, 표본 하나(또는 몇 개)로 대신한다. "
        "기댓값은 같다",
        "Gradient descent looked at all the data for each step; a sample will do, its mean is "
        "the same",
    ),
    fails=Words(
        "학습률을 줄이지 않으면 잡음 때문에 최적점에 닿지 못하고 주위를 맴돈다. 골짜기에서는 "
        "지그재그로 느리다",
        "Unless the rate falls, noise keeps it hovering about the optimum; in ravines it "
        "zigzags slowly",
    ),
)


SYMBOLS = r"""
    V      real      V          | 최적점까지 거리 제곱의 평균 | mean squared distance from it
    delta  real      \delta     | 최적점에서 벗어난 만큼, w - w* | error, w - w*
    xi     real      \xi        | 표본 기울기의 잡음 | noise of the sampled gradient
    sigma  positive  \sigma     | 기울기 잡음의 표준편차 | standard deviation of the noise
"""


@rule(oracle=("torch.sgd", "optax.sgd"))
def step(w, g, *, eta=0.01):
    w = w - eta * g
    return (w,)


@rule(
    "weight decay",
    oracle="torch.sgd_wd",
    note=(
        "PyTorch의 weight_decay: 기울기에 λw 를 더한다 | "
        "PyTorch's weight_decay adds λw to the gradient"
    ),
)
def step_decayed(w, g, *, eta=0.01, lam=0.01):
    w = w - eta * (g + lam * w)
    return (w,)


@derivation("표본 기울기의 기댓값은 전체 기울기 | On average the sampled gradient is the full one")
def unbiased(theta, X, i, n, L):
    yield (
        Sum(1 / n * Derivative(L(theta, X[i]), theta), (i, 1, n)),
        "확률 1/n 로 뽑은 표본의 기울기의 기댓값 | each example is drawn with probability 1/n",
    )
    yield (
        Derivative(Sum(L(theta, X[i]), (i, 1, n)) / n, theta),
        "평균 손실의 기울기와 같다 | which is the gradient of the mean loss",
    )


@derivation("한 걸음 뒤의 거리 | The distance after one step")
def noisy_step(delta, eta, h, xi, sigma):
    noise = Random(xi, variance=sigma**2)
    yield (
        E((delta - eta * (h * delta + noise)) ** 2),
        (
            "기울기 hδ 에 평균 0, 분산 σ²의 잡음이 섞이면 | "
            "gradient hδ plus noise: mean 0, variance σ²"
        ),
    )
    yield (
        (1 - eta * h) ** 2 * delta**2 + eta**2 * sigma**2,
        "줄어드는 오차와 늘 남는 잡음 | an error that shrinks, and noise that stays",
    )


@derivation("η가 일정하면 맴도는 넓이 | How widely it hovers at a constant rate")
def hovering(V, eta, h, sigma):
    yield (
        (1 - eta * h) ** 2 * V + eta**2 * sigma**2 - V,
        (
            "더 변하지 않는 V는 이것이 0인 곳 (0 < ηh < 2) | "
            "V no longer changes where this is 0 (0 < ηh < 2)"
        ),
    )
    yield (
        eta * sigma**2 / (h * (2 - eta * h)),
        "0이 아니다: 최적점에 머물지 못한다 | not 0: it does not settle",
        Solves(V),
    )


@derivation("학습률을 줄이면 맴돌이도 준다 | A smaller rate hovers less")
def annealed(eta, h, sigma):
    yield (
        Limit(eta * sigma**2 / (h * (2 - eta * h)), eta, 0),
        "학습률을 0으로 줄이면 | as the rate falls",
    )
    yield 0, "그래서 학습률을 줄여 간다 | hence rates are lowered over time"


@derivation("η = 1/(t+1) 이면 표본평균 | With η = 1/(t+1) it is the sample mean")
def running_mean(W, X, w0, i, t):
    yield W[t], "손실 (w - x_t)²/2 를 표본마다 한 걸음씩 | one step for each example's (w - x_t)²/2"
    yield (
        (w0 + Sum(X[i], (i, 1, t))) / (t + 1),
        "첫 값까지 t+1개의 평균: 잡음이 사라진다 | the mean of all t+1 values: noise averages out",
        Induction(t, step.function(W[t - 1], W[t - 1] - X[t], eta=1 / (t + 1))[0], start=w0),
    )


@derivation("L2 벌점은 가중치 감쇠 | An L2 penalty is weight decay", variant="weight decay")
def decay(theta, eta, lam, L):
    yield (
        theta - eta * Derivative(L(theta) + lam / 2 * theta**2, theta),
        "벌점 λ/2·w² 를 더한 손실로 한 걸음 | a step on the loss plus λ/2·w²",
    )
    yield (
        (1 - eta * lam) * theta - eta * Derivative(L(theta), theta),
        "먼저 (1-ηλ)배로 줄고, 보통의 걸음 | shrunk by 1-ηλ, then the usual step",
    )


MISCONCEPTIONS = (
    misconception(
        "SGD는 학습률이 일정해도 최적점에 수렴한다 | At a constant rate SGD settles at the optimum",
        "기울기에 잡음이 있으면 거리 제곱의 평균이 ησ²/(h(2-ηh))에서 멈춘다 | "
        "With noisy gradients its mean squared distance stops at ησ²/(h(2-ηh))",
        proof="hovering",
    ),
    misconception(
        "SGD는 걸음마다 전체 자료의 기울기를 쓴다 | Each SGD step uses the gradient of all the data",
        "표본 하나(또는 미니배치)의 기울기만 쓴다. 평균해서 전체 기울기와 같다 | "
        "It uses that of one sample or mini-batch, which agrees on average",
        proof="unbiased",
    ),
)

SAID = r"""
SGD는 걸음마다 전체 자료의 기울기를 쓴다
    ^모든|전체 .{data} …보고|확인|계산|학습 …한번|한_번 .업데이트|갱신|update|이동 -대신|않|미니|mini|일부|하나|batch|배치|epoch|에폭|비해|보다|문제
    ^전체|모든 .{data} {use}|대해|대한|단위|단위로|한번에|한_번에 {gradient}|업데이트|갱신|학습 -대신|않|미니|mini|일부|하나|무작위|랜덤|random|gd는|batch|배치|중|epoch|에폭|비해|보다|문제|순회|번|없
    sgd|확률적_경사하강법|확률적_경사_하강법|stochastic_gradient_descent :: .전체|모든 .{data} -대신|않|미니|mini|일부|하나|무작위|랜덤|random|batch|배치|중|epoch|에폭|비해|보다|문제|순회|번|없|에서
~ SGD는 학습률이 일정해도 최적점에 수렴한다
    {rate} .일정|고정|상수|constant …최적|최솟|최소|optimum|minimum .수렴|도달|converge -않|못|근처|주위|진동|줄
"""

EXPANSIONS = r"""
SGD | Stochastic Gradient Descent
"""

BORN = r"""
1951 ||
"""
