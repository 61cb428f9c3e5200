"""A recurrent network carries a state from step to step."""

from notecc.derive import (
    AtMost,
    Derivative,
    Induction,
    Limit,
    Product,
    Sum,
    absolute,
    derivation,
    misconception,
    oo,
    tanh,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="rnn",
    title=Words("순환 신경망", "Recurrent neural network"),
    definition=Words(
        "앞 시점의 은닉 상태를 다음 시점에 넘기며 같은 가중치로 시퀀스를 처리하는 신경망",
        "A network that handles a sequence with the same weights at every step, handing its "
        "hidden state on to the next",
    ),
    category="architecture",
    names=(
        Name("순환 신경망"),
        Name("RNN"),
        Name("recurrent neural network"),
        Name("recurrent neural net"),
        Name("recurrent network"),
    ),
    needs=("backprop",),
    formula=(
        r"h_t=\tanh(Wh_{t-1}+Ux_t+b),\qquad \frac{\partial h_t}{\partial "
        r"h_k}=\prod_{i=k+1}^t\mathrm{diag}(1-h_i^2)\,W"
    ),
    source="Elman 1990, Finding structure in time",
    fixes=Words(
        "순방향 신경망은 길이가 정해진 입력만 받는다. 같은 칸을 되풀이해 아무 길이나 읽고 "
        "앞의 것을 기억한다",
        "A feed-forward network takes one length; the same cell again and again reads any "
        "length and remembers",
    ),
    fails=Words(
        "기울기가 곱으로 이어져 먼 과거는 사라지거나 폭발하고, 시간 순서대로만 계산할 수 있다",
        "Gradients are long products that vanish or explode, and time steps cannot run in parallel",
    ),
)

SYMBOLS = r"""
    h_prev real      h_{t-1}  | 앞 시점의 은닉 상태 | hidden state one step before
    u      real      u        | 입력의 가중치 | weight of the input
    H      sequence  h        | 은닉 상태 | hidden states
    D      sequence  D        | ∂h_t/∂h_0: 처음 상태에 대한 기울기 | gradient in the first state
    slope  positives s        | tanh의 기울기 s_i = 1-h_i² | slope of tanh, s_i = 1-h_i²
    A      sequence  a        | 시점마다의 입력(ux_i) | inputs u x_i
    w_pos  positive  w        | 순환 가중치(양수) | recurrent weight, above 0
    r      unit      r        | 1보다 작은 순환 가중치 | recurrent weight below 1
    extra  positive  \delta   | 1을 넘는 만큼 | by how much it is above 1
    hidden size      H        | 은닉 상태의 크기 | size of the hidden state
    inputs size      d        | 입력의 크기 | size of the input
"""


@derivation("한 걸음의 기울기 | The gradient of one step")
def one_step(w, h_prev, u, x, b):
    inside = w * h_prev + u * x + b
    yield (
        Derivative(tanh(inside), h_prev),
        "h_t = tanh(w h_{t-1} + u x_t + b) 를 앞 상태로 미분 | h_t in the state before",
    )
    yield w * (1 - tanh(inside) ** 2), "w(1 - h_t²): 연쇄법칙 | w(1 - h_t²), by the chain rule"


@derivation("먼 과거까지의 기울기는 곱이다 | Far back it is a product")
def product(D, slope, w_pos, i, t):
    yield (
        D[t],
        "D_t = w s_t D_{t-1}, s_t = 1-h_t², D_0 = 1 | D_t = w s_t D_{t-1}, s_t = 1-h_t², D_0 = 1",
    )
    yield (
        w_pos**t * Product(slope[i], (i, 1, t)),
        "같은 w가 t번 곱해진다 | the same w, t times",
        Induction(t, w_pos * slope[t] * D[t - 1], start=1),
    )


@derivation("한 걸음은 |w|배를 넘지 않는다 | One step scales by at most |w|")
def step_bound(w, x):
    yield (
        absolute(w) * (1 - tanh(x) ** 2),
        "한 걸음의 기울기의 크기(0 < 1-tanh² ≤ 1) | size of one factor",
    )
    yield absolute(w), "tanh² 만큼 더 줄어든다 | it only gets smaller by tanh²", AtMost()


@derivation("|w| < 1 이면 사라진다 | It vanishes if |w| < 1")
def vanishing(r, t):
    yield Limit(r**t, t, oo), "t 걸음의 한계 |w|^t | the bound |w|^t of t steps"
    yield 0, "먼 과거의 오차는 전해지지 않는다 | errors do not reach the far past"


@derivation("w > 1 인 선형 순환은 폭발한다 | A linear recurrence with w > 1 explodes")
def exploding(extra, t):
    yield Limit(1 / (1 + extra) ** t, t, oo), "기울기 (1+δ)^t 의 역수 | the inverse of (1+δ)^t"
    yield 0, "역수가 0으로: 기울기는 끝없이 커진다 | so the gradient grows without bound"


@derivation("선형 순환을 펼치면 | A linear recurrence, unrolled")
def unrolled(H, A, w_pos, i, t):
    yield H[t], "h_t = w h_{t-1} + a_t, h_0 = 0 | h_t = w h_{t-1} + a_t, h_0 = 0"
    yield (
        Sum(w_pos ** (t - i) * A[i], (i, 1, t)),
        "오래된 입력일수록 w가 더 많이 곱해진다 | the older an input the more w's",
        Induction(t, w_pos * H[t - 1] + A[t]),
    )


@derivation("나눠 쓴 가중치의 기울기는 시점마다의 합 | A shared weight: a sum over time")
def through_time(A, w_pos, i, t):
    yield (
        Derivative(Sum(w_pos ** (t - i) * A[i], (i, 1, t)), w_pos),
        "펼친 h_t 를 w로 미분(BPTT) | the unrolled h_t in w: backpropagation through time",
    )
    yield (
        Sum((t - i) * w_pos ** (t - i - 1) * A[i], (i, 1, t)),
        "w를 쓴 곳마다 한 몫씩 | one share from every use of w",
    )


@derivation("파라미터 수는 길이와 무관하다 | Parameters do not depend on the length")
def parameter_count(hidden, inputs):
    yield (
        hidden * hidden + hidden * inputs + hidden,
        "W, U, b: 시점마다 같은 것을 쓴다 | W, U, b, the same at every step",
    )
    yield hidden * (hidden + inputs + 1), "T가 없다: 길이가 달라도 그대로 | no T in it"


MISCONCEPTIONS = (
    misconception(
        "기울기가 사라지면 아무것도 못 배운다 | With vanishing gradients nothing is learnt",
        "가까운 시점의 항은 남는다: 합에서 먼 과거의 몫만 0이 된다 | "
        "Near terms of the sum stay: only the share of the far past goes to 0",
        source="Pascanu, Mikolov, Bengio 2013, On the difficulty of training recurrent neural "
        "networks",
    ),
    misconception(
        "순환 신경망은 시점마다 가중치가 따로 있다 | An RNN has weights of its own for each step",
        "같은 W, U, b 를 되풀이해 쓴다 | The same W, U, b are used at every step",
        proof="parameter_count",
    ),
    misconception(
        "기울기 자르기는 기울기 소실을 푼다 | Gradient clipping cures vanishing gradients",
        "폭발을 막을 뿐이다: 작은 기울기는 그대로다 | It only stops explosions",
        source="Pascanu, Mikolov, Bengio 2013, On the difficulty of training recurrent neural "
        "networks",
    ),
)

SAID = r"""
순환 신경망은 시점마다 가중치가 따로 있다
    시점|타임스텝|time_step|timestep|스텝 .마다|별로 {weight} .다르|다른|따로|각각 -않|공유
    시점마다|타임스텝마다|time_step마다|스텝마다 {weight} .다르|다른|따로|각각|달라 -않|공유
    시점마다|타임스텝마다|time_step마다|스텝마다 .다른|각각의|별도의 .{weight} -않|공유
기울기 자르기는 기울기 소실을 푼다
    gradient_clipping|기울기_자르기|그래디언트_클리핑|클리핑|clipping .~으로|~로|~을|~를 …소실|vanishing 막|방지|해결|완화 -폭발|explod|exploding|않|못|lstm
    gradient_clipping|기울기_자르기|그래디언트_클리핑|클리핑|clipping :: …소실|vanishing -폭발|explod|exploding|않|못
    gradient_clipping|기울기_자르기|그래디언트_클리핑|클리핑 .으로|로|을|를 …소실|vanishing .막|방지|해결|완화 -폭발|explod|exploding|않|못
    소실|vanishing …gradient_clipping|기울기_자르기|클리핑|clipping .으로|로|을|를 -폭발|explod|exploding|않|못
"""

EXPANSIONS = r"""
RNN | Recurrent Neural Network
"""
