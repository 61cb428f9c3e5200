"""Cross-entropy: how surprised a model is by the true labels."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="cross-entropy",
    title=Words("교차 엔트로피", "Cross-entropy"),
    definition=Words(
        "정답 분포에서 나온 결과에 모델이 매긴 확률의 음의 로그를 평균한 값. 분류의 대표적인 손실",
        "The average, over the true distribution, of the negative log-probability that the "
        "model assigns; the usual loss of classification",
    ),
    category="loss",
    names=(
        Name("교차 엔트로피"),
        Name("크로스 엔트로피"),
        Name("cross entropy"),
        Name("cross entropy loss"),
        Name("CE loss"),
        Name("BCE loss"),
        Name("log loss"),
        Name(
            "CE",
            exact=True,
            unless=("컴퓨터공학", "computer engineering", "전공", "학과", "기원전", "b.c"),
        ),
        Name("BCE", exact=True),
    ),
    needs=("softmax",),
    formula=r"H(p,q)=-\sum_i p_i\log q_i",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
