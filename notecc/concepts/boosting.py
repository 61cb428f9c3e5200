"""Boosting: each weak learner attends to what the ones before got wrong."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="boosting",
    title=Words("부스팅", "Boosting"),
    definition=Words(
        "앞선 학습기들이 틀린 것에 집중하도록 약한 학습기를 차례로 더해 강한 모델을 만드는 앙상블",
        "An ensemble that adds weak learners one after another, each concentrating on what "
        "the earlier ones got wrong",
    ),
    category="ensemble",
    names=(
        Name("부스팅"),
        Name("아다부스트"),
        Name("에이다부스트"),
        Name("그래디언트 부스팅"),
        Name("그라디언트 부스팅"),
        Name("boosting"),
        Name("gradient boosting"),
        Name("AdaBoost"),
    ),
    needs=(),
    formula=(
        r"H(x)=\mathrm{sign}\sum_m\alpha_mh_m(x),\qquad "
        r"\alpha_m=\tfrac12\log\frac{1-\varepsilon_m}{\varepsilon_m}"
    ),
    source=(
        "Freund, Schapire 1997, A decision-theoretic generalization of on-line learning and "
        "an application to boosting"
    ),
)
