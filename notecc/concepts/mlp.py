"""A multi-layer perceptron: affine layers with a nonlinear function after each hidden one."""

from notecc.derive import (
    At,
    Derivative,
    Given,
    Matrix,
    Rational,
    Sum,
    derivation,
    maximum,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mlp",
    title=Words("다층 퍼셉트론", "Multi-layer perceptron"),
    definition=Words(
        "아핀 층과 비선형 활성화 함수를 번갈아 쌓은 순방향 신경망",
        "A feed-forward network that alternates affine layers and nonlinear activation functions",
    ),
    category="model",
    names=(
        Name("다층 퍼셉트론"),
        Name("멀티 레이어 퍼셉트론"),
        Name("multi-layer perceptron"),
        Name("multi-layered perceptron"),
        Name("MLP"),
    ),
    needs=("affine", "relu", "mse"),
    formula=r"h^{l}=f(W^{l}h^{l-1}+b^{l}),\qquad h^{0}=x",
    source=(
        "Rumelhart, Hinton, Williams 1986, Learning representations by back-propagating errors"
    ),
    fixes=Words(
        "아핀 층만으로는 아무리 쌓아도 직선 하나였고 XOR도 못 풀었다. 사이에 비선형 함수를 "
        "끼워 굽은 함수를 만든다",
        "Affine layers alone stay affine and cannot do XOR; a nonlinear function between "
        "them bends the result",
    ),
    fails=Words(
        "손실이 볼록하지 않고, 같은 함수를 내는 가중치가 아주 많다. 깊어지면 기울기가 "
        "사라지거나 터지고, 입력의 배열(이미지, 순서)을 모른다",
        "Its loss is not convex, very many weights give one function, deep ones lose or "
        "explode their gradients, and it knows nothing of images or order",
    ),
)

SYMBOLS = r"""
    W   sequence  w       | 첫째 층의 가중치       | weights of the first layer
    V   sequence  v       | 둘째 층의 가중치       | weights of the second layer
    Bias sequence b       | 숨은 유닛의 편향       | biases of the hidden units
    u   real      u       | 둘째 입력의 가중치     | weight of the second input
    F   function  f       | 활성화 함수            | activation
    v   real      v       | 나가는 가중치          | outgoing weight
"""


@derivation("아핀 모델은 XOR를 못 푼다 | An affine model cannot do XOR")
def xor_is_not_affine(w, u, b):
    yield (
        (b + (w + u + b)) - ((w + b) + (u + b)),
        "f(0,0) + f(1,1) - f(1,0) - f(0,1), f = wx + uy + b | f(0,0) + f(1,1) - f(1,0) - f(0,1)",
    )
    yield 0, "XOR라면 0 + 0 - 1 - 1 = -2 여야 한다 | XOR would need 0 + 0 - 1 - 1 = -2"


@derivation("숨은 ReLU 두 개면 XOR를 푼다 | Two hidden ReLUs do XOR")
def xor():
    def network(x, y):
        return maximum(x + y, 0) - 2 * maximum(x + y - 1, 0)

    yield (
        Matrix([network(0, 0), network(1, 0), network(0, 1), network(1, 1)]),
        "ReLU(x + y) - 2 ReLU(x + y - 1) 에 네 점을 넣으면 | at the four points",
    )
    yield Matrix([0, 1, 1, 0]), "XOR의 진리표 | the truth table of XOR"


@derivation("숨은 가중치의 기울기 | The gradient of a hidden weight")
def hidden_gradient(W, V, Bias, x, F, L, y_hat, z, j, k, n):
    output = Sum(V[j] * F(W[j] * x + Bias[j]), (j, 1, n))
    yield Derivative(L(output), W[k]), "k번째 숨은 유닛의 가중치로 미분 | in unit k's weight"
    yield (
        At(Derivative(L(y_hat), y_hat), {y_hat: output})
        * V[k]
        * At(Derivative(F(z), z), {z: W[k] * x + Bias[k]})
        * x,
        "출력 오차 × 나가는 가중치 × f' × 입력 | output error, weight out, f', input",
    )


@derivation("모두 같게 시작하면 모두 같게 배운다 | Started alike, units stay alike")
def symmetric(W, V, Bias, w, v, b, x, F, i, j, k, z):
    slope = V[i] * At(Derivative(F(z), z), {z: W[i] * x + Bias[i]}) * x
    other = V[j] * At(Derivative(F(z), z), {z: W[j] * x + Bias[j]}) * x
    yield slope - other, "두 숨은 유닛 i, j의 기울기 차이 | gradients of two units, i less j"
    yield (
        0,
        "모든 가중치가 같으면: 그래서 무작위로 초기화한다 | all equal: hence random starts",
        Given({W[k]: w, V[k]: v, Bias[k]: b}),
    )


@derivation("순서를 바꿔도 같은 함수 | Units may change places")
def permuted(W, V, Bias, x, F):
    first, second = (V[k] * F(W[k] * x + Bias[k]) for k in (1, 2))
    yield first + second, "숨은 유닛 두 개의 출력 | the output of two hidden units"
    yield second + first, "n개면 n!가지 가중치가 같은 함수 | with n units, n! sets of weights"


@derivation("ReLU 망의 크기 대칭 | Rescaling a ReLU unit")
def rescaled(z, v, s):
    yield (
        v / s * maximum(s * z, 0),
        "들어오는 가중치 s배, 나가는 가중치 1/s배 (z = wx + b) | weights in times s, out by s",
    )
    yield (
        v * maximum(z, 0),
        "함수는 그대로다: 손실에 골짜기가 생긴다 | the same: the loss has valleys",
    )


@derivation("ReLU 세 개로 만든 삼각형 | A tent from three ReLUs")
def tent():
    def network(x):
        return maximum(x, 0) - 2 * maximum(x - 1, 0) + maximum(x - 2, 0)

    yield (
        Matrix([network(it) for it in (-1, 0, Rational(1, 2), 1, Rational(3, 2), 2, 3)]),
        "ReLU(x) - 2ReLU(x-1) + ReLU(x-2), x = -1, 0, ½, 1, 1½, 2, 3 | at seven points",
    )
    yield (
        Matrix([0, 0, Rational(1, 2), 1, Rational(1, 2), 0, 0]),
        "삼각형을 더하면 꺾은선은 무엇이든 된다 | tents add up to any polyline",
    )


MISCONCEPTIONS = (
    misconception(
        "가중치를 모두 0이나 같은 값으로 시작해도 된다 | Weights may all start equal",
        "같게 시작한 유닛은 기울기도 같아 끝까지 같다 | "
        "Units that start alike have equal gradients, and stay alike",
        proof="symmetric",
    ),
    misconception(
        "퍼셉트론 한 층으로 XOR를 풀 수 있다 | A single perceptron can do XOR",
        "아핀 함수는 f(0,0) + f(1,1) = f(1,0) + f(0,1) 이라 불가능하다 | "
        "An affine f has f(0,0) + f(1,1) = f(1,0) + f(0,1): impossible",
        proof="xor_is_not_affine",
    ),
)

SAID = r"""
가중치를 모두 0이나 같은 값으로 시작해도 된다
    가중치|weight|파라미터 0으로|같은_값으로|0|동일한_값으로 .초기화|시작|initialize|설정 -안|대칭|문제|않|편향|bias|못|학습되지
퍼셉트론 한 층으로 XOR를 풀 수 있다
    퍼셉트론|perceptron|한_층|단층|single_layer xor …풀_수_있|해결|가능|풀린 -다층|여러|multi|은닉|hidden|불가|없|못|쌓|mlp
    xor …퍼셉트론|perceptron|한_층|단층|single_layer .으로|하나로|로 .풀_수_있|해결|가능 -다층|여러|multi|은닉|hidden|불가|없|못|쌓|mlp
"""

EXPANSIONS = r"""
MLP | Multi-Layer Perceptron | Multi-Layered Perceptron
"""
