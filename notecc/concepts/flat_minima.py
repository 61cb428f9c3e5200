"""Flat minima: the loss stays low all around."""

from notecc.derive import (
    Above,
    E,
    Normal,
    Random,
    Solves,
    Sum,
    derivation,
    misconception,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="flat-minima",
    title=Words("평평한 최소점", "Flat minima"),
    definition=Words(
        "주변에서도 손실이 거의 변하지 않는(곡률이 작은) 최소점. 일반화에 유리하다는 "
        "주장에는 반론이 있다",
        "Minima around which the loss hardly changes (small curvature); that they "
        "generalise better is contested",
    ),
    category="generalization",
    names=(
        Name("평평한 최소점"),
        Name("평탄한 최소점"),
        Name("플랫 미니멈"),
        Name("플랫 미니마"),
        Name("flat minimum"),
        Name("flat minima"),
        Name("flat minimizer"),
    ),
    needs=("minibatch",),
    formula=(
        r"\mathbb E[L(w^*+\xi)]-L(w^*)\approx\tfrac12\sigma^2\,\mathrm{tr}\,H,\qquad "
        r"\xi\sim\mathcal N(0,\sigma^2I)"
    ),
    source="Hochreiter, Schmidhuber 1997, Flat minima",
    fixes=Words(
        "손실의 높이만으로는 가중치가 조금 흔들릴 때 어떤지 알 수 없다. 곡률이 그것을 말해 준다",
        "The height of the loss does not tell what happens when the weights are shaken: "
        "curvature does",
    ),
    fails=Words(
        "곡률은 같은 함수라도 가중치를 다시 재면 바뀐다: 평평함만으로 일반화를 말할 수 없다 "
        "(Dinh 2017)",
        "Curvature changes when the same function is reparametrised: flatness alone says "
        "nothing of generalisation (Dinh 2017)",
    ),
)


SYMBOLS = r"""
    xi     real       \xi     | 가중치의 흔들림          | jitter of a weight
    X      sequence   \xi     | 가중치마다의 흔들림       | jitter of each weight
    P      positives  h       | 방향마다의 곡률(고윳값)   | curvatures (eigenvalues)
    sigma  positive   \sigma  | 흔들림의 표준편차        | standard deviation of the jitter
    eps    positive   \epsilon | 손실의 허용 폭          | loss that is tolerated
    x_pos  positive   r       | 최소점에서의 거리         | distance from the minimum
    a      real       a       | 4차 항의 계수            | coefficient of the fourth power
    c      real       c       | 3차 항의 계수            | coefficient of the third power
    s      positive   s       | 두 곡률의 차이           | difference of two curvatures
    n      size       n       | 가중치의 수             | number of weights
"""


@derivation("흔들림에 따른 손실 | The loss under a jitter")
def jitter(xi, h, sigma):
    x = Normal(xi, variance=sigma**2)
    yield (
        E(h / 2 * x**2),
        "최소점의 이차 근사에서 오른 손실의 평균 | mean rise, on the quadratic approximation",
    )
    yield h * sigma**2 / 2, "곡률에 비례한다 | proportional to the curvature"


@derivation("여러 방향이면 헤시안의 대각합 | In many directions: the trace of the Hessian")
def trace(X, P, sigma, i, n):
    x = Random(X[i], variance=sigma**2)
    yield (
        E(Sum(P[i] / 2 * x**2, (i, 1, n))),
        "고유방향마다 따로 흔들면 | jitter along each eigenvector",
    )
    yield (
        sigma**2 / 2 * Sum(P[i], (i, 1, n)),
        "곡률의 합 tr H 만 남는다 | only tr H, their sum, is left",
    )


@derivation("다음 항까지 | With the next terms")
def next_terms(xi, h, a, c, sigma):
    x = Normal(xi, variance=sigma**2)
    yield E(h / 2 * x**2 + c * x**3 + a * x**4), "4차까지 편 손실 | the loss, to the fourth power"
    yield (
        h * sigma**2 / 2 + 3 * a * sigma**4,
        "홀수 차는 지워지고 다음은 σ⁴: σ가 작으면 근사가 맞다 | odd powers cancel; next is σ⁴",
    )


@derivation("같은 높이라도 날카로운 쪽이 더 오른다 | Of equal minima the sharp one rises more")
def sharper(h, sigma, s):
    yield (h + s) * sigma**2 / 2, "곡률 h + s 인 최소점에서 | at a minimum of curvature h + s"
    yield h * sigma**2 / 2, "곡률 h 인 최소점보다 크다 | more than at one of curvature h", Above()


@derivation("평평할수록 넓다 | The flatter, the wider")
def width(x_pos, h, eps):
    yield (
        h / 2 * x_pos**2 - eps,
        "손실이 ε만큼 오르는 거리 r | the distance r at which it has risen by ε",
    )
    yield sqrt(2 * eps / h), "1/√h 에 비례하는 폭 | a width proportional to 1/√h", Solves(x_pos)


MISCONCEPTIONS = (
    misconception(
        "평평한 최소점이 더 잘 일반화한다는 것은 증명된 사실이다 | "
        "That flat minima generalise better is a proved fact",
        "관찰에서 나온 주장이고 반론이 있다: 곡률은 같은 함수라도 표현을 바꾸면 달라진다 | "
        "It is a claim from observation, and contested: curvature depends on the parametrisation",
        source="Dinh, Pascanu, Bengio, Bengio 2017, Sharp minima can generalize for deep nets",
    ),
)

SAID = r"""
? 평평한 최소점이 더 잘 일반화한다는 것은 증명된 사실이다
    flat_minimum|flat_minima|평평한|플랫 …generaliz|generalization|generalizes|일반화 .좋|잘|높|성능|better|잘된|능력
"""
