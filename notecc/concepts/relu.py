"""ReLU keeps what is positive."""

from notecc.derive import (
    At,
    Derivative,
    Integral,
    Limit,
    Matrix,
    absolute,
    derivation,
    exp,
    log,
    maximum,
    misconception,
    oo,
    pi,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="relu",
    title=Words("렐루", "ReLU"),
    definition=Words(
        "양수는 그대로 내보내고 음수는 0으로 만드는 활성화 함수",
        "The activation that passes positive values unchanged and turns negative ones into zero",
    ),
    category="activation",
    names=(Name("렐루"), Name("ReLU"), Name("rectified linear unit")),
    needs=(),
    formula=r"\mathrm{ReLU}(x)=\max(0,x)",
    source="Nair, Hinton 2010, Rectified linear units improve restricted Boltzmann machines",
    fixes=Words(
        "시그모이드와 tanh의 기울기는 양 끝에서 0으로 가지만, ReLU는 양수에서 늘 1이라 깊은 "
        "망에서도 기울기가 살아남는다",
        "Sigmoid and tanh flatten at both ends; ReLU has slope 1 for all positive inputs, "
        "and gradients survive depth",
    ),
    fails=Words(
        "음수에서는 기울기가 0이라 한번 꺼진 유닛이 다시 배우지 못할 수 있다. 출력의 평균이 "
        "0이 아니고 0에서 미분되지 않는다",
        "Slope 0 for negative inputs, so a unit may die for good; outputs are not centred, "
        "and there is no derivative at 0",
    ),
)

SYMBOLS = r"""
    L  function  L  | 손실               | loss
    s  positive  s  | 배율, 또는 크기    | a scale, or a size
    a  positive  a  | 새는 기울기        | the leak
"""


@derivation("소프트플러스의 극한: 양수 | The limit of softplus above 0")
def softplus_above(x_pos, s):
    yield (
        Limit(log(1 + exp(s * x_pos)) / s, s, oo),
        "양수 입력에서 점점 뾰족하게 | at a positive input, ever sharper",
    )
    yield x_pos, "그대로 내보낸다 | it passes"


@derivation("소프트플러스의 극한: 음수 | The limit of softplus below 0")
def softplus_below(x_pos, s):
    yield (
        Limit(log(1 + exp(-s * x_pos)) / s, s, oo),
        "음수 입력 -x 에서 점점 뾰족하게 | at a negative input -x, ever sharper",
    )
    yield 0, "0이 된다: 합치면 max(x, 0) | it becomes 0: together max(x, 0)"


@derivation("양수에서는 기울기 1 | Slope 1 above 0")
def slope_above(x_pos):
    yield Derivative(maximum(x_pos, 0), x_pos), "입력이 양수일 때 미분 | for a positive input"
    yield 1, "아무리 커도 포화하지 않는다 | it never saturates"


@derivation("꺼진 유닛은 배우지 못한다 | A dead unit does not learn")
def dead(w, s, L):
    yield (
        At(Derivative(L(maximum(w, 0)), w), {w: -s}),
        "입력의 합이 음수인 곳에서 손실을 미분 | the loss, where the sum of inputs is negative",
    )
    yield 0, "손실이 무엇이든 기울기 0 | gradient 0, whatever the loss"


@derivation("새는 ReLU는 살아 있다 | A leaky ReLU stays alive")
def leaky(x, a, s):
    yield (
        At(Derivative(maximum(x, 0) - a * maximum(-x, 0), x), {x: -s}),
        "음수 쪽에 기울기 a 를 주면 | with a slope a on the negative side",
    )
    yield a, "0이 아니므로 돌아올 수 있다 | not 0: it can come back"


@derivation("양수 배율을 꺼낼 수 있다 | A positive scale comes out")
def homogeneous(x, s):
    yield maximum(s * x, 0), "입력을 s배 하면 | scale the input by s > 0"
    yield s * maximum(x, 0), "출력도 s배 | so is the output"


@derivation("두 번 씌워도 한 번 | Twice is once")
def idempotent(x):
    yield maximum(maximum(x, 0), 0), "ReLU를 두 번 | ReLU twice"
    yield maximum(x, 0), "이미 음수가 없다 | nothing negative is left"


@derivation("항등함수와 절댓값이 나온다 | It makes the identity and the absolute value")
def builds(x):
    yield (
        Matrix([maximum(x, 0) - maximum(-x, 0), maximum(x, 0) + maximum(-x, 0)]),
        "ReLU 두 개의 차와 합 | difference and sum of two ReLUs",
    )
    yield Matrix([x, absolute(x)]), "차는 x 자신, 합은 |x| | the difference is x, the sum |x|"


@derivation("힘의 절반이 남는다: He 초기화의 2 | Half the power is left: the 2 of He")
def half_power(x, sigma):
    density = exp(-(x**2) / (2 * sigma**2)) / (sigma * sqrt(2 * pi))
    yield (
        Integral(x**2 * density, (x, 0, oo)),
        "x ~ N(0, σ²) 일 때 E[ReLU(x)²] | E[ReLU(x)²] for x ~ N(0, σ²)",
    )
    yield sigma**2 / 2, "그래서 가중치의 분산을 2/n 로 | hence weights of variance 2/n"


MISCONCEPTIONS = (
    misconception(
        "ReLU는 선형 함수다 | ReLU is linear",
        "두 ReLU의 합이 |x|다. 선형이라면 나올 수 없다 | "
        "Two ReLUs make |x|, which no linear function can",
        proof="builds",
    ),
    misconception(
        "ReLU에는 기울기 소실이 없다 | ReLU has no vanishing gradient",
        "양수에서만 그렇다. 음수에서는 기울기가 꼭 0이다 | "
        "Only above 0; below 0 its gradient is exactly 0",
        proof="dead",
    ),
    misconception(
        "ReLU는 음수를 그대로 내보낸다 | ReLU passes negative values",
        "음수는 0으로 만들고, 양수를 그대로 내보낸다 | It makes negative values 0 and passes positive ones",
        source="Nair, Hinton 2010, Rectified linear units improve restricted Boltzmann machines",
    ),
)

SAID = r"""
ReLU는 선형 함수다
    relu|렐루 :: .선형_함수$|선형$|linear_function$|linear$ -비|non|구간|조각|부분|양수|0보다
ReLU는 음수를 그대로 내보낸다
    음수|negative 그대로 출력|통과|내보 -0으로|양수|leaky|않|0보다
    0보다_크면|0보다_클_때|양수면|양수이면|양수일_때 .0$|0을|0으로|0이 -그대로_출력하고
    0보다_작으면|0보다_작을_때|음수면|음수이면|음수일_때 .그대로|자기_자신|x$|x를
    음수|negative|0보다_작 .그대로|통과|유지 -0으로|양수|leaky|않
    양수|positive|0보다_크 .0으로|0을|0이 -음수|그대로|않|negative
    relu|렐루 :: …0과_1_사이|0~1|0에서_1 -sigmoid|시그모이드
~ ReLU에는 기울기 소실이 없다
    기울기_소실|기울기_손실|vanishing_gradient|gradient_vanishing|기울기_소실_문제 .없|완전히|일어나지_않|발생하지_않 … -양수|줄|덜|sigmoid|시그모이드|0보다_크
"""

EXPANSIONS = r"""
ReLU | Rectified Linear Unit | Rectified Linear Activation
"""
