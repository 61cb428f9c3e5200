"""Generalisation: doing as well on new data as on the data learnt from."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="generalization",
    title=Words("일반화", "Generalization"),
    definition=Words(
        "학습에 쓰지 않은 데이터에서도 잘하는 것. 그 모자람은 시험 오차와 학습 오차의 차이로 잰다",
        "Doing well on data not seen in training; how far it falls short is measured by the "
        "gap between test and training error",
    ),
    category="generalization",
    names=(
        Name("일반화"),
        Name("제너럴라이제이션"),
        Name("generalization"),
        Name("generalization gap"),
    ),
    needs=(),
    formula=r"\mathrm{gap}=R(\hat f)-\hat R_n(\hat f)",
    source="Vapnik 1998, Statistical learning theory",
)
