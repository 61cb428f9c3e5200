"""Lion steps by the sign of its momentum."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="lion",
    title=Words("Lion", "Lion"),
    definition=Words(
        "기울기와 모멘텀을 섞은 값의 부호만으로 걸음을 정해 모멘텀 하나만 저장하는 방법",
        "Stepping by the sign alone of a blend of momentum and gradient, which needs no "
        "state but the momentum",
    ),
    category="optimizer",
    names=(
        Name("Lion", context=("optimizer", "옵티마이저", "adamw", "sign")),
        Name("라이온", context=("optimizer", "옵티마이저", "adamw")),
        Name("evolved sign momentum"),
    ),
    needs=("momentum", "weight-decay"),
    formula=(
        r"w_{t+1}=w_t-\eta\bigl(\mathrm{sign}(\beta_1m_{t-1}+(1-\beta_1)g_t)+\lambda "
        r"w_t\bigr),\qquad m_t=\beta_2m_{t-1}+(1-\beta_2)g_t"
    ),
    source=(
        "Chen, Liang, Huang, Real, Wang, et al. 2023, Symbolic discovery of optimization algorithms"
    ),
)
