"""AlexNet: the deep convolutional network that won ImageNet in 2012."""

from notecc.derive import Above, Given, Let, Rational, derivation, floor, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="alexnet",
    title=Words("알렉스넷", "AlexNet"),
    definition=Words(
        "2012년 ImageNet 대회에서 우승한 합성곱 5층과 완전연결 3층의 신경망. ReLU와 "
        "드롭아웃을 썼다",
        "The network of five convolutional and three fully connected layers that won "
        "ImageNet in 2012, with ReLU and dropout",
    ),
    category="architecture",
    names=(Name("알렉스 넷"), Name("Alex-Net")),
    needs=("cnn", "relu", "dropout"),
    formula=r"o=\Bigl\lfloor\frac{n+2p-k}{s}\Bigr\rfloor+1",
    source=(
        "Krizhevsky, Sutskever, Hinton 2012, ImageNet classification with deep "
        "convolutional neural networks"
    ),
    fixes=Words(
        "손으로 만든 특징과 얕은 분류기를 깊은 합성곱망 하나로 바꾸고, ReLU와 GPU로 "
        "학습을 가능하게 했다",
        "One deep network in place of hand-made features and a shallow classifier; ReLU "
        "and GPUs made it trainable",
    ),
    fails=Words(
        "파라미터의 96%가 완전연결층에 있어 과적합하기 쉽고(드롭아웃이 필요하다), 더 깊게 "
        "쌓지는 못한다",
        "96 % of its parameters are fully connected and overfit (hence dropout), and it "
        "cannot grow much deeper",
    ),
)

SYMBOLS = r"""
    n       size      n          | 입력의 한 변 | side of the input
    kernel  size      k          | 필터의 한 변 | side of the filter
    stride  size      s          | 보폭 | stride
    pad     real      p          | 패딩 | padding
    inputs  size      c          | 입력 채널 수 | input channels
    outputs size      c'         | 출력 채널 수 | output channels
    groups  size      G          | 그룹의 수 | number of groups
    conv1   real      C_{1}      | 합성곱층 1 | convolution 1
    conv2   real      C_{2}      | 합성곱층 2 | convolution 2
    conv3   real      C_{3}      | 합성곱층 3 | convolution 3
    conv4   real      C_{4}      | 합성곱층 4 | convolution 4
    conv5   real      C_{5}      | 합성곱층 5 | convolution 5
    full1   real      F_{1}      | 완전연결층 1 | fully connected layer 1
    full2   real      F_{2}      | 완전연결층 2 | fully connected layer 2
    full3   real      F_{3}      | 완전연결층 3 | fully connected layer 3
"""


def _whole(number):
    """Keep a number as it is written, to be computed by the check and not by Python."""
    return Rational(number, 1)


def _filters(side, inputs, outputs):
    """Parameters of a convolution: a filter and a bias for every output channel."""
    return _whole(side) ** 2 * inputs * outputs + outputs


def _full(inputs, outputs):
    return _whole(inputs) * outputs + outputs


def _pooled(side):
    return floor((side - 3) / 2) + 1


@derivation("첫 합성곱의 출력은 55×55 | The first convolution gives 55×55")
def first_layer(n, kernel, stride, pad):
    yield (
        floor((n + 2 * pad - kernel) / stride) + 1,
        "출력의 한 변: 놓을 수 있는 자리의 수 | side of the output: how many places there are",
    )
    yield (
        55,
        "227×227, 11×11 필터, 보폭 4, 패딩 없음 | 227×227, filters of 11×11, stride 4, no padding",
        Given({n: 227, kernel: 11, stride: 4, pad: 0}),
    )


@derivation("논문의 224×224로는 맞지 않는다 | The paper's 224×224 does not fit")
def wrong_size(n, kernel, stride):
    yield (n - kernel) / stride + 1, "내림 없이 센 자리의 수 | the number of places, not rounded"
    yield (
        Rational(217, 4),
        "54.25: 정수가 아니다. 227이거나 패딩이 있어야 55 | 54.25, not whole: 227 or padding",
        Given({n: 224, kernel: 11, stride: 4}),
    )


@derivation("완전연결층의 입력은 9216 | The fully connected layers take 9216")
def flattened(n):
    yield (
        256 * _pooled(_pooled(_pooled(n))) ** 2,
        "3×3 풀링(보폭 2) 세 번. 나머지 합성곱은 크기를 지킨다 | three poolings of 3×3, stride 2",
    )
    yield 9216, "55 → 27 → 13 → 6: 256·6² | 55 → 27 → 13 → 6: 256·6²", Given({n: 55})


@derivation("그룹은 합성곱의 파라미터를 나눈다 | Groups divide a convolution's parameters")
def grouped(kernel, inputs, outputs, groups):
    yield (
        groups * (kernel**2 * (inputs / groups) * (outputs / groups)),
        "GPU마다 제 채널만 본다(편향 제외) | each GPU sees its own channels (no biases)",
    )
    yield kernel**2 * inputs * outputs / groups, "그룹이 둘이면 절반 | half, with two groups"


@derivation("파라미터는 60,965,224개 | 60,965,224 parameters")
def parameters(conv1, conv2, conv3, conv4, conv5, full1, full2, full3):
    convolutions = (
        Let(conv1, _filters(11, 3, 96))
        + Let(conv2, _filters(5, 48, 256))
        + Let(conv3, _filters(3, 256, 384))
        + Let(conv4, _filters(3, 192, 384))
        + Let(conv5, _filters(3, 192, 256))
    )
    full = (
        Let(full1, _full(9216, 4096))
        + Let(full2, _full(4096, 4096))
        + Let(full3, _full(4096, 1000))
    )
    yield (
        convolutions + full,
        (
            "층마다 k²cc'와 편향. 둘째·넷째·다섯째 합성곱은 두 그룹이라 c가 절반 | "
            "k²cc' and biases; layers 2, 4, 5 have two groups, so half of c"
        ),
    )
    yield 60965224, "논문의 '6천만' | the paper's 60 million"


@derivation("96%는 완전연결층에 있다 | 96 % are fully connected")
def mostly_full(full1, full2, full3):
    full = (
        Let(full1, _full(9216, 4096))
        + Let(full2, _full(4096, 4096))
        + Let(full3, _full(4096, 1000))
    )
    yield full / 60965224, "완전연결층의 몫 | the share of the fully connected layers"
    yield Rational(58631144, 60965224), "58,631,144개 | 58,631,144 of them"
    yield (
        Rational(96, 100),
        "그래서 그곳에 드롭아웃을 둔다 | which is why dropout is there",
        Above(),
    )


@derivation("곱셈의 92%는 합성곱에 있다 | 92 % of the multiplications are convolutions")
def mostly_convolved(conv1, conv2, conv3, conv4, conv5):
    convolutions = (
        Let(conv1, _whole(55) ** 2 * 96 * 11**2 * 3)
        + Let(conv2, _whole(27) ** 2 * 256 * 5**2 * 48)
        + Let(conv3, _whole(13) ** 2 * 384 * 3**2 * 256)
        + Let(conv4, _whole(13) ** 2 * 384 * 3**2 * 192)
        + Let(conv5, _whole(13) ** 2 * 256 * 3**2 * 192)
    )
    yield (
        convolutions / (convolutions + 58621952),
        (
            "필터를 모든 위치에서 곱한다. 완전연결층은 무게 하나에 곱셈 하나 | "
            "filters multiply at every place, a full layer once per weight"
        ),
    )
    yield Rational(665784864, 724406816), "6.66억 나누기 7.24억 | 666 of 724 million"
    yield (
        Rational(919, 1000),
        "4%의 파라미터가 계산의 대부분을 한다: 공유하기 때문 | few weights do most of the work",
        Above(),
    )


MISCONCEPTIONS = (
    misconception(
        "AlexNet의 입력은 224×224이다 | AlexNet takes 224×224",
        "패딩 없이는 54.25라 맞지 않는다: 227×227이어야 55가 된다 | "
        "Without padding that gives 54.25; it takes 227×227 to get 55",
        proof="wrong_size",
    ),
    misconception(
        "파라미터는 대부분 합성곱에 있다 | Most of its parameters are in the convolutions",
        "96%가 완전연결층에 있다 | 96 % are in the fully connected layers",
        proof="mostly_full",
    ),
    misconception(
        "AlexNet은 시그모이드를 활성화 함수로 쓴다 | AlexNet uses the sigmoid",
        "ReLU를 쓴다: 포화하지 않아 훨씬 빨리 학습되었다 | It uses ReLU, which does not saturate and "
        "trained far faster",
        source="Krizhevsky, Sutskever, Hinton 2012, ImageNet classification with deep "
        "convolutional neural networks",
    ),
)

SAID = r"""
AlexNet은 시그모이드를 활성화 함수로 쓴다
    sigmoid|시그모이드|tanh .활성화|activation|{use} -relu|렐루|기존|이전|lenet
    활성화_함수|activation_function|activation : .sigmoid|시그모이드|tanh -relu|렐루|기존|이전|lenet
    활성화_함수|활성화_함수로|activation .sigmoid|시그모이드|tanh -relu|렐루|기존|이전|lenet
"""

BORN = r"""
2012 || hinton, toronto
"""
