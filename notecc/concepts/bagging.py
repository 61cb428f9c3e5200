"""Bagging averages models trained on bootstrap samples."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bagging",
    title=Words("배깅", "Bagging"),
    definition=Words(
        "부트스트랩 표본마다 모델을 따로 학습하여 예측을 평균(분류는 다수결)해 분산을 "
        "줄이는 앙상블",
        "An ensemble that trains a model on each of many bootstrap samples and averages "
        "them (or lets them vote), to lower the variance",
    ),
    category="ensemble",
    names=(
        Name("배깅"),
        Name("bagging"),
        Name("bootstrap aggregating"),
        Name("bootstrap aggregation"),
        Name("bootstrapping aggregating"),
        Name("bootstrapping aggregation"),
    ),
    needs=("bootstrapping",),
    formula=(
        r"\mathrm{Var}\Bigl[\frac1B\sum_{b}\hat "
        r"f_b\Bigr]=\rho\sigma^2+\frac{1-\rho}{B}\sigma^2"
    ),
    source="Breiman 1996, Bagging predictors",
)
