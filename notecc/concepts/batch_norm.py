"""Batch normalisation standardises each feature over the mini-batch."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="batch-norm",
    title=Words("배치 정규화", "Batch normalization"),
    definition=Words(
        "미니배치에서 구한 평균과 분산으로 특성마다 표준화한 뒤 학습되는 크기와 이동을 적용하는 층",
        "A layer that standardises each feature with the mini-batch's mean and variance, "
        "then applies a learnt scale and shift",
    ),
    category="normalization",
    names=(
        Name("배치 정규화"),
        Name("배치 노멀라이제이션"),
        Name("배치 노말라이제이션"),
        Name("배치 놈"),
        Name("batch normalization"),
        Name("batch norm"),
        Name("BN", exact=True),
    ),
    needs=(),
    formula=(
        r"\hat x_i=\frac{x_i-\mu_{\mathcal B}}{\sqrt{\sigma_{\mathcal "
        r"B}^2+\epsilon}},\qquad y_i=\gamma\hat x_i+\beta"
    ),
    source=(
        "Ioffe, Szegedy 2015, Batch normalization: accelerating deep network training by "
        "reducing internal covariate shift"
    ),
)
