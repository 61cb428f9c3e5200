"""RMSprop divides by a running average of squared gradients."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="rmsprop",
    title=Words("RMS프롭", "RMSprop"),
    definition=Words(
        "기울기 제곱의 지수이동평균의 제곱근으로 나누어, Adagrad와 달리 학습률이 계속 줄지 "
        "않게 한 방법",
        "Dividing the step by the root of an exponential moving average of squared "
        "gradients, so that unlike Adagrad's it need not keep shrinking",
    ),
    category="optimizer",
    names=(Name("RMS 프롭"), Name("알엠에스 프롭"), Name("RMS-prop")),
    needs=("adagrad",),
    formula=(
        r"v_t=\rho v_{t-1}+(1-\rho)g_t^2,\qquad "
        r"w_{t+1}=w_t-\frac{\eta\,g_t}{\sqrt{v_t}+\epsilon}"
    ),
    source="Tieleman, Hinton 2012, Lecture 6.5: rmsprop (Neural Networks for Machine Learning)",
)
