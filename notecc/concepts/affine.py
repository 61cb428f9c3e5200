"""An affine map: a matrix product and a shift."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="affine",
    title=Words("아핀 변환", "Affine map"),
    definition=Words(
        "입력에 행렬을 곱하고 벡터를 더하는 변환. 벡터가 0이면 선형 변환이다",
        "Multiplying the input by a matrix and adding a vector; with a zero vector it is a "
        "linear map",
    ),
    category="model",
    names=(
        Name("아핀"),
        Name("아핀 변환"),
        Name("어파인"),
        Name("affine"),
        Name("affine transformation"),
        Name("affine map"),
    ),
    needs=(),
    formula=r"y=Wx+b",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
