"""Lion steps by the sign of its momentum."""

from notecc.derive import Given, Induction, Sum, derivation, misconception, rule, sign
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="lion",
    title=Words("Lion", "Lion"),
    definition=Words(
        "기울기와 모멘텀을 섞은 값의 부호만으로 걸음을 정해 모멘텀 하나만 저장하는 방법",
        "Stepping by the sign alone of a blend of momentum and gradient, which needs no "
        "state but the momentum",
    ),
    category="optimizer",
    names=(
        Name("Lion", context=("optimizer", "옵티마이저", "adamw", "sign")),
        Name("라이온", context=("optimizer", "옵티마이저", "adamw")),
        Name("evolved sign momentum"),
    ),
    needs=("momentum", "weight-decay"),
    formula=(
        r"w_{t+1}=w_t-\eta\bigl(\mathrm{sign}(\beta_1m_{t-1}+(1-\beta_1)g_t)+\lambda "
        r"w_t\bigr),\qquad m_t=\beta_2m_{t-1}+(1-\beta_2)g_t"
    ),
    source=(
        "Chen, Liang, Huang, Real, Wang, et al. 2023, Symbolic discovery of optimization algorithms"
    ),
    fixes=Words(
        "Adam은 파라미터마다 두 수를 저장한다. 부호만 쓰면 모멘텀 하나로 충분하고 걸음 크기가 "
        "고르다",
        "Adam keeps two numbers a parameter: with the sign alone, momentum is enough, and "
        "steps are even",
    ),
    fails=Words(
        "기울기가 거의 0이어도 η만큼 움직여 잡음에 약하다. η는 Adam보다 작게, λ는 크게 다시 "
        "골라야 한다",
        "It moves by η even where the gradient is nearly 0, so noise hurts; η must be smaller "
        "and λ larger than Adam's",
    ),
)


SYMBOLS = r"""
    c      sequence  c  | 기울기와 모멘텀을 섞은 값 | blend of gradient and momentum
    c_pos  positive  c  | 섞은 값(양수)           | the blend, above 0
    s      positive  s  | 손실의 배율             | scale of the loss
    p      unit      p  | ηλ                    | ηλ
"""


@rule(oracle="optax.lion")
def step(w, g, m=0.0, *, eta=0.0001, beta1=0.9, beta2=0.99, lam=0.001):
    c = beta1 * m + (1 - beta1) * g
    m = beta2 * m + (1 - beta2) * g
    w = w - eta * (sign(c) + lam * w)
    return w, m


@derivation("m_t 를 펼치면 | m_t, unrolled")
def unrolled(m, g, beta2, i, t):
    yield m[t], "m_t = β₂m_{t-1} + (1-β₂)g_t, m_0 = 0 에서 | from its definition, m_0 = 0"
    yield (
        (1 - beta2) * Sum(beta2 ** (t - i) * g[i], (i, 1, t)),
        "기억은 β₂로 길게 | the memory is long, by β₂",
        Induction.of(step, m[t]),
    )


@derivation("걸음의 크기는 늘 η | Every step has size η")
def fixed_size(c_pos, eta):
    yield (
        eta * sign(c_pos),
        "섞은 값이 양수일 때, 감쇠 없이 | where the blend is above 0, without decay",
    )
    yield eta, "c가 크든 작든 | however large or small c is"


@derivation("손실을 s배 해도 걸음은 같다 | Scaling the loss leaves the step alone")
def scale_free(m0, g0, beta1, s):
    yield (
        sign(beta1 * (s * m0) + (1 - beta1) * (s * g0)),
        "모든 기울기가 s배이면 모멘텀도 s배 | all gradients times s, so the momentum as well",
    )
    yield (
        sign(beta1 * m0 + (1 - beta1) * g0),
        "부호는 그대로: ε도 필요 없다 | the same sign: no ε needed",
    )


@derivation("걸음은 이번 기울기를 더 무겁게 본다 | The step weighs the present gradient more")
def present(m, g, beta1, beta2, t):
    yield beta1 * m[t - 1] + (1 - beta1) * g[t], "부호를 보는 값 c_t | c_t, whose sign is taken"
    yield (
        beta1 / beta2 * (beta2 * m[t - 1] + (1 - beta2) * g[t]) + (1 - beta1 / beta2) * g[t],
        (
            "m_t 와 남는 g_t 의 몫 (β₁ < β₂): 네스테로프처럼 | "
            "m_t, and a share of g_t (β₁ < β₂), as Nesterov's"
        ),
    )


@derivation("β₁ = β₂ 이면 모멘텀의 부호 | With β₁ = β₂ it is the sign of momentum")
def signum(m, g, eta, beta1, beta2, t):
    yield (
        eta * sign(beta1 * m[t - 1] + (1 - beta1) * g[t]),
        "걸음, 감쇠 없이 | the step, without decay",
    )
    yield (
        eta * sign(beta2 * m[t - 1] + (1 - beta2) * g[t]),
        "두 계수가 같으면 안은 m_t: signum | equal coefficients: inside is m_t, signum",
        Given({beta1: beta2}),
    )


@derivation("β₁ = 0 이면 부호 경사하강 | With β₁ = 0 it is sign descent")
def sign_descent(m, g, eta, beta1, t):
    yield (
        eta * sign(beta1 * m[t - 1] + (1 - beta1) * g[t]),
        "걸음, 감쇠 없이 | the step, without decay",
    )
    yield eta * sign(g[t]), "기억을 쓰지 않는다 | memory is not used", Given({beta1: 0})


@derivation("가중치는 1/λ 쪽으로만 커진다 | Weights grow towards 1/λ, no further")
def bounded(W, w0, eta, lam, t):
    yield W[t], "부호가 늘 -1 일 때 w_t = w_{t-1} - η(-1 + λw_{t-1}) | while the sign is always -1"
    yield (
        1 / lam + (1 - eta * lam) ** t * (w0 - 1 / lam),
        "1/λ 까지의 거리가 (1-ηλ)배씩 준다 | the distance to 1/λ shrinks by 1-ηλ each step",
        Induction(t, W[t - 1] - eta * (-1 + lam * W[t - 1]), start=w0),
    )


MISCONCEPTIONS = (
    misconception(
        "Lion도 Adam처럼 기울기 제곱을 저장한다 | Like Adam, Lion keeps squared gradients",
        "부호에서 크기가 지워지므로 나눌 것이 없다: 모멘텀 하나만 저장한다 | "
        "The sign takes the size away: nothing to divide by, and only momentum to keep",
        proof="scale_free",
    ),
)

SAID = r"""
Lion도 Adam처럼 기울기 제곱을 저장한다
    {gradient} .제곱|square|squares .저장|누적|평균|이동평균|사용 -adam|아담|않|없|대신
    2차_모멘트|second_moment|이차_모멘트 .저장|사용|계산 -adam|아담|않|없
"""

BORN = r"""
2023 || google
"""
