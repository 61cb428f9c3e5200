"""Adadelta takes its step size from its own past steps."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adadelta",
    title=Words("아다델타", "Adadelta"),
    definition=Words(
        "기울기 제곱의 이동평균과 지난 갱신 제곱의 이동평균의 비로 걸음을 정해 학습률을 "
        "두지 않는 방법",
        "Adagrad without a learning rate: the step is scaled by the ratio of running "
        "averages of past squared updates and squared gradients",
    ),
    category="optimizer",
    names=(Name("아다 델타"), Name("에이다 델타"), Name("ada-delta")),
    needs=("adagrad",),
    formula=(
        r"\Delta_t=\frac{\sqrt{u_{t-1}+\epsilon}}{\sqrt{v_t+\epsilon}}\,g_t,\qquad "
        r"w_{t+1}=w_t-\Delta_t"
    ),
    source="Zeiler 2012, ADADELTA: an adaptive learning rate method",
)
