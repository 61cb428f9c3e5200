"""Underfitting: not even the training data are learnt."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="underfitting",
    title=Words("과소적합", "Underfitting"),
    definition=Words(
        "모델이 너무 단순하거나 학습이 모자라 학습 데이터에서도 오차가 큰 상태",
        "The state where a model, too simple or trained too little, has a large error even "
        "on its training data",
    ),
    category="generalization",
    names=(Name("과소 적합"), Name("언더 피팅"), Name("under-fitting"), Name("under-fit")),
    needs=("generalization",),
    formula=r"\hat R_n(\hat f)\gg R^*",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
