"""Overfitting: the training data are learnt, noise and all."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="overfitting",
    title=Words("과대적합", "Overfitting"),
    definition=Words(
        "학습 데이터의 잡음까지 외워 학습 오차는 작은데 새로운 데이터에서 오차가 큰 상태",
        "The state where a model has learnt the noise of its training data: a small "
        "training error, a large one on new data",
    ),
    category="generalization",
    names=(
        Name("과적합"),
        Name("과대 적합"),
        Name("오버 피팅"),
        Name("오버 핏"),
        Name("over-fitting"),
        Name("over-fit"),
        Name("over-fitted"),
    ),
    needs=("generalization",),
    formula=r"R(\hat f)\gg\hat R_n(\hat f)",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
