"""The hyperbolic tangent squeezes a real number between -1 and 1."""

from notecc.derive import (
    At,
    AtMost,
    Derivative,
    Limit,
    Rational,
    derivation,
    exp,
    misconception,
    oo,
    tanh,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="tanh",
    title=Words("쌍곡탄젠트", "tanh"),
    definition=Words(
        "실수를 -1과 1 사이의 값으로 바꾸며 원점에 대칭인 S자 모양의 활성화 함수",
        "The S-shaped activation, symmetric about the origin, that maps a real number to a "
        "value between -1 and 1",
    ),
    category="activation",
    names=(
        Name("쌍곡 탄젠트"),
        Name("쌍곡선 탄젠트"),
        Name("하이퍼볼릭 탄젠트"),
        Name("tanh"),
        Name("hyperbolic tangent"),
        Name("hyperbolic tanh"),
    ),
    needs=("sigmoid",),
    formula=r"\tanh x=\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}",
    source="LeCun, Bottou, Orr, Müller 1998, Efficient BackProp",
    fixes=Words(
        "시그모이드의 출력은 늘 양수라 다음 층의 기울기가 한쪽으로 쏠린다. tanh는 원점에 "
        "대칭이고 0에서 네 배 가파르다",
        "Sigmoid outputs are all positive, which skews the next layer's gradients; tanh is "
        "symmetric and four times as steep at 0",
    ),
    fails=Words(
        "여전히 양 끝에서 기울기가 0으로 가서 깊은 망과 긴 순환망에서 기울기가 사라진다",
        "Its slope still goes to 0 at both ends, so gradients vanish in deep or long "
        "recurrent networks",
    ),
)

SYMBOLS = r"""
    h  real  h  | 출력 tanh x | the output tanh x
"""


@derivation("늘이고 내린 시그모이드 | A sigmoid, stretched and lowered")
def stretched(x):
    yield tanh(x), "쌍곡탄젠트 | the hyperbolic tangent"
    yield (exp(x) - exp(-x)) / (exp(x) + exp(-x)), "정의 | by definition"
    yield 2 / (1 + exp(-2 * x)) - 1, "위아래를 e^x 로 나누면 2σ(2x) - 1 | over e^x: 2σ(2x) - 1"


@derivation("도함수 | The derivative")
def derivative(x):
    yield Derivative((exp(x) - exp(-x)) / (exp(x) + exp(-x)), x), "정의를 미분 | differentiate"
    yield 4 / (exp(x) + exp(-x)) ** 2, "몫의 미분 | the quotient rule"
    yield 1 - tanh(x) ** 2, "출력만으로 기울기를 안다 | the output alone gives the slope"


@derivation("원점에서 시그모이드보다 네 배 가파르다 | At 0, four times as steep as the sigmoid")
def four_times(x):
    yield At(Derivative(tanh(x), x), {x: 0}), "원점의 기울기 | the slope at 0"
    yield 4 * At(Derivative(1 / (1 + exp(-x)), x), {x: 0}), "1 = 4 × 1/4 | 1 = 4 × 1/4"


@derivation("기울기는 1을 넘지 못한다 | The slope never exceeds 1")
def at_most_one(h):
    yield 1 - h**2, "출력이 h일 때의 기울기 | the slope where the output is h"
    yield 1, "원점에서만 1이다 | 1 at the origin alone", AtMost()


@derivation("끝에서는 포화한다 | It saturates at the ends")
def saturates(x):
    yield Limit(1 - tanh(x) ** 2, x, oo), "입력이 커지면 기울기는 | for large inputs the slope"
    yield 0, "0으로 간다: 배우지 못한다 | goes to 0: nothing is learnt"


@derivation("원점에 대칭: 평균이 0 | Symmetric about 0: centred")
def centred(x):
    yield (tanh(x) + tanh(-x)) / 2, "x와 -x에서의 평균 | the mean over x and -x"
    yield 0, "0에 모인 출력 | outputs about 0"


@derivation("시그모이드는 1/2에 모인다 | The sigmoid is centred on 1/2")
def sigmoid_is_not(x):
    yield (
        (1 / (1 + exp(-x)) + 1 / (1 + exp(x))) / 2,
        "같은 평균을 시그모이드로 | the same mean with the sigmoid",
    )
    yield Rational(1, 2), "다음 층의 입력이 모두 양수 | the next layer's inputs are all positive"


MISCONCEPTIONS = (
    misconception(
        "tanh는 시그모이드와 전혀 다른 함수다 | tanh is quite another function than the sigmoid",
        "시그모이드를 늘이고 내린 것이다: tanh x = 2σ(2x) - 1 | "
        "It is a sigmoid, stretched and lowered: tanh x = 2σ(2x) - 1",
        proof="stretched",
    ),
    misconception(
        "tanh를 쓰면 기울기가 사라지지 않는다 | With tanh gradients do not vanish",
        "기울기의 최댓값만 1로 커졌을 뿐, 양 끝에서는 여전히 0으로 간다 | "
        "Its slope reaches 1, but still goes to 0 at both ends",
        proof="saturates",
    ),
    misconception(
        "tanh의 출력은 0과 1 사이다 | tanh lies between 0 and 1",
        "-1과 1 사이다. 0과 1 사이인 것은 시그모이드다 | It lies between -1 and 1; the sigmoid lies "
        "between 0 and 1",
        proof="stretched",
    ),
)

SAID = r"""
tanh의 출력은 0과 1 사이다
    0과_1_사이|0~1|0_~_1|0에서_1_사이|0부터_1|[0,_1]|(0,_1) -시그모이드|sigmoid|{gradient}|도함수|미분|-1|아니
~ tanh를 쓰면 기울기가 사라지지 않는다
    기울기_소실|기울기_손실|vanishing_gradient|gradient_vanishing|기울기_소실_문제 .없|완전히|일어나지_않|발생하지_않|해결 … -relu|렐루|여전|줄|덜|못|완화
    기울기가_사라지지_않|기울기가_소실되지_않 … -relu|렐루
"""

TERMS = r"""
Hyperbolic Tanh | Hyperbolic tangent(tanh)
"""
