"""NAdam is Adam with Nesterov's look-ahead."""

from notecc.derive import Above, ByRule, Given, Limit, derivation, misconception, oo, rule, sqrt
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="nadam",
    title=Words("나담", "NAdam"),
    definition=Words(
        "Adam의 모멘텀을 네스테로프 방식으로 바꾸어 현재 기울기를 한 번 더 반영하는 방법",
        "Adam with Nesterov's momentum: the step already uses the momentum as it will be "
        "after the present gradient",
    ),
    category="optimizer",
    names=(
        Name("NAdam"),
        Name("Nesterov Adam"),
        Name("네스테로프 아담"),
        Name("나담", context=("adam", "아담", "optimizer", "옵티마이저", "네스테로프", "nesterov")),
    ),
    needs=("adam", "nag"),
    formula=(
        r"\hat "
        r"m_t=\frac{\mu_{t+1}m_t}{1-\prod_{i=1}^{t+1}\mu_i}+\frac{(1-\mu_t)g_t}{1-\prod_{i=1}^{t}\mu_i}"
    ),
    source="Dozat 2016, Incorporating Nesterov momentum into Adam",
    fixes=Words(
        "Adam의 모멘텀은 지난 기울기까지만 본 방향이다. 네스테로프처럼 이번 기울기를 한 번 더 "
        "반영한다",
        "Adam's momentum is yesterday's direction: as Nesterov does, NAdam lets the present "
        "gradient count once more",
    ),
    fails=Words(
        "첫 걸음이 η보다 크고, 구현마다 β₁의 스케줄이 다르다. 언제나 Adam보다 빠른 것은 아니다",
        "Its first steps exceed η, libraries schedule β₁ differently, and it is not always "
        "faster than Adam",
    ),
)


SYMBOLS = r"""
    v     sequence  v           | 기울기 제곱의 이동평균 | running mean of squared gradients
    now   sequence  \mu         | 이번 모멘텀 계수       | momentum coefficient of this step
    soon  sequence  \mu^{+}     | 다음 모멘텀 계수       | momentum coefficient of the next step
    c     sequence  c           | 모멘텀 계수의 곱       | product of the coefficients
"""


@rule(oracle="torch.nadam", note="Dozat의 스케줄을 쓴다 | with Dozat's schedule")
def step(w, g, t, m=0.0, v=0.0, c=1.0, *, eta=0.002, beta1=0.9, beta2=0.999, eps=1e-8, psi=0.004):
    now = beta1 * (1 - 0.96 ** (t * psi) / 2)
    soon = beta1 * (1 - 0.96 ** ((t + 1) * psi) / 2)
    c = c * now
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = soon * m / (1 - c * soon) + (1 - now) * g / (1 - c)
    v_hat = v / (1 - beta2**t)
    w = w - eta * m_hat / (sqrt(v_hat) + eps)
    return w, m, v, c


@rule(
    "Optax",
    oracle="optax.nadam",
    note="스케줄 없이 β₁을 그대로 쓴다 | no schedule: β₁ throughout",
)
def step_optax(w, g, t, m=0.0, v=0.0, *, eta=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = beta1 * m / (1 - beta1 ** (t + 1)) + (1 - beta1) * g / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - eta * m_hat / (sqrt(v_hat) + eps)
    return w, m, v


@derivation("Adam의 모멘텀을 한 걸음 앞당긴다 | Adam's momentum, one step ahead", variant="Optax")
def one_ahead(m, g, beta1, t):
    yield m[t] / (1 - beta1**t), "Adam의 보정한 모멘텀 | Adam's corrected momentum"
    yield (
        beta1 * m[t - 1] / (1 - beta1**t) + (1 - beta1) * g[t] / (1 - beta1**t),
        "m_t 의 정의로 나누면 | split by the definition of m_t",
        ByRule(step, m[t]),
    )
    yield (
        beta1 * m[t] / (1 - beta1 ** (t + 1)) + (1 - beta1) * g[t] / (1 - beta1**t),
        "지난 모멘텀 자리에 이번 것을(보정과 함께) 넣으면 | today's, corrected, for yesterday's",
        Given({m[t - 1]: m[t] * (1 - beta1**t) / (1 - beta1 ** (t + 1))}),
    )


@derivation("이번 기울기의 무게가 커진다 | The present gradient weighs more")
def present(m, g, beta1, t):
    yield beta1 * m[t] + (1 - beta1) * g[t], "네스테로프의 방향(보정 전) | direction, uncorrected"
    yield (
        beta1 * (beta1 * m[t - 1] + (1 - beta1) * g[t]) + (1 - beta1) * g[t],
        "m_t 의 정의 | the definition of m_t",
        ByRule(step, m[t]),
    )
    yield (
        beta1**2 * m[t - 1] + (1 - beta1**2) * g[t],
        "Adam의 1-β₁ 대신 1-β₁²: 0.1에서 0.19로 | 1-β₁² for Adam's 1-β₁: 0.19 for 0.1",
    )


@derivation("첫 걸음은 η보다 크다 | The first step exceeds η", variant="Optax")
def first_step(g_pos, eta, beta1, beta2):
    m, v = (1 - beta1) * g_pos, (1 - beta2) * g_pos**2
    m_hat = beta1 * m / (1 - beta1**2) + (1 - beta1) * g_pos / (1 - beta1)
    yield eta * m_hat / sqrt(v / (1 - beta2)), "t = 1, ε = 0 | t = 1, ε = 0"
    yield (
        eta * (1 + 2 * beta1) / (1 + beta1),
        "β₁ = 0.9 이면 1.47η | 1.47η at β₁ = 0.9",
    )
    yield eta, "Adam의 첫 걸음 η보다 크다 | more than η, the first step of Adam", Above()


@derivation("오래 걸으면 Adam과 같은 걸음 | In the long run its steps are Adam's", variant="Optax")
def long_run(g0, beta1, t):
    yield (
        Limit(
            beta1 * (1 - beta1**t) * g0 / (1 - beta1 ** (t + 1))
            + (1 - beta1) * g0 / (1 - beta1**t),
            t,
            oo,
        ),
        "기울기가 일정할 때의 방향 | the direction, under a steady gradient",
    )
    yield g0, "차이는 기울기가 바뀔 때만 남는다 | they differ only while gradients change"


@derivation("스케줄은 β₁/2에서 떠난다 | The schedule sets out from β₁/2")
def schedule_start(beta1, psi, t):
    yield beta1 * (1 - 0.96 ** (t * psi) / 2), "이번 모멘텀 계수 μ_t | the coefficient μ_t"
    yield beta1 / 2, "처음에는 관성을 절반만 준다 | at first only half the inertia", Given({t: 0})


@derivation("그리고 β₁로 오른다 | And rises to β₁")
def schedule(beta1, psi, t):
    yield Limit(beta1 * (1 - 0.96 ** (t * psi) / 2), t, oo), "μ_t 의 끝 | where μ_t ends"
    yield beta1, "0.96^{tψ} 가 0으로 간다 | 0.96^{tψ} goes to 0"


@derivation("β₁ = 0 이면 모멘텀이 없다 | With β₁ = 0 there is no momentum", variant="Optax")
def without_momentum(m, g, beta1, t):
    yield (
        beta1 * m[t] / (1 - beta1 ** (t + 1)) + (1 - beta1) * g[t] / (1 - beta1**t),
        "보정한 방향 | the corrected direction",
    )
    yield (
        g[t],
        "Adam도 같다: 보정한 RMSprop | and so is Adam: RMSprop, corrected",
        Given({beta1: 0}),
    )


MISCONCEPTIONS = (
    misconception(
        "NAdam의 첫 걸음도 η를 넘지 않는다 | NAdam's first step does not exceed η either",
        "스케줄이 없는 꼴에서 첫 걸음은 η(1+2β₁)/(1+β₁)이다 | "
        "In the form without schedule it is η(1+2β₁)/(1+β₁)",
        proof="first_step",
    ),
)
