"""SimCLR pulls two views of one picture together and pushes all others away."""

from notecc.derive import (
    Above,
    Delta,
    Derivative,
    Given,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="simclr",
    title=Words("SimCLR", "SimCLR"),
    definition=Words(
        "한 그림을 두 가지로 증강한 쌍은 가깝게, 다른 그림들은 멀게 하는 대조 학습 방법",
        "Contrastive learning that draws two augmented views of one picture together and "
        "pushes those of other pictures away",
    ),
    category="ssl",
    names=(
        Name("SimCLR"),
        Name("심씨엘알"),
        Name("심시엘알"),
        Name("NT-Xent"),
        Name("contrastive learning", context=("simclr",)),
        Name("대조 학습", context=("simclr",)),
    ),
    needs=("cross-entropy", "self-supervised"),
    formula=r"\ell_{i,j}=-\log\frac{\exp(s_{i,j}/\tau)}{\sum_{k\ne i}\exp(s_{i,k}/\tau)}",
    source=(
        "Chen, Kornblith, Norouzi, Hinton 2020, A simple framework for contrastive learning "
        "of visual representations"
    ),
    fixes=Words(
        "정답 없이 배우는 표현이 한 점으로 무너지거나 손으로 만든 과제에 매이던 것을 고친다",
        "Learning without labels tends to collapse or to hang on hand-made tasks; it does neither",
    ),
    fails=Words(
        "음성이 많아야 해서 큰 배치가 들고, 같은 종류의 그림까지 밀어낸다",
        "It needs many negatives, hence large batches, and pushes away pictures of the same "
        "kind too",
    ),
)

SYMBOLS = r"""
    Z  sequence  s  | 닻과의 유사도들 | similarities to the anchor
    a  real      s  | 모두 같은 유사도 | one similarity for all
    s  positive  c  | 배율 | a scale
    n  size      n  | 후보의 수(2N-1) | how many candidates (2N-1)
    d  size      d  | 표현의 차원 | dimension of the representation
"""


def loss(Z, i, k, n, tau):
    return -Z[i] / tau + log(Sum(exp(Z[k] / tau), (k, 1, n)))


@derivation("NT-Xent는 교차 엔트로피 | NT-Xent is a cross-entropy")
def as_cross_entropy(Z, tau, i, k, n):
    yield (
        -log(exp(Z[i] / tau) / Sum(exp(Z[k] / tau), (k, 1, n))),
        (
            "후보 n개 가운데 제 짝 i를 맞히는 손실 | "
            "the loss of picking the partner i among n candidates"
        ),
    )
    yield (
        loss(Z, i, k, n, tau),
        (
            "당기는 항 + 미는 항: 짝은 가까이, 모두는 흩어지게 | "
            "pull + push: the partner near, all others spread"
        ),
    )


@derivation("유사도에 대한 기울기 | The gradient in the similarities")
def gradient(Z, tau, i, j, k, n):
    yield (
        Derivative(loss(Z, i, k, n, tau), Z[j]),
        "후보 j와의 유사도로 미분 | differentiated in s_j",
    )
    yield (
        (exp(Z[j] / tau) / Sum(exp(Z[k] / tau), (k, 1, n)) - Delta(i, j)) / tau,
        (
            "짝은 (p-1)/τ 로 당기고, 나머지는 p/τ 로 민다 | "
            "the partner is pulled by (p-1)/τ, the others pushed by p/τ"
        ),
    )


@derivation("미는 힘과 당기는 힘은 같다 | Push and pull balance")
def balanced(Z, tau, i, j, k, n):
    yield (
        Sum((exp(Z[j] / tau) / Sum(exp(Z[k] / tau), (k, 1, n)) - Delta(i, j)) / tau, (j, 1, n)),
        "모든 후보의 기울기를 더하면 | the gradients of all candidates added up",
    )
    yield 0, "확률의 합이 1이므로 | because the probabilities sum to 1"


@derivation("어려운 음성이 더 세게 밀린다 | Hard negatives are pushed harder")
def hard_negatives(Z, tau, j, k, l, n):
    total = Sum(exp(Z[k] / tau), (k, 1, n))
    yield (
        exp(Z[j] / tau) / total / tau / (exp(Z[l] / tau) / total / tau),
        "두 음성 j, l을 미는 힘의 비 | the ratio of the pushes on two negatives j, l",
    )
    yield (
        exp((Z[j] - Z[l]) / tau),
        (
            "닮을수록, τ가 작을수록 지수로 커진다 | "
            "it grows exponentially with likeness, and as τ falls"
        ),
    )


@derivation("찍을 때의 손실은 log n | Guessing costs log n")
def guessing(Z, a, tau, i, k, n):
    yield loss(Z, i, k, n, tau), "손실 | the loss"
    yield (
        log(n),
        "유사도가 모두 같으면(무너진 표현) | where all similarities are the same (collapse)",
        Given({Z[k]: a}),
    )


@derivation("코사인이면 손실에 바닥이 있다 | With cosines the loss has a floor")
def floor_of_loss(n, tau):
    yield (
        -1 / tau + log(exp(1 / tau) + n * exp(-1 / tau)),
        "가장 좋은 경우: 짝은 1, 음성 n개는 -1 | the best case: partner at 1, n negatives at -1",
    )
    yield (
        log(1 + n * exp(-2 / tau)),
        "τ가 클수록 높다: 낮추려면 τ를 줄인다 | the higher, the larger τ",
    )
    yield 0, "0에 닿지 못한다 | never 0", Above()


@derivation("코사인은 길이를 보지 않는다 | A cosine does not see lengths")
def cosine(X, Y, s, i, j, k, d):
    yield (
        Sum(s * X[i] * Y[i], (i, 1, d))
        / (sqrt(Sum((s * X[j]) ** 2, (j, 1, d))) * sqrt(Sum(Y[k] ** 2, (k, 1, d)))),
        "표현 하나를 c배 하면 | one representation c times as long",
    )
    yield (
        Sum(X[i] * Y[i], (i, 1, d))
        / (sqrt(Sum(X[j] ** 2, (j, 1, d))) * sqrt(Sum(Y[k] ** 2, (k, 1, d)))),
        "길이를 키워 손실을 줄일 수 없다 | the loss cannot be lowered by growing longer",
    )


MISCONCEPTIONS = (
    misconception(
        "대조 학습은 모든 음성을 똑같이 민다 | Contrastive learning pushes all negatives alike",
        "닻과 닮은 음성일수록 e^{(s_j-s_l)/τ} 배로 세게 민다 | "
        "The more like the anchor, the harder: by e^{(s_j-s_l)/τ}",
        proof="hard_negatives",
    ),
    misconception(
        "NT-Xent 손실은 잘 배우면 0이 된다 | A well-trained NT-Xent loss reaches 0",
        "코사인은 -1과 1 사이라 가장 좋아도 log(1 + n e^{-2/τ}) 이다 | "
        "Cosines lie between -1 and 1, so at best it is log(1 + n e^{-2/τ})",
        proof="floor_of_loss",
    ),
    misconception(
        "SimCLR은 라벨을 써서 양성 쌍을 만든다 | SimCLR makes its positive pairs from labels",
        "라벨 없이, 한 그림을 두 번 증강한 것을 양성 쌍으로 삼는다 | It needs none: two augmentations of one "
        "image are a pair",
        source="Chen, Kornblith, Norouzi, Hinton 2020, A simple framework for contrastive "
        "learning of visual representations",
    ),
)

SAID = r"""
SimCLR은 라벨을 써서 양성 쌍을 만든다
    label|라벨|레이블|같은_클래스 .이용|사용|쓰|써서|기준 …양성|positive|쌍|pair -없|않|supcon|supervised_contrastive
    같은_클래스|같은_라벨 …양성_쌍|positive_pair|positive -없|않|supcon|supervised_contrastive
"""

BORN = r"""
2020 || hinton, google
"""
