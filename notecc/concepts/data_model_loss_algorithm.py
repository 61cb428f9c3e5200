"""Deep learning has four parts: data, a model, a loss, an algorithm."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="data-model-loss-algorithm",
    title=Words("딥러닝의 4요소", "Key components of deep learning"),
    definition=Words(
        "딥러닝을 이루는 네 가지: 배울 데이터, 데이터를 바꾸는 모델, 나쁨을 재는 손실, "
        "손실을 줄이는 알고리즘",
        "The four parts of deep learning: data to learn from, a model to transform them, a "
        "loss to measure badness, an algorithm to lower it",
    ),
    category="overview",
    names=(
        Name("딥러닝의 4요소"),
        Name("딥러닝의 핵심 요소"),
        Name("딥러닝의 구성 요소"),
        Name("딥러닝의 key components"),
        Name("key components of deep learning"),
        Name("key components in deep learning"),
        Name("key components", context=("딥러닝", "deep learning")),
    ),
    needs=(),
    formula=r"\hat\theta=\mathrm{Algorithm}\Bigl(\min_\theta L(f_\theta,\mathcal D)\Bigr)",
    source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
)
