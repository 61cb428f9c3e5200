"""AMSGrad never lets its denominator shrink."""

from notecc.derive import (
    Above,
    AtLeast,
    Below,
    ByRule,
    Induction,
    derivation,
    maximum,
    misconception,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="amsgrad",
    title=Words("AMSGrad", "AMSGrad"),
    definition=Words(
        "기울기 제곱의 이동평균 대신 지금까지의 최댓값으로 나누어 실효 학습률이 다시 커지지 "
        "않게 한 Adam",
        "Adam divided by the largest second-moment average so far, so that its effective "
        "rate never grows again",
    ),
    category="optimizer",
    names=(Name("AMS-Grad"),),
    needs=("adam",),
    formula=(
        r"\hat v_t=\max(\hat v_{t-1},v_t),\qquad "
        r"w_{t+1}=w_t-\frac{\eta\,m_t}{\sqrt{\hat v_t}+\epsilon}"
    ),
    source="Reddi, Kale, Kumar 2018, On the convergence of Adam and beyond",
    fixes=Words(
        "Adam은 큰 기울기를 잊어 실효 학습률이 다시 커지고, 그래서 수렴하지 않는 예가 있다. "
        "지금까지의 최댓값으로 나눈다",
        "Adam forgets large gradients, its rate grows again, and examples exist where it does "
        "not converge: divide by the maximum so far",
    ),
    fails=Words(
        "한 번의 튀는 기울기가 그 파라미터를 끝까지 느리게 하고, 실제 성능은 Adam과 비슷할 "
        "때가 많다. 상태가 하나 더 든다",
        "One outlying gradient slows its parameter for good; in practice it often does no "
        "better than Adam, with one more number to keep",
    ),
)


SYMBOLS = r"""
    v      sequence  v           | 기울기 제곱의 이동평균 | running mean of squared gradients
    v_max  sequence  v^{\mathrm{max}} | 지금까지의 최댓값      | the largest so far
    v0     positive  v           | 큰 기울기 직후의 평균  | the mean after a large gradient
    a      positive  a           | 어제까지의 최댓값      | the largest until yesterday
    s      positive  s           | 새 값이 넘은 만큼      | by how much the new value exceeds it
    delta  real      \delta      | 새 값과 최댓값의 차이    | new value less the maximum
    p      unit      p           | β₂^t | β₂^t
"""


@rule(
    oracle="torch.amsgrad",
    note=(
        "보정하지 않은 v 의 최댓값을 나중에 보정한다 | "
        "the maximum of the uncorrected v, corrected later"
    ),
)
def step(w, g, t, m=0.0, v=0.0, v_max=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    v_max = maximum(v_max, v)
    m_hat = m / (1 - beta1**t)
    v_hat = v_max / (1 - beta2**t)
    w = w - eta * m_hat / (sqrt(v_hat) + eps)
    return w, m, v, v_max


@rule(
    "Optax",
    oracle="optax.amsgrad",
    note="보정한 v̂ 의 최댓값을 쓴다 | the maximum of the corrected v̂",
)
def step_optax(w, g, t, m=0.0, v=0.0, v_max=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    v_max = maximum(v_max, v_hat)
    w = w - eta * m_hat / (sqrt(v_max) + eps)
    return w, m, v, v_max


@derivation("Adam은 큰 기울기를 잊는다 | Adam forgets a large gradient")
def adam_forgets(v, v0, beta2, t):
    yield v[t], "v_0 에서 시작해 그 뒤로 g = 0 이면 | from v_0, with g = 0 ever after"
    yield (
        beta2**t * v0,
        "분모가 줄어 실효 학습률이 커진다 | the denominator shrinks, so the rate grows",
        Induction(t, beta2 * v[t - 1] + (1 - beta2) * 0, start=v0),
    )


@derivation("AMSGrad는 잊지 않는다 | AMSGrad does not")
def remembers(v0, p):
    yield maximum(v0, p * v0), "그 뒤 v가 β₂^t = p 배로 줄어도 | though v has shrunk by β₂^t = p"
    yield v0, "최댓값은 그대로다 | the maximum stays"


@derivation("분모는 줄지 않는다 | The denominator never shrinks")
def never_shrinks(a, delta):
    yield (
        maximum(a, a + delta) - a,
        "최댓값 a에서 새 v가 δ만큼 다를 때 그 변화 | its change, when the new v is a + δ",
    )
    yield maximum(0, delta), "더 클 때만 δ만큼 오른다 | it rises by δ, and only if that is above 0"
    yield 0, "내려가는 일이 없다 | it never falls", AtLeast()


@derivation("그래서 실효 학습률은 커지지 않는다 | So the effective rate never grows")
def rate_falls(eta, a, s):
    yield (
        eta / sqrt(a + s),
        (
            "보정하지 않는 논문의 꼴에서, v가 최댓값 a를 s만큼 넘으면 | "
            "as in the paper, uncorrected: v exceeds the maximum a by s"
        ),
    )
    yield eta / sqrt(a), "줄고, 넘지 않으면 그대로다 | it falls; otherwise it stays", Below()


@derivation("보정하면 조금 커질 수 있다 | Corrected, it can still grow a little")
def corrected(a, p, beta2):
    yield (
        a / (1 - p),
        "PyTorch 꼴의 v̂: 최댓값 a가 그대로이고 β₂^t = p | v̂ in PyTorch's form, a fixed, β₂^t = p",
    )
    yield (
        a / (1 - p * beta2),
        (
            "한 걸음 뒤에는 더 작다: 보정이 풀리는 동안만 | "
            "smaller a step later, while the correction fades"
        ),
        Above(),
    )


@derivation("Adam의 분모는 줄 수 있다 | Adam's denominator can shrink")
def adam_change(v, g, beta2, t):
    yield v[t] - v[t - 1], "Adam에서 한 걸음의 변화 | its change in a step of Adam"
    yield (
        beta2 * v[t - 1] + (1 - beta2) * g[t] ** 2 - v[t - 1],
        "규칙에서 | by the rule",
        ByRule(step, v[t]),
    )
    yield (
        (1 - beta2) * (g[t] ** 2 - v[t - 1]),
        "g² < v 이면 음수: AMSGrad가 막는 것이 이것 | negative when g² < v: what AMSGrad prevents",
    )


@derivation("기울기가 일정하면 Adam과 같다 | Under a steady gradient it is Adam")
def as_adam(g_pos, beta2, t):
    yield (
        (1 - beta2**t) * g_pos**2 - (1 - beta2 ** (t - 1)) * g_pos**2,
        "v_t = (1-β₂^t)g² 의 변화 | the change of v_t = (1-β₂^t)g²",
    )
    yield beta2 ** (t - 1) * (1 - beta2) * g_pos**2, "묶으면 | collected"
    yield 0, "늘 커지므로 최댓값이 곧 v_t | it keeps growing: the maximum is v_t itself", Above()


MISCONCEPTIONS = (
    misconception(
        "Adam의 실효 학습률은 줄기만 한다 | Adam's effective rate only falls",
        "g² < v 이면 분모가 줄어 다시 커진다 | "
        "Where g² < v its denominator shrinks, and the rate grows again",
        proof="adam_change",
    ),
)

SAID = r"""
Adam의 실효 학습률은 줄기만 한다
    adam|아담 :: …{rate} 줄기만|감소하기만|작아지기만|줄어들기만|항상_감소 -amsgrad
    adam의|아담의 …{rate} 줄기만|감소하기만|작아지기만|줄어들기만|항상_감소 -amsgrad
    adam|아담 :: …{rate} .계속|항상|단조|단조로|단조적으로 {shrink} -amsgrad|않
"""

BORN = r"""
2018 ||
"""
