"""Noise robustness: train with noise, and the model learns to shrug it off."""

from notecc.derive import Derivative, E, Random, Solves, Sum, derivation, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="noise-robustness",
    title=Words("노이즈 강건성", "Noise robustness"),
    definition=Words(
        "학습 중 입력이나 가중치에 잡음을 더해 작은 변화에 흔들리지 않게 하는 규제. 선형 "
        "모델의 입력 잡음은 L2 벌점과 같다",
        "Adding noise to inputs or weights in training so that small changes do not matter; "
        "for a linear model, input noise equals an L2 penalty",
    ),
    category="regularization",
    names=(
        Name("노이즈 강건성"),
        Name("잡음 강건성"),
        Name("노이즈 주입"),
        Name("노이즈 로버스트니스"),
        Name("noise robustness"),
        Name("robustness to noise"),
        Name("noise injection"),
    ),
    needs=("weight-decay",),
    formula=r"\mathbb E_\xi\bigl[(y-w(x+\xi))^2\bigr]=(y-wx)^2+\sigma^2w^2",
    source="Bishop 1995, Training with noise is equivalent to Tikhonov regularization",
    fixes=Words(
        "작은 입력 변화에 예측이 크게 흔들리던 것을 고친다",
        "Predictions that swing with small changes of the input; it steadies them",
    ),
    fails=Words(
        "잡음이 크면 신호까지 줄이고, 적대적 예제처럼 고른 변화까지 막지는 못한다",
        "Strong noise shrinks the signal too, and chosen changes, as adversarial examples, "
        "get past it",
    ),
)

SYMBOLS = r"""
    A      sequence  \xi     | 입력마다의 잡음 | noise of each input
    W      sequence  w       | 가중치들 | weights
    x_pos  positive  x       | 입력(0이 아닌) | input, not 0
    sigma  positive  \sigma  | 잡음의 표준편차 | deviation of the noise
"""


@derivation("입력 잡음은 가중치 감쇠 | Input noise is weight decay")
def tikhonov(x, y, w, xi, sigma):
    noise = Random(xi, variance=sigma**2)
    yield E((y - w * (x + noise)) ** 2), "잡음에 대한 평균 손실 | the loss averaged over the noise"
    yield (
        (y - w * x) ** 2 + sigma**2 * w**2,
        "잡음이 w배로 번지니 w를 벌한다: λ = σ² | noise spreads w times, so w is punished: λ = σ²",
    )


@derivation("입력이 여럿이어도 | With many inputs as well")
def tikhonov_many(X, y, W, A, sigma, i, n):
    yield (
        E((y - Sum(W[i] * (X[i] + Random(A[i], variance=sigma**2)), (i, 1, n))) ** 2),
        "입력마다 독립인 잡음 | independent noise on each input",
    )
    yield (
        (y - Sum(W[i] * X[i], (i, 1, n))) ** 2 + sigma**2 * Sum(W[i] ** 2, (i, 1, n)),
        "교차항은 평균 0: 제곱합 벌점만 남는다 | cross terms average out: the squared norm stays",
    )


@derivation("그 해는 줄어든 가중치 | Its solution is a shrunk weight")
def ridge(x_pos, y, w, sigma):
    yield (
        Derivative((y - w * x_pos) ** 2 + sigma**2 * w**2, w),
        "평균 손실의 기울기 | the slope of the averaged loss",
    )
    yield (
        x_pos * y / (x_pos**2 + sigma**2),
        "잡음이 클수록 0에 가깝다 | the more noise, the nearer to 0",
        Solves(w, minimum=True),
    )


@derivation(
    "선형 모델의 가중치 잡음은 벌점이 아니다 | Weight noise is no penalty for a linear model"
)
def on_weights(x, y, w, xi, sigma):
    noise = Random(xi, variance=sigma**2)
    yield E((y - (w + noise) * x) ** 2), "가중치를 흔들면 | the weight jittered"
    yield (
        (y - w * x) ** 2 + sigma**2 * x**2,
        "더해진 항에 w가 없다: 해가 그대로 | no w in what is added: the same solution",
    )


@derivation("가중치 잡음은 평평한 곳을 고른다 | Weight noise prefers flat places")
def prefers_flat(w, w_star, h, xi, sigma):
    noise = Random(xi, variance=sigma**2)
    yield (
        E(h * (w + noise - w_star) ** 2 / 2),
        (
            "곡률 h인 최소점 둘레에서 가중치를 흔들면 | "
            "the weight jittered about a minimum of curvature h"
        ),
    )
    yield (
        h * (w - w_star) ** 2 / 2 + h * sigma**2 / 2,
        "곡률에 비례하는 벌점이 붙는다 | a penalty in proportion to the curvature",
    )


@derivation("정답의 잡음은 손실만 키운다 | Noise in the target only raises the loss")
def on_targets(x, y, w, xi, sigma):
    noise = Random(xi, variance=sigma**2)
    yield E((y + noise - w * x) ** 2), "정답이 흔들리면 | the target jittered"
    yield (
        (y - w * x) ** 2 + sigma**2,
        "σ² 아래로 못 줄이지만, 해는 그대로 | it cannot get below σ², but the solution stays",
    )


MISCONCEPTIONS = (
    misconception(
        "잡음은 어디에 더하든 같은 규제다 | Noise is the same regulariser wherever it is added",
        "선형 모델에서 입력의 잡음은 σ²w² 벌점이지만, 가중치의 잡음은 해를 바꾸지 않는다 | "
        "For a linear model input noise is a penalty σ²w²; weight noise does not move the solution",
        proof="on_weights",
    ),
)
