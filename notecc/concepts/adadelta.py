"""Adadelta takes its step size from its own past steps."""

from notecc.derive import (
    At,
    Derivative,
    Given,
    Induction,
    Limit,
    Solves,
    Sum,
    derivation,
    misconception,
    oo,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adadelta",
    title=Words("아다델타", "Adadelta"),
    definition=Words(
        "기울기 제곱의 이동평균과 지난 갱신 제곱의 이동평균의 비로 걸음을 정해 학습률을 "
        "두지 않는 방법",
        "Adagrad without a learning rate: the step is scaled by the ratio of running "
        "averages of past squared updates and squared gradients",
    ),
    category="optimizer",
    names=(Name("아다 델타"), Name("에이다 델타"), Name("ada-delta")),
    needs=("adagrad",),
    formula=(
        r"\Delta_t=\frac{\sqrt{u_{t-1}+\epsilon}}{\sqrt{v_t+\epsilon}}\,g_t,\qquad "
        r"w_{t+1}=w_t-\Delta_t"
    ),
    source="Zeiler 2012, ADADELTA: an adaptive learning rate method",
    fixes=Words(
        "Adagrad의 분모는 끝없이 커지고 학습률도 골라야 한다. 이동평균으로 잊고, 지난 갱신의 "
        "크기로 학습률을 대신한다",
        "Adagrad's denominator grows for ever and its rate must be chosen: it forgets, and "
        "takes the size of past updates for a rate",
    ),
    fails=Words(
        "처음에는 지난 갱신이 없어 √ε 크기로 아주 느리게 떠난다. 실제 구현에는 η가 다시 있다",
        "With no past updates it sets out very slowly, at the size of √ε; and implementations "
        "have a rate again",
    ),
)


SYMBOLS = r"""
    w0     real      w_{t}    | 지금의 가중치         | weight now
    v      sequence  v        | 기울기 제곱의 이동평균 | running mean of squared gradients
    u      sequence  u        | 갱신 제곱의 이동평균   | running mean of squared updates
    delta  sequence  \Delta   | 갱신량               | update
    u_pos  positive  u        | 갱신 제곱의 이동평균   | running mean of squared updates
    v_pos  positive  v        | 기울기 제곱의 이동평균 | running mean of squared gradients
    s      positive  s        | 단위의 배율           | scale of the unit
"""


@rule(oracle=("torch.adadelta", "optax.adadelta"))
def step(w, g, v=0.0, u=0.0, *, eta=1.0, rho=0.9, eps=1e-6):
    v = rho * v + (1 - rho) * g**2
    delta = sqrt(u + eps) / sqrt(v + eps) * g
    u = rho * u + (1 - rho) * delta**2
    w = w - eta * delta
    return w, v, u


@derivation("v_t 를 펼치면 | v_t, unrolled")
def unrolled(v, g, rho, i, t):
    yield v[t], "v_t = ρv_{t-1} + (1-ρ)g_t², v_0 = 0 에서 | from its definition, v_0 = 0"
    yield (
        (1 - rho) * Sum(rho ** (t - i) * g[i] ** 2, (i, 1, t)),
        "Adagrad의 합과 달리 오래된 것은 잊는다 | unlike Adagrad's sum it forgets",
        Induction.of(step, v[t]),
    )


@derivation("단위가 맞는다 | The units agree")
def units(u_pos, v_pos, g0, s, rho):
    yield (
        sqrt(s**2 * u_pos) / sqrt(rho * (v_pos / s**2) + (1 - rho) * (g0 / s) ** 2) * (g0 / s),
        (
            "w의 단위를 바꿔 s배로 적으면 g는 1/s배, u는 s²배, v는 1/s²배 (ε = 0) | "
            "write w in a unit that makes it s times: g, u, v get 1/s, s², 1/s² times (ε = 0)"
        ),
    )
    yield (
        s * (sqrt(u_pos) / sqrt(rho * v_pos + (1 - rho) * g0**2) * g0),
        "갱신량도 꼭 s배: w와 단위가 같다 | the update, too, is s times: it has the unit of w",
    )


@derivation("SGD는 단위가 어긋난다 | SGD's units do not agree")
def sgd_units(theta, eta, s, L):
    yield (
        eta * At(Derivative(L(theta / s), theta), {theta: s * theta}),
        "같은 손실을 sw 로 적었을 때의 갱신량 | the update when the same loss is written in sw",
    )
    yield (
        eta * Derivative(L(theta), theta) / s,
        "s배가 아니라 1/s배: 학습률을 다시 맞춰야 한다 | 1/s times, not s times: η must be retuned",
    )


@derivation("첫 걸음은 아주 작다 | The first step is tiny")
def first_step(g_pos, rho, eps):
    yield (
        Limit(sqrt(eps) / sqrt((1 - rho) * g_pos**2 + eps) * g_pos, g_pos, oo),
        "u_0 = 0, 기울기가 아무리 커도 | u_0 = 0, however large the gradient",
    )
    yield (
        sqrt(eps / (1 - rho)),
        "ρ = 0.9, ε = 10⁻⁶ 이면 0.003 | 0.003 at ρ = 0.9, ε = 10⁻⁶",
    )


@derivation("u가 η²으로 고정되면 RMSprop | With u held at η² it is RMSprop")
def as_rmsprop(w0, g, v, u, eta, eps, t):
    yield (
        w0 - sqrt(u[t - 1] + eps) / sqrt(v[t] + eps) * g[t],
        "Zeiler의 한 걸음 (η 없이) | a step, as Zeiler has it (without η)",
    )
    yield (
        w0 - eta * g[t] / sqrt(v[t] + eps),
        "u + ε = η² 로 두면 RMSprop(Optax 꼴) | with u + ε = η²: RMSprop, as in Optax",
        Given({u[t - 1]: eta**2 - eps}),
    )


@derivation("기울기가 일정하면 걸음이 g로 간다 | Under a steady gradient the step tends to g")
def steady(u_pos, g_pos, rho, eps):
    yield (
        rho * u_pos + (1 - rho) * (u_pos + eps) / (g_pos**2 + eps) * g_pos**2 - u_pos,
        "v = g² 일 때 u가 더 변하지 않는 곳 | where u no longer changes, once v = g²",
    )
    yield (
        g_pos**2,
        (
            "갱신의 크기가 g: η = 1 인 경사하강과 같다 | "
            "updates of size g, as gradient descent with η = 1"
        ),
        Solves(u_pos),
    )


MISCONCEPTIONS = (
    misconception(
        "Adadelta는 학습률이 없어서 빨리 시작한다 | Having no rate, Adadelta sets out quickly",
        "첫 걸음은 √(ε/(1-ρ))을 넘지 못해 아주 느리게 시작한다 | "
        "Its first step is at most √(ε/(1-ρ)): it sets out very slowly",
        proof="first_step",
    ),
    misconception(
        "Adadelta는 창의 크기를 바꾸는 방법이다 | Adadelta changes the size of a window",
        "창의 크기를 바꾸지 않는다. 오래된 기울기 제곱을 잊도록 이동평균으로 모은다 | "
        "It changes no window: squared gradients are averaged so that old ones are forgotten",
        proof="unrolled",
    ),
)

SAID = r"""
~ Adadelta는 창의 크기를 바꾸는 방법이다
    window|윈도우|창 .크기|사이즈|size .변화|변경|바꾸|바꾼|바꿔|조절|조정
    window|윈도우|창의 .size|크기를|사이즈를 바꾸|조절|change|changes|changing
Adadelta는 학습률이 없어서 빨리 시작한다
    {rate} .없 …빠름|빨라|fast|faster -않|느
    {rate} .없 …빨리|빠르|빠른 -않|느
"""

BORN = r"""
2012 ||
"""
