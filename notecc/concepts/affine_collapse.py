"""Affine maps in a row are one affine map."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="affine-collapse",
    title=Words("선형층만 쌓으면 한 층", "Stacked affine maps collapse"),
    definition=Words(
        "사이에 비선형 함수가 없으면 아핀 층을 아무리 쌓아도 하나의 아핀 층과 같다는 성질",
        "Without a nonlinear function between them, any number of affine layers equals a "
        "single affine layer",
    ),
    category="model",
    names=(Name("stacked affine"), Name("stacked linear layers"), Name("선형 층만 쌓")),
    needs=("affine",),
    formula=r"W_2(W_1x+b_1)+b_2=(W_2W_1)x+(W_2b_1+b_2)",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
