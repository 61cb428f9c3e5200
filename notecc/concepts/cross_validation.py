"""K-fold cross-validation lets every example be tested once."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="cross-validation",
    title=Words("K-겹 교차검증", "K-fold cross-validation"),
    definition=Words(
        "데이터를 K개로 나누어 한 조각씩 돌아가며 평가에 쓰고 나머지로 학습하여 K개의 "
        "점수를 평균하는 평가법",
        "Splitting the data into K parts, testing on each part in turn after training on "
        "the others, and averaging the K scores",
    ),
    category="generalization",
    names=(
        Name("교차 검증"),
        Name("K-겹 교차 검증"),
        Name("K겹 교차 검증"),
        Name("K-폴드"),
        Name("크로스 밸리데이션"),
        Name("cross validation"),
        Name("k-fold"),
        Name("k-fold cross validation"),
    ),
    needs=(),
    formula=r"\mathrm{CV}=\frac1K\sum_{k=1}^K\hat R_k(\hat f_{-k})",
    source="Stone 1974, Cross-validatory choice and assessment of statistical predictions",
)
