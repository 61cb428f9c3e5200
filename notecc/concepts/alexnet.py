"""AlexNet: the deep convolutional network that won ImageNet in 2012."""

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
)
