"""An LSTM guards its memory with gates."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="lstm",
    title=Words("장단기 메모리", "Long short-term memory"),
    definition=Words(
        "입력·망각·출력 게이트로 셀 상태를 지우고 더하고 내보내 오래된 정보도 지킬 수 있게 "
        "한 순환 신경망",
        "A recurrent network whose input, forget and output gates let it keep information "
        "over many steps in a cell state",
    ),
    category="architecture",
    names=(
        Name("장단기 메모리"),
        Name("장단기 기억"),
        Name("엘에스티엠"),
        Name("LSTM"),
        Name("long short-term memory"),
    ),
    needs=("rnn",),
    formula=r"c_t=f_t\odot c_{t-1}+i_t\odot\tilde c_t,\qquad h_t=o_t\odot\tanh c_t",
    source=(
        "Hochreiter, Schmidhuber 1997, Long short-term memory; "
        "Gers, Schmidhuber, Cummins 2000, Learning to forget"
    ),
)
