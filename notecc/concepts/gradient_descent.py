"""Gradient descent walks downhill, against the gradient."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="gradient-descent",
    title=Words("경사하강법", "Gradient descent"),
    definition=Words(
        "손실의 기울기 반대 방향으로 파라미터를 조금씩 옮겨 손실을 줄이는 방법",
        "Lowering a loss by moving the parameters a small step against its gradient, again "
        "and again",
    ),
    category="optimizer",
    names=(
        Name("경사 하강"),
        Name("경사 하강법"),
        Name("경사 강하법"),
        Name("그래디언트 디센트"),
        Name("그라디언트 디센트"),
        Name("그레디언트 디센트"),
        Name("gradient descent"),
        Name("GD", exact=True, unless=("지드래곤", "빅뱅", "콘서트")),
    ),
    needs=(),
    formula=r"w_{t+1}=w_t-\eta\nabla L(w_t)",
    source=(
        "Cauchy 1847, Méthode générale pour la résolution des systèmes d'équations simultanées"
    ),
)
