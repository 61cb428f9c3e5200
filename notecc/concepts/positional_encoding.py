"""Positional encoding tells the transformer where each token stands."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="positional-encoding",
    title=Words("위치 인코딩", "Positional encoding"),
    definition=Words(
        "순서를 모르는 어텐션에 각 토큰의 위치를 알려 주려고 더하는 벡터. 사인과 코사인을 "
        "쓰면 k칸 이동이 회전이 된다",
        "Vectors added to tell attention, which knows no order, each token's position; with "
        "sines and cosines a shift by k is a rotation",
    ),
    category="architecture",
    names=(
        Name("위치 인코딩"),
        Name("위치 임베딩"),
        Name("위치 부호화"),
        Name("포지셔널 인코딩"),
        Name("포지셔널 임베딩"),
        Name("포지션 인코딩"),
        Name("포지션 임베딩"),
        Name("positional encoding"),
        Name("position encoding"),
        Name("positional embedding"),
        Name("position embedding"),
    ),
    needs=(),
    formula=(
        r"PE_{pos,2i}=\sin\bigl(pos/10000^{2i/d}\bigr),\qquad "
        r"PE_{pos,2i+1}=\cos\bigl(pos/10000^{2i/d}\bigr)"
    ),
    source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
)
