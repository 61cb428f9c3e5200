"""Softmax turns scores into probabilities."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="softmax",
    title=Words("소프트맥스", "Softmax"),
    definition=Words(
        "여러 점수(로짓)를 지수함수에 넣고 합으로 나누어, 더해서 1이 되는 양수들로 바꾸는 함수",
        "The function that exponentiates a vector of scores (logits) and divides by the "
        "sum, giving positive numbers that add up to one",
    ),
    category="activation",
    names=(Name("소프트 맥스"), Name("soft-max")),
    needs=(),
    formula=r"\mathrm{softmax}(z)_i=\frac{e^{z_i}}{\sum_j e^{z_j}}",
    source=(
        "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs"
    ),
)
