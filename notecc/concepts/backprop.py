"""Backpropagation: the chain rule, from the loss back to every weight."""

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
)
