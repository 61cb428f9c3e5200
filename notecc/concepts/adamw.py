"""AdamW shrinks the weights apart from the adaptive step."""

from notecc.derive import (
    Below,
    Derivative,
    Given,
    Induction,
    Limit,
    Solves,
    derivation,
    exp,
    misconception,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adamw",
    title=Words("AdamW", "AdamW"),
    definition=Words(
        "가중치 감쇠를 기울기에 섞지 않고 적응적 걸음과 따로 적용한 Adam",
        "Adam with weight decay applied on its own, not mixed into the gradient that the "
        "adaptive step divides",
    ),
    category="optimizer",
    names=(Name("AdamW"), Name("아담W"), Name("decoupled weight decay")),
    needs=("adam", "weight-decay"),
    formula=r"w_{t+1}=w_t-\eta\lambda w_t-\frac{\eta\,\hat m_t}{\sqrt{\hat v_t}+\epsilon}",
    source="Loshchilov, Hutter 2019, Decoupled weight decay regularization",
    fixes=Words(
        "Adam에 L2 벌점을 주면 감쇠까지 √v̂ 로 나뉘어 고르지 않다. 감쇠를 걸음에서 떼어 모든 "
        "가중치에 같은 비율로 준다",
        "With an L2 penalty Adam divides the decay by √v̂ as well: taken apart, all weights "
        "decay at one rate",
    ),
    fails=Words(
        "λ와 η의 곱이 감쇠를 정하므로 η를 바꾸면 감쇠도 바뀐다. 잘 맞는 λ는 문제마다 다르다",
        "The product of λ and η sets the decay, so a change of η changes it; a good λ differs "
        "with the problem",
    ),
)


SYMBOLS = r"""
    v      sequence  v        | 기울기 제곱의 이동평균 | running mean of squared gradients
    d      sequence  d        | 벌점을 더한 기울기     | gradient plus penalty
    w_now  real      w_{t}    | 지금의 가중치         | weight now
    w_pos  positive  w        | 가중치(양수)          | a weight above 0
    v0     positive  \hat{v}  | 보정한 2차 모멘트     | corrected second moment
    m0     real      \hat{m}  | 보정한 1차 모멘트     | corrected first moment
    s      positive  s        | √v̂ 가 1을 넘는 정도   | how far √v̂ exceeds 1
    p      unit      p        | ηλ                  | ηλ
"""


@rule(oracle=("torch.adamw", "optax.adamw"))
def step(w, g, t, m=0.0, v=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8, lam=0.01):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - eta * lam * w - eta * m_hat / (sqrt(v_hat) + eps)
    return w, m, v


@rule(
    "Adam + L2",
    oracle="torch.adam_l2",
    note=(
        "AdamW가 아니다: 벌점의 기울기 λw 를 섞은 Adam(PyTorch Adam의 weight_decay) | "
        "not AdamW: Adam with λw mixed into the gradient (weight_decay of PyTorch's Adam)"
    ),
)
def step_l2(w, g, t, m=0.0, v=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8, lam=0.01):
    d = g + lam * w
    m = beta1 * m + (1 - beta1) * d
    v = beta2 * v + (1 - beta2) * d**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - eta * m_hat / (sqrt(v_hat) + eps)
    return w, m, v


@derivation("SGD에서는 L2와 감쇠가 같다 | In SGD the penalty and the decay are one")
def same_in_sgd(theta, eta, lam, L):
    yield (
        theta - eta * Derivative(L(theta) + lam / 2 * theta**2, theta),
        "L2 벌점을 더한 손실로 SGD 한 걸음 | a step of SGD on the loss plus an L2 penalty",
    )
    yield (
        theta - eta * lam * theta - eta * Derivative(L(theta), theta),
        "떼어 낸 감쇠와 꼭 같다 | just the decay, taken apart",
    )


@derivation("Adam에서는 다르다: λ가 지워진다 | In Adam they differ: λ cancels", variant="Adam + L2")
def lambda_cancels(w_pos, eta, beta1, beta2, lam):
    d = lam * w_pos
    yield (
        w_pos - eta * ((1 - beta1) * d / (1 - beta1)) / sqrt((1 - beta2) * d**2 / (1 - beta2)),
        (
            "g = 0 인 가중치의 첫 걸음, L2를 섞은 Adam, ε = 0 | "
            "first step where g = 0, Adam + L2, ε = 0"
        ),
    )
    yield (
        w_pos - eta,
        "λ가 아무리 작아도 η만큼 줄인다 | it takes off η, however small λ is",
    )


@derivation("AdamW의 감쇠는 (1-ηλ)^t | AdamW decays by (1-ηλ)^t")
def decay(W, w0, eta, lam, t):
    yield W[t], "g = 0 인 가중치 | a weight whose gradient is 0"
    yield (
        (1 - eta * lam) ** t * w0,
        "걸음마다 (1-ηλ)배: λ가 정한 대로 | by 1-ηλ each step: as λ says",
        Induction(t, W[t - 1] - eta * lam * W[t - 1], start=w0),
    )


@derivation("L2의 감쇠는 기울기가 큰 곳에서 약하다 | The penalty decays busy weights less")
def uneven(w_pos, m0, v0, eta, lam, s):
    yield (
        eta * (m0 + lam * w_pos) / sqrt(v0) - eta * m0 / sqrt(v0),
        "L2를 섞은 걸음에서 감쇠의 몫 (λw 가 평균에 그대로 남을 때) | the decay's part of a step",
    )
    yield (
        eta * lam * w_pos / sqrt(v0),
        "감쇠까지 √v̂ 로 나뉜다 | the decay, too, is divided by √v̂",
    )
    yield (
        eta * lam * w_pos / (1 + s),
        "기울기가 커서 √v̂ = 1 + s > 1 이면 | where gradients are large: √v̂ = 1 + s",
        Given({v0: (1 + s) ** 2}),
    )
    yield eta * lam * w_pos, "AdamW의 감쇠 ηλw 보다 작다 | below ηλw, the decay of AdamW", Below()


@derivation("가중치는 1/λ 를 넘지 않으려 한다 | Weights are held within 1/λ")
def bounded(w_now, eta, lam):
    yield (
        w_now - eta * lam * w_now - eta - w_now,
        "기울기가 한결같아 Adam의 걸음이 η일 때 변화 | the change, when Adam's own step is η",
    )
    yield -(1 / lam), "더 움직이지 않는 곳 | where it moves no more", Solves(w_now)


@derivation("감쇠의 시간은 1/(ηλ)걸음 | The decay takes 1/(ηλ) steps")
def time_scale(p):
    yield (
        Limit((1 - p) ** (1 / p), p, 0),
        "ηλ = p 일 때 1/p 걸음 뒤에 남는 몫 | what is left after 1/p steps, ηλ = p",
    )
    yield exp(-1), "약 0.37배: η를 바꾸면 이 시간도 바뀐다 | about 0.37; it changes with η"


MISCONCEPTIONS = (
    misconception(
        "가중치 감쇠와 L2 벌점은 언제나 같다 | Weight decay and an L2 penalty are always the same",
        "SGD에서만 같다. Adam에서는 L2의 λ가 지워지거나 √v̂ 로 나뉜다 | "
        "Only in SGD: in Adam the penalty's λ cancels, or is divided by √v̂",
        proof="lambda_cancels",
    ),
)

BORN = r"""
2017 2019 ||
"""
