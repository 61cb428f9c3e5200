"""AMSGrad never lets its denominator shrink."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="amsgrad",
    title=Words("AMSGrad", "AMSGrad"),
    definition=Words(
        "기울기 제곱의 이동평균 대신 지금까지의 최댓값으로 나누어 실효 학습률이 다시 커지지 "
        "않게 한 Adam",
        "Adam divided by the largest second-moment average so far, so that its effective "
        "rate never grows again",
    ),
    category="optimizer",
    names=(Name("AMS-Grad"),),
    needs=("adam",),
    formula=(
        r"\hat v_t=\max(\hat v_{t-1},v_t),\qquad "
        r"w_{t+1}=w_t-\frac{\eta\,m_t}{\sqrt{\hat v_t}+\epsilon}"
    ),
    source="Reddi, Kale, Kumar 2018, On the convergence of Adam and beyond",
)
