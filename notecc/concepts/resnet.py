"""ResNet lets the input skip past its layers."""

from notecc.derive import (
    At,
    Derivative,
    E,
    Induction,
    Limit,
    Random,
    Sum,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="resnet",
    title=Words("잔차 신경망", "ResNet"),
    definition=Words(
        "층의 출력에 입력을 그대로 더하는 지름길(잔차 연결)로 매우 깊은 신경망을 학습할 수 "
        "있게 한 구조",
        "A network whose blocks add their input to their output (a residual connection), "
        "which makes very deep networks trainable",
    ),
    category="architecture",
    names=(
        Name("레즈넷"),
        Name("레스넷"),
        Name("잔차 신경망"),
        Name("잔차 네트워크"),
        Name("잔차 연결"),
        Name("잔차 학습"),
        Name("잔차 블록"),
        Name("ResNet"),
        Name("residual network"),
        Name("residual net"),
        Name("residual connection"),
        Name("residual block"),
        Name("residual learning"),
        Name("skip connection", context=("resnet", "residual", "잔차", "레즈넷", "identity")),
        Name("스킵 커넥션", context=("resnet", "residual", "잔차", "레즈넷", "identity")),
        Name("shortcut connection", context=("resnet", "residual", "잔차", "레즈넷", "identity")),
        Name(
            "레지듀얼",
            context=(
                "resnet",
                "skip",
                "network",
                "cnn",
                "네트워크",
                "layer",
                "레이어",
                "transformer",
                "connection",
                "block",
                "gradient vanishing",
            ),
        ),
        Name(
            "residual",
            context=(
                "resnet",
                "skip",
                "network",
                "cnn",
                "네트워크",
                "layer",
                "레이어",
                "transformer",
                "connection",
                "block",
                "gradient vanishing",
            ),
            unless=("boosting", "부스팅", "tree", "error"),
        ),
    ),
    needs=("backprop",),
    formula=(
        r"x_{l+1}=x_l+F(x_l),\qquad \frac{\partial L}{\partial x_l}=\frac{\partial "
        r"L}{\partial x_K}\Bigl(1+\frac{\partial}{\partial "
        r"x_l}\sum_{i=l}^{K-1}F(x_i)\Bigr)"
    ),
    source=(
        "He, Zhang, Ren, Sun 2016, Deep residual learning for image recognition; "
        "Identity mappings in deep residual networks"
    ),
    fixes=Words(
        "층을 쌓을수록 훈련 오차까지 커지는 퇴화(degradation)를 푼다: 층이 할 일이 없으면 "
        "0만 배우면 항등이 된다",
        "Deeper plain networks got a larger training error, too; a block with nothing to "
        "do need only learn 0",
    ),
    fails=Words(
        "지름길에 더하려면 크기가 같아야 하고, 층마다 분산이 쌓이므로 정규화나 작은 "
        "초기화가 필요하다",
        "What is added must be of one size, and variance piles up with depth, so it wants "
        "normalisation",
    ),
)

SYMBOLS = r"""
    x0     real      x_{0}   | 첫 블록의 입력 | input of the first block
    H      sequence  x       | 블록마다의 출력 | output of each block
    A      sequence  F       | 블록마다 더한 잔차 | residual that each block adds
    F2     function  G       | 다음 층 | the next layer
    D      sequence  D       | t개 블록을 거친 기울기 | gradient through t blocks
    rate   unit      r       | 층 하나의 기울기 | gradient of one layer
    channels size    c       | 채널 수 | number of channels
"""


@derivation("기울기에 항등항이 있다 | The gradient has an identity term")
def identity(x, y, F, L):
    yield Derivative(L(x + F(x)), x), "한 블록을 거친 손실을 입력으로 미분 | loss through one block"
    yield (
        At(Derivative(L(y), y), {y: x + F(x)}) * (1 + Derivative(F(x), x)),
        (
            "연쇄법칙. 1이 있어 F'이 0에 가까워도 기울기가 흐른다 | "
            "chain rule; thanks to the 1 it flows even where F' is near 0"
        ),
    )


@derivation("두 블록이면 네 갈래 길 | Two blocks make four paths")
def paths(x, y, F, F2):
    inner, outer = Derivative(F(x), x), At(Derivative(F2(y), y), {y: x + F(x)})
    yield (
        Derivative(x + F(x) + F2(x + F(x)), x),
        "두 블록을 거친 출력의 기울기 | the gradient through two blocks",
    )
    yield (1 + outer) * (1 + inner), "블록마다 1 + F' 를 곱한다 | every block gives 1 + F'"
    yield (
        1 + inner + outer + outer * inner,
        "펼치면 2² 갈래: 첫째 길은 층을 거치지 않는다 | 2² paths; one passes no layer at all",
    )


@derivation("출력은 입력 더하기 잔차의 합 | The output is the input plus all residuals")
def unrolled(H, A, x0, i, t):
    yield H[t], "x_t = x_{t-1} + F_t, 입력은 x_0 | x_t = x_{t-1} + F_t, from x_0"
    yield (
        x0 + Sum(A[i], (i, 1, t)),
        "곱이 아니라 합이다: 입력이 끝까지 남는다 | a sum, not a product: the input stays",
        Induction(t, H[t - 1] + A[t], start=x0),
    )


@derivation("보통 신경망의 기울기는 사라진다 | In a plain network the gradient vanishes")
def plain(D, rate, t):
    yield D[t], "D_t = r D_{t-1}: 층마다 r < 1 배 | D_t = r D_{t-1}: each layer scales by r < 1"
    yield (
        rate**t,
        "t층의 곱. 깊이에 지수로 준다 | t factors: exponential in depth",
        Induction(t, rate * D[t - 1], start=1),
    )


@derivation("깊이의 끝에서 0 | And is 0 in the end")
def plain_limit(rate, t):
    yield Limit(rate**t, t, oo), "층을 끝없이 쌓으면 | as layers are piled up"
    yield 0, "앞쪽 층은 배우지 못한다 | the first layers learn nothing"


@derivation("같은 층에 지름길을 더하면 | The same layers with shortcuts")
def kept(D, rate, t):
    yield D[t], "D_t = D_{t-1} + r D_{t-1}: 1 + F' 를 곱한다 | times 1 + F' at every layer"
    yield (
        (1 + rate) ** t,
        (
            "F' = r > 0 이면 줄지 않는다(너무 커지지 않게 정규화한다) | "
            "with F' = r > 0 it does not shrink (normalise lest it explode)"
        ),
        Induction(t, D[t - 1] + rate * D[t - 1], start=1),
    )


@derivation("분산은 층마다 쌓인다 | Variance piles up with depth")
def variance(x, A, sigma, i, t):
    start = Random(x, mean=0, variance=1)
    part = Random(A[i], mean=0, variance=sigma**2)
    yield (
        E((start + Sum(part, (i, 1, t))) ** 2),
        (
            "출력 (x + ΣF)² 의 기댓값. 잔차는 서로 독립, 평균 0 | "
            "the mean of (x + ΣF)²; residuals independent, mean 0"
        ),
    )
    yield 1 + t * sigma**2, "깊이에 비례한다: 정규화를 쓰는 까닭 | in proportion to depth"


@derivation("병목 블록은 파라미터를 줄인다 | A bottleneck block has fewer parameters")
def bottleneck(channels):
    narrow = channels / 4
    yield (
        channels * narrow + 9 * narrow**2 + narrow * channels,
        "1×1로 c/4 채널, 3×3, 다시 1×1(편향 제외) | 1×1 to c/4, 3×3, 1×1 (no biases)",
    )
    yield (
        (2 * 9 * channels**2) * 17 / 288,
        "3×3 두 층 18c² 의 17/288, 약 1/17 | 17/288 of two 3×3 layers' 18c²: about 1/17",
    )


MISCONCEPTIONS = (
    misconception(
        "ResNet은 과적합을 막으려고 만들었다 | ResNet was made against overfitting",
        "깊은 보통 신경망은 훈련 오차부터 더 컸다: 최적화의 문제다 | "
        "Deep plain networks had a larger training error: a matter of optimisation",
        source="He, Zhang, Ren, Sun 2016, Deep residual learning for image recognition",
    ),
    misconception(
        "지름길은 층의 출력과 입력을 곱한다 | A shortcut multiplies input and output",
        "더한다. 그래서 기울기에 1이 남는다 | It adds; hence the 1 in the gradient",
        proof="identity",
    ),
)

SAID = r"""
지름길은 층의 출력과 입력을 곱한다
    입력|입력값|input 출력|출력값|output .곱해|곱하|곱한 -가중치|weight|행렬|필터|더
    입력|input|x .곱해|곱하는|곱한|곱하기 -가중치|weight|행렬|필터|w|합성곱|더
    skip_connection|shortcut|지름길|residual_connection|잔차_연결|스킵_커넥션 …곱하|곱해|곱한|multiply -가중치|더|대신
~ ResNet은 과적합을 막으려고 만들었다
    {over} .막|방지|해결 .위해|위한|하려|으려
    {over} .막으려|방지하려|해결하려
"""

POINTS = r"""
지름길(skip connection) | the shortcut
    skip|shortcut|스킵|숏컷|지름길|잔차|residual|identity|항등|더하|더해|더한|connection|연결
"""

BORN = r"""
2015 2016 || he, microsoft
"""
