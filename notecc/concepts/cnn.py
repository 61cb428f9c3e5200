"""A convolutional network slides small filters over its input."""

from notecc.derive import (
    Derivative,
    Given,
    Induction,
    Rational,
    Sum,
    derivation,
    floor,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="cnn",
    title=Words("합성곱 신경망", "Convolutional neural network"),
    definition=Words(
        "작은 필터를 입력의 모든 위치에 똑같이 적용(가중치 공유)하여 특징을 뽑는 신경망",
        "A network that extracts features by applying small filters at every place of its "
        "input with the same weights",
    ),
    category="architecture",
    names=(
        Name("합성곱 신경망"),
        Name("컨볼루션 신경망"),
        Name("컨볼루셔널 신경망"),
        Name("컨벌루션 신경망"),
        Name("콘볼루션 신경망"),
        Name("CNN"),
        Name("Conv-Net"),
        Name("convolutional neural network"),
        Name("convolution neural network"),
        Name("convolutional network", unless=("fully convolutional",)),
        Name("convolutional neural net"),
    ),
    needs=("backprop",),
    formula=(
        r"y_{i,j}=\sum_{a,b}k_{a,b}\,x_{i+a,\,j+b},\qquad "
        r"o=\Bigl\lfloor\frac{n+2p-k}{s}\Bigr\rfloor+1"
    ),
    source=(
        "LeCun, Bottou, Bengio, Haffner 1998, Gradient-based learning applied to document "
        "recognition"
    ),
    fixes=Words(
        "완전연결층은 픽셀마다 무게를 따로 두어 크고, 물체가 옮겨지면 다시 배워야 한다. "
        "작은 필터를 함께 쓴다",
        "A full layer has a weight for every pixel and relearns what has moved; small "
        "filters are shared by all places",
    ),
    fails=Words(
        "한 층은 가까운 곳만 보므로 멀리 보려면 깊어야 하고, 회전과 크기 변화에는 저절로 "
        "불변이 아니다",
        "A layer sees only nearby, so far sight takes depth, and it is not invariant to "
        "rotation or scale",
    ),
)

SYMBOLS = r"""
    n       size      n      | 입력의 한 변 | side of the input
    kernel  size      k      | 필터의 한 변 | side of the filter
    stride  size      s      | 보폭 | stride
    pad     size      p      | 패딩 | padding
    inputs  size      c      | 입력 채널 수 | input channels
    outputs size      c'     | 출력 채널 수 | output channels
    taps    size      m      | 필터의 길이 | length of the filter
    places  size      n      | 출력의 자리 수 | number of places
    V       sequence  k      | 필터 | the filter
    Y       sequence  \tilde{x} | 옮긴 입력 | the shifted input
    off     index     \Delta | 옮긴 칸 수 | by how many places
    D       sequence  g      | 출력의 기울기 | gradient of the output
    R       sequence  r      | t층의 수용영역 | receptive field of t layers
    ratio   positive  s      | 보폭 | stride
    extra   positive  k_{1}  | 필터의 한 변 빼기 1 | side of the filter minus 1
    scale   positive  \alpha | 입력의 배율 | a factor on the input
"""


@derivation("필터를 홀수로, 패딩을 절반으로 두면 크기가 남는다 | Same padding")
def same_padding(n, kernel, stride, pad):
    yield (
        floor((n + 2 * pad - kernel) / stride) + 1,
        "출력의 한 변: 필터를 놓을 수 있는 자리 | side of the output: places for the filter",
    )
    yield (
        n,
        "k = 2p+1, 보폭 1이면 입력과 같다 | with k = 2p+1 and stride 1 that of the input",
        Given({kernel: 2 * pad + 1, stride: 1}),
    )


@derivation("보폭 2는 반으로 줄인다 | Stride 2 halves")
def halving(n, kernel, stride, pad):
    yield (
        floor((2 * n + 2 * pad - kernel) / stride) + 1,
        "한 변이 짝수 2n인 입력 | an input of an even side 2n",
    )
    yield (
        n,
        "k = 2, p = 0, s = 2: 겹치지 않는 풀링 | pooling without overlap",
        Given({kernel: 2, pad: 0, stride: 2}),
    )


@derivation("이동 등변성 | Shift the input and the output shifts")
def equivariance(V, X, Y, off, i, j, k, taps):
    yield (
        Sum(V[k] * Y[i + k], (k, 1, taps)),
        "옮긴 입력의 i번째 출력 | output i of the shifted input",
    )
    yield (
        Sum(V[k] * X[(i - off) + k], (k, 1, taps)),
        "x̃_j = x_{j-Δ} 를 넣으면 옮기기 전의 i-Δ 번째 출력 | output i-Δ of the input as it was",
        Given({Y[j]: X[j - off]}),
    )


@derivation("함께 쓰는 무게의 기울기는 자리마다의 합 | A shared weight's gradient is a sum")
def shared_gradient(D, V, X, i, j, k, taps, places):
    yield (
        Derivative(Sum(D[i] * Sum(V[k] * X[i + k], (k, 1, taps)), (i, 1, places)), V[j]),
        "출력의 기울기 g 에서 필터의 한 칸으로 | in one weight, from the output's gradient g",
    )
    yield (
        Sum(D[i] * X[i + j], (i, 1, places)),
        "쓰인 자리마다 한 몫: 이것도 합성곱 | a share from every place: a convolution again",
    )


@derivation("수용영역은 깊이에 비례한다 | The receptive field grows with depth")
def receptive_field(R, kernel, t):
    yield R[t], "r_t = r_{t-1} + (k-1), r_0 = 1 (보폭 1) | r_t = r_{t-1} + (k-1), stride 1"
    yield (
        1 + t * (kernel - 1),
        "층마다 k-1 칸씩 넓게 본다 | every layer sees k-1 more",
        Induction(t, R[t - 1] + (kernel - 1), start=1),
    )


@derivation("보폭이 있으면 지수로 넓어진다 | With strides it grows exponentially")
def strided_field(R, extra, ratio, t):
    yield (
        R[t],
        "r_t = r_{t-1} + (k-1)s^{t-1}: 한 칸이 s^{t-1} 픽셀 | r_t = r_{t-1} + (k-1)s^{t-1}",
    )
    yield (
        1 + extra * (ratio**t - 1) / (ratio - 1),
        "등비급수(s ≠ 1, k_1 = k-1) | a geometric series, s ≠ 1",
        Induction(t, R[t - 1] + extra * ratio ** (t - 1), start=1),
    )


@derivation("3×3 두 층은 5×5 한 층보다 가볍다 | Two 3×3 layers are lighter than one 5×5")
def two_small(inputs):
    yield (
        2 * (3**2 * inputs**2) / (5**2 * inputs**2),
        "둘 다 5×5를 본다(채널 c, 편향 제외) | both see 5×5 (c channels, no biases)",
    )
    yield Rational(18, 25), "28% 적고 비선형성은 하나 더 | 28 % fewer, and one more nonlinearity"


@derivation("완전연결과 견준 파라미터의 비 | Parameters against a full layer")
def against_full(n, kernel, inputs, outputs):
    yield (
        (kernel**2 * inputs * outputs) / ((n**2 * inputs) * (n**2 * outputs)),
        "같은 크기 n×n 의 입출력, 편향 제외 | input and output of n×n, no biases",
    )
    yield (
        (kernel / n**2) ** 2,
        "그림이 클수록 큰 차이: 224에 3×3 이면 약 3억분의 1 | 3×3 on 224: one in 280 million",
    )


MISCONCEPTIONS = (
    misconception(
        "합성곱층은 필터를 뒤집어 곱한다 | A convolutional layer flips its filter",
        "대부분의 라이브러리는 뒤집지 않는 교차상관을 한다. 필터를 배우므로 차이가 없다 | "
        "Most libraries compute cross-correlation; as the filter is learnt, it makes no difference",
        source="Goodfellow, Bengio, Courville 2016, Deep learning",
    ),
    misconception(
        "합성곱은 이동에 불변이다 | Convolution is invariant to shifts",
        "등변이다: 입력을 옮기면 출력도 옮겨진다. 불변은 풀링이 조금 준다 | "
        "It is equivariant: the output shifts along; some invariance comes from pooling",
        proof="equivariance",
    ),
    misconception(
        "큰 필터가 넓게 보므로 더 낫다 | Large filters are better because they see more",
        "3×3 두 층이 5×5만큼 보면서 28% 가볍다 | Two 3×3 layers see as much as a 5×5, 28 % lighter",
        proof="two_small",
    ),
)

SAID = r"""
~ 합성곱은 이동에 불변이다
    convolution|합성곱|컨볼루션|cnn|conv 이동|위치|translation .불변|invariance|invariant|invariance를 -등변|equivariance|equivariant|pooling|풀링|pool
~ 큰 필터가 넓게 보므로 더 낫다
    필터|커널|filter|kernel 클수록|크면|커지면|큰 …좋|성능|효과 -작은|하지만|비용|파라미터|연산|trade
"""

EXPANSIONS = r"""
CNN | Convolutional Neural Network
"""
