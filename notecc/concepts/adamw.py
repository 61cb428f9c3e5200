"""AdamW shrinks the weights apart from the adaptive step."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adamw",
    title=Words("AdamW", "AdamW"),
    definition=Words(
        "가중치 감쇠를 기울기에 섞지 않고 적응적 걸음과 따로 적용한 Adam",
        "Adam with weight decay applied on its own, not mixed into the gradient that the "
        "adaptive step divides",
    ),
    category="optimizer",
    names=(Name("AdamW"), Name("아담W"), Name("decoupled weight decay")),
    needs=("adam", "weight-decay"),
    formula=r"w_{t+1}=w_t-\eta\lambda w_t-\frac{\eta\,\hat m_t}{\sqrt{\hat v_t}+\epsilon}",
    source="Loshchilov, Hutter 2019, Decoupled weight decay regularization",
)
