"""Early stopping ends training when the validation error turns."""

from notecc.derive import (
    At,
    Below,
    Derivative,
    Induction,
    Limit,
    Solves,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="early-stopping",
    title=Words("조기 종료", "Early stopping"),
    definition=Words(
        "검증 손실이 더 줄지 않으면 학습을 멈추고 가장 좋았던 파라미터를 쓰는 규제",
        "Ending training when the validation loss no longer falls, and keeping the "
        "parameters that did best",
    ),
    category="regularization",
    names=(
        Name("조기 종료"),
        Name("조기 중단"),
        Name("조기 멈춤"),
        Name("얼리 스토핑"),
        Name("얼리 스타핑"),
        Name("얼리 스탑핑"),
        Name("early stopping"),
        Name("early stop"),
    ),
    needs=("weight-decay", "gradient-descent"),
    formula=r"w_t=\bigl(1-(1-\eta h)^t\bigr)w^*\quad(w_0=0)",
    source="Prechelt 1998, Early stopping - but when?",
    fixes=Words(
        "벌점의 세기를 바꾸며 여러 번 학습해야 하던 것을 한 번의 학습으로 고른다",
        "It picks the strength in one run where a penalty takes many",
    ),
    fails=Words(
        "검증 자료를 따로 떼어야 하고, 흔들리는 검증 손실에 너무 일찍 멈출 수 있다",
        "It needs held-out data, and a noisy validation loss may stop it too early",
    ),
)

SYMBOLS = r"""
    rho     unit  r        | 한 걸음에 남는 비율 1-ηh | what a step leaves, 1-ηh
    w_true  real  w^{v}    | 검증 손실의 최적점 | best weight of the validation loss
    s       real  s        | w* 까지 간 비율 | how far towards w*
    w_pos   positive  w^{\ast}  | 학습 손실의 최적점(양수) | best weight in training, above 0
"""


@derivation("t걸음의 위치 | Where t steps lead")
def position(W, w_star, eta, h, t):
    yield W[t], "w_0 = 0, 곡률 h인 손실의 경사하강 | gradient descent from 0, curvature h"
    yield (
        (1 - (1 - eta * h) ** t) * w_star,
        "w* 에 다가갈 뿐: 멈춘 때가 곧 크기 | it only nears w*: when to stop is how large",
        Induction(t, W[t - 1] - eta * h * (W[t - 1] - w_star)),
    )


@derivation("멈춘 곳은 늘 안쪽 | It always stops short")
def short(w_pos, rho, t):
    yield (1 - rho**t) * w_pos, "0 < r = 1-ηh < 1 일 때 | for 0 < r = 1-ηh < 1"
    yield (
        w_pos,
        "원점과 w* 사이: 가중치 감쇠처럼 작다 | between 0 and w*: small, as with decay",
        Below(),
    )


@derivation("멈춘 걸음마다 맞는 λ가 있다 | For every stopping time there is a λ")
def matching(h, rho, t):
    lam = h * rho**t / (1 - rho**t)
    yield h / (h + lam), "이 λ의 L2가 남기는 비율 h/(h+λ) | what L2 with this λ leaves, h/(h+λ)"
    yield 1 - rho**t, "t걸음에 멈춘 비율과 같다 (r = 1-ηh) | as stopping after t steps (r = 1-ηh)"


@derivation("오래 학습할수록 벌점은 약하다 | The longer the training, the weaker the penalty")
def weaker(h, rho, t):
    yield (
        Limit(h * rho**t / (1 - rho**t), t, oo),
        "그 λ를, 끝까지 학습하면 | that λ, trained to the end",
    )
    yield 0, "멈추지 않으면 규제도 없다 | no stopping, no regularisation"


@derivation("곡률이 작으면 λ ≈ 1/(ηt) | For small curvature, λ ≈ 1/(ηt)")
def first_order(eta, h, t):
    yield (
        At(Derivative(1 - (1 - eta * h) ** t, h), {h: 0}),
        "t걸음이 간 비율을 h에 대해 1차로 | what t steps cover, to first order in h",
    )
    yield eta * t, "학습률 곱하기 걸음 수 | rate times steps"
    yield (
        At(Derivative(h / (h + 1 / (eta * t)), h), {h: 0}),
        (
            "λ = 1/(ηt) 인 L2의 1차와 같다 (1차까지만) | "
            "as L2 with λ = 1/(ηt), to first order and no further"
        ),
    )


@derivation("검증 손실은 도중에 가장 작다 | The validation loss is least on the way")
def on_the_way(s, w_pos, w_true, h):
    yield (
        Derivative(h * (s * w_pos - w_true) ** 2 / 2, s),
        "w* 쪽으로 s만큼 갔을 때의 검증 손실 | the validation loss at s of the way to w*",
    )
    yield (
        w_true / w_pos,
        (
            "검증의 최적점이 더 작으면 다 가기 전이다 | "
            "before the end, if validation's best weight is smaller"
        ),
        Solves(s, minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "조기 종료는 시간을 아낄 뿐 규제가 아니다 | "
        "Early stopping saves time but does not regularise",
        "멈춘 곳은 어떤 λ의 L2 해와 정확히 같다(이차 손실, 방향마다) | "
        "Where it stops is exactly the L2 solution for some λ (quadratic loss, per direction)",
        proof="matching",
    ),
    misconception(
        "조기 종료는 모든 방향에 같은 λ의 L2와 같다 | "
        "Early stopping is L2 with one λ in all directions",
        "λ = 1/(ηt) 하나로 같은 것은 곡률의 1차까지다 | "
        "A single λ = 1/(ηt) agrees to first order in the curvature only",
        proof="first_order",
    ),
    misconception(
        "조기 종료는 학습 손실이 커지면 멈춘다 | Early stopping stops when the training loss grows",
        "학습 손실이 아니라 검증 손실이 더 나아지지 않을 때 멈춘다 | "
        "It watches the validation loss, and stops when that no longer improves",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
    misconception(
        "조기 종료는 손실이 커지면 멈춘다 | Early stopping stops when the loss grows",
        "어느 손실인지가 핵심이다: 검증 손실을 본다 | Which loss is the point: the validation loss",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)

SAID = r"""
조기 종료는 학습 손실이 커지면 멈춘다
    {train} .{loss} …{grow}|줄지|감소하지|줄어들지|오르|올라|높아 …멈|중단|종료|stop … -val|valid|validation|검증|{test}
~ 조기 종료는 손실이 커지면 멈춘다
    ^loss|손실|오차|에러|로스|error .커지|증가|올라|상승|오르 …멈|중단|종료|stop -val|valid|validation|검증|{test}|train|training|학습_손실|학습_오차|훈련_손실|훈련_오차
"""
