"""Adamax is Adam with the largest recent gradient in its denominator."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adamax",
    title=Words("아다맥스", "Adamax"),
    definition=Words(
        "Adam의 분모에서 제곱평균(L2) 대신 감쇠하는 최댓값(L∞ 노름)을 쓰는 변형",
        "The variant of Adam whose denominator is a decaying maximum (the infinity norm) in "
        "place of the root of averaged squares",
    ),
    category="optimizer",
    names=(Name("Ada-Max"), Name("아다 맥스"), Name("에이다 맥스")),
    needs=("adam",),
    formula=(
        r"u_t=\max(\beta_2u_{t-1},|g_t|),\qquad "
        r"w_{t+1}=w_t-\frac{\eta}{1-\beta_1^t}\,\frac{m_t}{u_t}"
    ),
    source="Kingma, Ba 2015, Adam: a method for stochastic optimization",
)
