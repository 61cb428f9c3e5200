"""Dropout silences random units while training."""

from notecc.derive import (
    Bernoulli,
    Derivative,
    E,
    Solves,
    Sum,
    binomial,
    derivation,
    exp,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="dropout",
    title=Words("드롭아웃", "Dropout"),
    definition=Words(
        "학습할 때마다 뉴런을 무작위로 꺼서 서로에게 지나치게 기대지 않게 하는 규제. 평가할 "
        "때는 끄지 않는다",
        "Silencing random units at each training step so that none relies too much on "
        "others; all of them are on when the model is tested",
    ),
    category="regularization",
    names=(
        Name("드롭 아웃"),
        Name("드랍 아웃"),
        Name("drop-out", unless=("고등학교", "대학", "중퇴", "자퇴", "school", "college")),
    ),
    needs=(),
    formula=(
        r"\tilde x=\frac{m\,x}{p},\quad m\sim\mathrm{Bernoulli}(p),\qquad \mathbb "
        r"E[\tilde x]=x"
    ),
    source=(
        "Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014, Dropout: a simple "
        "way to prevent neural networks from overfitting"
    ),
    fixes=Words(
        "여러 신경망을 따로 학습해 평균 내는 값비싼 앙상블을 한 번의 학습으로 흉내 낸다",
        "It imitates in one training the costly ensemble of many networks",
    ),
    fails=Words(
        "학습이 느려지고, 배치 정규화와 함께 쓰면 학습과 평가의 분산이 어긋난다",
        "Training takes longer, and beside batch normalisation the variances of training and "
        "evaluation disagree",
    ),
)

SYMBOLS = r"""
    p     unit      p      | 남길 확률 | probability of keeping a unit
    mask  real      m      | 마스크(남기면 1) | mask, 1 if kept
    M     sequence  m      | 뉴런마다의 마스크 | mask of each unit
    W     sequence  w      | 가중치들 | weights
    z     real      z_{1}  | 켜졌을 때의 로짓 | logit when on
    a     real      z_{0}  | 꺼졌을 때의 로짓 | logit when off
    x_pos positive  x      | 입력(0이 아닌) | input, not 0
"""


def odds(logit):
    sigmoid = 1 / (1 + exp(-logit))
    return sigmoid / (1 - sigmoid)


@derivation("1/p배가 평균을 지킨다 | Scaling by 1/p keeps the mean")
def mean_kept(x, p, mask):
    m = Bernoulli(mask, p)
    yield E(m * x / p), "학습할 때의 출력의 평균 | the mean output in training"
    yield (
        x,
        "E[m] = p: 그래서 평가할 때는 아무것도 하지 않는다 | E[m] = p: so evaluation does nothing",
    )


@derivation("키우지 않고 학습했다면 | If it was not scaled in training")
def unscaled(M, W, X, p, i, n):
    yield (
        E(Sum(W[i] * Bernoulli(M[i], p) * X[i], (i, 1, n))),
        "처음 논문의 방식: 학습할 때 1/p배 하지 않는다 | the first paper's way: no 1/p in training",
    )
    yield (
        Sum(p * W[i] * X[i], (i, 1, n)),
        "평가할 때 가중치를 p배 해야 크기가 맞는다 | evaluation has to scale the weights by p",
    )


@derivation("분산은 커진다 | The variance grows")
def variance(x, p, mask):
    m = Bernoulli(mask, p)
    yield E((m * x / p - x) ** 2), "평균 x에서 벗어난 크기 | how far it strays from its mean x"
    yield (
        (1 - p) / p * x**2,
        "m² = m 이므로. 많이 끌수록 크다 | since m² = m; the more is off, the larger",
    )


@derivation("선형 모델에서는 L2 벌점 | In a linear model, an L2 penalty")
def as_l2(x, y, w, p, mask):
    m = Bernoulli(mask, p)
    yield E((y - w * m * x / p) ** 2), "마스크에 대한 평균 손실 | the loss averaged over masks"
    yield (
        (y - w * x) ** 2 + (1 - p) / p * (w * x) ** 2,
        "입력이 큰 가중치일수록 더 벌하는 감쇠 | a decay that is stronger where inputs are large",
    )


@derivation("뉴런이 여럿이어도 | With many units as well")
def as_l2_many(M, W, X, y, p, i, n):
    yield (
        E((y - Sum(W[i] * Bernoulli(M[i], p) * X[i] / p, (i, 1, n))) ** 2),
        "마스크는 서로 독립 | the masks are independent",
    )
    yield (
        (y - Sum(W[i] * X[i], (i, 1, n))) ** 2
        + (1 - p) / p * Sum(W[i] ** 2 * X[i] ** 2, (i, 1, n)),
        "교차항의 평균은 0이라 벌점만 남는다 | the cross terms average out, the penalty stays",
    )


@derivation("줄어드는 정도는 p배 | The weight shrinks by p")
def shrunk(x_pos, y, w, p):
    yield (
        Derivative((y - w * x_pos) ** 2 + (1 - p) / p * (w * x_pos) ** 2, w),
        "벌점이 붙은 손실의 기울기 | the slope of the penalised loss",
    )
    yield (
        p * y / x_pos,
        "벌점이 없을 때의 y/x 의 p배 | p times y/x, the one without",
        Solves(w, minimum=True),
    )


@derivation("부분망은 2ⁿ개 | There are 2ⁿ subnetworks")
def subnetworks(i, n):
    yield (
        1 + Sum(binomial(n, i), (i, 1, n)),
        "켜진 뉴런의 수로 나누어 세면 | counted by how many units are on",
    )
    yield 2**n, "가중치를 나누어 쓰는 2ⁿ개의 앙상블 | an ensemble of 2ⁿ that share weights"


@derivation("평가는 기하평균 앙상블 | Evaluation is a geometric ensemble")
def geometric(z, a, p):
    yield (
        odds(z) ** p * odds(a) ** (1 - p),
        (
            "시그모이드 하나: 켜진 망과 꺼진 망의 승산의 기하평균 | "
            "one sigmoid: the geometric mean of the odds with the unit on and off"
        ),
    )
    yield (
        exp(p * z + (1 - p) * a),
        "로짓을 평균한 망 하나의 승산과 같다 | the odds of one net with the mean logit",
    )


MISCONCEPTIONS = (
    misconception(
        "드롭아웃은 평가할 때도 뉴런을 끈다 | Dropout also switches units off in evaluation",
        "평가할 때는 모두 켠다: 학습할 때 1/p배 했으니 평균이 이미 맞다 | "
        "In evaluation all units are on: scaled by 1/p in training, the means already agree",
        proof="mean_kept",
    ),
    misconception(
        "드롭아웃은 출력의 크기를 바꾸지 않으니 아무 잡음도 없다 | "
        "Dropout keeps the size of the output, so it adds no noise",
        "평균만 지킨다. 분산은 (1-p)/p·x²만큼 생긴다 | "
        "Only the mean is kept; a variance of (1-p)/p·x² appears",
        proof="variance",
    ),
    misconception(
        "논문의 p와 PyTorch의 p는 같은 확률이다 | "
        "The paper's p and PyTorch's p are the same probability",
        "논문의 p는 남길 확률, nn.Dropout(p)의 p는 끌 확률이다 | "
        "The paper's p is the probability of keeping; that of nn.Dropout(p) is of dropping",
        source="Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014, Dropout: a simple "
        "way to prevent neural networks from overfitting",
    ),
    misconception(
        "드롭아웃은 가중치를 0으로 만든다 | Dropout sets weights to 0",
        "가중치가 아니라 뉴런의 출력을 0으로 한다. 가중치는 그대로다 | It zeroes the outputs of units; the weights stay",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)

SAID = r"""
드롭아웃은 평가할 때도 뉴런을 끈다
    {train} {infer} .모두|둘_다|상관없이|관계없이|동일하게|똑같이 …{unit} …끄|끈|꺼|제거 -않|안|x
    {infer} …{unit} .끄|끈|꺼|제거|탈락|drop|버리|버린 -모든|전체|전부|안|off|켜|eval|곱|scale|mc|monte|불확실|않|{train}
    {infer} …dropout|드롭아웃|드랍아웃 .적용|사용|유지|켠|켜 -않|안|x|없|off|mc|monte|불확실|말|{train}|못
    = {infer} …모든|전체|전부|dropout|드롭아웃 .{unit}|끄|꺼|적용하지|사용하지
~ 드롭아웃은 가중치를 0으로 만든다
    {weight} 무작위|무작위로|랜덤|랜덤하게|임의 .0으로|제거|삭제|탈락|drop -dropconnect|커넥트|{unit}
    {weight} .0으로|제거|삭제|탈락|drop -dropconnect|커넥트|{unit}|감소|decay
"""

BORN = r"""
2012 2014 || hinton, toronto
"""
