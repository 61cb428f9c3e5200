"""The hyperbolic tangent squeezes a real number between -1 and 1."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="tanh",
    title=Words("쌍곡탄젠트", "tanh"),
    definition=Words(
        "실수를 -1과 1 사이의 값으로 바꾸며 원점에 대칭인 S자 모양의 활성화 함수",
        "The S-shaped activation, symmetric about the origin, that maps a real number to a "
        "value between -1 and 1",
    ),
    category="activation",
    names=(
        Name("쌍곡 탄젠트"),
        Name("쌍곡선 탄젠트"),
        Name("하이퍼볼릭 탄젠트"),
        Name("tanh"),
        Name("hyperbolic tangent"),
        Name("hyperbolic tanh"),
    ),
    needs=("sigmoid",),
    formula=r"\tanh x=\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}",
    source="LeCun, Bottou, Orr, Müller 1998, Efficient BackProp",
)
