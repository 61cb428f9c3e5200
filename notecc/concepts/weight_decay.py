"""Weight decay pulls every weight a little towards zero."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="weight-decay",
    title=Words("가중치 감쇠", "Weight decay"),
    definition=Words(
        "갱신할 때마다 가중치를 일정 비율 줄이는 규제. SGD에서는 손실에 L2 벌점을 더하는 것과 같다",
        "Shrinking every weight by a fixed fraction at each update; for plain SGD it equals "
        "adding an L2 penalty to the loss",
    ),
    category="regularization",
    names=(
        Name("가중치 감쇠"),
        Name("가중치 감소"),
        Name("웨이트 디케이"),
        Name("weight decay"),
        Name("parameter norm"),
        Name("parameter norm penalty"),
        Name("L2 regularization"),
        Name("L2 penalty"),
        Name("L2 규제"),
    ),
    needs=("sgd", "mle"),
    formula=r"w\leftarrow(1-\eta\lambda)\,w-\eta\,g",
    source="Krogh, Hertz 1992, A simple weight decay can improve generalization",
)
