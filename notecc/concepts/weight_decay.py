"""Weight decay pulls every weight a little towards zero."""

from notecc.derive import (
    Derivative,
    Given,
    Induction,
    Solves,
    derivation,
    exp,
    log,
    misconception,
    pi,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="weight-decay",
    title=Words("가중치 감쇠", "Weight decay"),
    definition=Words(
        "갱신할 때마다 가중치를 일정 비율 줄이는 규제. SGD에서는 손실에 L2 벌점을 더하는 것과 같다",
        "Shrinking every weight by a fixed fraction at each update; for plain SGD it equals "
        "adding an L2 penalty to the loss",
    ),
    category="regularization",
    names=(
        Name("가중치 감쇠"),
        Name("가중치 감소"),
        Name("웨이트 디케이"),
        Name("weight decay"),
        Name("parameter norm"),
        Name("parameter norm penalty"),
        Name("L2 regularization"),
        Name("L2 penalty"),
        Name("L2 규제"),
    ),
    needs=("sgd", "mle"),
    formula=r"w\leftarrow(1-\eta\lambda)\,w-\eta\,g",
    source="Krogh, Hertz 1992, A simple weight decay can improve generalization",
    fixes=Words(
        "최대우도 해가 큰 가중치로 잡음에 맞추던 것을 누른다",
        "It holds down the large weights with which maximum likelihood fits noise",
    ),
    fails=Words(
        "Adam처럼 기울기를 나누는 방법에 L2로 넣으면 세기가 지워진다",
        "Put as an L2 penalty into methods that divide the gradient, as Adam does, its "
        "strength is lost",
    ),
)

SYMBOLS = r"""
    w_pos  positive  w  | 가중치(양수) | weight, above 0
    g      sequence  g  | 손실의 기울기 | gradient of the loss
"""


@rule(oracle="torch.sgd_wd")
def step(w, g, *, eta=0.01, lam=0.01):
    w = (1 - eta * lam) * w - eta * g
    return (w,)


@rule(
    "l2",
    oracle="torch.sgd_wd",
    note="손실에 λw²/2를 더해 그 기울기까지 내려간다 | "
    "λw²/2 is added to the loss and descended too",
)
def step_l2(w, g, *, eta=0.01, lam=0.01):
    w = w - eta * (g + lam * w)
    return (w,)


@derivation("L2 벌점의 걸음은 가중치 감쇠 | A step on the L2 penalty decays the weight")
def decay(w, eta, lam, L):
    yield (
        w - eta * Derivative(L(w) + lam * w**2 / 2, w),
        "벌점을 더한 손실의 SGD | SGD on the penalised loss",
    )
    yield (
        (1 - eta * lam) * w - eta * Derivative(L(w), w),
        "먼저 (1-ηλ)배로 줄인다 | first shrink to 1-ηλ times",
    )


@derivation("기울기가 없으면 지수로 줄어든다 | Without a gradient it decays exponentially")
def forgotten(W, w0, eta, lam, t):
    yield W[t], "손실이 관심 없는 가중치: g = 0 | a weight the loss does not care about: g = 0"
    yield (
        (1 - eta * lam) ** t * w0,
        "쓰이지 않는 가중치는 잊힌다 | unused weights are forgotten",
        Induction(t, (1 - eta * lam) * W[t - 1], start=w0),
    )


@derivation("정규 사전분포의 MAP | MAP under a Gaussian prior")
def prior(w, sigma, L):
    density = exp(-(w**2) / (2 * sigma**2)) / (sigma * sqrt(2 * pi))
    yield (
        Derivative(L(w) - log(density), w),
        "음의 로그 사후확률: 손실과 -log 사전확률 | negative log posterior: loss and -log prior",
    )
    yield (
        Derivative(L(w), w) + w / sigma**2,
        (
            "λ = 1/σ² 인 L2 벌점: 작은 가중치를 믿을수록 세다 | "
            "an L2 penalty with λ = 1/σ²: the firmer the belief in small weights, the stronger"
        ),
    )


@derivation("평평한 방향일수록 많이 줄인다 | The flatter the direction, the more it shrinks")
def flat_first(w, w_star, h, lam):
    yield (
        Derivative(h * (w - w_star) ** 2 / 2 + lam * w**2 / 2, w),
        "곡률 h인 손실에 벌점을 더하면 | a loss of curvature h, penalised",
    )
    yield (
        h / (h + lam) * w_star,
        "h가 λ보다 크면 그대로, 작으면 0으로 | kept where h > λ, to 0 where h < λ",
        Solves(w, minimum=True),
    )


@derivation("Adam에 더한 L2는 λ를 모른다 | L2 inside Adam does not know λ")
def inside_adam(w_pos, eta, lam):
    g = lam * w_pos
    yield (
        eta * g / sqrt(g**2),
        "Adam의 첫 걸음, 기울기는 벌점뿐 (ε = 0) | Adam's first step, the penalty alone (ε = 0)",
    )
    yield (
        eta,
        "λ가 얼마든 η만큼 줄인다: ηλw 가 아니다 | η off, whatever λ: it is not ηλw",
    )


@derivation("분리한 감쇠는 λ만큼 줄인다 | Decoupled, it shrinks by λ")
def decoupled(w0, g, eta, lam, eps, t):
    yield (
        (1 - eta * lam) * w0 - eta * g[t] / (sqrt(g[t] ** 2) + eps),
        "감쇠를 나눗셈 밖에 두면 (AdamW, t = 1) | the decay outside the division (AdamW, t = 1)",
    )
    yield (
        (1 - eta * lam) * w0,
        (
            "기울기가 없어도 (1-ηλ)배: SGD의 감쇠와 같다 | "
            "with no gradient, 1-ηλ times: as in SGD's decay"
        ),
        Given({g[t]: 0}),
    )


MISCONCEPTIONS = (
    misconception(
        "가중치 감쇠와 L2 규제는 늘 같다 | Weight decay and L2 regularisation are always the same",
        "SGD에서는 같다. Adam에서는 L2의 기울기까지 나누어져 λ가 지워진다 | "
        "For SGD they are; in Adam the penalty's gradient is divided as well, and λ is lost",
        proof="inside_adam",
    ),
    misconception(
        "가중치 감쇠는 모든 방향을 똑같이 줄인다 | Weight decay shrinks all directions alike",
        "해에서는 손실이 평평한 방향일수록 많이 줄어든다 | "
        "At the solution, the flatter the loss in a direction, the more it shrinks",
        proof="flat_first",
    ),
    misconception(
        "가중치 감쇠는 가중치를 키운다 | Weight decay makes weights larger",
        "걸음마다 가중치를 조금씩 줄인다 | It makes them smaller, a little each step",
        proof="forgotten",
    ),
)

SAID = r"""
~ 가중치 감쇠와 L2 규제는 늘 같다
    weight_decay|가중치_감쇠|l2|l2_규제|l2_regularization .{and} weight_decay|가중치_감쇠|l2|l2_규제|l2_regularization .완전히|항상|언제나|늘 .같|동일 -sgd|다르|아니
    weight_decay|가중치_감쇠 : …l2|l2_규제|l2_regularization .~와|~과 .완전히|항상|언제나|늘 .같|동일 -sgd|다르|아니
가중치 감쇠는 가중치를 키운다
    {weight} .{grow}|크게|키우|키운 -줄|막|않|방지|작|위해|억제|제한|벌점|패널티|penalty|벌칙|수록|규제|제약|못
"""
