"""A mini-batch: a small random part of the data for each step."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="minibatch",
    title=Words("미니배치", "Mini-batch"),
    definition=Words(
        "한 번의 갱신에 쓰는 작은 표본 묶음. 크기가 B이면 복원추출한 기울기 평균의 분산이 "
        "1/B로 줄어든다",
        "The small sample used for one update; with B examples drawn independently, the "
        "variance of the mean gradient falls to 1/B",
    ),
    category="optimizer",
    names=(Name("미니 배치"), Name("mini-batch")),
    needs=("sgd",),
    formula=r"g_{\mathcal B}=\frac1B\sum_{i\in\mathcal B}\nabla L_i(w)",
    source="Bottou, Curtis, Nocedal 2018, Optimization methods for large-scale machine learning",
)
