"""Group normalisation standardises groups of channels within one example."""

from notecc.derive import E, Given, Let, Random, Sum, derivation, misconception, sqrt
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="group-norm",
    title=Words("그룹 정규화", "Group normalization"),
    definition=Words(
        "한 예제 안에서 채널을 묶은 그룹마다 표준화하여 배치 크기에 기대지 않는 층. 그룹이 "
        "하나면 모든 채널을 함께 표준화한다",
        "A layer that standardises groups of channels within one example and so does not "
        "depend on the batch size; one group takes all channels together",
    ),
    category="normalization",
    names=(
        Name("그룹 정규화"),
        Name("그룹 노멀라이제이션"),
        Name("그룹 노말라이제이션"),
        Name("group normalization"),
        Name("group norm"),
        Name("GN", exact=True),
    ),
    needs=("batch-norm",),
    formula=(
        r"\hat x_i=\frac{x_i-\mu_{\mathcal G}}{\sqrt{\sigma_{\mathcal "
        r"G}^2+\epsilon}},\qquad \mathcal G\ni i"
    ),
    source="Wu, He 2018, Group normalization",
    fixes=Words(
        "배치가 작을 때 배치 정규화의 통계가 흔들리던 것을 고친다",
        "Batch statistics are shaky in small batches; it does not use them",
    ),
    fails=Words(
        "배치가 크면 배치 정규화보다 조금 못하고, 그룹의 수를 정해야 한다",
        "With large batches it does a little worse than batch normalisation, and the number "
        "of groups has to be chosen",
    ),
)

SYMBOLS = r"""
    X      sequence  x         | 채널과 위치마다의 값 | value at each channel and position
    K      size      C         | 채널의 수 | how many channels
    s      size      s         | 한 그룹의 채널 수 | channels in a group
    r      size      r         | 그룹의 번호 | number of the group
    n      size      n         | 위치의 수(HW) | how many positions (HW)
    mean_r  real      \mu_{r}       | 그룹의 평균 | mean of the group
    var_r   positive  \sigma_{r}^2  | 그룹의 분산 | variance of the group
    mean_L  real      \mu           | 모든 채널의 평균 | mean of all channels
    var_L   positive  \sigma^2      | 모든 채널의 분산 | variance of all channels
    mean_i  real      \mu_{i}       | 채널의 평균 | mean of the channel
    var_i   positive  \sigma_{i}^2  | 채널의 분산 | variance of the channel
"""


def standardised(x, moments, eps):
    mean, variance = moments
    return (x - mean) / sqrt(variance + eps)


def group_moments(X, mean_r, var_r, k, l, r, s, n):
    """Return the mean and the variance of the r-th group of s channels."""
    channels = (k, (r - 1) * s + 1, r * s)
    mean = Let(mean_r, Sum(X[k, l], (l, 1, n), channels) / (s * n))
    return mean, Let(var_r, Sum((X[k, l] - mean) ** 2, (l, 1, n), channels) / (s * n))


def layer_moments(X, mean_L, var_L, k, l, K, n):
    """Return the mean and the variance of all K channels."""
    mean = Let(mean_L, Sum(X[k, l], (l, 1, n), (k, 1, K)) / (K * n))
    return mean, Let(var_L, Sum((X[k, l] - mean) ** 2, (l, 1, n), (k, 1, K)) / (K * n))


@derivation("그룹이 하나면 층 정규화 | One group: layer normalisation")
def as_layer_norm(X, eps, i, j, k, l, r, s, K, n, mean_r, var_r, mean_L, var_L):
    yield (
        standardised(X[i, j], group_moments(X, mean_r, var_r, k, l, r, s, n), eps),
        (
            "채널 s개씩 묶은 r번째 그룹의 평균과 분산으로 | "
            "with mean and variance of group r of s channels"
        ),
    )
    yield (
        standardised(X[i, j], layer_moments(X, mean_L, var_L, k, l, K, n), eps),
        "한 그룹에 채널이 모두 들면 (r = 1, s = C) | all channels in one group (r = 1, s = C)",
        Given({r: 1, s: K}),
    )


@derivation("채널마다 그룹이면 인스턴스 정규화 | A group per channel: instance normalisation")
def as_instance_norm(X, eps, i, j, k, l, r, s, n, mean_r, var_r, mean_i, var_i):
    mean = Let(mean_i, Sum(X[i, l], (l, 1, n)) / n)
    variance = Let(var_i, Sum((X[i, l] - mean) ** 2, (l, 1, n)) / n)
    yield (
        standardised(X[i, j], group_moments(X, mean_r, var_r, k, l, r, s, n), eps),
        (
            "채널 s개씩 묶은 r번째 그룹의 평균과 분산으로 | "
            "with mean and variance of group r of s channels"
        ),
    )
    yield (
        standardised(X[i, j], (mean, variance), eps),
        "채널 i가 제 그룹이면 (r = i, s = 1) | where channel i is a group (r = i, s = 1)",
        Given({r: i, s: 1}),
    )


@derivation("그룹 안의 차이는 남는다 | Differences within a group survive")
def differences(X, eps, i, j, k, l, r, s, n, mean_r, var_r):
    mean, variance = group_moments(X, mean_r, var_r, k, l, r, s, n)
    yield (
        standardised(X[i, 1], (mean, variance), eps) - standardised(X[j, 1], (mean, variance), eps),
        "한 그룹의 두 채널 i, j, 같은 위치 | two channels i, j of a group, at one position",
    )
    yield (
        (X[i, 1] - X[j, 1]) / sqrt(variance + eps),
        (
            "함께 빼고 함께 나누니 차이의 부호와 비가 남는다. 인스턴스 정규화에서는 아니다 | "
            "taken off and divided alike, signs and ratios stay; not so in instance normalisation"
        ),
    )


@derivation("배치가 작으면 배치 통계는 흔들린다 | Small batches give shaky statistics")
def shaky(X, mu, sigma, k, n):
    yield (
        E((Sum(Random(X[k], mean=mu, variance=sigma**2), (k, 1, n)) / n - mu) ** 2),
        "값 n개로 구한 평균의 오차(독립일 때) | the error of a mean over n values, if independent",
    )
    yield (
        sigma**2 / n,
        (
            "배치 정규화의 n은 배치에 비례하고, 그룹 정규화의 n = sHW 는 그대로다 | "
            "in batch normalisation n grows with the batch; here n = sHW, whatever the batch"
        ),
    )


MISCONCEPTIONS = (
    misconception(
        "그룹 정규화는 배치를 그룹으로 나눈다 | Group normalisation splits the batch into groups",
        "한 예제의 채널을 나눈다: 그룹이 하나면 층 정규화, 채널마다면 인스턴스 정규화다 | "
        "It splits the channels of one example: one group is layer, one per channel instance "
        "normalisation",
        proof="as_layer_norm",
    ),
    misconception(
        "그룹 정규화는 어떤 범위를 정규화한다 | Group normalisation normalises some range",
        "범위가 아니라 한 예제의 채널을 묶은 그룹이다 | The groups are groups of one example's channels",
        proof="as_layer_norm",
    ),
)

SAID = r"""
그룹 정규화는 배치를 그룹으로 나눈다
    배치|batch|{data} …그룹|group .{split}|묶 -채널|channel|크기|size
    배치|batch|{data} .{split} …그룹|group -채널|channel|크기|size
    = 채널|channel …그룹|group
~ 그룹 정규화는 어떤 범위를 정규화한다
    일정|특정|일부 .범위|부분|영역 …{normalise} -채널|channel
"""

BORN = r"""
2018 || he, meta
"""
