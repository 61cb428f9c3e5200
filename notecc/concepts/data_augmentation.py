"""Data augmentation makes new examples by changing old ones."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="data-augmentation",
    title=Words("데이터 증강", "Data augmentation"),
    definition=Words(
        "정답이 바뀌지 않는 변형(회전, 자르기, 잡음 등)을 입력에 주어 학습 데이터를 늘리는 방법",
        "Enlarging the training data by transforming inputs (rotation, cropping, noise) in "
        "ways that leave the answer the same",
    ),
    category="regularization",
    names=(
        Name("데이터 증강"),
        Name("데이터 증대"),
        Name("데이터 증식"),
        Name("이미지 증강"),
        Name("어그멘테이션"),
        Name("오그멘테이션"),
        Name("augmentation"),
        Name("data augmentation"),
        Name("image augmentation"),
    ),
    needs=(),
    formula=r"\min_w\ \mathbb E_{T}\bigl[L(f_w(Tx),y)\bigr]",
    source=(
        "Simard, Steinkraus, Platt 2003, Best practices for convolutional neural networks "
        "applied to visual document analysis"
    ),
)
