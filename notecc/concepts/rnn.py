"""A recurrent network carries a state from step to step."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="rnn",
    title=Words("순환 신경망", "Recurrent neural network"),
    definition=Words(
        "앞 시점의 은닉 상태를 다음 시점에 넘기며 같은 가중치로 시퀀스를 처리하는 신경망",
        "A network that handles a sequence with the same weights at every step, handing its "
        "hidden state on to the next",
    ),
    category="architecture",
    names=(
        Name("순환 신경망"),
        Name("RNN"),
        Name("recurrent neural network"),
        Name("recurrent neural net"),
        Name("recurrent network"),
    ),
    needs=("backprop",),
    formula=(
        r"h_t=\tanh(Wh_{t-1}+Ux_t+b),\qquad \frac{\partial h_t}{\partial "
        r"h_k}=\prod_{i=k+1}^t\mathrm{diag}(1-h_i^2)\,W"
    ),
    source="Elman 1990, Finding structure in time",
)
