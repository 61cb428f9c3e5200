"""Mixup trains on blends of two examples and of their labels."""

from notecc.derive import (
    AtMost,
    Below,
    E,
    Integral,
    Random,
    Rational,
    Sum,
    derivation,
    log,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mixup",
    title=Words("믹스업", "mixup"),
    definition=Words(
        "두 입력과 두 정답을 같은 비율로 섞어 새 학습 예제를 만드는 데이터 증강",
        "Making a new training example by blending two inputs, and their two labels, in the "
        "same proportion",
    ),
    category="regularization",
    names=(Name("믹스 업"), Name("mix-up")),
    needs=("cross-entropy",),
    formula=r"\tilde x=\lambda x_i+(1-\lambda)x_j,\qquad \tilde y=\lambda y_i+(1-\lambda)y_j",
    source="Zhang, Cisse, Dauphin, Lopez-Paz 2018, mixup: beyond empirical risk minimization",
    fixes=Words(
        "예제 하나하나만 맞추어 예제 사이에서 제멋대로이던 예측을 고른다",
        "Fitted at examples only, predictions run wild between them; it evens them out",
    ),
    fails=Words(
        "섞은 그림은 부자연스럽고, 위치를 알아야 하는 과제에는 맞지 않는다",
        "Blended pictures look unnatural and do not suit tasks that need places",
    ),
)

SYMBOLS = r"""
    lam    real       \lambda     | 섞는 비율 | mixing ratio
    share  unit       \lambda     | 섞는 비율(0과 1 사이) | mixing ratio, between 0 and 1
    alpha  positive   \alpha      | 베타분포의 모수 | parameter of the Beta distribution
    x      real       x_{i}       | 첫 예제 | first example
    x2     real       x_{j}       | 둘째 예제 | second example
    y      real       y_{i}       | 첫 정답 | first target
    y2     real       y_{j}       | 둘째 정답 | second target
    off    real       e_{i}       | 첫 예제의 잔차 | residual of the first example
    off2   real       e_{j}       | 둘째 예제의 잔차 | residual of the second example
    P      positives  y           | 첫 정답의 분포 | first target distribution
    R      positives  y'          | 둘째 정답의 분포 | second target distribution
    Q      positives  p           | 모델의 확률들 | the model's probabilities
"""


@derivation("섞은 정답의 손실은 손실의 섞음 | The loss of mixed targets is the mix of losses")
def losses_mixed(P, R, Q, share, k, K):
    yield (
        -Sum((share * P[k] + (1 - share) * R[k]) * log(Q[k]), (k, 1, K)),
        "섞은 정답에 대한 교차 엔트로피 | cross-entropy with the mixed target",
    )
    yield (
        share * -Sum(P[k] * log(Q[k]), (k, 1, K)) + (1 - share) * -Sum(R[k] * log(Q[k]), (k, 1, K)),
        "정답에 대해 일차식이라: 구현은 이렇게 한다 | linear in the target: so it is implemented",
    )


@derivation("선형 모델에는 새것이 없다 | For a linear model there is nothing new")
def linear_residual(x, x2, y, y2, w, share):
    yield (
        share * y + (1 - share) * y2 - w * (share * x + (1 - share) * x2),
        "섞은 예제의 잔차 | the residual at the mixed example",
    )
    yield (
        share * (y - w * x) + (1 - share) * (y2 - w * x2),
        (
            "잔차의 섞음: mixup은 모델이 예제 사이에서 선형이기를 바란다 | "
            "the mix of residuals: mixup wants the model linear between examples"
        ),
    )


@derivation("그 제곱은 섞은 제곱보다 작다 | Its square is below the mix of squares")
def convex(off, off2, share):
    yield (
        (share * off + (1 - share) * off2) ** 2,
        "두 잔차를 섞은 것의 제곱 | the square of two residuals mixed",
    )
    yield (
        share * off**2 + (1 - share) * off2**2,
        (
            "차는 λ(1-λ)(차이)²: 끝점을 맞히면 사이도 맞는다 | "
            "the gap is λ(1-λ)(difference)²: right at the ends is right between"
        ),
        AtMost(),
    )


@derivation("기대 정답은 두 정답의 평균 | The expected target is the mean of the two")
def expected_target(lam, y, y2, alpha):
    ratio = Random(lam, mean=Rational(1, 2), variance=1 / (4 * (2 * alpha + 1)))
    yield (
        E(ratio * y + (1 - ratio) * y2),
        (
            "λ ~ Beta(α, α): 평균 1/2, 분산 1/(4(2α+1)) | "
            "λ ~ Beta(α, α): mean 1/2, variance 1/(4(2α+1))"
        ),
    )
    yield (y + y2) / 2, "α와 무관하다 | whatever α"


@derivation("섞으면 흩어짐이 준다 | Mixing narrows the spread")
def narrower(lam, x, x2, mu, sigma, alpha):
    ratio = Random(lam, mean=Rational(1, 2), variance=1 / (4 * (2 * alpha + 1)))
    first, second = (Random(it, mean=mu, variance=sigma**2) for it in (x, x2))
    yield (
        E((ratio * first + (1 - ratio) * second - mu) ** 2),
        "섞은 입력의 분산, 두 예제는 독립 | the variance of the mixed input, examples independent",
    )
    yield (
        (alpha + 1) / (2 * alpha + 1) * sigma**2,
        "α → 0 이면 그대로, α가 크면 절반 | as before for α → 0, half for a large α",
    )
    yield sigma**2, "늘 본래보다 좁다 | always narrower than before", Below()


@derivation("α = 1 은 고르게 섞기 | α = 1 mixes evenly")
def uniform(share):
    yield (
        Integral((share - Rational(1, 2)) ** 2, (share, 0, 1)),
        "Beta(1, 1)은 균등분포: λ의 분산 | Beta(1, 1) is uniform: the variance of λ",
    )
    yield Rational(1, 12), "1/(4(2α+1)) 에 α = 1 을 넣은 값 | 1/(4(2α+1)) at α = 1"


MISCONCEPTIONS = (
    misconception(
        "mixup은 두 그림을 섞고 정답은 큰 쪽 하나로 한다 | "
        "mixup blends two pictures and keeps the label of the larger part",
        "정답도 같은 비율로 섞는다. 그래서 손실은 두 손실의 섞음이다 | "
        "The targets are mixed in the same ratio; so the loss is the mix of two losses",
        proof="losses_mixed",
    ),
)

SAID = r"""
mixup은 두 그림을 섞고 정답은 큰 쪽 하나로 한다
    라벨|레이블|label|정답 .그대로|하나만|한쪽|하나로|변하지|바뀌지|바꾸지 -섞|비율|cutout|아니
"""

TERMS = r"""
mix up | Mixup
"""

BORN = r"""
2017 2018 ||
"""
