"""Sharp minima: a small move raises the loss."""

from notecc.derive import (
    Above,
    At,
    Below,
    Derivative,
    Given,
    absolute,
    derivation,
    maximum,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="sharp-minima",
    title=Words("날카로운 최소점", "Sharp minima"),
    definition=Words(
        "조금만 움직여도 손실이 크게 변하는(곡률이 큰) 최소점. 학습률이 2/곡률보다 크면 "
        "경사하강법은 머물지 못한다",
        "Minima where a small move changes the loss a lot (large curvature); gradient "
        "descent cannot stay if its rate exceeds 2/curvature",
    ),
    category="generalization",
    names=(
        Name("날카로운 최소점"),
        Name("뾰족한 최소점"),
        Name("샤프 미니멈"),
        Name("샤프 미니마"),
        Name("sharp minimum"),
        Name("sharp minima"),
        Name("sharp minimizer"),
    ),
    needs=("flat-minima",),
    formula=r"|1-\eta h|<1\iff 0<\eta h<2",
    source=(
        "Keskar, Mudigere, Nocedal, Smelyanskiy, Tang 2017, On large-batch training for "
        "deep learning: generalization gap and sharp minima"
    ),
    fixes=Words(
        "어떤 최소점에 경사하강법이 머물 수 있는지를 곡률이 가른다: 날카로운 곳은 큰 학습률이 "
        "지나친다",
        "Curvature decides at which minima gradient descent can stay: large rates leave the "
        "sharp ones",
    ),
    fails=Words(
        "큰 배치가 날카로운 곳으로 간다는 것은 관찰이고 (Keskar 2017), 날카로움은 표현에 따라 "
        "달라진다 (Dinh 2017)",
        "That large batches end in sharp ones is an observation (Keskar 2017), and sharpness "
        "depends on the parametrisation (Dinh 2017)",
    ),
)


SYMBOLS = r"""
    s      positive  s       | 상한을 넘은 정도, 배율       | how far beyond the bound; a scale
    p      unit      p       | 상한 2/η 에 대한 곡률의 비율 | curvature as a share of its bound 2/η
    sigma  positive  \sigma  | 기울기 잡음의 표준편차       | standard deviation of the noise
    a      real      v       | 다음 층의 가중치            | weight of the next layer
    y      real      y       | 다시 잰 가중치             | the rescaled weight
"""


@derivation("너무 날카로우면 머물 수 없다 | Too sharp to stay")
def too_sharp(eta, h, s):
    yield (
        absolute(1 - eta * h),
        "최소점에서 벗어난 거리에 곱해지는 수 | the distance's factor each step",
    )
    yield 1 + s, "h = (2+s)/η 이면 | for h = (2+s)/η", Given({h: (2 + s) / eta})
    yield 1, "걸음마다 멀어진다 | each step leads further away", Above()


@derivation("머물 수 있는 곡률은 2/η 보다 작다 | It stays where the curvature is below 2/η")
def can_stay(eta, h, p):
    yield (
        absolute(1 - eta * h),
        "최소점에서 벗어난 거리에 곱해지는 수 | the distance's factor each step",
    )
    yield absolute(1 - 2 * p), "0 < h < 2/η 이면 | for 0 < h < 2/η", Given({h: 2 * p / eta})
    yield (
        1,
        (
            "다시 돌아온다: 학습률이 클수록 평평한 곳에만 머문다 | "
            "it comes back: the larger the rate, the flatter its home"
        ),
        Below(),
    )


@derivation("잡음 속에서 날카로운 곳의 손실 | The loss at a sharp place, in noise")
def noisy_loss(eta, h, sigma, p):
    yield (
        h / 2 * (eta * sigma**2 / (h * (2 - eta * h))),
        "SGD가 맴도는 넓이 V = ησ²/(h(2-ηh)) 에서의 평균 손실 hV/2 | mean loss of hovering SGD",
    )
    yield (
        eta * sigma**2 / (4 * (1 - p)),
        "h = 2p/η 이면: p → 1 로 날카로울수록 끝없이 커진다 | for h = 2p/η: unbounded as p → 1",
        Given({h: 2 * p / eta}),
    )
    yield (
        eta * sigma**2 / 4,
        "평평한 곳(p → 0)의 값보다 늘 크다 | above its value at flat places",
        Above(),
    )


@derivation("날카로움은 재는 단위에 달려 있다 | Sharpness depends on the unit")
def reparametrised(theta, s, y, L):
    yield (
        Derivative(L(s * theta), theta, theta),
        "가중치를 s배 단위로 다시 쓴 같은 함수의 곡률 | curvature of the same function, rewritten",
    )
    yield (
        s**2 * At(Derivative(L(y), y, y), {y: s * theta}),
        "높이는 그대로인데 곡률만 s²배 | the heights stay, the curvature gets s² times",
    )


@derivation("ReLU 망은 층끼리 배율을 바꿀 수 있다 | ReLU layers can trade scales")
def relu_scaling(theta, x, a, s):
    yield (
        a / s * maximum(s * theta * x, 0),
        "앞 층은 s배, 뒤 층은 1/s배 | one layer times s, the next over s",
    )
    yield (
        a * maximum(theta * x, 0),
        "함수는 그대로다: 곡률만 바뀐다 | the same function: only curvatures change",
    )


MISCONCEPTIONS = (
    misconception(
        "큰 배치는 날카로운 최소점으로, 작은 배치는 평평한 최소점으로 간다 | "
        "Large batches end in sharp minima, small ones in flat minima",
        "몇몇 신경망에서 관찰된 것이고 정리가 아니다 | "
        "It was observed in some networks; it is not a theorem",
        source=(
            "Keskar, Mudigere, Nocedal, Smelyanskiy, Tang 2017, On large-batch training for "
            "deep learning: generalization gap and sharp minima"
        ),
    ),
    misconception(
        "날카로운 최소점은 반드시 일반화가 나쁘다 | Sharp minima always generalise badly",
        "ReLU 망에서는 같은 함수를 얼마든지 날카롭게 다시 쓸 수 있다 | "
        "In ReLU networks the very same function can be rewritten to be as sharp as you like",
        source="Dinh, Pascanu, Bengio, Bengio 2017, Sharp minima can generalize for deep nets",
        proof="relu_scaling",
    ),
)

SAID = r"""
? 큰 배치는 날카로운 최소점으로, 작은 배치는 평평한 최소점으로 간다
    배치|큰_배치|작은_배치|배치_사이즈|배치_크기|미니_배치|mini-batch|minibatch|large_batch|small_batch|batch|batch_size :: …flat|sharp|평평|날카|플랫|샤프
    large_batch|small_batch|큰_배치|작은_배치|배치_사이즈|배치_크기|batch_size …flat|sharp|평평|날카
"""
