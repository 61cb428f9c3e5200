"""Nesterov's accelerated gradient looks ahead before it steps."""

from notecc.derive import Below, Derivative, Given, Let, derivation, misconception, rule
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="nag",
    title=Words("네스테로프 가속 경사", "Nesterov accelerated gradient"),
    definition=Words(
        "모멘텀만큼 먼저 가 본 자리에서 기울기를 재어 속도를 고치는 모멘텀 방법",
        "Momentum that measures the gradient where the velocity is about to carry the "
        "parameters, and corrects the velocity with it",
    ),
    category="optimizer",
    names=(
        Name("네스테로프"),
        Name("네스테로프 가속 경사"),
        Name("네스테로프 가속 경사법"),
        Name("네스테로프 모멘텀"),
        Name("네스테로브"),
        Name("Nesterov"),
        Name("Nesterov accelerated gradient"),
        Name("Nesterov momentum"),
        Name("NAG", exact=True),
    ),
    needs=("momentum",),
    formula=r"v_t=\beta v_{t-1}+\nabla L(w_t-\eta\beta v_{t-1}),\qquad w_{t+1}=w_t-\eta v_t",
    source=(
        "Nesterov 1983, A method of solving a convex programming problem with convergence "
        "rate O(1/k²)"
    ),
    fixes=Words(
        "모멘텀은 지금 자리의 기울기로 속도를 고쳐 지나친 뒤에야 멈춘다. NAG는 갈 자리를 미리 "
        "보고 먼저 줄인다",
        "Momentum corrects itself only after overshooting: NAG looks where it is going and "
        "brakes first",
    ),
    fails=Words(
        "빨라진다는 보장은 볼록하고 잡음이 없을 때의 것이다. 잡음이 크면 이득이 줄고, β를 "
        "여전히 골라야 한다",
        "Its guarantee of speed is for convex losses without noise; with much noise the gain "
        "is small, and β is still to be chosen",
    ),
)


SYMBOLS = r"""
    w0     real      w_{t}    | 지금의 가중치 | weight now
    phi    real      \varphi  | 미리 본 자리 w - ηβv | the place ahead, w - ηβv
    v1     real      v_{t}    | 다음 속도 | the next velocity
    w1     real      w_{t+1}  | 다음 가중치 | the next weight
    v0     real      v_{t-1}  | 지금의 속도        | velocity now
    a      real      w_{t-1}  | 한 걸음 전의 가중치 | weight one step before
    p      unit      p        | 학습률 곱하기 곡률  | rate times curvature
"""


@rule(note="갈 자리 w - ηβv 에서 기울기를 잰다 | the gradient is taken ahead, at w - ηβv")
def step(w, grad, v=0.0, *, eta=0.01, beta=0.9):
    v = beta * v + grad(w - eta * beta * v)
    w = w - eta * v
    return w, v


@rule(
    "PyTorch, Optax",
    oracle=("torch.nag", "optax.nag"),
    note=(
        "미리 본 자리 φ = w - ηβv 를 가중치로 삼아, 지금 자리의 기울기만 쓴다 | "
        "takes the place ahead, φ = w - ηβv, for the weight, so that its own gradient will do"
    ),
)
def step_shifted(w, g, v=0.0, *, eta=0.01, beta=0.9):
    v = beta * v + g
    w = w - eta * (g + beta * v)
    return w, v


@derivation("두 꼴은 같은 길을 걷는다: φ = w - ηβv | Both forms walk one path: φ = w - ηβv")
def same_path(w0, v0, phi, v1, eta, beta, grad):
    w, v = step.function(w0, grad, v0, eta=eta, beta=beta)
    ahead = Let(phi, w0 - eta * beta * v0)
    velocity = Let(v1, beta * v0 + grad(ahead))
    place = w0 - eta * beta * v0
    shifted, _ = step_shifted.function(place, grad(place), v0, eta=eta, beta=beta)
    yield (
        w - eta * beta * v,
        "미리 보기 꼴의 한 걸음 뒤의 φ | φ after a step of the look-ahead form",
    )
    yield w0 - eta * velocity - eta * beta * velocity, "이름을 붙이면 | with names for its parts"
    yield (
        ahead - eta * (grad(ahead) + beta * velocity),
        "w 대신 φ 에서 보면 | seen from φ instead of w",
    )
    yield shifted, "φ 를 가중치로 삼은 PyTorch 꼴의 한 걸음 | a step of PyTorch's form, from φ"


@derivation("두 꼴은 속도도 같다 | Both forms have one velocity")
def same_velocity(w0, v0, eta, beta, grad):
    ahead = w0 - eta * beta * v0
    _, v = step.function(w0, grad, v0, eta=eta, beta=beta)
    yield (
        v - beta * v0,
        "미리 보기 꼴이 속도에 더한 것 | what the look-ahead form adds to its velocity",
    )
    yield grad(ahead), "φ 에서 잰 기울기: PyTorch 꼴의 g_t 그것 | the gradient at φ: PyTorch's g_t"


@derivation("먼저 건너뛰고 내려간다 | Jump first, then descend")
def extrapolated(w0, a, v0, eta, beta, grad):
    w, _ = step.function(w0, grad, v0, eta=eta, beta=beta)
    y = w0 + beta * (w0 - a)
    yield w, "한 걸음 | one step"
    yield (
        y - eta * grad(y),
        (
            "ηv = w_{t-1} - w_t 이므로, y = w_t + β(w_t - w_{t-1}) 에서의 경사하강 | "
            "since ηv = w_{t-1} - w_t: gradient descent from y = w_t + β(w_t - w_{t-1})"
        ),
        Given({v0: (a - w0) / eta}),
    )


@derivation("모멘텀에 없는 제동 | The brake that Momentum lacks")
def brake(w0, v0, eta, beta, h, w_star):
    ahead = h * (w0 - eta * beta * v0 - w_star)
    yield (
        (beta * v0 + ahead) - (beta * v0 + h * (w0 - w_star)),
        "이차 함수에서 NAG와 모멘텀의 속도 차이 | NAG's velocity less Momentum's, on a quadratic",
    )
    yield (
        -eta * beta * h * v0,
        "속도의 반대쪽으로, 곡률이 클수록 세게 | against the velocity, harder where it is curved",
    )


@derivation("흔들림이 더 빨리 준다 | Its swings die out faster")
def damped(w0, v0, w1, v1, eta, beta, h, p):
    next_w, next_v = step.function(w0, lambda x: h * x, v0, eta=eta, beta=beta)
    w, v = Let(w1, next_w), Let(v1, next_v)
    yield (
        Derivative(w, w0) * Derivative(v, v0) - Derivative(w, v0) * Derivative(v, w0),
        "한 걸음의 행렬식: 두 배수의 곱 | determinant of a step: the product of its two factors",
    )
    yield beta * (1 - eta * h), "이차 함수 L = h/2·w² 에서 | on the quadratic L = h/2·w²"
    yield beta * (1 - p), "0 < ηh = p < 1 이면 | if 0 < ηh = p < 1", Given({eta: p / h})
    yield beta, "모멘텀의 행렬식보다 작다 | less than Momentum's", Below()


@derivation("모멘텀의 행렬식은 β | Momentum's determinant is β")
def momentum_determinant(w0, v0, w1, v1, eta, beta, h):
    v = Let(v1, beta * v0 + h * w0)
    w = Let(w1, w0 - eta * v)
    yield (
        Derivative(w, w0) * Derivative(v, v0) - Derivative(w, v0) * Derivative(v, w0),
        "같은 이차 함수에서 모멘텀의 한 걸음 | a step of Momentum on the same quadratic",
    )
    yield beta, "곡률과 무관하다: 벽이 가팔라도 더 줄지 않는다 | whatever the curvature"


@derivation("β = 0 이면 경사하강 | With β = 0 it is gradient descent")
def without_memory(w0, v0, eta, beta, grad):
    w, _ = step.function(w0, grad, v0, eta=eta, beta=beta)
    yield w, "한 걸음 | one step"
    yield w0 - eta * grad(w0), "미리 볼 것이 없다 | nothing to look ahead to", Given({beta: 0})


MISCONCEPTIONS = (
    misconception(
        "PyTorch의 nesterov는 NAG가 아니다: 미리 가 보지 않는다 | "
        "PyTorch's nesterov is not NAG, for it does not look ahead",
        "미리 본 자리를 가중치로 저장할 뿐 같은 길이다 | "
        "It is the same path: the place ahead is what it stores as the weight",
        proof="same_path",
    ),
    misconception(
        "NAG는 지금 자리에서 기울기를 잰다 | NAG takes the gradient where it is",
        "속도만큼 미리 가 본 자리에서 잰다. 지금 자리에서 재는 것은 모멘텀이다 | It takes it at the place where its "
        "velocity would lead; momentum takes it where it is",
        source="Nesterov 1983, A method of solving a convex programming problem with "
        "convergence rate O(1/k²)",
    ),
)

SAID = r"""
NAG는 지금 자리에서 기울기를 잰다
    ^현재|지금 .위치|자리|지점|parameter|파라미터|가중치 .{gradient} -이동한|이동해|이동하고|미리|먼저|다음|속도|momentum|모멘텀|만큼|뒤|후
    nag|nesterov|네스테로프|nesterov_accelerated_gradient :: .현재|지금 .위치|자리|parameter|파라미터|지점|가중치 .{gradient} -momentum|모멘텀|이동|다음|미리|먼저|달리
    momentum|모멘텀 :: …미리|먼저 .이동|가|움직 …{gradient} -nag|nesterov|네스테로프|현재
"""

EXPANSIONS = r"""
NAG | Nesterov Accelerated Gradient
"""

BORN = r"""
1983 || nesterov
"""
