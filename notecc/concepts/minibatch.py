"""A mini-batch: a small random part of the data for each step."""

from notecc.derive import (
    Delta,
    E,
    Given,
    Random,
    Solves,
    Sum,
    derivation,
    misconception,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="minibatch",
    title=Words("미니배치", "Mini-batch"),
    definition=Words(
        "한 번의 갱신에 쓰는 작은 표본 묶음. 크기가 B이면 복원추출한 기울기 평균의 분산이 "
        "1/B로 줄어든다",
        "The small sample used for one update; with B examples drawn independently, the "
        "variance of the mean gradient falls to 1/B",
    ),
    category="optimizer",
    names=(Name("미니 배치"), Name("mini-batch")),
    needs=("sgd",),
    formula=r"g_{\mathcal B}=\frac1B\sum_{i\in\mathcal B}\nabla L_i(w)",
    source="Bottou, Curtis, Nocedal 2018, Optimization methods for large-scale machine learning",
    fixes=Words(
        "표본 하나의 기울기는 잡음이 크다. B개의 평균은 분산이 1/B이고, 행렬 연산으로 "
        "한꺼번에 계산된다",
        "One example's gradient is noisy: the mean of B has 1/B of the variance, and is "
        "computed at once",
    ),
    fails=Words(
        "잡음은 √B로만 줄어, 묶음을 네 배로 해야 절반이 된다. 크기 B를 또 골라야 한다",
        "Noise falls only as √B: four times the batch halves it; and B is one more thing to choose",
    ),
)


SYMBOLS = r"""
    mu     real      \mu     | 전체 기울기(평균) | full gradient (the mean)
    sigma  positive  \sigma  | 표본 기울기의 표준편차 | standard deviation of one example's gradient
    c      real      c       | 서로 다른 두 표본의 공분산 | covariance of two different examples
    X      sequence  g       | 표본마다의 기울기 | gradient of each example
    n      size      n       | 전체 자료의 수 | size of the data set
    K      size      K       | 걸음의 수 | number of steps
"""


@rule(oracle=("torch.sgd", "optax.sgd"))
def step(w, g, *, eta=0.01):
    w = w - eta * g
    return (w,)


@derivation("묶음의 평균도 치우치지 않는다 | The batch mean is unbiased")
def unbiased(X, mu, sigma, i, B):
    x = Random(X[i], mean=mu, variance=sigma**2)
    yield (
        E(Sum(x, (i, 1, B)) / B),
        "복원추출한 B개의 기울기 평균 | mean of B gradients drawn with replacement",
    )
    yield mu, "기댓값은 전체 기울기 | its expectation is the full gradient"


@derivation("분산은 1/B | The variance is 1/B")
def variance(X, mu, sigma, i, B):
    x = Random(X[i], mean=mu, variance=sigma**2)
    yield (
        E((Sum(x, (i, 1, B)) / B) ** 2) - mu**2,
        (
            "분산은 제곱의 평균 빼기 평균의 제곱 | "
            "the variance: mean of the square less square of the mean"
        ),
    )
    yield sigma**2 / B, "서로 독립이면 B분의 1 | a B-th of it, if they are independent"


@derivation("네 배로 늘려야 잡음이 절반 | Four times the batch, half the noise")
def diminishing(sigma, B):
    yield (
        sqrt(sigma**2 / (4 * B)),
        "크기 4B인 묶음의 표준편차 | standard deviation of a batch of 4B",
    )
    yield sigma / sqrt(B) / 2, "크기 B의 절반일 뿐 | just half of that at B"


@derivation("비복원추출에서 두 표본의 공분산 | Covariance of two draws without replacement")
def pair(c, sigma, n):
    yield (
        n * sigma**2 + n * (n - 1) * c,
        "모든 편차의 합은 0이므로 그 분산도 0 | all deviations sum to 0, so its variance is 0",
    )
    yield (
        -(sigma**2) / (n - 1),
        (
            "하나를 뽑으면 나머지는 반대로 쏠린다 (n ≥ 2, σ²은 1/n 분산) | "
            "n ≥ 2; σ² is the 1/n variance"
        ),
        Solves(c),
    )


@derivation("비복원추출의 분산 | The variance without replacement")
def without_replacement(sigma, c, i, j, n, B):
    yield (
        Sum(c + (sigma**2 - c) * Delta(i, j), (i, 1, B), (j, 1, B)) / B**2,
        "짝마다 공분산 c, 자기 자신과는 σ² | c for each pair, σ² with itself",
    )
    yield (
        (sigma**2 + (B - 1) * c) / B,
        "B개는 자기 자신, B(B-1)개는 짝 | B times itself, B(B-1) pairs",
    )
    yield (
        sigma**2 / B * (n - B) / (n - 1),
        "c = -σ²/(n-1): B = n 이면 잡음이 없다 | with that c; at B = n no noise is left",
        Given({c: -(sigma**2) / (n - 1)}),
    )


@derivation("K걸음을 한 걸음으로: 학습률도 K배 | K steps in one: the rate times K")
def linear_scaling(w0, X, eta, i, K):
    yield (
        w0 - Sum(eta * X[i], (i, 1, K)),
        (
            "작은 묶음으로 K걸음 (그동안 기울기가 거의 그대로라면) | "
            "K small steps, gradients nearly fixed"
        ),
    )
    yield (
        w0 - K * eta * (Sum(X[i], (i, 1, K)) / K),
        "K배 묶음의 평균으로 한 걸음, 학습률은 Kη | one step on the joint mean, with rate Kη",
    )


MISCONCEPTIONS = (
    misconception(
        "배치를 두 배로 하면 기울기 잡음이 절반이 된다 | "
        "Twice the batch halves the gradient's noise",
        "분산이 절반이 되고, 잡음(표준편차)은 1/√2배다: 절반이 되려면 네 배 | "
        "The variance halves, the noise (standard deviation) falls by √2: half takes four times",
        proof="diminishing",
    ),
    misconception(
        "미니배치는 자료 하나다 | A mini-batch is one example",
        "자료의 일부를 묶은 것이다. 하나씩 쓰는 것은 SGD다 | It is a part of the data; one at a time is SGD",
        source="Bottou, Curtis, Nocedal 2018, Optimization methods for large-scale machine learning",
    ),
)

SAID = r"""
~ 배치를 두 배로 하면 기울기 잡음이 절반이 된다
    배치|batch|배치_크기|batch_size|미니배치 .두_배|2배 …잡음|노이즈|noise|표준편차 .절반|반으로|1/2
미니배치는 자료 하나다
    ^전체|모든 .{data} .한_번에|한꺼번에|한번에 …{use}|업데이트|계산 -나누|나눈|일부|중|대신|않|batch_gradient|배치_경사|풀_배치|full|메모리|어렵|문제|비해|보다|없
    mini_batch|미니_배치|mini_batch_gradient_descent|미니_배치_경사하강법 :: .하나의|한_개의|1개의|하나|한_개|전체|모든 .{data} -sgd|stochastic|나누|나눈|작은|일부|중|에서|split|묶|쪼개|분할
"""
