"""Attention: an average of values, weighted by how well queries and keys agree."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="attention",
    title=Words("어텐션", "Attention"),
    definition=Words(
        "질의와 키의 유사도를 소프트맥스한 가중치로 값을 평균하는 연산. 여러 개를 나란히 "
        "두면 멀티헤드 어텐션이다",
        "Averaging values with softmax weights given by the likeness of queries and keys; "
        "several side by side make multi-head attention",
    ),
    category="architecture",
    names=(
        Name("어텐션"),
        Name("셀프 어텐션"),
        Name("멀티 헤드 어텐션"),
        Name("크로스 어텐션"),
        Name("attention", unless=("attention span", "집중력", "pay attention")),
        Name("self attention"),
        Name("multi-head attention"),
        Name("multi-headed attention"),
        Name("multi-head self attention"),
        Name("cross attention"),
        Name("scaled dot product attention"),
        Name("MHA", exact=True),
    ),
    needs=("softmax",),
    formula=(r"\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\Bigl(\frac{QK^\top}{\sqrt{d_k}}\Bigr)V"),
    source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
)
