"""Affine maps in a row are one affine map."""

from notecc.derive import (
    At,
    Derivative,
    Induction,
    Product,
    Sum,
    absolute,
    derivation,
    maximum,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="affine-collapse",
    title=Words("선형층만 쌓으면 한 층", "Stacked affine maps collapse"),
    definition=Words(
        "사이에 비선형 함수가 없으면 아핀 층을 아무리 쌓아도 하나의 아핀 층과 같다는 성질",
        "Without a nonlinear function between them, any number of affine layers equals a "
        "single affine layer",
    ),
    category="model",
    names=(Name("stacked affine"), Name("stacked linear layers"), Name("선형 층만 쌓")),
    needs=("affine",),
    formula=r"W_2(W_1x+b_1)+b_2=(W_2W_1)x+(W_2b_1+b_2)",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "왜 활성화 함수가 있어야 하는지 보여 준다: 없으면 깊이가 표현력을 조금도 늘리지 못한다",
        "Shows why activations are needed: without them depth adds nothing to what can be "
        "expressed",
    ),
    fails=Words(
        "표현하는 함수만 말한다. 학습 과정은 같지 않고, 좁은 층을 지나면 계수가 줄어 한 "
        "층보다 못할 수 있다",
        "Speaks of the functions alone: training differs, and a narrow layer between can "
        "make it less than one layer",
    ),
)

SYMBOLS = r"""
    V      sequence  v       | 둘째 층의 가중치    | weights of the second layer
    W      sequence  w       | 첫째 층의 가중치    | weights of the first layer
    Bias   sequence  b       | 첫째 층의 편향      | biases of the first layer
    C      sequence  c       | 둘째 층의 편향      | biases of the second layer
    H      sequence  h       | t번째 층의 출력     | output of layer t
    K      size      m       | 가운데 층의 폭      | width of the middle layer
    w1     real      w_{1}   | 첫째 층의 가중치    | weight of the first layer
    w2     real      w_{2}   | 둘째 층의 가중치    | weight of the second layer
    u      real      u       | 가중치              | a weight
    v      real      v       | 가중치              | a weight
"""


@derivation("두 층은 한 층 | Two layers are one")
def collapse(V, W, X, Bias, C, i, j, k, d, K):
    yield (
        Sum(V[i, j] * (Sum(W[j, k] * X[k], (k, 1, d)) + Bias[j]), (j, 1, K)) + C[i],
        "활성화 없이 쌓은 두 층의 i번째 출력 | output i of two layers, no activation",
    )
    yield (
        Sum(Sum(V[i, j] * W[j, k], (j, 1, K)) * X[k], (k, 1, d))
        + (Sum(V[i, j] * Bias[j], (j, 1, K)) + C[i]),
        "W = W₂W₁, b = W₂b₁ + b₂ 인 한 층 | one layer: W = W₂W₁, b = W₂b₁ + b₂",
    )


@derivation("몇 층이든 한 층 | Any number of layers is one")
def any_depth(H, A, x, i, t):
    yield H[t], "h_t = a_t h_{t-1}, h_0 = x (폭 1) | h_t = a_t h_{t-1}, h_0 = x, of width 1"
    yield (
        Product(A[i], (i, 1, t)) * x,
        "기울기 하나로 뭉친다 | they melt into one slope",
        Induction(t, A[t] * H[t - 1], start=x),
    )


@derivation("똑같은 층을 t번 지나면 | Through the same layer t times")
def repeated(H, x, p, b, t):
    yield H[t], "h_t = p h_{t-1} + b, 0 < p < 1 | h_t = p h_{t-1} + b, 0 < p < 1"
    yield (
        p**t * x + b * (1 - p**t) / (1 - p),
        "여전히 x의 일차식, 입력은 잊힌다 | still affine in x, which it forgets",
        Induction(t, p * H[t - 1] + b, start=x),
    )


@derivation("함수는 같아도 기울기는 다르다 | The same function, another gradient")
def training_differs(w1, w2, x, y, eta):
    step1 = w1 - eta * Derivative((w2 * w1 * x - y) ** 2 / 2, w1)
    step2 = w2 - eta * Derivative((w2 * w1 * x - y) ** 2 / 2, w2)
    yield (
        At(Derivative(step2 * step1, eta), {eta: 0}),
        "두 층을 함께 학습하면 곱의 변화율 | how the product moves as both are trained",
    )
    yield (
        -(w1**2 + w2**2) * (w2 * w1 * x - y) * x,
        "한 층의 기울기에 w₁² + w₂² 가 곱해진다 | one layer's, times w₁² + w₂²",
    )


@derivation("좁은 층을 지나면 행렬식이 0 | Through a width of one, the determinant is 0")
def bottleneck(a, c, u, v):
    product = [[u * a, u * c], [v * a, v * c]]
    yield (
        product[0][0] * product[1][1] - product[0][1] * product[1][0],
        "2 → 1 → 2 로 쌓은 행렬 (u, v)ᵀ(a, c) | the matrix of 2 → 1 → 2: (u, v)ᵀ(a, c)",
    )
    yield 0, "한 층이면 되던 회전도 못 한다 | not even a rotation is left"


@derivation("ReLU를 끼우면 뭉치지 않는다 | With a ReLU between they do not collapse")
def bent(x):
    yield (
        maximum(x, 0) + maximum(-x, 0) + (maximum(-x, 0) + maximum(x, 0)),
        "f(x) + f(-x), f는 두 ReLU의 합 | f(x) + f(-x), f a sum of two ReLUs",
    )
    yield 2 * absolute(x), "2f(0) = 0 이 아니므로 아핀이 아니다 | not 2f(0) = 0: not affine"


MISCONCEPTIONS = (
    misconception(
        "층을 깊게 쌓기만 하면 표현력이 늘어난다 | Depth alone makes a network more expressive",
        "사이에 비선형 함수가 없으면 몇 층이든 한 층이다 | "
        "Without a nonlinear function between, any number of layers is one",
        proof="collapse",
    ),
    misconception(
        "선형 층을 여럿 쌓아도 학습은 한 층과 똑같다 | Stacked linear layers train like one",
        "함수는 같지만 기울기에 w₁² + w₂² 가 곱해져 학습 경로가 다르다 | "
        "The functions agree, but the gradient is scaled by w₁² + w₂²",
        proof="training_differs",
    ),
)

SAID = r"""
층을 깊게 쌓기만 하면 표현력이 늘어난다
    선형_층|선형층|linear_layer|linear_layers|선형_변환|선형_함수 깊게|여러|계속|많이|쌓 …표현력|복잡한|비선형 {grow}|표현|풀|학습 -활성화|activation|비선형_함수를|비선형_변환을|사이
"""
