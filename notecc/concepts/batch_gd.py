"""Full-batch gradient descent looks at all the data before each step."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="batch-gd",
    title=Words("배치 경사하강법", "Full-batch gradient descent"),
    definition=Words(
        "갱신할 때마다 전체 데이터의 기울기 평균을 쓰는 경사하강법",
        "Gradient descent whose every update uses the gradient averaged over the whole data set",
    ),
    category="optimizer",
    names=(
        Name("배치 경사 하강"),
        Name("배치 경사 하강법"),
        Name("풀 배치"),
        Name("batch gradient descent"),
        Name("full-batch"),
        Name("full-batch gradient descent"),
    ),
    needs=("gradient-descent",),
    formula=r"g=\frac1n\sum_{i=1}^n\nabla L_i(w)",
    source="Bottou, Curtis, Nocedal 2018, Optimization methods for large-scale machine learning",
)
