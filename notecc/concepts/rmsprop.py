"""RMSprop divides by a running average of squared gradients."""

from notecc.derive import (
    Above,
    ByRule,
    Given,
    Induction,
    Limit,
    Sum,
    absolute,
    derivation,
    misconception,
    oo,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="rmsprop",
    title=Words("RMS프롭", "RMSprop"),
    definition=Words(
        "기울기 제곱의 지수이동평균의 제곱근으로 나누어, Adagrad와 달리 학습률이 계속 줄지 "
        "않게 한 방법",
        "Dividing the step by the root of an exponential moving average of squared "
        "gradients, so that unlike Adagrad's it need not keep shrinking",
    ),
    category="optimizer",
    names=(Name("RMS 프롭"), Name("알엠에스 프롭"), Name("RMS-prop")),
    needs=("adagrad",),
    formula=(
        r"v_t=\rho v_{t-1}+(1-\rho)g_t^2,\qquad "
        r"w_{t+1}=w_t-\frac{\eta\,g_t}{\sqrt{v_t}+\epsilon}"
    ),
    source="Tieleman, Hinton 2012, Lecture 6.5: rmsprop (Neural Networks for Machine Learning)",
    fixes=Words(
        "Adagrad의 누적합은 줄지 않아 학습이 멈춘다. 이동평균으로 바꾸어 오래된 기울기를 잊는다",
        "Adagrad's sum never shrinks and learning stops: a moving average forgets old gradients",
    ),
    fails=Words(
        "이동평균이 0에서 시작하는데 보정이 없어 첫 걸음이 η/√(1-ρ)로 크다. 방향에는 관성이 없다",
        "The average starts at 0 and is not corrected: the first steps are too large, up to "
        "η/√(1-ρ); and there is no momentum",
    ),
)


SYMBOLS = r"""
    v   sequence  v  | 기울기 제곱의 이동평균 | running mean of squared gradients
    a   sequence  a  | 기울기의 이동평균     | running mean of gradients
    v0  positive  v  | 큰 기울기 직후의 평균  | the mean after a large gradient
    s   positive  s  | 손실의 배율          | scale of the loss
"""


@rule(oracle="torch.rmsprop")
def step(w, g, v=0.0, *, eta=0.01, rho=0.99, eps=1e-8):
    v = rho * v + (1 - rho) * g**2
    w = w - eta * g / (sqrt(v) + eps)
    return w, v


@rule(
    "Optax",
    oracle="optax.rmsprop",
    note="ε이 제곱근 안에 있고 ρ는 0.9 | ε is in the root, and ρ is 0.9",
)
def step_optax(w, g, v=0.0, *, eta=0.01, rho=0.9, eps=1e-8):
    v = rho * v + (1 - rho) * g**2
    w = w - eta * g / sqrt(v + eps)
    return w, v


@rule(
    "centered",
    oracle="torch.rmsprop_centered",
    note=(
        "평균의 제곱을 빼서 분산으로 나눈다 | "
        "divides by the variance: the squared mean is taken off"
    ),
)
def step_centered(w, g, v=0.0, a=0.0, *, eta=0.01, rho=0.99, eps=1e-8):
    v = rho * v + (1 - rho) * g**2
    a = rho * a + (1 - rho) * g
    w = w - eta * g / (sqrt(v - a**2) + eps)
    return w, v, a


@derivation("v_t 를 펼치면 | v_t, unrolled")
def unrolled(v, g, rho, i, t):
    yield v[t], "v_t = ρv_{t-1} + (1-ρ)g_t², v_0 = 0 에서 | from its definition, v_0 = 0"
    yield (
        (1 - rho) * Sum(rho ** (t - i) * g[i] ** 2, (i, 1, t)),
        "오래될수록 가볍게: 지난 제곱의 가중합 | past squares, the older the lighter",
        Induction.of(step, v[t]),
    )


@derivation("큰 기울기를 잊는다 | It forgets a large gradient")
def forgets(v, v0, rho, t):
    yield v[t], "v_0 에서 시작해 그 뒤로 g = 0 이면 | from v_0, with g = 0 ever after"
    yield (
        rho**t * v0,
        "걸음마다 ρ배: 분모가 다시 작아진다 | times ρ each step: the denominator shrinks again",
        Induction(t, step.function(0, 0, v[t - 1], eta=1, rho=rho, eps=1)[1], start=v0),
    )


@derivation("Adagrad와 달리 멈추지 않는다 | Unlike Adagrad it does not stop")
def goes_on(g_pos, eta, rho, t):
    yield (
        Limit(eta * g_pos / sqrt((1 - rho**t) * g_pos**2), t, oo),
        "기울기가 일정하면 v_t = (1-ρ^t)g², ε = 0 | under a steady gradient, ε = 0",
    )
    yield eta, "걸음이 η로 남는다 | the step stays at η"


@derivation("첫 걸음은 η/√(1-ρ) | The first step is η/√(1-ρ)")
def first_step(g_pos, eta, rho):
    yield eta * g_pos / sqrt((1 - rho) * g_pos**2), "v_1 = (1-ρ)g², ε = 0 | v_1 = (1-ρ)g², ε = 0"
    yield (
        eta / sqrt(1 - rho),
        "ρ = 0.99 이면 10η: 편향을 보정하지 않아서 | 10η at ρ = 0.99: nothing corrects the bias",
    )
    yield eta, "늘 η보다 크다 | always more than η", Above()


@derivation("손실을 s배 해도 걸음은 같다 | Scaling the loss leaves the step alone")
def scale_free(g, eta, rho, s, i, t):
    yield (
        eta * (s * g[t]) / sqrt((1 - rho) * Sum(rho ** (t - i) * (s * g[i]) ** 2, (i, 1, t))),
        "모든 기울기가 s배, ε = 0 | every gradient times s, ε = 0",
    )
    yield (
        eta * g[t] / sqrt((1 - rho) * Sum(rho ** (t - i) * g[i] ** 2, (i, 1, t))),
        "위아래의 s가 지워진다: SGD와 다르다 | s cancels, unlike in SGD",
    )


@derivation("ρ = 0 이면 부호만 남는다 | With ρ = 0 only the sign is left")
def sign_only(g, v, eta, rho, t):
    yield eta * g[t] / sqrt(v[t]), "걸음, ε = 0 | the step, ε = 0"
    yield (
        eta * g[t] / sqrt(rho * v[t - 1] + (1 - rho) * g[t] ** 2),
        "v_t 의 정의 | the definition of v_t",
        ByRule(step, v[t]),
    )
    yield (
        eta * g[t] / absolute(g[t]),
        "기억이 없으면 크기가 지워진다 | without memory the size cancels",
        Given({rho: 0}),
    )


@derivation("중심화하면 분모가 사라진다 | Centred, the denominator vanishes", variant="centered")
def centered(g0, rho, t):
    yield (
        (1 - rho**t) * g0**2 - ((1 - rho**t) * g0) ** 2,
        "기울기가 일정할 때 v_t - a_t² | v_t - a_t² under a steady gradient",
    )
    yield rho**t * (1 - rho**t) * g0**2, "분산의 추정이므로 | for it estimates a variance"


@derivation("그 끝은 0 | And ends at 0", variant="centered")
def centered_limit(g0, rho, t):
    yield Limit(rho**t * (1 - rho**t) * g0**2, t, oo), "기울기가 오래 그대로면 | after a long time"
    yield 0, "ε만이 걸음을 막는다 | only ε still bounds the step"


MISCONCEPTIONS = (
    misconception(
        "RMSprop의 분모도 Adagrad처럼 줄지 않는다 | RMSprop's denominator never shrinks either",
        "이동평균이라 기울기가 작아지면 ρ배씩 줄어든다 | "
        "It is a moving average: once gradients are small it falls by ρ each step",
        proof="forgets",
    ),
    misconception(
        "RMSprop은 기울기 제곱을 모두 더한다 | RMSprop sums all squared gradients",
        "지수이동평균으로 모아 오래된 것을 잊는다. 모두 더하는 것은 Adagrad다 | It averages them so that old "
        "ones are forgotten; Adagrad sums them all",
        proof="forgets",
    ),
)

SAID = r"""
RMSprop의 분모도 Adagrad처럼 줄지 않는다
    g|g가 무한히|계속|점점|끝없이 .{grow} -막|방지|해결|문제|완화|개선|adagrad|않|현상|단점|수
    분모|누적|제곱합 …{grow} -막|방지|해결|문제|완화|개선|adagrad|않|현상|단점|수
    {rate} .0에|0으로 .수렴|가까워|간다 -막|방지|해결|문제|완화|개선|adagrad|않|현상|단점
    = 분모|누적 …막|방지|해결|완화
RMSprop은 기울기 제곱을 모두 더한다
    rmsprop|알엠에스프롭 :: …{gradient} .제곱|square …모두|전부|처음부터|끝까지 .더|합|누적 -adagrad|않|평균
    모든 {gradient} .제곱|square .합|더|누적 -adagrad|않|평균|대신
"""

BORN = r"""
2012 || hinton, toronto
"""
