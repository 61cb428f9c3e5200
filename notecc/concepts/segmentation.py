"""Semantic segmentation names the class of every pixel."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="segmentation",
    title=Words("의미론적 분할", "Semantic segmentation"),
    definition=Words(
        "이미지의 모든 픽셀이 어떤 클래스에 드는지 예측하는 문제",
        "Predicting the class of every pixel of a picture",
    ),
    category="task",
    names=(
        Name("의미론적 분할"),
        Name("의미적 분할"),
        Name("이미지 분할"),
        Name("시맨틱 세그멘테이션"),
        Name("세그멘테이션", unless=("메모리", "페이징")),
        Name("semantic segmentation"),
        Name(
            "segmentation",
            unless=("fault", "memory", "메모리", "paging", "페이징", "customer", "고객"),
        ),
    ),
    needs=("cnn", "classification"),
    formula=(
        r"\mathrm{IoU}=\frac{|A\cap B|}{|A\cup B|},\qquad \mathrm{Dice}=\frac{2|A\cap "
        r"B|}{|A|+|B|}=\frac{2\,\mathrm{IoU}}{1+\mathrm{IoU}}"
    ),
    source=(
        "Long, Shelhamer, Darrell 2015, Fully convolutional networks for semantic segmentation"
    ),
)
