"""Maximum likelihood: the parameters under which the data are most probable."""

from notecc.derive import (
    Derivative,
    E,
    Let,
    Random,
    Solves,
    Sum,
    absolute,
    derivation,
    exp,
    log,
    misconception,
    pi,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mle",
    title=Words("최대가능도 추정", "Maximum likelihood"),
    definition=Words(
        "관측한 데이터의 가능도(우도)가 가장 커지도록 모수를 정하는 추정법",
        "Estimating parameters by choosing those that make the likelihood of the observed "
        "data largest",
    ),
    category="loss",
    names=(
        Name("최대 가능도"),
        Name("최대 가능도 추정"),
        Name("최대 우도"),
        Name("최대 우도 추정"),
        Name("maximum likelihood"),
        Name("maximum likelihood estimation"),
        Name("MLE", exact=True, unless=("engineer", "엔지니어", "채용", "직무")),
    ),
    needs=("mse",),
    formula=r"\hat\theta=\arg\max_\theta\sum_{i=1}^n\log p_\theta(x_i)",
    source="Fisher 1922, On the mathematical foundations of theoretical statistics",
    fixes=Words(
        "손실을 왜 그렇게 정하는지 답한다: 잡음이 정규분포면 MSE, 범주형이면 교차 엔트로피가 "
        "나온다",
        "It says where losses come from: Gaussian noise gives MSE, a categorical outcome "
        "gives cross-entropy",
    ),
    fails=Words(
        "자료가 적으면 극단으로 간다(동전 세 번이 다 앞면이면 뒷면 확률 0). 분산을 작게 "
        "잰다. 사전 지식을 쓰지 않는다",
        "With few data it goes to extremes (three heads: tails is impossible), "
        "underestimates the variance, and uses no prior knowledge",
    ),
)

SYMBOLS = r"""
    v    positive   v          | 분산 σ²          | the variance σ²
    b    positive   b          | 라플라스의 폭    | width of the Laplace law
    k    positive   k          | 앞면의 수        | number of heads
    m    positive   m          | 뒷면의 수        | number of tails
    lam  positive   \lambda    | 지수분포의 비율  | rate of the exponential law
    T    positives  x          | 기다린 시간들    | waiting times
    x_bar real      \bar{x}    | 표본평균         | the sample mean
"""


@derivation("정규분포의 음의 로그우도는 MSE | The Gaussian's negative log-likelihood is MSE")
def gaussian(X, mu, sigma, i, n):
    density = exp(-((X[i] - mu) ** 2) / (2 * sigma**2)) / (sigma * sqrt(2 * pi))
    yield (
        -Sum(log(density), (i, 1, n)),
        "독립이므로 곱의 로그는 합 | independent: the log of the product is a sum",
    )
    yield (
        Sum((X[i] - mu) ** 2, (i, 1, n)) / (2 * sigma**2) + n * log(sigma) + n * log(2 * pi) / 2,
        "로그가 지수를 연다: 제곱합 + 상수 | the log opens the exponential: squares + constants",
    )


@derivation("평균의 추정량은 표본평균 | The mean is estimated by the sample mean")
def mean(X, mu, sigma, i, n):
    yield (
        Derivative(Sum((X[i] - mu) ** 2, (i, 1, n)) / (2 * sigma**2), mu),
        "음의 로그우도를 μ로 미분 | differentiate in μ",
    )
    yield (
        Sum(X[i], (i, 1, n)) / n,
        "σ가 무엇이든 표본평균 | the sample mean, whatever σ is",
        Solves(mu, minimum=True),
    )


@derivation("분산의 추정량은 1/n | The variance is estimated with 1/n")
def variance(X, mu, v, i, n):
    squares = Sum((X[i] - mu) ** 2, (i, 1, n))
    yield Derivative(squares / (2 * v) + n * log(v) / 2, v), "v = σ² 로 미분 | in v = σ²"
    yield squares / n, "n - 1 이 아니라 n 으로 나눈다 | over n, not over n - 1", Solves(v)


@derivation("표본평균을 넣으면 제곱합이 줄어든다 | With the sample mean the squares shrink")
def about_sample_mean(X, mu, x_bar, i, j, n):
    mean = Let(x_bar, Sum(X[j], (j, 1, n)) / n)
    yield (
        Sum((X[i] - mean) ** 2, (i, 1, n)) / n,
        "μ를 모르니 표본평균을 넣는다 | μ is unknown, so the sample mean stands in",
    )
    yield (
        Sum((X[i] - mu) ** 2, (i, 1, n)) / n - (mean - mu) ** 2,
        "표본평균은 자료에 더 가깝다 | the sample mean lies nearer to the data",
    )


@derivation("그래서 분산을 작게 잰다 | So the variance comes out too small")
def biased(X, mu, sigma, i, n):
    deviation = Random(X[i], mean=mu, variance=sigma**2) - mu
    yield (
        E(Sum(deviation**2, (i, 1, n)) / n - (Sum(deviation, (i, 1, n)) / n) ** 2),
        "위 식의 기댓값(독립 표본) | its expectation, for independent samples",
    )
    yield sigma**2 - sigma**2 / n, "표본평균의 분산만큼 빠진다 | less the sample mean's variance"
    yield (
        (n - 1) / n * sigma**2,
        "n/(n-1) 을 곱하면 편향이 없다 | times n/(n-1) it is unbiased",
    )


@derivation("동전의 앞면 확률은 앞면의 비율 | A coin: the share of heads")
def coin(p, k, m):
    yield (
        Derivative(-k * log(p) - m * log(1 - p), p),
        "앞면 k번, 뒷면 m번의 음의 로그우도 | after k heads and m tails",
    )
    yield k / (k + m), "센 비율 그대로 | just the share counted", Solves(p, minimum=True)


@derivation("라플라스 잡음이면 MAE | Laplace noise gives MAE")
def laplace(X, mu, b, i, n):
    yield (
        -Sum(log(exp(-absolute(X[i] - mu) / b) / (2 * b)), (i, 1, n)),
        "꼬리가 두꺼운 잡음의 음의 로그우도 | the NLL of noise with heavy tails",
    )
    yield (
        Sum(absolute(X[i] - mu), (i, 1, n)) / b + n * log(2 * b),
        "절댓값 손실: 이상치에 덜 끌린다 | absolute loss: outliers pull less",
    )


@derivation("지수분포의 비율 | The rate of an exponential law")
def exponential(T, lam, i, n):
    yield (
        Derivative(-Sum(log(lam * exp(-lam * T[i])), (i, 1, n)), lam),
        "기다린 시간의 음의 로그우도를 미분 | in the rate of the waiting times",
    )
    yield (
        n / Sum(T[i], (i, 1, n)),
        "평균 대기 시간의 역수 | one over the mean waiting time",
        Solves(lam, minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "MLE의 분산 추정량은 n - 1 로 나눈다 | Maximum likelihood divides the variance by n - 1",
        "n 으로 나눈다. n - 1 은 그 편향을 바로잡은 것이다 | "
        "It divides by n; n - 1 corrects the bias of that",
        proof="biased",
    ),
    misconception(
        "MSE는 아무 가정 없는 손실이다 | MSE assumes nothing",
        "분산이 일정한 정규분포 잡음을 가정한 최대가능도와 같다 | "
        "It is maximum likelihood under Gaussian noise of constant variance",
        proof="gaussian",
    ),
    misconception(
        "가능도는 파라미터의 확률이다 | The likelihood is the probability of the parameters",
        "파라미터가 주어졌을 때 자료의 확률(밀도)이다. 파라미터에 대한 확률이 아니다 | It is the probability (density) "
        "of the data given the parameters, not of the parameters",
        source="Bishop 2006, Pattern recognition and machine learning",
    ),
)

SAID = r"""
MLE의 분산 추정량은 n - 1 로 나눈다
    분산|variance …n-1|n_-_1|n−1|n_−_1 .{split} -불편|unbiased|보정|표본|대신|n으로|n이
가능도는 파라미터의 확률이다
    데이터|자료|관측값|data .주어졌을|given …파라미터|모수|parameter|θ …확률 …likelihood|가능도|우도 -사후|posterior|bayes|베이즈
    likelihood|가능도|우도 : …파라미터의|모수의|parameter의|θ의|모델의 .확률$|확률분포$|분포$ -데이터|자료|주어
    likelihood|가능도|우도 : …데이터|자료|관측값 .주어졌을|given …파라미터|모수|parameter|θ .확률|나올|일
"""

EXPANSIONS = r"""
MLE | Maximum Likelihood Estimation | Maximum Likelihood Estimator
"""
