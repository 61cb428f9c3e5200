"""Layer normalisation standardises all features of one example."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="layer-norm",
    title=Words("층 정규화", "Layer normalization"),
    definition=Words(
        "예제 하나의 모든 특성을 함께 표준화하는 층. 배치 크기에 기대지 않아 순환 신경망과 "
        "트랜스포머에 쓴다",
        "A layer that standardises all features of one example together; it does not depend "
        "on the batch size and serves recurrent nets and transformers",
    ),
    category="normalization",
    names=(
        Name("층 정규화"),
        Name("레이어 정규화"),
        Name("계층 정규화"),
        Name("레이어 노멀라이제이션"),
        Name("레이어 노말라이제이션"),
        Name("layer normalization"),
        Name("layer norm"),
        Name("LN", exact=True),
    ),
    needs=("batch-norm",),
    formula=r"y=\gamma\odot\frac{x-\mu}{\sqrt{\sigma^2+\epsilon}}+\beta",
    source="Ba, Kiros, Hinton 2016, Layer normalization",
)
