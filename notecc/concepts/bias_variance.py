"""The expected error is bias squared, variance, and noise."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bias-variance",
    title=Words("편향-분산 분해", "Bias-variance decomposition"),
    definition=Words(
        "예측 오차 제곱의 기댓값은 편향의 제곱, 분산, 줄일 수 없는 잡음의 합이라는 분해",
        "The expected squared error of a prediction is its squared bias plus its variance "
        "plus the irreducible noise",
    ),
    category="generalization",
    names=(
        Name("편향 분산"),
        Name("편향 과 분산"),
        Name("편향, 분산"),
        Name("편향 및 분산"),
        Name("편향 vs 분산"),
        Name("분산 편향"),
        Name("분산 과 편향"),
        Name("bias variance"),
        Name("bias and variance"),
        Name("bias, variance"),
        Name("bias vs variance"),
        Name("bias vs. variance"),
        Name("bias 와 variance"),
        Name("variance and bias"),
        Name("variance, bias"),
        Name("variance 와 bias"),
    ),
    needs=("mse",),
    formula=(
        r"\mathbb E\bigl[(y-\hat f)^2\bigr]=(\mathbb E[\hat f]-f)^2+\mathrm{Var}[\hat "
        r"f]+\sigma^2"
    ),
    source="Geman, Bienenstock, Doursat 1992, Neural networks and the bias/variance dilemma",
)
