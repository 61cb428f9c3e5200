"""Batch normalisation standardises each feature over the mini-batch."""

from notecc.derive import (
    Derivative,
    E,
    Given,
    Induction,
    Let,
    Random,
    Sum,
    derivation,
    misconception,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="batch-norm",
    title=Words("배치 정규화", "Batch normalization"),
    definition=Words(
        "미니배치에서 구한 평균과 분산으로 특성마다 표준화한 뒤 학습되는 크기와 이동을 적용하는 층",
        "A layer that standardises each feature with the mini-batch's mean and variance, "
        "then applies a learnt scale and shift",
    ),
    category="normalization",
    names=(
        Name("배치 정규화"),
        Name("배치 노멀라이제이션"),
        Name("배치 노말라이제이션"),
        Name("배치 놈"),
        Name("batch normalization"),
        Name("batch norm"),
        Name("BN", exact=True),
    ),
    needs=(),
    formula=(
        r"\hat x_i=\frac{x_i-\mu_{\mathcal B}}{\sqrt{\sigma_{\mathcal "
        r"B}^2+\epsilon}},\qquad y_i=\gamma\hat x_i+\beta"
    ),
    source=(
        "Ioffe, Szegedy 2015, Batch normalization: accelerating deep network training by "
        "reducing internal covariate shift"
    ),
    fixes=Words(
        "층마다 입력의 평균과 크기가 학습 중에 흔들려 작은 학습률만 쓸 수 있던 것을 고친다",
        "Inputs of a layer drift in mean and size while training, which forces small learning "
        "rates; it holds them",
    ),
    fails=Words(
        "배치가 작으면 통계가 흔들리고, 학습과 평가의 계산이 다르며, 길이가 다른 "
        "시퀀스에 맞지 않는다",
        "Small batches give noisy statistics, training and evaluation compute different "
        "things, and sequences of unequal length do not fit",
    ),
)

SYMBOLS = r"""
    mu_B      real      \mu_{B}       | 배치 평균 | batch mean
    sd        positive  \sigma_{B}    | 배치 표준편차(ε = 0) | batch deviation (ε = 0)
    x_hat     sequence  \hat{x}              | 표준화한 값 | standardised value
    g         sequence  g                    | 출력 쪽에서 온 기울기 | gradient from above
    gamma     real      \gamma               | 학습되는 크기 | learnt scale
    beta      real      \beta                | 학습되는 이동 | learnt shift
    mean_run  real      \bar{\mu}            | 이동평균으로 모은 평균 | running mean
    dev_run   positive  \bar{\sigma}         | 이동평균으로 모은 표준편차 | running deviation
    s         positive  s                    | 배율 | a scale
    alpha     unit      \alpha               | 이동평균의 새 값 무게 | weight of the new value
    W         sequence  \bar{\mu}            | 스텝마다의 이동평균 | running mean at each step
"""


def mean_of(x, j, n):
    return Sum(x(j), (j, 1, n)) / n


def variance_of(x, j, k, n):
    return Sum((x(k) - mean_of(x, j, n)) ** 2, (k, 1, n)) / n


def standardised(x, i, j, k, n):
    return (x(i) - mean_of(x, j, n)) / sqrt(variance_of(x, j, k, n))


@derivation("앞 층의 절편은 사라진다 | The bias of the layer before is lost")
def shift(X, b, i, j, k, n):
    yield (
        standardised(lambda a: X[a] + b, i, j, k, n),
        "모든 입력에 같은 절편을 더하면 (ε = 0) | the same bias on every input (ε = 0)",
    )
    yield (
        standardised(lambda a: X[a], i, j, k, n),
        "평균도 b만큼 올라 지워진다: 이동은 β가 맡는다 | the mean takes it away: β does the shift",
    )


@derivation("가중치의 크기도 사라진다 | So is the size of the weights")
def scale(X, s, i, j, k, n):
    yield (
        standardised(lambda a: s * X[a], i, j, k, n),
        "입력이 모두 s배가 되면 (ε = 0) | all inputs s times as large (ε = 0)",
    )
    yield (
        standardised(lambda a: X[a], i, j, k, n),
        (
            "표준편차도 s배라 약분된다: 층의 출력은 가중치의 크기를 모른다 | "
            "the deviation grows as well: the output does not know the size of the weights"
        ),
    )


@derivation("크기 방향으로는 기울기가 없다 | No gradient along the size")
def radial(X, s, i, j, k, n):
    yield (
        Derivative(standardised(lambda a: s * X[a], i, j, k, n), s),
        "가중치를 통째로 키우는 방향의 미분 (ε = 0) | the slope along growing all weights (ε = 0)",
    )
    yield (
        0,
        "그래서 기울기는 가중치와 직교한다 | hence the gradient is orthogonal to the weights",
    )


@derivation("출력의 평균은 0 | The output has mean 0")
def zero_mean(X, eps, i, j, k, n):
    variance = variance_of(lambda a: X[a], j, k, n)
    yield (
        Sum((X[i] - mean_of(lambda a: X[a], j, n)) / sqrt(variance + eps), (i, 1, n)) / n,
        "표준화한 값의 배치 평균 | the batch mean of the standardised values",
    )
    yield 0, "편차의 합은 0이므로 | because deviations add up to 0"


@derivation("출력의 분산은 1보다 조금 작다 | The output's variance is a little below 1")
def variance_one(X, eps, i, j, k, n):
    variance = variance_of(lambda a: X[a], j, k, n)
    yield (
        Sum((X[i] - mean_of(lambda a: X[a], j, n)) ** 2 / (variance + eps), (i, 1, n)) / n,
        "표준화한 값의 배치 분산 (1/n) | the batch variance, with 1/n",
    )
    yield variance / (variance + eps), "분모는 i와 무관하다 | the denominator does not depend on i"


@derivation("역전파: 세 항 | The backward pass, in three terms")
def backward(X, g, mu_B, sd, x_hat, i, j, k, l, n):
    mean = Let(mu_B, mean_of(lambda a: X[a], j, n))
    dev = Let(sd, sqrt(Sum((X[k] - mean) ** 2, (k, 1, n)) / n))

    def hat(a):
        return Let(x_hat[a], (X[a] - mean) / dev)

    yield (
        Derivative(Sum(g[l] * hat(l), (l, 1, n)), X[i]),
        "x_i 는 μ와 σ를 거쳐 모든 출력에 닿는다 | x_i reaches every output, through μ and σ",
    )
    yield (
        (n * g[i] - Sum(g[l], (l, 1, n)) - hat(i) * Sum(g[l] * hat(l), (l, 1, n))) / (n * dev),
        "곧은 길 - 평균을 거친 길 - 표준편차를 거친 길 | direct - through the mean - through σ",
    )


@derivation("기울기의 합은 0 | The gradients add up to 0")
def gradient_sum(X, g, mu_B, sd, x_hat, i, j, k, l, n):
    mean = Let(mu_B, mean_of(lambda a: X[a], j, n))
    dev = Let(sd, sqrt(Sum((X[k] - mean) ** 2, (k, 1, n)) / n))

    def hat(a):
        return Let(x_hat[a], (X[a] - mean) / dev)

    slope = (n * g[i] - Sum(g[l], (l, 1, n)) - hat(i) * Sum(g[l] * hat(l), (l, 1, n))) / (n * dev)
    yield Sum(slope, (i, 1, n)), "역전파한 기울기를 모두 더하면 | all gradients added up"
    yield (
        0,
        (
            "함께 옮겨도 출력이 그대로이니, 함께 미는 힘도 없다 | "
            "a common shift changes nothing, so nothing pushes that way"
        ),
    )


@derivation("평가할 때는 일차식일 뿐 | In evaluation it is an affine map")
def folded(x, w, b, gamma, beta, mean_run, dev_run):
    yield (
        gamma * (w * x + b - mean_run) / dev_run + beta,
        "모아 둔 평균과 표준편차로 표준화한다 | standardise with the stored mean and deviation",
    )
    yield (
        gamma * w / dev_run * x + (gamma * (b - mean_run) / dev_run + beta),
        "상수뿐이라 앞 층의 가중치와 절편에 접힌다 | constants: they fold into the layer before",
    )


@derivation("모아 둔 평균은 참값으로 간다 | The running mean goes to the true mean")
def running(W, mu, alpha, t):
    yield W[t], "0에서 시작해 배치마다 (1-α)배에 αμ를 더한다 | from 0: (1-α) times, plus αμ"
    yield (
        (1 - (1 - alpha) ** t) * mu,
        (
            "처음 몇 스텝은 0에 치우친다: 너무 일찍 평가하면 틀린다 | "
            "biased to 0 at first: too early an evaluation is wrong"
        ),
        Induction(t, (1 - alpha) * W[t - 1] + alpha * mu),
    )


@derivation("배치 분산은 작게 나온다 | The batch variance is too small")
def biased(X, mu, sigma, j, k, n):
    def draw(a):
        return Random(X[a], mean=mu, variance=sigma**2)

    yield (
        E(Sum(draw(k) ** 2, (k, 1, n)) / n - (Sum(draw(j), (j, 1, n)) / n) ** 2),
        "표준화에 쓰는 배치 분산 (1/n) | the batch variance used to standardise, with 1/n",
    )
    yield (
        (n - 1) / n * sigma**2,
        "평가용으로 모을 때는 n/(n-1)을 곱해 바로잡는다 | what is stored is corrected by n/(n-1)",
    )


@derivation("묶음이 하나면 배울 것이 없다 | With a batch of one nothing is left")
def single(X, gamma, beta, eps, j, k, n):
    variance = variance_of(lambda a: X[a], j, k, n)
    yield (
        gamma * (X[1] - mean_of(lambda a: X[a], j, n)) / sqrt(variance + eps) + beta,
        "첫 예제의 출력 | the output for the first example",
    )
    yield beta, "평균이 곧 자기 자신이라 입력이 지워진다 | it is its own mean", Given({n: 1})


MISCONCEPTIONS = (
    misconception(
        "배치 정규화는 평가할 때도 그 배치의 평균과 분산을 쓴다 | "
        "In evaluation, batch normalisation uses the statistics of the batch at hand",
        "평가할 때는 학습하며 모아 둔 통계를 쓴다: 그래서 한 예제의 답이 곁의 예제에 따라 "
        "바뀌지 않는다 | "
        "In evaluation it uses the statistics stored in training, so that an "
        "answer does not depend on its neighbours",
        proof="folded",
    ),
    misconception(
        "배치 정규화 앞의 층에도 절편이 필요하다 | "
        "The layer before batch normalisation needs a bias",
        "절편은 평균과 함께 빠진다. 이동은 β가 맡는다 | "
        "The bias leaves with the mean; β does the shift",
        proof="shift",
    ),
    misconception(
        "배치 정규화가 잘 되는 까닭은 내부 공변량 변화가 줄기 때문임이 밝혀졌다 | "
        "It is established that batch normalisation works by reducing internal covariate shift",
        "처음 논문의 설명이지만, 뒤의 실험은 손실 지형이 매끄러워지는 것을 까닭으로 든다 | "
        "That is the first paper's account; later experiments point to a smoother loss surface",
        source="Santurkar, Tsipras, Ilyas, Madry 2018, How does batch normalization help "
        "optimization?",
    ),
    misconception(
        "배치 정규화는 통계를 정규화한다 | Batch normalisation normalises the statistics",
        "배치의 평균과 분산으로 활성값을 정규화한다 | It normalises activations, by the batch's mean and variance",
        proof="zero_mean",
    ),
    misconception(
        "배치 정규화는 모든 배치를 함께 정규화한다 | Batch normalisation normalises all batches together",
        "미니배치마다, 특성(채널)마다 그 미니배치의 통계로 정규화한다 | "
        "It works per mini-batch and per feature, by that mini-batch's statistics",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
    misconception(
        "배치 정규화는 한 예제의 특성끼리 정규화한다 | Batch normalisation normalises over one example's features",
        "특성마다 배치의 예제들에 걸쳐 정규화한다. 한 예제의 특성끼리 하는 것은 층 정규화다 | It works per feature, "
        "across the examples of a batch; across one example's features is layer "
        "normalisation",
        source="Ba, Kiros, Hinton 2016, Layer normalization",
    ),
)

SAID = r"""
배치 정규화는 평가할 때도 그 배치의 평균과 분산을 쓴다
    {infer} …배치|batch|미니_배치 .평균|통계|통계량|분산|mean|statistic|statistics {use}|쓰 -이동|moving|running|전체|저장|않|누적|지수|모집단|{train}|없|못
    = {infer} …이동|moving|running|저장|누적 .평균|통계|average|mean|된
~ 배치 정규화는 통계를 정규화한다
    statistics를|statistics을|statistic을|statistic를|통계량을|통계를|통계치를|평균과_분산을 .{normalise}
~ 배치 정규화는 모든 배치를 함께 정규화한다
    모든|전체 .배치|batch {normalise}|대해 -채널|channel|feature|특성|마다
배치 정규화는 한 예제의 특성끼리 정규화한다
    batch_normalization|batch_norm|batchnorm|배치_정규화|bn :: …하나의|한|각|각각의 .{data}|예제|example .특성|feature|모든|전체|features …{normalise} -layer|layer_norm|ln|층|미니|배치_내
"""

BORN = r"""
2015 || google
"""
