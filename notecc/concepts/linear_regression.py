"""Linear regression fits a line, or a plane, by least squares."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="linear-regression",
    title=Words("선형 회귀", "Linear regression"),
    definition=Words(
        "입력의 가중합에 절편을 더한 값으로 목표값을 예측하고, 오차 제곱의 합이 가장 "
        "작아지도록 가중치를 정하는 모델",
        "A model that predicts the target as a weighted sum of the inputs plus a bias, with "
        "the weights that make the sum of squared errors smallest",
    ),
    category="model",
    names=(Name("선형 회귀"), Name("linear regression")),
    needs=(),
    formula=r"\hat y=Xw+b,\qquad X^\top X\hat w=X^\top y",
    source="Gauss 1809, Theoria motus corporum coelestium",
)
