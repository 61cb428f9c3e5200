"""Group normalisation standardises groups of channels within one example."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="group-norm",
    title=Words("그룹 정규화", "Group normalization"),
    definition=Words(
        "한 예제 안에서 채널을 묶은 그룹마다 표준화하여 배치 크기에 기대지 않는 층. 그룹이 "
        "하나면 모든 채널을 함께 표준화한다",
        "A layer that standardises groups of channels within one example and so does not "
        "depend on the batch size; one group takes all channels together",
    ),
    category="normalization",
    names=(
        Name("그룹 정규화"),
        Name("그룹 노멀라이제이션"),
        Name("그룹 노말라이제이션"),
        Name("group normalization"),
        Name("group norm"),
        Name("GN", exact=True),
    ),
    needs=("batch-norm",),
    formula=(
        r"\hat x_i=\frac{x_i-\mu_{\mathcal G}}{\sqrt{\sigma_{\mathcal "
        r"G}^2+\epsilon}},\qquad \mathcal G\ni i"
    ),
    source="Wu, He 2018, Group normalization",
)
