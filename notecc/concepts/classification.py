"""Classification picks one of several classes."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="classification",
    title=Words("분류", "Classification"),
    definition=Words(
        "입력이 정해진 여러 클래스 가운데 어디에 드는지 예측하는 문제",
        "Predicting which of several given classes an input belongs to",
    ),
    category="task",
    names=(
        Name("분류 문제"),
        Name("분류 모델"),
        Name("분류기"),
        Name("이진 분류"),
        Name("다중 분류"),
        Name("다중 클래스 분류"),
        Name("이미지 분류"),
        Name("클래시피케이션"),
        Name("classification"),
        Name("classifier"),
    ),
    needs=("cross-entropy",),
    formula=r"\hat y=\arg\max_k\,p(k\mid x)",
    source="Bishop 2006, Pattern recognition and machine learning",
)
