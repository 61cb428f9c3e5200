"""RAdam holds back the adaptive step until its variance is under control."""

from notecc.derive import (
    Below,
    Given,
    Induction,
    Limit,
    Solves,
    derivation,
    maximum,
    misconception,
    oo,
    rule,
    sqrt,
    where,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="radam",
    title=Words("RAdam", "RAdam"),
    definition=Words(
        "학습 초기에 적응적 학습률의 분산이 너무 큰 동안은 적응을 끄고, 이후 보정 계수를 "
        "곱하는 Adam",
        "Adam that leaves out the adaptive denominator while its variance is too large "
        "early on, and afterwards multiplies by a correction",
    ),
    category="optimizer",
    names=(Name("RAdam"), Name("Rectified Adam")),
    needs=("adam",),
    formula=(
        r"r_t=\sqrt{\frac{(\rho_t-4)(\rho_t-2)\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\rho_t}} "
        r",\qquad w_{t+1}=w_t-\eta\,r_t\frac{\hat m_t}{\sqrt{\hat v_t}}"
    ),
    source=(
        "Liu, Jiang, He, Chen, Liu, Gao, Han 2020, On the variance of the adaptive learning "
        "rate and beyond"
    ),
    fixes=Words(
        "Adam은 처음 몇 걸음의 v̂ 가 몇 안 되는 표본에서 나와 크게 흔들린다. 웜업 없이 그동안 "
        "적응을 끈다",
        "Adam's v̂ rests on very few samples at first and varies wildly: RAdam leaves it out "
        "for that while, without a warm-up",
    ),
    fails=Words(
        "보정 계수는 β₂와 걸음 수만 보고 정해지며 자료를 보지 않는다. 웜업이 필요한 다른 "
        "까닭은 남는다",
        "Its correction knows only β₂ and the step, not the data; other reasons for a warm-up "
        "remain",
    ),
)


SYMBOLS = r"""
    v        sequence  v              | 기울기 제곱의 이동평균 | running mean of squares
    rho_max  real      \rho_{\infty}  | 표본 수의 한계           | limit of the sample count
    rho      sequence  \rho           | 같은 힘의 표본 수         | equivalent number of samples
    r        sequence  r              | 분산을 바로잡는 계수      | rectification
    adapted  sequence  d              | 나누는 값의 역수         | what the step is multiplied by
    A        sequence  A              | 나이의 가중합            | weighted sum of ages
    f        real      f              | 단순이동평균의 길이       | length of a simple average
    s        positive  s              | 4를 넘는 정도            | how far it exceeds 4
    a        positive  a              | 한계까지 남은 만큼        | what is left to the limit
"""


@rule(
    oracle="torch.radam",
    note="PyTorch: ε을 보정하지 않은 √v 에 더한다 | PyTorch adds ε to the uncorrected √v",
)
def step(w, g, t, m=0.0, v=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    rho_max = 2 / (1 - beta2) - 1
    rho = rho_max - 2 * t * beta2**t / (1 - beta2**t)
    r = sqrt(maximum((rho - 4) * (rho - 2) * rho_max / ((rho_max - 4) * (rho_max - 2) * rho), 0))
    adapted = r * sqrt(1 - beta2**t) / (sqrt(v) + eps)
    w = w - eta * m_hat * where(rho > 5, adapted, 1)
    return w, m, v


@rule(
    "Optax",
    oracle="optax.radam",
    note="보정한 √v̂ 에 ε을 더한다 | ε is added to the corrected √v̂",
)
def step_optax(w, g, t, m=0.0, v=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    rho_max = 2 / (1 - beta2) - 1
    rho = rho_max - 2 * t * beta2**t / (1 - beta2**t)
    r = sqrt(maximum((rho - 4) * (rho - 2) * rho_max / ((rho_max - 4) * (rho_max - 2) * rho), 0))
    adapted = r / (sqrt(v_hat) + eps)
    w = w - eta * m_hat * where(rho >= 5, adapted, 1)
    return w, m, v


@derivation("나이의 가중합 | The weighted sum of ages")
def ages(A, beta2, t):
    yield A[t], "A_t = A_{t-1} + tβ₂^{t-1}: 나이 k의 무게는 β₂^{k-1} | age k weighs β₂^{k-1}"
    yield (
        (1 - beta2**t) / (1 - beta2) ** 2 - t * beta2**t / (1 - beta2),
        "등차와 등비의 곱의 합 | an arithmetic times a geometric series",
        Induction(t, A[t - 1] + t * beta2 ** (t - 1)),
    )


@derivation("평균 나이가 같은 단순평균의 길이 ρ_t | ρ_t: a simple average of equal mean age")
def length(f, beta2, t):
    age = (1 - beta2**t) / (1 - beta2) ** 2 - t * beta2**t / (1 - beta2)
    yield (
        (f + 1) / 2 - age * (1 - beta2) / (1 - beta2**t),
        (
            "길이 f의 평균 나이 (f+1)/2 에서 지수이동평균의 것을 빼면 | "
            "mean age of f values, less the EMA's"
        ),
    )
    yield (
        2 / (1 - beta2) - 1 - 2 * t * beta2**t / (1 - beta2**t),
        "이것이 0인 길이가 ρ_t | it is 0 at the length ρ_t",
        Solves(f),
    )


@derivation("첫 걸음의 ρ는 1: 적응을 끈다 | At the first step ρ is 1: no adaptation")
def first(beta2, t):
    yield 2 / (1 - beta2) - 1 - 2 * t * beta2**t / (1 - beta2**t), "ρ_t | ρ_t"
    yield 1, "표본 하나뿐이다: 5보다 작아 모멘텀 SGD로 걷는다 | one sample, below 5", Given({t: 1})


@derivation("ρ_t 의 한계는 ρ_∞ | ρ_t tends to ρ_∞")
def limit_length(beta2, t):
    yield (
        Limit(2 / (1 - beta2) - 1 - 2 * t * beta2**t / (1 - beta2**t), t, oo),
        "오래 걸으면 | after many steps",
    )
    yield 2 / (1 - beta2) - 1, "tβ₂^t 가 0으로 간다 | tβ₂^t goes to 0"


@derivation("보정은 걸음을 줄인다 | The rectification shortens the step")
def below_one(s, a):
    yield (
        s * (s + 2) * (4 + s + a) / ((s + a) * (s + a + 2) * (4 + s)),
        "r_t² 에서 ρ_t = 4 + s, ρ_∞ = ρ_t + a | r_t² with ρ_t = 4 + s and ρ_∞ = ρ_t + a",
    )
    yield 1, "ρ_t < ρ_∞ 인 동안 1보다 작다 | below 1 while ρ_t < ρ_∞", Below()


@derivation("끝에는 Adam이 된다 | In the end it is Adam")
def becomes_adam(s, a):
    yield (
        Limit(s * (s + 2) * (4 + s + a) / ((s + a) * (s + a + 2) * (4 + s)), a, 0),
        "ρ_t 가 ρ_∞ 에 다가가면 | as ρ_t comes near ρ_∞",
    )
    yield 1, "r_t → 1 | r_t goes to 1"


MISCONCEPTIONS = (
    misconception(
        "RAdam은 처음부터 Adam처럼 나눈다 | From the start RAdam divides as Adam does",
        "ρ_t 가 5를 넘기까지는 나누지 않는다: 첫 걸음의 ρ는 1 | "
        "Not until ρ_t exceeds 5: at the first step it is 1",
        proof="first",
    ),
)

SAID = r"""
RAdam은 처음부터 Adam처럼 나눈다
    처음부터|첫_걸음부터|시작부터 …adam .처럼|과_같|나누|나눈|동일 -않
    처음부터|첫_걸음부터|시작부터 …분산|제곱|v .나누|나눈|사용 -않
"""

BORN = r"""
2019 2020 ||
"""
