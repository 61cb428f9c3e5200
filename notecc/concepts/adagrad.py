"""Adagrad gives every parameter its own, ever smaller, rate."""

from notecc.derive import (
    AtLeast,
    Below,
    ByRule,
    Given,
    Induction,
    Limit,
    Sum,
    derivation,
    misconception,
    oo,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adagrad",
    title=Words("아다그라드", "Adagrad"),
    definition=Words(
        "지금까지의 기울기 제곱합의 제곱근으로 나누어 파라미터마다 학습률을 달리하는 방법. "
        "분모는 줄어들지 않는다",
        "Dividing each parameter's step by the root of its summed squared gradients; the "
        "denominator never shrinks",
    ),
    category="optimizer",
    names=(
        Name("아다 그라드"),
        Name("에이다 그라드"),
        Name("아다 그래드"),
        Name("에이다 그래드"),
        Name("ada-grad"),
    ),
    needs=("sgd",),
    formula=r"G_t=G_{t-1}+g_t^2,\qquad w_{t+1}=w_t-\frac{\eta\,g_t}{\sqrt{G_t}+\epsilon}",
    source=(
        "Duchi, Hazan, Singer 2011, Adaptive subgradient methods for online learning and "
        "stochastic optimization"
    ),
    fixes=Words(
        "SGD와 모멘텀은 모든 파라미터에 같은 학습률을 쓴다. Adagrad는 자주 크게 움직인 것은 "
        "줄이고 드문 것은 크게 둔다",
        "SGD and Momentum give all parameters one rate: Adagrad lowers it for busy ones and "
        "keeps it for rare ones",
    ),
    fails=Words(
        "분모가 줄지 않으므로 실효 학습률이 계속 작아져, 오래 학습하면 거의 멈춘다",
        "Its denominator never shrinks: the effective rate keeps falling until learning all "
        "but stops",
    ),
)


SYMBOLS = r"""
    s      positive  s  | 손실의 배율 | scale of the loss
    G0     positive  a  | 누적합의 시작값 | where the sum starts
"""


@rule(oracle="torch.adagrad")
def step(w, g, G=0.0, *, eta=0.01, eps=1e-10):
    G = G + g**2
    w = w - eta * g / (sqrt(G) + eps)
    return w, G


@rule(
    "Optax",
    oracle="optax.adagrad",
    note="누적합이 0.1에서 시작하고 ε이 제곱근 안에 있다 | the sum starts at 0.1, ε is in the root",
)
def step_optax(w, g, G=0.1, *, eta=0.01, eps=1e-7):
    G = G + g**2
    w = w - eta * g / sqrt(G + eps)
    return w, G


@derivation("G_t 를 펼치면 | G_t, unrolled")
def accumulated(G, g, i, t):
    yield G[t], "G_t = G_{t-1} + g_t², G_0 = 0 에서 | from G_t = G_{t-1} + g_t², G_0 = 0"
    yield (
        Sum(g[i] ** 2, (i, 1, t)),
        "처음부터의 합: 아무것도 잊지 않는다 | a sum from the start: nothing is forgotten",
        Induction.of(step, G[t]),
    )


@derivation("분모는 줄지 않는다 | The denominator never shrinks")
def never_shrinks(G, g, t):
    yield G[t] - G[t - 1], "한 걸음에 G의 변화 | the change of G in one step"
    yield G[t - 1] + g[t] ** 2 - G[t - 1], "규칙에서 | by the rule", ByRule(step, G[t])
    yield g[t] ** 2, "기울기의 제곱만큼 | the squared gradient"
    yield 0, "제곱은 음수가 아니다 | a square is not below 0", AtLeast()


@derivation("기울기가 일정하면 η/√t | Under a steady gradient the rate is η/√t")
def vanishing(g, g_pos, eta, eps, i, t):
    yield eta / (sqrt(Sum(g[i] ** 2, (i, 1, t))) + eps), "t번째 실효 학습률 | effective rate at t"
    yield (
        eta / (sqrt(Sum(g_pos**2, (i, 1, t))) + eps),
        "기울기가 늘 같다면 | if the gradient never changes",
        Given({g[i]: g_pos}),
    )
    yield eta / (g_pos * sqrt(t) + eps), "합은 t·g² | the sum is t·g²"


@derivation("그래서 학습이 멈춘다 | So learning stops")
def stops(g_pos, eta, eps, t):
    yield Limit(eta / (g_pos * sqrt(t) + eps), t, oo), "학습이 오래되면 | as training goes on"
    yield 0, "실효 학습률이 0으로 간다 | the effective rate goes to 0"


@derivation("첫 걸음의 크기는 η | The first step has size η")
def first_step(g_pos, eta):
    yield eta * g_pos / sqrt(g_pos**2), "G_1 = g², ε = 0 | G_1 = g², ε = 0"
    yield eta, "기울기가 크든 작든 | whatever the size of the gradient"


@derivation("손실을 s배 해도 걸음은 같다 | Scaling the loss leaves the step alone")
def scale_free(g, eta, s, i, t):
    yield (
        eta * (s * g[t]) / sqrt(Sum((s * g[i]) ** 2, (i, 1, t))),
        "모든 기울기가 s배, ε = 0 | every gradient times s, ε = 0",
    )
    yield eta * g[t] / sqrt(Sum(g[i] ** 2, (i, 1, t))), "위아래의 s가 지워진다 | s cancels"


@derivation(
    "0이 아닌 시작값은 첫 걸음을 줄인다 | A start above 0 shortens the first step", variant="Optax"
)
def gentle_start(g_pos, eta, G0):
    yield (
        eta * g_pos / sqrt(G0 + g_pos**2),
        "누적합이 a > 0 에서 시작하면, ε = 0 | a sum from a > 0",
    )
    yield (
        eta,
        "작은 기울기의 첫 걸음이 η까지 커지지 않는다 | below η, above all for small g",
        Below(),
    )


MISCONCEPTIONS = (
    misconception(
        "Adagrad의 학습률은 다시 커질 수 있다 | Adagrad's rate can grow again",
        "분모는 기울기 제곱의 누적합이라 줄지 않는다 | "
        "Its denominator is a sum of squares, which never shrinks",
        proof="never_shrinks",
    ),
)

SAID = r"""
Adagrad의 학습률은 다시 커질 수 있다
    분모|누적합|제곱합 .g|g_t|gt|값이 .{shrink}
    분모|denominator|g|제곱합|누적합 작아져|작아져서|작아지므로|줄어들어|줄어들면|작아진다 -않|rmsprop
    학습|훈련|갈수록|반복 진행|될수록|할수록|갈수록 …{rate} .{grow}
    분모|denominator|누적합|누적값|제곱합|gt|g_t .{shrink}
    {rate} 다시 .{grow}
    denominator|accumulator {shrink}
    = 분모|denominator|누적|제곱합|gt|g_t …계속|점점|누적|끝없이|단조 .{grow}
    = 분모|제곱합|누적합 .줄지|작아지지|줄어들지 .않
    = {rate}|step|걸음|보폭 …0|작아 수렴|가까워|줄어|작아|없|되
    = 학습|업데이트|훈련|update …0에|0으로|멈 .수렴|가까워|않|멈|추|춘
    = 0에 .수렴|가까워
"""

POINTS = r"""
제곱을 쌓아 나눈다는 것 | that it divides by accumulated squares
    제곱|square|누적|분모|accumulat|accumulates|sum|g_t|변화|적게|많이
"""

BORN = r"""
2010 2011 ||
"""
