"""A convolutional network slides small filters over its input."""

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
)
