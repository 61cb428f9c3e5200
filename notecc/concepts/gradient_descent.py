"""Gradient descent walks downhill, against the gradient."""

from notecc.derive import (
    At,
    AtMost,
    Derivative,
    Given,
    Induction,
    Limit,
    cos,
    derivation,
    misconception,
    oo,
    rule,
    sin,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="gradient-descent",
    title=Words("경사하강법", "Gradient descent"),
    definition=Words(
        "손실의 기울기 반대 방향으로 파라미터를 조금씩 옮겨 손실을 줄이는 방법",
        "Lowering a loss by moving the parameters a small step against its gradient, again "
        "and again",
    ),
    category="optimizer",
    names=(
        Name("경사 하강"),
        Name("경사 하강법"),
        Name("경사 강하법"),
        Name("그래디언트 디센트"),
        Name("그라디언트 디센트"),
        Name("그레디언트 디센트"),
        Name("gradient descent"),
        Name("GD", exact=True, unless=("지드래곤", "빅뱅", "콘서트")),
    ),
    needs=(),
    formula=r"w_{t+1}=w_t-\eta\nabla L(w_t)",
    source=(
        "Cauchy 1847, Méthode générale pour la résolution des systèmes d'équations simultanées"
    ),
    fixes=Words(
        "미분해서 0이 되는 곳을 식으로 풀 수 없어도, 기울기만 알면 조금씩 내려갈 수 있다",
        "When the zero of the derivative cannot be solved for, the gradient alone still leads "
        "downhill",
    ),
    fails=Words(
        "한 걸음마다 전체 자료가 필요하고, 방향마다 곡률이 크게 다른 골짜기에서는 느리다. "
        "안장점 부근에서도 거의 멈춘다",
        "Each step needs all the data; it is slow in ravines whose curvatures differ, and "
        "nearly stops near saddle points",
    ),
)


SYMBOLS = r"""
    a      real  a  | 기울기의 첫 성분  | first component of the gradient
    b      real  b  | 기울기의 둘째 성분 | second component of the gradient
    slope  real  s  | 움직이는 방향     | direction of the move
    g0     real  g  | 그 자리의 기울기  | gradient at the place
    p      unit  p  | 학습률 곱하기 곡률 | rate times curvature
"""


@rule(oracle=("torch.sgd", "optax.sgd"))
def step(w, g, *, eta=0.01):
    w = w - eta * g
    return (w,)


@derivation("기울기 반대로 가면 내려간다 | Against the gradient is downhill")
def downhill(theta, eta, slope, g0, L):
    yield (
        At(Derivative(L(theta - eta * slope), eta), {eta: 0}),
        "-s 쪽으로 떠나는 순간 손실의 변화율 | how the loss changes on leaving towards -s",
    )
    yield -slope * Derivative(L(theta), theta), "연쇄법칙 | the chain rule"
    yield (
        -(g0**2),
        "s 를 기울기 g 로 고르면 | with the gradient g chosen for s",
        Given({slope: g0, Derivative(L(theta), theta): g0}),
    )
    yield 0, "제곱이므로 결코 오르지 않는다 | a square: never uphill", AtMost()


@derivation("기울기 쪽이 가장 가파르다 | The gradient is the steepest direction")
def steepest(a, b, theta):
    yield (
        (a * cos(theta) + b * sin(theta)) ** 2,
        "기울기가 (a, b)일 때 각 θ 방향 경사의 제곱 | squared slope at angle θ, gradient (a, b)",
    )
    yield (
        a**2 + b**2 - (a * sin(theta) - b * cos(theta)) ** 2,
        "cos² + sin² = 1 로 나누어 쓰면 | regrouped with cos² + sin² = 1",
    )
    yield (
        a**2 + b**2,
        "기울기 길이의 제곱이 한계: 나란할 때 같다 | at most |gradient|², reached along it",
        AtMost(),
    )


@derivation("한 걸음에 줄어드는 손실 | What one step takes off the loss")
def one_step(w0, w_star, eta, h):
    yield (
        h / 2 * (w0 - eta * h * (w0 - w_star) - w_star) ** 2,
        "L = h/2·(w - w*)² 에서 한 걸음 뒤의 손실 | loss after a step on L = h/2·(w - w*)²",
    )
    yield (
        (1 - eta * h) ** 2 * (h / 2 * (w0 - w_star) ** 2),
        "지금 손실의 (1-ηh)²배 | (1-ηh)² times the loss now",
    )


@derivation("이차 함수에서의 길 | The path on a quadratic")
def quadratic(W, w0, w_star, eta, h, t):
    yield W[t], "w_t = w_{t-1} - ηh(w_{t-1} - w*) 에서 | from w_t = w_{t-1} - ηh(w_{t-1} - w*)"
    yield (
        w_star + (1 - eta * h) ** t * (w0 - w_star),
        "걸음마다 오차가 (1-ηh)배가 된다 | each step multiplies the error by 1-ηh",
        Induction(t, step.function(W[t - 1], h * (W[t - 1] - w_star), eta=eta)[0], start=w0),
    )


@derivation("알맞은 학습률이면 최적점에 닿는다 | With a fitting rate it arrives")
def arrives(w0, w_star, p, t):
    yield (
        Limit(w_star + (1 - p) ** t * (w0 - w_star), t, oo),
        "0 < ηh = p < 1 일 때 오래 걸으면 | after many steps, if 0 < ηh = p < 1",
    )
    yield w_star, "(1-p)^t 가 0으로 간다 | (1-p)^t goes to 0"


MISCONCEPTIONS = (
    misconception(
        "경사하강법은 언제나 손실을 줄인다 | Gradient descent always lowers the loss",
        "아주 작은 걸음에서만 그렇다: 이차 함수에서 손실은 (1-ηh)²배가 되어 ηh > 2 이면 커진다 | "
        "Only for small steps: on a quadratic the loss is multiplied by (1-ηh)², so it grows "
        "once ηh > 2",
        proof="one_step",
    ),
    misconception(
        "경사하강법은 기울기를 더한다 | Gradient descent adds the gradient",
        "뺀다. 기울기의 반대쪽으로 가야 손실이 줄어든다 | "
        "It subtracts it: only against the gradient does the loss fall",
        proof="downhill",
    ),
)

SAID = r"""
경사하강법은 기울기를 더한다
    ^{gradient} .더해서|더하여|더해|더해주|더한 …업데이트|갱신|파라미터|가중치|update -모멘텀|momentum|누적|이전|ascent|상승|음수|양수|부호|마이너스|noise|노이즈|모두|합|최대|극대|증가|빼|반대
    경사하강법|경사_하강법|gradient_descent|gd|sgd :: …{gradient} .더해|더한|더하|add|adds -모멘텀|momentum|누적|이전|ascent|상승|음수|부호|마이너스|noise|노이즈|모두|합|최대|빼
    {gradient} .방향으로 .이동|움직|업데이트|내려 -반대|음|negative|-
경사하강법은 언제나 손실을 줄인다
    항상|언제나|무조건|반드시 {loss} .{shrink} -것은|보장|작은_걸음
    항상|언제나|무조건|반드시 .전역|global|최적|최솟값|최소값 찾|도달|수렴|최소|최적 -볼록|convex|것은|보장
"""

POINTS = r"""
학습률 | the learning rate
    {rate}|학습|learning|step|보폭|걸음|스텝|이동_거리|조금씩|속도
"""

TERMS = r"""
parameter에 빼 | parameter에서 빼
파라미터에 빼 | 파라미터에서 빼
"""
