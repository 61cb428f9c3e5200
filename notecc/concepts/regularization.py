"""Regularisation: whatever is meant to lower the test error and not the training error."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="regularization",
    title=Words("정규화(규제)", "Regularization"),
    definition=Words(
        "학습 오차가 아니라 일반화 오차를 줄이려고 학습에 더하는 제약. 입력의 크기를 맞추는 "
        "정규화(normalization)와 다르다",
        "Any constraint added to learning to lower the generalisation error rather than the "
        "training error; it is not normalisation",
    ),
    category="regularization",
    names=(
        Name("정칙화"),
        Name("레귤러라이제이션"),
        Name("regularization"),
        Name("regularizer"),
        Name(
            "규제",
            context=("가중치", "손실", "loss", "과적합", "overfitting", "regular", "l1", "l2"),
        ),
    ),
    needs=(),
    formula=r"\tilde L(w)=L(w)+\lambda\,\Omega(w)",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
