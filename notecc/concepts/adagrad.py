"""Adagrad gives every parameter its own, ever smaller, rate."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adagrad",
    title=Words("아다그라드", "Adagrad"),
    definition=Words(
        "지금까지의 기울기 제곱합의 제곱근으로 나누어 파라미터마다 학습률을 달리하는 방법. "
        "분모는 줄어들지 않는다",
        "Dividing each parameter's step by the root of its summed squared gradients; the "
        "denominator never shrinks",
    ),
    category="optimizer",
    names=(
        Name("아다 그라드"),
        Name("에이다 그라드"),
        Name("아다 그래드"),
        Name("에이다 그래드"),
        Name("ada-grad"),
    ),
    needs=("sgd",),
    formula=r"G_t=G_{t-1}+g_t^2,\qquad w_{t+1}=w_t-\frac{\eta\,g_t}{\sqrt{G_t}+\epsilon}",
    source=(
        "Duchi, Hazan, Singer 2011, Adaptive subgradient methods for online learning and "
        "stochastic optimization"
    ),
)
