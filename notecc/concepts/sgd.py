"""Stochastic gradient descent: a step along the gradient of a random sample."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="sgd",
    title=Words("확률적 경사하강법", "SGD"),
    definition=Words(
        "무작위로 뽑은 표본의 기울기로 파라미터를 갱신하는 경사하강법. 표본 기울기의 "
        "기댓값은 전체 기울기와 같다",
        "Gradient descent with the gradient of a randomly drawn sample, whose expectation "
        "is the full gradient",
    ),
    category="optimizer",
    names=(
        Name("확률적 경사 하강"),
        Name("확률적 경사 하강법"),
        Name("확률적 경사 강하법"),
        Name("확률 경사 하강법"),
        Name("에스지디"),
        Name("stochastic gradient"),
        Name("stochastic gradient descent"),
        Name("SGD", unless=("환율", "달러", "싱가포르")),
    ),
    needs=("gradient-descent",),
    formula=r"w_{t+1}=w_t-\eta\,g_t,\qquad \mathbb E[g_t]=\nabla L(w_t)",
    source="Robbins, Monro 1951, A stochastic approximation method",
)
