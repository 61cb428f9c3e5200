"""Generalisation: doing as well on new data as on the data learnt from."""

from notecc.derive import (
    E,
    Limit,
    Random,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    oo,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="generalization",
    title=Words("일반화", "Generalization"),
    definition=Words(
        "학습에 쓰지 않은 데이터에서도 잘하는 것. 그 모자람은 시험 오차와 학습 오차의 차이로 잰다",
        "Doing well on data not seen in training; how far it falls short is measured by the "
        "gap between test and training error",
    ),
    category="generalization",
    names=(
        Name("일반화"),
        Name("제너럴라이제이션"),
        Name("generalization"),
        Name("generalization gap"),
    ),
    needs=(),
    formula=r"\mathrm{gap}=R(\hat f)-\hat R_n(\hat f)",
    source="Vapnik 1998, Statistical learning theory",
    fixes=Words(
        "학습 오차만 보면 외운 것과 배운 것을 구별할 수 없다. 보지 않은 자료에서의 오차를 "
        "따로 본다",
        "Training error cannot tell learning from memorising; the error on unseen data can",
    ),
    fails=Words(
        "시험 자료가 같은 분포에서 왔을 때의 이야기다. 분포가 바뀌면 어떤 보장도 없다",
        "It speaks of data from the same distribution; if that shifts, nothing is promised",
    ),
)

SYMBOLS = r"""
    xi    sequence  \xi            | 학습 자료의 잡음            | noise of the training data
    Eta   sequence  \zeta          | 새 자료의 잡음              | noise of the new data
    d     size      p              | 파라미터의 수               | number of parameters
    K     size      m              | 남은 자유도 n - p           | degrees of freedom left, n - p
    R     sequence  \ell           | 표본마다의 손실             | loss of each sample
    mu    real      R              | 참 위험                     | the true risk
    eps   positive  \epsilon       | 틈                          | the gap
    M     positive  M              | 후보 모델의 수              | number of candidate models
    fail  positive  \delta         | 한계가 깨질 확률            | probability that the bound fails
    many  positive  n              | 표본의 수                   | number of samples
"""


@derivation("맞춘 자료의 잔차는 작아 보인다 | Residuals of fitted data look small")
def training_error(xi, sigma, d, K, i):
    noise = Random(xi[i], mean=0, variance=sigma**2)
    yield (
        E(Sum(noise**2, (i, d + 1, d + K)) / (d + K)),
        "선형 회귀: 잡음의 p방향은 맞춤이 삼킨다 (n = p + m) | the fit swallows p directions",
    )
    yield (
        sigma**2 * (1 - d / (d + K)),
        "학습 오차 σ²(1 - p/n): 잡음보다 작다 | training error σ²(1 - p/n): below the noise",
    )


@derivation("새 정답에서는 크다 | On new targets it is large")
def test_error(xi, Eta, sigma, d, K, i):
    old = Random(xi[i], mean=0, variance=sigma**2)
    new = Random(Eta[i], mean=0, variance=sigma**2)
    yield (
        E((Sum(new**2, (i, 1, d + K)) + Sum(old**2, (i, 1, d))) / (d + K)),
        "같은 입력, 새 잡음: 삼킨 p방향이 오차로 돌아온다 | the swallowed p come back as error",
    )
    yield (
        sigma**2 * (1 + d / (d + K)),
        "시험 오차 σ²(1 + p/n) | test error σ²(1 + p/n)",
    )


@derivation("낙관은 2σ²p/n | The optimism is 2σ²p/n")
def optimism(sigma, d, n):
    yield (
        sigma**2 * (1 + d / n) - sigma**2 * (1 - d / n),
        "시험 오차에서 학습 오차를 빼면 | test error less training error",
    )
    yield (
        2 * sigma**2 * d / n,
        "파라미터가 많을수록, 자료가 적을수록 크다 | more parameters or fewer data: larger",
    )


@derivation("자료가 많으면 틈은 사라진다 | With many data the gap closes")
def closes(sigma, d, n):
    yield Limit(2 * sigma**2 * d / n, n, oo), "p는 그대로, 자료만 늘리면 | p fixed, ever more data"
    yield 0, "학습 오차를 믿을 수 있게 된다 | the training error can be trusted"


@derivation("고정된 모델의 시험 오차는 정직하다 | A fixed model's test error is honest")
def honest(R, mu, sigma, i, n):
    loss = Random(R[i], mean=mu, variance=sigma**2)
    yield E(Sum(loss, (i, 1, n)) / n), "새 표본 n개의 평균 손실 | the mean loss over n new samples"
    yield mu, "참 위험 R 을 겨눈다: 치우치지 않는다 | aims at the true risk R: unbiased"


@derivation("그 흔들림은 σ²/n | It varies by σ²/n")
def spread(R, mu, sigma, i, n):
    loss = Random(R[i], mean=mu, variance=sigma**2)
    yield (
        E((Sum(loss - mu, (i, 1, n)) / n) ** 2),
        "잰 위험과 참 위험의 차이 | measured risk against true risk",
    )
    yield (
        sigma**2 / n,
        "정확도를 두 배로 하려면 네 배의 자료 | twice as exact needs four times the data",
    )


@derivation("후보가 많으면 틈이 넓다 | Many candidates widen the gap")
def union_bound(eps, M, fail, many):
    yield (
        2 * M * exp(-2 * many * eps**2) - fail,
        "회프딩: 손실이 [0, 1], 모델 M개 모두에 | Hoeffding: losses in [0, 1], all M models",
    )
    yield (
        sqrt(log(2 * M / fail) / (2 * many)),
        "틈은 √(log M / n) 으로 커진다(2M > δ) | the gap grows as √(log M / n), 2M > δ",
        Solves(eps),
    )


MISCONCEPTIONS = (
    misconception(
        "학습 오차가 곧 실력이다 | The training error tells how good a model is",
        "맞춘 자료의 오차는 선형 회귀에서 2σ²p/n 만큼 낙관적이다 | "
        "Error on the fitted data is optimistic, by 2σ²p/n for linear regression",
        proof="optimism",
    ),
    misconception(
        "시험 집합으로 모델을 골라도 점수는 그대로 믿을 수 있다 | "
        "A test set used to choose a model still scores it honestly",
        "후보 M개에서 고르면 틈의 한계가 √(log M) 으로 커진다 | "
        "Choosing among M candidates widens the bound on the gap as √(log M)",
        proof="union_bound",
    ),
    misconception(
        "일반화는 학습 오차와 시험 오차의 차이다 | Generalisation is the difference of training and test error",
        "그 차이는 일반화 틈(generalization gap)이다. 일반화는 처음 보는 자료에서의 성능이다 | "
        "That difference is the generalisation gap; generalisation is performance on unseen "
        "data",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)

SAID = r"""
~ 일반화는 학습 오차와 시험 오차의 차이다
    ^{train} {test} …차이$|차$|격차$ -gap|갭|틈|격차|performance
"""
