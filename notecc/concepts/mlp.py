"""A multi-layer perceptron: affine layers with a nonlinear function after each hidden one."""

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
)
