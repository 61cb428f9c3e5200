"""Backpropagation: the chain rule, from the loss back to every weight."""

from notecc.derive import (
    At,
    Derivative,
    Induction,
    Limit,
    Product,
    Sum,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="backprop",
    title=Words("역전파", "Backpropagation"),
    definition=Words(
        "연쇄법칙을 출력에서 입력 쪽으로 적용하여 모든 가중치에 대한 손실의 기울기를 한 "
        "번에 구하는 알고리즘",
        "The algorithm that applies the chain rule from output to input and so finds the "
        "loss's gradient in every weight in one pass",
    ),
    category="model",
    names=(
        Name("역전파"),
        Name("오차 역전파"),
        Name("백프롭"),
        Name("백프로퍼게이션"),
        Name("backpropagation"),
        Name("back-propagation"),
        Name("back-prop"),
        Name("backward propagation"),
    ),
    needs=("mlp",),
    formula=(
        r"\frac{\partial L}{\partial x}=\frac{\partial L}{\partial y}\,\frac{\partial "
        r"y}{\partial x}"
    ),
    source=(
        "Rumelhart, Hinton, Williams 1986, Learning representations by back-propagating errors"
    ),
    fixes=Words(
        "가중치마다 손실을 다시 계산하던 것을, 뒤로 한 번 훑어 모든 기울기를 얻는다",
        "Instead of recomputing the loss for each weight, one sweep backwards yields all gradients",
    ),
    fails=Words(
        "순방향의 값들을 기억해야 하고, 층의 기울기가 곱해져 깊어지면 사라지거나 터진다. "
        "기울기를 줄 뿐 어디로 갈지는 옵티마이저가 정한다",
        "It must keep the forward values; the factors multiply, so deep gradients vanish or "
        "explode; and it gives gradients only, the optimiser decides the step",
    ),
)

SYMBOLS = r"""
    W      sequence  w       | 가중치(출력, 입력) | weights: output, input
    Dy     sequence  \delta  | 위에서 온 기울기   | gradient from above
    F      function  f       | 한 층              | a layer
    G      function  g       | 또 한 층           | another layer
    p      unit      p       | 층마다의 배율      | factor of each layer
    D      sequence  \delta  | 층마다의 기울기    | gradient at each layer
    s      positive  s       | 마지막 층의 기울기 | gradient at the last layer
    h      positive  h       | 작은 간격          | a small gap
"""


@derivation("두 층의 연쇄법칙 | The chain rule through two layers")
def chain(w, x, y, z, F, L):
    yield Derivative(L(F(w * x)), w), "손실을 첫 가중치로 미분 | the loss in the first weight"
    yield (
        At(Derivative(L(y), y), {y: F(w * x)}) * At(Derivative(F(z), z), {z: w * x}) * x,
        "뒤에서부터 곱한다: L' · f' · x | multiplied from the back: L' · f' · x",
    )


@derivation("세 층이면 한 인수가 더 | A third layer is one more factor")
def three(x, y, z, F, G, L):
    yield Derivative(L(G(F(x))), x), "세 함수를 지나서 | through three functions"
    yield (
        At(Derivative(L(y), y), {y: G(F(x))})
        * At(Derivative(G(z), z), {z: F(x)})
        * Derivative(F(x), x),
        "앞의 두 인수는 위층에서 이미 구했다 | the first two are known from above: reuse",
    )


@derivation("두 갈래로 쓰인 값은 기울기를 더한다 | Where a value is used twice, gradients add")
def branches(x, y, F, G, L):
    yield Derivative(L(F(x) + G(x)), x), "x가 두 길로 손실에 이른다 | x reaches the loss twice"
    yield (
        At(Derivative(L(y), y), {y: F(x) + G(x)}) * Derivative(F(x), x)
        + At(Derivative(L(y), y), {y: F(x) + G(x)}) * Derivative(G(x), x),
        "길마다의 기울기의 합: 덮어쓰지 않고 더한다 | the sum over both ways, hence +=",
    )


@derivation("층 하나를 거꾸로: Wᵀδ | One layer backwards: Wᵀδ")
def backwards(W, X, Dy, i, j, k, n, d):
    yield (
        Derivative(Sum(Dy[i] * Sum(W[i, j] * X[j], (j, 1, d)), (i, 1, n)), X[k]),
        "출력 Wx 위에서 온 δ, 입력 k로 미분 | δ on the output Wx, in input k",
    )
    yield Sum(W[i, k] * Dy[i], (i, 1, n)), "가중치를 거꾸로 읽는다 | weights read backwards"


@derivation("활성화를 거꾸로: f'만 곱한다 | An activation backwards: times f'")
def activation(Z, Dy, F, a, z, i, k, n):
    yield (
        Derivative(Sum(Dy[i] * F(a * Z[i]), (i, 1, n)), Z[k]),
        "f는 성분마다 따로 작용한다 | f acts on each component alone",
    )
    yield (
        Dy[k] * a * At(Derivative(F(z), z), {z: a * Z[k]}),
        "다른 성분과 섞이지 않는다: δ ⊙ f' | nothing mixes: δ ⊙ f'",
    )


@derivation("층을 지날수록 곱해진다 | Each layer multiplies")
def product(D, A, s, i, t):
    yield D[t], "δ_t = a_t δ_{t-1}: 층마다 배율 a | δ_t = a_t δ_{t-1}: each layer's factor a"
    yield (
        Product(A[i], (i, 1, t)) * s,
        "지나온 배율의 곱 | the product of the factors passed",
        Induction(t, A[t] * D[t - 1], start=s),
    )


@derivation("배율이 1보다 작으면 사라진다 | Factors below 1: it vanishes")
def vanishes(p, s, t):
    yield Limit(p**t * s, t, oo), "모든 배율이 p < 1 이면 | with every factor p < 1"
    yield 0, "먼 층은 배우지 못한다 | far layers do not learn"


@derivation("기울기 검사는 가운데 차분으로 | Check gradients by central differences")
def central(x, h):
    yield (
        ((x + h) ** 3 - (x - h) ** 3) / (2 * h) - Derivative(x**3, x),
        "x³ 에서 가운데 차분의 오차 | central difference, its error at x³",
    )
    yield h**2, "h² 으로 줄어든다 | falls as h²"


@derivation("한쪽 차분은 h 만큼 틀린다 | A one-sided difference is off by h")
def one_sided(x, h):
    yield (
        ((x + h) ** 3 - x**3) / h - Derivative(x**3, x),
        "x³ 에서 한쪽 차분의 오차 | one-sided difference, its error at x³",
    )
    yield 3 * x * h + h**2, "h 에 비례하는 항이 남는다 | a term in h is left"


MISCONCEPTIONS = (
    misconception(
        "역전파가 가중치를 갱신한다 | Backpropagation updates the weights",
        "역전파는 기울기만 구한다. 갱신은 옵티마이저의 일이다 | "
        "It finds gradients; updating is the optimiser's work",
        source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    ),
    misconception(
        "여러 곳에 쓰인 값의 기울기는 마지막 것으로 덮어쓴다 | "
        "A value used twice keeps the last gradient",
        "길마다의 기울기를 더한다 | The gradients of all paths add up",
        proof="branches",
    ),
)

SAID = r"""
~ 역전파가 가중치를 갱신한다
    역전파|backpropagation|backprop|back_propagation|오차역전파 :: …가중치|weight|파라미터 .갱신하는|업데이트하는|갱신$|업데이트$|수정하는|조정하는 -위|위해|위한|{gradient}|이용|사용
"""
