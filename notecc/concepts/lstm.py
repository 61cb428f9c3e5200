"""An LSTM guards its memory with gates."""

from notecc.derive import (
    Derivative,
    Given,
    Induction,
    Limit,
    Product,
    Rational,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    oo,
)
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
    fixes=Words(
        "RNN은 기울기에 같은 가중치가 거듭 곱해진다. 셀은 더하기로 이어지고 곱하는 것은 "
        "스스로 여닫는 f뿐이다",
        "An RNN multiplies its gradient by one weight again and again; the cell adds, and "
        "only the gate f multiplies",
    ),
    fails=Words(
        "f가 1보다 작으면 끝내 잊고, 파라미터가 네 배이며 여전히 시간 순서대로만 계산한다",
        "With f below 1 it forgets in the end, it has four times the parameters, and it "
        "still runs step by step",
    ),
)

SYMBOLS = r"""
    c_prev  real      c_{t-1}     | 앞 시점의 셀 상태 | cell state one step before
    forget  unit      f           | 망각 게이트 | forget gate
    i_gate  unit      i           | 입력 게이트 | input gate
    c_new   real      \tilde{c}   | 새로 쓸 내용 | candidate content
    C       sequence  c           | 셀 상태 | cell states
    D       sequence  D           | ∂c_t/∂c_0: 셀을 따라 흐르는 기울기 | gradient along the cell
    U       sequence  u           | 시점마다 쓰는 것(i·c̃) | what is written, i times c̃
    Fg      positives f           | 시점마다의 망각 게이트 | forget gates
    b       real      b_f         | 망각 게이트의 편향 | bias of the forget gate
    life    real      \tau        | 반으로 줄기까지의 시간 | time until one half is left
    hidden  size      H           | 은닉 상태의 크기 | size of the hidden state
    inputs  size      d           | 입력의 크기 | size of the input
"""


@derivation("셀의 기울기는 망각 게이트다 | The cell's gradient is the forget gate")
def cell_gradient(forget, c_prev, i_gate, c_new):
    yield (
        Derivative(forget * c_prev + i_gate * c_new, c_prev),
        (
            "c_t 를 c_{t-1} 로 미분(게이트를 거치는 길은 빼고) | "
            "c_t in c_{t-1}, without the paths through the gates"
        ),
    )
    yield forget, "가중치도 tanh'도 없다 | no weight and no tanh' in it"


@derivation("먼 과거까지는 망각 게이트의 곱 | Far back: a product of forget gates")
def gates(D, Fg, i, t):
    yield D[t], "D_t = f_t D_{t-1}, D_0 = 1 | D_t = f_t D_{t-1}, D_0 = 1"
    yield (
        Product(Fg[i], (i, 1, t)),
        "게이트마다 스스로 정한다 | every gate decides for itself",
        Induction(t, Fg[t] * D[t - 1], start=1),
    )


@derivation("게이트가 열려 있으면 그대로 흐른다 | Open gates let it through")
def carousel(Fg, i, t):
    yield Product(Fg[i], (i, 1, t)), "셀을 따라 t 걸음 | t steps along the cell"
    yield (
        1,
        "f = 1: 아무리 멀어도 기울기 1 | f = 1: a gradient of 1 at any distance",
        Given({Fg[i]: 1}),
    )


@derivation("셀 상태를 펼치면 | The cell state, unrolled")
def unrolled(C, U, forget, i, t):
    yield C[t], "c_t = f c_{t-1} + u_t, c_0 = 0 (f는 일정) | c_t = f c_{t-1} + u_t, f constant"
    yield (
        Sum(forget ** (t - i) * U[i], (i, 1, t)),
        "쓴 것을 f로 삭이며 더한다 | what was written, decaying by f",
        Induction(t, forget * C[t - 1] + U[t]),
    )


@derivation("기억의 반감기 | The half-life of memory")
def half_life(forget, life):
    yield exp(life * log(forget)) - Rational(1, 2), "f^τ 이 절반이 되는 때 | when f^τ is one half"
    yield (
        -log(2) / log(forget),
        "f = 0.99 이면 약 69 걸음 | about 69 steps at f = 0.99",
        Solves(life),
    )


@derivation("망각 편향이 기억의 길이를 정한다 | The forget bias sets the memory's length")
def forget_bias(forget, b):
    yield 1 / (1 - forget), "Σf^k: 기억의 길이 | Σf^k: the length of memory"
    yield (
        1 / (1 - 1 / (1 + exp(-b))),
        "게이트는 시그모이드, 처음에는 편향뿐 | the gate is a sigmoid, at first of its bias alone",
        Given({forget: 1 / (1 + exp(-b))}),
    )
    yield 1 + exp(b), "b에 지수로 길어진다: 그래서 1쯤으로 시작한다 | so one starts near b = 1"


@derivation("f < 1 이면 끝내 잊는다 | With f < 1 it forgets in the end")
def still_vanishing(forget, t):
    yield Limit(forget**t, t, oo), "늘 같은 f < 1 로 오래 지나면 | a constant f < 1 for long"
    yield 0, "소실을 늦출 뿐 없애지는 않는다 | it delays vanishing, it does not abolish it"


@derivation("파라미터는 RNN의 네 배 | Four times the parameters of an RNN")
def parameter_count(hidden, inputs):
    one = hidden * (hidden + inputs) + hidden
    yield one + one + one + one, "입력·망각·출력 게이트와 새 내용 | three gates and the content"
    yield (
        4 * (hidden**2 + hidden * inputs + hidden),
        "RNN 한 칸의 네 배(PyTorch는 편향을 두 벌 둔다) | (PyTorch keeps two sets of biases)",
    )


MISCONCEPTIONS = (
    misconception(
        "LSTM은 기울기 소실을 없앤다 | The LSTM abolishes vanishing gradients",
        "늦출 뿐이다: f < 1 이면 f^t 은 0으로 간다 | It delays them: with f < 1, f^t goes to 0",
        proof="still_vanishing",
    ),
    misconception(
        "망각 게이트가 1이면 모두 잊는다 | A forget gate of 1 forgets everything",
        "1이면 모두 지킨다: 셀에 곱해지는 값이다 | At 1 it keeps all: it multiplies the cell",
        proof="carousel",
    ),
    misconception(
        "망각 게이트는 처음의 LSTM부터 있었다 | The first LSTM already had a forget gate",
        "뒤에 더해졌다 | It was added later",
        source="Gers, Schmidhuber, Cummins 2000, Learning to forget",
    ),
)

SAID = r"""
망각 게이트가 1이면 모두 잊는다
    1이면|1일_때|1에_가까우면|1에_가까울수록 …버림|지운|지움|잊음|제거 -0|기억|유지|보존|남
    1이면|1일_때|1에_가까우면|1에_가까울수록 …잊|버리|버린|삭제|forget -0|기억|유지|보존|남
    0이면|0일_때|0에_가까우면|0에_가까울수록 …기억|유지|보존 -1|잊|버|삭제
    = 0이면|0일_때|0에_가까우면|0에_가까울수록 …잊|버리|버린|삭제|forget
    = 1이면|1일_때|1에_가까우면|1에_가까울수록 …기억|유지|보존|남
~ LSTM은 기울기 소실을 없앤다
    기울기_소실|기울기_손실|vanishing_gradient|gradient_vanishing|기울기_소실_문제|기울기_소멸 .없애|없앤|완전히|사라지|제거|없다 -완화|않|줄|rnn
"""

EXPANSIONS = r"""
LSTM | Long Short-Term Memory
"""

BORN = r"""
1997 || hochreiter, schmidhuber
"""
