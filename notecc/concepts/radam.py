"""RAdam holds back the adaptive step until its variance is under control."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="radam",
    title=Words("RAdam", "RAdam"),
    definition=Words(
        "학습 초기에 적응적 학습률의 분산이 너무 큰 동안은 적응을 끄고, 이후 보정 계수를 "
        "곱하는 Adam",
        "Adam that leaves out the adaptive denominator while its variance is too large "
        "early on, and afterwards multiplies by a correction",
    ),
    category="optimizer",
    names=(Name("RAdam"), Name("Rectified Adam")),
    needs=("adam",),
    formula=(
        r"r_t=\sqrt{\frac{(\rho_t-4)(\rho_t-2)\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\rho_t}} "
        r",\qquad w_{t+1}=w_t-\eta\,r_t\frac{\hat m_t}{\sqrt{\hat v_t}}"
    ),
    source=(
        "Liu, Jiang, He, Chen, Liu, Gao, Han 2020, On the variance of the adaptive learning "
        "rate and beyond"
    ),
)
