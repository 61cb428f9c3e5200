"""Layer normalisation standardises all features of one example."""

from notecc.derive import Derivative, Given, Let, Matrix, Sum, derivation, misconception, sqrt
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="layer-norm",
    title=Words("층 정규화", "Layer normalization"),
    definition=Words(
        "예제 하나의 모든 특성을 함께 표준화하는 층. 배치 크기에 기대지 않아 순환 신경망과 "
        "트랜스포머에 쓴다",
        "A layer that standardises all features of one example together; it does not depend "
        "on the batch size and serves recurrent nets and transformers",
    ),
    category="normalization",
    names=(
        Name("층 정규화"),
        Name("레이어 정규화"),
        Name("계층 정규화"),
        Name("레이어 노멀라이제이션"),
        Name("레이어 노말라이제이션"),
        Name("layer normalization"),
        Name("layer norm"),
        Name("LN", exact=True),
    ),
    needs=("batch-norm",),
    formula=r"y=\gamma\odot\frac{x-\mu}{\sqrt{\sigma^2+\epsilon}}+\beta",
    source="Ba, Kiros, Hinton 2016, Layer normalization",
    fixes=Words(
        "배치 정규화가 작은 배치와 길이가 다른 시퀀스에서 쓸 수 없던 것을 고친다",
        "Batch normalisation does not suit small batches and sequences of unequal length; "
        "this does",
    ),
    fails=Words(
        "특성이 적거나 서로 단위가 다르면 뜻있는 차이까지 지운다",
        "With few features, or features of unlike units, it wipes out differences that matter",
    ),
)

SYMBOLS = r"""
    X      sequence  x         | 한 예제의 특성들 | features of one example
    d      size      d         | 특성의 수 | how many features
    s      positive  s         | 배율, 또는 차이 | a scale, or a difference
    mu_L   real      \mu       | 한 예제의 평균 | mean of one example
    sd     positive  \sigma    | 한 예제의 표준편차(ε = 0) | deviation of one example (ε = 0)
    x_hat  sequence  \hat{x}   | 표준화한 값 | standardised value
    g      sequence  g         | 출력 쪽에서 온 기울기 | gradient from above
"""


def mean_of(x, j, n):
    return Sum(x(j), (j, 1, n)) / n


def standardised(x, i, j, k, n):
    deviation = sqrt(Sum((x(k) - mean_of(x, j, n)) ** 2, (k, 1, n)) / n)
    return (x(i) - mean_of(x, j, n)) / deviation


@derivation("예제의 크기는 지워진다 | The size of an example is lost")
def scale(X, s, i, j, k, d):
    yield (
        standardised(lambda a: s * X[a], i, j, k, d),
        "한 예제의 특성이 모두 s배면 (ε = 0) | all features of an example s times (ε = 0)",
    )
    yield (
        standardised(lambda a: X[a], i, j, k, d),
        (
            "제 표준편차도 s배: 배치를 볼 필요가 없다 | "
            "its own deviation grows too: no batch is needed"
        ),
    )


@derivation("모든 특성에 같은 값을 더해도 그대로 | The same added to all features changes nothing")
def shift(X, a, i, j, k, d):
    yield (
        standardised(lambda r: X[r] + a, i, j, k, d),
        "특성마다가 아니라 예제 전체의 이동 (ε = 0) | a shift of the whole example (ε = 0)",
    )
    yield standardised(lambda r: X[r], i, j, k, d), "평균과 함께 빠진다 | it leaves with the mean"


@derivation("출력은 반지름 √d 인 공 위에 | The output lies on a sphere of radius √d")
def sphere(X, i, j, k, d):
    deviation = Sum((X[k] - mean_of(lambda a: X[a], j, d)) ** 2, (k, 1, d)) / d
    yield (
        Sum((X[i] - mean_of(lambda a: X[a], j, d)) ** 2 / deviation, (i, 1, d)),
        (
            "출력의 제곱합 (ε = 0, γ = 1, β = 0) | "
            "the squared norm of the output (ε = 0, γ = 1, β = 0)"
        ),
    )
    yield d, "어떤 입력이든 길이가 같다 | of one length, whatever the input"


@derivation("특성이 둘이면 부호만 남는다 | Of two features only a sign remains")
def two_features(a, s):
    mean = (a + s + a) / 2
    dev = sqrt(((a + s - mean) ** 2 + (a - mean) ** 2) / 2)
    yield (
        Matrix([(a + s - mean) / dev, (a - mean) / dev]),
        (
            "특성이 a + s 와 a 뿐일 때의 출력 (s > 0, ε = 0) | "
            "the output for features a + s and a (ε = 0)"
        ),
    )
    yield (
        Matrix([1, -1]),
        (
            "차이 s가 사라진다: 특성이 적으면 쓸 수 없다 | "
            "the difference s is lost: not for few features"
        ),
    )


@derivation("평균이 0이면 RMSNorm | With mean 0 it is RMSNorm")
def root_mean_square(X, i, j, k, d):
    yield (
        standardised(lambda a: X[a], i, j, k, d),
        "층 정규화 (ε = 0) | layer normalisation (ε = 0)",
    )
    yield (
        X[i] / sqrt(Sum(X[k] ** 2, (k, 1, d)) / d),
        (
            "평균을 빼지 않아도 되면 제곱평균으로 나누기만 | "
            "where no mean is to be taken off, only the division by the root mean square"
        ),
        Given({Sum(X[j], (j, 1, d)): 0}),
    )


@derivation("역전파: 세 항 | The backward pass, in three terms")
def backward(X, g, mu_L, sd, x_hat, i, j, k, l, d):
    mean = Let(mu_L, mean_of(lambda a: X[a], j, d))
    dev = Let(sd, sqrt(Sum((X[k] - mean) ** 2, (k, 1, d)) / d))

    def hat(a):
        return Let(x_hat[a], (X[a] - mean) / dev)

    yield (
        Derivative(Sum(g[l] * hat(l), (l, 1, d)), X[i]),
        "특성 하나가 제 예제의 모든 출력에 닿는다 | a feature reaches all outputs of its example",
    )
    yield (
        (g[i] - Sum(g[l], (l, 1, d)) / d - hat(i) * (Sum(g[l] * hat(l), (l, 1, d)) / d)) / dev,
        "배치 정규화와 같은 꼴, 합만 특성에 걸쳐 | as in batch normalisation, but over features",
    )


@derivation("기울기는 출력과 직교한다 | The gradient is orthogonal to the output")
def orthogonal(X, g, mu_L, sd, x_hat, i, j, k, l, d):
    mean = Let(mu_L, mean_of(lambda a: X[a], j, d))
    dev = Let(sd, sqrt(Sum((X[k] - mean) ** 2, (k, 1, d)) / d))

    def hat(a):
        return Let(x_hat[a], (X[a] - mean) / dev)

    slope = (g[i] - Sum(g[l], (l, 1, d)) / d - hat(i) * (Sum(g[l] * hat(l), (l, 1, d)) / d)) / dev
    yield Sum(slope * hat(i), (i, 1, d)), "역전파한 기울기와 출력의 내적 | gradient times output"
    yield (
        0,
        "크기를 바꿔도 출력이 같으니 그쪽 기울기는 없다 | size does not matter, so no slope there",
    )


MISCONCEPTIONS = (
    misconception(
        "층 정규화도 배치의 통계를 모아 두었다가 평가할 때 쓴다 | "
        "Layer normalisation, too, stores batch statistics for evaluation",
        "예제 하나의 특성만 쓰므로 학습과 평가가 같고, 모아 둘 것이 없다 | "
        "It uses the features of one example only: training and evaluation agree",
        source="Ba, Kiros, Hinton 2016, Layer normalization",
    ),
    misconception(
        "층 정규화는 예제 사이의 크기 차이를 지킨다 | "
        "Layer normalisation keeps differences of size between examples",
        "예제마다 제 크기로 나누므로 s배 한 예제의 출력이 같다 | "
        "Each example is divided by its own size: s times the example, the same output",
        proof="scale",
    ),
    misconception(
        "층 정규화는 배치에 걸쳐 정규화한다 | Layer normalisation works across the batch",
        "한 예제의 특성들에 걸쳐 정규화한다. 배치에 걸치는 것은 배치 정규화다 | It works across the features of one "
        "example; across the batch is batch normalisation",
        source="Ba, Kiros, Hinton 2016, Layer normalization",
    ),
)

SAID = r"""
층 정규화도 배치의 통계를 모아 두었다가 평가할 때 쓴다
    배치|batch .평균|통계|statistics 저장|누적|이동 -않|batch_norm|batchnorm|배치_정규화|필요|없|bn
층 정규화는 배치에 걸쳐 정규화한다
    ^배치|batch|미니_배치|mini_batch .방향|방향으로|단위로|차원으로|차원에서|전체의|전체에서 …{normalise} -batch_norm|batchnorm|배치_정규화|bn|상관|무관|관계|의존|독립|않|크기|대신|샘플|각
    layer_normalization|layer_norm|layernorm|층_정규화|레이어_정규화|ln :: …배치|batch|미니_배치|mini_batch .단위|차원|전체|방향|평균|기준|별|내|에 {normalise} -batch_norm|batchnorm|배치_정규화|bn|상관|무관|관계|의존|독립|않|크기|대신|샘플|각
"""

BORN = r"""
2016 || hinton, toronto
"""
