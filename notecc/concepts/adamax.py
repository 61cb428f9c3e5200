"""Adamax is Adam with the largest recent gradient in its denominator."""

from notecc.derive import (
    AtLeast,
    Induction,
    Limit,
    absolute,
    derivation,
    maximum,
    misconception,
    oo,
    rule,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adamax",
    title=Words("아다맥스", "Adamax"),
    definition=Words(
        "Adam의 분모에서 제곱평균(L2) 대신 감쇠하는 최댓값(L∞ 노름)을 쓰는 변형",
        "The variant of Adam whose denominator is a decaying maximum (the infinity norm) in "
        "place of the root of averaged squares",
    ),
    category="optimizer",
    names=(Name("Ada-Max"), Name("아다 맥스"), Name("에이다 맥스")),
    needs=("adam",),
    formula=(
        r"u_t=\max(\beta_2u_{t-1},|g_t|),\qquad "
        r"w_{t+1}=w_t-\frac{\eta}{1-\beta_1^t}\,\frac{m_t}{u_t}"
    ),
    source="Kingma, Ba 2015, Adam: a method for stochastic optimization",
    fixes=Words(
        "Adam의 제곱평균(L2)을 감쇠하는 최댓값(L∞)으로 바꾸어, 분모의 편향을 보정할 필요가 없다",
        "For Adam's mean square (L2) it takes a decaying maximum (L∞), which needs no "
        "correction for its start",
    ),
    fails=Words(
        "한 번의 큰 기울기가 β₂로 줄 때까지 걸음을 누르고, Adam보다 나은 일은 드물다",
        "One large gradient holds the steps down until β₂ has worn it away; it seldom beats Adam",
    ),
)


SYMBOLS = r"""
    u      sequence  u  | 감쇠하는 최댓값     | decaying maximum
    v      sequence  v  | p제곱의 이동평균    | running mean of p-th powers
    u_pos  positive  u  | 어제까지의 최댓값   | the maximum until yesterday
    a      positive  a  | 두 기울기 중 큰 것   | the larger of two gradients
    q      unit      q  | 작은 것의 비율      | the smaller one's share
    n      positive  p  | 노름의 차수         | order of the norm
    s      positive  s  | 손실의 배율         | scale of the loss
    delta  real      \delta | 새 기울기와의 차이 | difference to the new gradient
"""


@rule(oracle=("torch.adamax", "optax.adamax"))
def step(w, g, t, m=0.0, u=0.0, *, eta=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    u = maximum(beta2 * u, absolute(g) + eps)
    w = w - eta / (1 - beta1**t) * m / u
    return w, m, u


@derivation("차수가 커지면 큰 것만 남는다 | As the order grows only the largest is left")
def norm_limit(a, q, n):
    yield (
        Limit(a * (1 + q**n) ** (1 / n), n, oo),
        (
            "두 값 a > qa 의 L_p 노름 (a^p + (qa)^p)^{1/p} 을 묶으면 | "
            "the p-norm of a and qa, a taken out"
        ),
    )
    yield a, "q^p 가 0으로 가므로 최댓값만 남는다 | q^p goes to 0: only the maximum is left"


@derivation("최댓값은 보정이 필요 없다 | A maximum needs no correction")
def unbiased_start(g_pos, beta2):
    yield (
        maximum(beta2 * 0, g_pos),
        "u_0 = 0 에서 첫 걸음 (ε = 0) | the first step, from u_0 = 0 (ε = 0)",
    )
    yield g_pos, "Adam의 (1-β₂)g² 와 달리 줄어들지 않는다 | not shrunk, unlike Adam's (1-β₂)g²"


@derivation("기울기가 일정하면 늘 η만큼 | Under a steady gradient every step is η")
def steady(g_pos, eta, beta1, beta2, t):
    yield (
        eta / (1 - beta1**t) * ((1 - beta1**t) * g_pos) / maximum(beta2 * g_pos, g_pos),
        "m_t = (1-β₁^t)g, u_{t-1} = g, ε = 0 | with m_t = (1-β₁^t)g, u_{t-1} = g, ε = 0",
    )
    yield eta, "β₂g < g 이므로 u는 g로 머문다: Adam과 같다 | as β₂g < g, u stays g: as in Adam"


@derivation("분모는 지금 기울기보다 작지 않다 | It divides by at least the present gradient")
def at_least_present(g_pos, delta):
    yield (
        maximum(g_pos + delta, g_pos) - g_pos,
        "β₂u = |g| + δ 일 때 분모 u_t 와 |g| 의 차이 | u_t less |g|, when β₂u = |g| + δ",
    )
    yield (
        maximum(delta, 0),
        "지난 최댓값이 더 클 때만 남는다 | left only if the past maximum is larger",
    )
    yield 0, "그래서 |g|/u_t ≤ 1 | hence |g|/u_t ≤ 1", AtLeast()


@derivation("손실을 s배 해도 걸음은 같다 | Scaling the loss leaves the step alone")
def scale_free(g_pos, m0, eta, s, delta):
    yield (
        eta * (s * m0) / maximum(s * (g_pos + delta), s * g_pos),
        "모든 기울기가 s배, β₂u = g + δ, ε = 0 | all gradients times s, β₂u = g + δ, ε = 0",
    )
    yield eta * m0 / maximum(g_pos + delta, g_pos), "s가 지워진다 | s cancels"


@derivation("큰 기울기는 β₂^t 로 잊힌다 | A large gradient is forgotten as β₂^t")
def forgets(u, u_pos, beta2, t):
    yield (
        u[t],
        "u_0 에서 시작해 그 뒤로 g = 0, ε = 0 이면 | from u_0, with g = 0 and ε = 0 ever after",
    )
    yield (
        beta2**t * u_pos,
        "걸음마다 β₂배 | by β₂ each step",
        Induction(t, maximum(beta2 * u[t - 1], 0), start=u_pos),
    )


MISCONCEPTIONS = (
    misconception(
        "Adamax도 분모의 편향을 보정해야 한다 | Adamax, too, must correct its denominator's bias",
        "최댓값은 첫 걸음부터 |g| 이므로 치우치지 않는다: m만 보정한다 | "
        "A maximum is |g| from the first step: only m is corrected",
        proof="unbiased_start",
    ),
)
