"""Self-supervised learning makes its labels out of the data."""

from notecc.derive import (
    Delta,
    Derivative,
    E,
    Random,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="self-supervised",
    title=Words("자기지도학습", "Self-supervised learning"),
    definition=Words(
        "사람이 붙인 정답 없이 데이터 자체에서 만든 문제(가리기, 짝 맞추기 등)로 표현을 "
        "배우는 학습",
        "Learning representations without human labels, from tasks made out of the data "
        "themselves (masking, matching pairs)",
    ),
    category="ssl",
    names=(
        Name("자기 지도"),
        Name("자기 지도 학습"),
        Name("자가 지도 학습"),
        Name("셀프 슈퍼바이즈드"),
        Name("self supervised"),
        Name("self supervised learning"),
        Name(
            "SSL",
            exact=True,
            context=(
                "supervised",
                "지도",
                "unlabel",
                "contrastive",
                "pretext",
                "사전학습",
                "simclr",
                "representation",
            ),
        ),
    ),
    needs=(),
    formula=r"\min_\theta\ \mathbb E_x\bigl[L(f_\theta(T(x)),s(x))\bigr]",
    source=(
        "Jing, Tian 2020, Self-supervised visual feature learning with deep neural "
        "networks: a survey"
    ),
    fixes=Words(
        "사람이 붙인 정답이 모자라거나 비싸던 것을 고친다",
        "Labels made by people are few and dear; it does without",
    ),
    fails=Words(
        "무엇을 배우는지가 만든 과제와 증강에 달려 있어, 쓸 과제와 어긋날 수 있다",
        "What is learnt hangs on the made-up task and the augmentation, and may not suit the "
        "real one",
    ),
)

SYMBOLS = r"""
    x       real      x          | 가려진 값 | the masked value
    mu      real      \mu        | 둘레를 보았을 때의 평균 | its mean given the context
    sigma   positive  \sigma     | 둘레를 보고도 남는 표준편차 | its deviation given the context
    c       real      \hat{x}    | 예측 | prediction
    signal  real      s          | 두 모습에 공통인 것 | what two views share
    xi      real      \xi        | 첫 모습의 잡음 | noise of the first view
    xi2     real      \xi'       | 둘째 모습의 잡음 | noise of the second view
    scale   positive  \sigma_{s} | 공통인 것의 표준편차 | deviation of what is shared
    a       real      a          | 표현의 배율 | scale of the representation
"""


@derivation(
    "가린 값의 최적 예측은 조건부 평균 | The best guess of a masked value: the conditional mean"
)
def masked(x, c, mu, sigma):
    value = Random(x, mean=mu, variance=sigma**2)
    yield (
        Derivative(E((value - c) ** 2), c),
        "둘레가 같은 예들에 대한 제곱오차의 기울기 | the slope of squared error over one context",
    )
    yield (
        mu,
        "둘레로 알 수 있는 것만 배운다 | it learns what the context tells",
        Solves(c, minimum=True),
    )


@derivation("그래도 남는 오차 | The error that stays")
def remaining(x, mu, sigma):
    value = Random(x, mean=mu, variance=sigma**2)
    yield E((value - mu) ** 2), "가장 좋은 예측의 오차 | the error of the best guess"
    yield (
        sigma**2,
        "알 수 없는 부분: 손실이 0이 아니어도 다 배운 것 | what cannot be known: a loss above 0",
    )


@derivation("찍을 때의 손실은 log K | Guessing costs log K")
def guessing(K, k):
    yield (
        -Sum(1 / K * log(1 / K), (k, 1, K)),
        (
            "변형 K가지를 맞히는 과제(회전 맞히기는 K = 4) | "
            "a task of K transformations (rotation: K = 4)"
        ),
    )
    yield log(K), "이보다 낮아야 무언가를 배운 것 | below this, something has been learnt"


@derivation("가짜 정답이어도 기울기는 같다 | Made-up labels, the same gradient")
def same_gradient(Z, i, j, k, K):
    yield (
        Derivative(-Z[i] + log(Sum(exp(Z[k]), (k, 1, K))), Z[j]),
        "데이터가 준 정답 i의 교차 엔트로피 | cross-entropy of the label i that the data gave",
    )
    yield (
        exp(Z[j]) / Sum(exp(Z[k]), (k, 1, K)) - Delta(i, j),
        (
            "확률 빼기 정답: 지도학습과 같은 식, 정답만 공짜 | "
            "probability minus target: as in supervised learning, but the target is free"
        ),
    )


@derivation("두 모습을 맞추기만 하면 무너진다 | Matching two views alone collapses")
def collapse(a, signal, xi, xi2, sigma):
    first, second = (Random(it, variance=sigma**2) for it in (xi, xi2))
    yield (
        Derivative(E((a * (signal + first) - a * (signal + second)) ** 2), a),
        "같은 것의 두 모습의 표현을 가깝게만 하면 | if two views are only drawn together",
    )
    yield (
        0,
        (
            "a = 0: 모두 한 점으로. 그래서 음성이나 다른 장치가 든다 | "
            "a = 0: all in one point; hence negatives, or some other means"
        ),
        Solves(a, minimum=True),
    )


@derivation("두 모습이 함께 가진 것만 남는다 | Only what both views share correlates")
def shared(signal, xi, xi2, scale, sigma):
    common = Random(signal, variance=scale**2)
    first, second = (Random(it, variance=sigma**2) for it in (xi, xi2))
    yield (
        E((common + first) * (common + second)),
        "두 모습의 공분산(평균 0) | the covariance of two views (mean 0)",
    )
    yield (
        scale**2,
        (
            "잡음은 빠진다: 무엇을 증강하느냐가 무엇을 잊느냐 | "
            "noise drops out: what is augmented is what is forgotten"
        ),
    )


MISCONCEPTIONS = (
    misconception(
        "자기지도학습은 정답 없이 배우는 비지도학습이라 손실에 정답이 없다 | "
        "Self-supervised learning has no targets in its loss",
        "정답은 있다. 데이터 자체에서 만들 뿐, 기울기는 지도학습과 같은 p - y 이다 | "
        "There are targets, made out of the data; the gradient is p - y as in supervised learning",
        proof="same_gradient",
    ),
    misconception(
        "두 증강의 표현을 같게만 만들면 좋은 표현이 된다 | "
        "Making two views agree is enough for a good representation",
        "모두 같은 점으로 보내도 손실이 0이다 | Sending everything to one point gives a loss of 0",
        proof="collapse",
    ),
    misconception(
        "자기지도학습에는 사람이 붙인 정답이 필요하다 | Self-supervised learning needs labels by people",
        "정답을 자료 자체에서 만든다: 사람이 붙인 정답이 없어도 된다 | It makes its labels from the data; none "
        "by people are needed",
        source="Jing, Tian 2020, Self-supervised visual feature learning with deep neural "
        "networks: a survey",
    ),
)

SAID = r"""
자기지도학습에는 사람이 붙인 정답이 필요하다
    사람이_붙인|사람이_만든|사람이_직접|사람이_단|직접_붙인|label|라벨|레이블|정답 .필요|있어야|사용 -없|필요_없|않|unlabel|스스로|자체|적은|fine|미세|만들|생성|downstream
"""

EXPANSIONS = r"""
SSL | Self-Supervised Learning | Semi-Supervised Learning
"""
