"""The transformer handles a sequence with attention alone."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="transformer",
    title=Words("트랜스포머", "Transformer"),
    definition=Words(
        "순환이나 합성곱 없이 어텐션과 위치별 순방향 층, 위치 인코딩으로 시퀀스를 다루는 구조",
        "A structure that handles sequences without recurrence or convolution, by "
        "attention, position-wise feed-forward layers and positional encoding",
    ),
    category="architecture",
    names=(
        Name("트랜스 포머", unless=("영화",)),
        Name("transformer", unless=("변압기", "전압", "영화")),
    ),
    needs=("attention", "positional-encoding"),
    formula=(
        r"y=\mathrm{LayerNorm}(x+\mathrm{Attention}(x)),\qquad "
        r"z=\mathrm{LayerNorm}(y+\mathrm{FFN}(y))"
    ),
    source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
)
