"""Mixup trains on blends of two examples and of their labels."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mixup",
    title=Words("믹스업", "mixup"),
    definition=Words(
        "두 입력과 두 정답을 같은 비율로 섞어 새 학습 예제를 만드는 데이터 증강",
        "Making a new training example by blending two inputs, and their two labels, in the "
        "same proportion",
    ),
    category="regularization",
    names=(Name("믹스 업"), Name("mix-up")),
    needs=("cross-entropy",),
    formula=r"\tilde x=\lambda x_i+(1-\lambda)x_j,\qquad \tilde y=\lambda y_i+(1-\lambda)y_j",
    source="Zhang, Cisse, Dauphin, Lopez-Paz 2018, mixup: beyond empirical risk minimization",
)
