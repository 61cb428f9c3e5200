"""Early stopping ends training when the validation error turns."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="early-stopping",
    title=Words("조기 종료", "Early stopping"),
    definition=Words(
        "검증 손실이 더 줄지 않으면 학습을 멈추고 가장 좋았던 파라미터를 쓰는 규제",
        "Ending training when the validation loss no longer falls, and keeping the "
        "parameters that did best",
    ),
    category="regularization",
    names=(
        Name("조기 종료"),
        Name("조기 중단"),
        Name("조기 멈춤"),
        Name("얼리 스토핑"),
        Name("얼리 스타핑"),
        Name("얼리 스탑핑"),
        Name("early stopping"),
        Name("early stop"),
    ),
    needs=("weight-decay", "gradient-descent"),
    formula=r"w_t=\bigl(1-(1-\eta h)^t\bigr)w^*\quad(w_0=0)",
    source="Prechelt 1998, Early stopping - but when?",
)
