"""An affine map: a matrix product and a shift."""

from notecc.derive import Derivative, Matrix, Sum, derivation, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="affine",
    title=Words("아핀 변환", "Affine map"),
    definition=Words(
        "입력에 행렬을 곱하고 벡터를 더하는 변환. 벡터가 0이면 선형 변환이다",
        "Multiplying the input by a matrix and adding a vector; with a zero vector it is a "
        "linear map",
    ),
    category="model",
    names=(
        Name("아핀"),
        Name("아핀 변환"),
        Name("어파인"),
        Name("affine"),
        Name("affine transformation"),
        Name("affine map"),
    ),
    needs=(),
    formula=r"y=Wx+b",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "선형 변환은 원점을 옮기지 못한다. 편향을 더하면 결정 경계와 직선이 원점을 떠날 수 있다",
        "A linear map keeps the origin where it is; with a bias, lines and decision "
        "boundaries may leave it",
    ),
    fails=Words(
        "직선을 굽힐 수 없다: 아무리 쌓아도 아핀이라 비선형 활성화가 있어야 한다",
        "It cannot bend a line: however many are stacked the result is affine, hence activations",
    ),
)

SYMBOLS = r"""
    W      sequence  w       | 가중치(출력, 입력) | weights: output, input
    b      real      b       | 편향              | bias
    Bias   sequence  b       | 출력마다의 편향    | bias of each output
    Dy     sequence  \delta  | 위에서 온 기울기   | gradient from above
    w1     real      w_{1}   | 첫째 가중치       | first weight
    w2     real      w_{2}   | 둘째 가중치       | second weight
    u      real      u       | 둘째 입력         | second input
    p      unit      p       | 섞는 비           | mixing ratio
"""


@derivation("가중치의 기울기는 δxᵀ | The gradient in the weights is δxᵀ")
def weights(W, X, Bias, Dy, i, j, k, l, n, d):
    yield (
        Derivative(
            Sum(Dy[i] * (Sum(W[i, j] * X[j], (j, 1, d)) + Bias[i]), (i, 1, n)),
            W[k, l],
        ),
        "위에서 온 기울기 δ와 출력의 내적을 미분 | δ from above, times the outputs",
    )
    yield Dy[k] * X[l], "출력의 기울기 × 입력: 외적 | output's gradient times input"


@derivation("편향의 기울기는 δ | The gradient in the bias is δ")
def biases(W, X, Bias, Dy, i, j, k, n, d):
    yield (
        Derivative(
            Sum(Dy[i] * (Sum(W[i, j] * X[j], (j, 1, d)) + Bias[i]), (i, 1, n)),
            Bias[k],
        ),
        "같은 것을 편향으로 미분 | the same, in the bias",
    )
    yield Dy[k], "편향은 늘 1인 입력의 가중치다 | a bias is the weight of an input that is 1"


@derivation("입력의 기울기는 Wᵀδ | The gradient in the input is Wᵀδ")
def inputs(W, X, Bias, Dy, i, j, k, n, d):
    yield (
        Derivative(
            Sum(Dy[i] * (Sum(W[i, j] * X[j], (j, 1, d)) + Bias[i]), (i, 1, n)),
            X[k],
        ),
        "같은 것을 입력으로 미분 | the same, in an input",
    )
    yield (
        Sum(W[i, k] * Dy[i], (i, 1, n)),
        "전치행렬이 기울기를 아래로 보낸다 | the transpose sends the gradient down",
    )


@derivation("편향이 있으면 선형이 아니다 | With a bias it is not linear")
def not_linear(w, x, y, b):
    yield w * (x + y) + b, "합의 상 | the image of a sum"
    yield (
        (w * x + b) + (w * y + b) - b,
        "상의 합보다 b 만큼 모자란다 | b short of the sum of the images",
    )


@derivation("섞은 것의 상은 상을 섞은 것 | Mixtures stay mixtures")
def mixture(w, x, y, b, p):
    yield w * (p * x + (1 - p) * y) + b, "두 입력을 p : 1-p 로 섞으면 | mix two inputs as p : 1-p"
    yield (
        p * (w * x + b) + (1 - p) * (w * y + b),
        "무게의 합이 1이라 b 도 하나 | weights sum to 1, so b stays one",
    )


@derivation("입력에 1을 붙이면 행렬 하나 | With a 1 appended, one matrix")
def homogeneous(w1, w2, x, u, b):
    yield Matrix([[w1 * x + w2 * u + b], [1]]), "아핀 변환과 상수 1 | an affine map, and a 1"
    yield (
        Matrix([[w1, w2, b], [0, 0, 1]]) * Matrix([x, u, 1]),
        "편향이 행렬의 한 열이 된다 | the bias becomes a column",
    )


MISCONCEPTIONS = (
    misconception(
        "신경망의 선형 층은 선형 변환이다 | The linear layer of a network is a linear map",
        "편향이 있으면 아핀 변환이다: f(x + y) = f(x) + f(y) - b | "
        "With a bias it is affine: f(x + y) = f(x) + f(y) - b",
        proof="not_linear",
    ),
)

TERMS = r"""
선형 변화 | 선형 변환
비선형 변화 | 비선형 변환
"""
