"""The mean of the squared differences between targets and predictions."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mse",
    title=Words("평균제곱오차", "Mean squared error"),
    definition=Words(
        "예측값과 실제값의 차이를 제곱하여 평균한 손실",
        "The average of the squared differences between predictions and targets",
    ),
    category="loss",
    names=(
        Name("평균 제곱 오차"),
        Name("mean squared error"),
        Name("mean square error"),
        Name("MSE", exact=True),
        Name("MSE loss"),
        Name("L2 loss"),
        Name("L2 손실"),
    ),
    needs=("linear-regression",),
    formula=r"\mathrm{MSE}=\frac1n\sum_{i=1}^n(\hat y_i-y_i)^2",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
)
