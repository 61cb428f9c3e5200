"""Momentum: past gradients keep pushing."""

from notecc.derive import (
    ByRule,
    Given,
    Induction,
    Limit,
    Solves,
    Sum,
    derivation,
    misconception,
    oo,
    rule,
    where,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="momentum",
    title=Words("모멘텀", "Momentum"),
    definition=Words(
        "지난 기울기를 감쇠시키며 더한 속도로 파라미터를 옮겨, 같은 방향은 빨라지고 진동은 "
        "줄어드는 방법",
        "Moving along a decaying sum of past gradients, which speeds up steady directions "
        "and damps oscillation",
    ),
    category="optimizer",
    names=(
        Name("모멘텀"),
        Name("관성", context=("momentum", "모멘텀", "gradient", "기울기", "경사")),
        Name("heavy ball"),
        Name("momentum", unless=("mv", "역학", "운동량 보존", "momentum contrast")),
    ),
    needs=("sgd",),
    formula=r"v_t=\beta v_{t-1}+g_t,\qquad w_{t+1}=w_t-\eta v_t",
    source="Polyak 1964, Some methods of speeding up the convergence of iteration methods",
    fixes=Words(
        "SGD는 좁은 골짜기에서 벽 사이를 오가며 느리다. 오가는 성분은 서로 지워지고 한결같은 "
        "성분은 쌓인다",
        "SGD bounces between the walls of a ravine: what alternates cancels, what is steady "
        "adds up",
    ),
    fails=Words(
        "관성 때문에 최적점을 지나쳐 흔들리고, β와 η를 함께 맞추어야 한다. 모든 파라미터의 "
        "학습률은 여전히 같다",
        "It overshoots and swings, β and η must be tuned together, and all parameters still "
        "share one rate",
    ),
)


SYMBOLS = r"""
    w0  real  w_{t}  | 지금의 가중치 | weight now
    a  real  w_{t-1}  | 한 걸음 전의 가중치 | weight one step before
    dampening  unit  \tau  | 감쇠(dampening) | dampening
"""


@rule(oracle=("torch.momentum", "optax.momentum"))
def step(w, g, v=0.0, *, eta=0.01, beta=0.9):
    v = beta * v + g
    w = w - eta * v
    return w, v


@rule(
    "dampening",
    oracle="torch.momentum_dampened",
    note="첫 걸음 뒤부터 새 기울기를 (1-τ)배로 | after the first step, new gradients count 1-τ",
)
def step_dampened(w, g, t, v=0.0, *, eta=0.01, beta=0.9, dampening=0.9):
    v = beta * v + where(t > 1, 1 - dampening, 1) * g
    w = w - eta * v
    return w, v


@derivation("속도를 펼치면 | The velocity, unrolled")
def unrolled(v, g, beta, i, t):
    yield v[t], "v_t = βv_{t-1} + g_t, v_0 = 0 에서 | from v_t = βv_{t-1} + g_t, v_0 = 0"
    yield (
        Sum(beta ** (t - i) * g[i], (i, 1, t)),
        "지난 기울기를 모두 더하되, 오래될수록 작게 | all past gradients, the older the smaller",
        Induction.of(step, v[t]),
    )


@derivation("기울기가 일정하면 등비급수 | Under a steady gradient, a geometric series")
def steady(g, g0, eta, beta, i, t):
    yield eta * Sum(beta ** (t - i) * g[i], (i, 1, t)), "한 번에 움직이는 거리 | one move"
    yield (
        eta * Sum(beta ** (t - i) * g0, (i, 1, t)),
        "기울기가 늘 같다면 | if the gradient never changes",
        Given({g[i]: g0}),
    )
    yield eta * g0 * (1 - beta**t) / (1 - beta), "등비급수의 합 | the sum of the series"


@derivation("끝 속도는 1/(1-β)배 | The limit speed is 1/(1-β) times as fast")
def limit_speed(g0, eta, beta, t):
    yield Limit(eta * g0 * (1 - beta**t) / (1 - beta), t, oo), "오래 지나면 | after a long time"
    yield eta * g0 / (1 - beta), "β^t 가 0으로 가므로 | because β^t goes to 0"


@derivation("부호가 번갈면 1/(1+β)배로 준다 | What alternates shrinks to 1/(1+β)")
def alternating(g, g0, beta, i, t):
    yield Sum(beta ** (t - i) * g[i], (i, 1, t)), "속도 | the velocity"
    yield (
        Sum(beta ** (t - i) * ((-1) ** (t - i) * g0), (i, 1, t)),
        "골짜기의 벽 사이에서 기울기가 번갈면 | if the gradient alternates between two walls",
        Given({g[i]: (-1) ** (t - i) * g0}),
    )
    yield g0 * (1 - (-beta) ** t) / (1 + beta), "공비 -β 의 등비급수 | ratio -β: a geometric series"


@derivation("무거운 공의 꼴 | As a heavy ball")
def heavy_ball(w0, a, v, g, eta, beta, t):
    yield w0 - eta * v[t], "한 걸음 | one step"
    yield w0 - eta * (beta * v[t - 1] + g[t]), "속도의 정의 | the velocity", ByRule(step, v[t])
    yield (
        w0 - eta * g[t] + beta * (w0 - a),
        "w_t - w_{t-1} = -ηv_{t-1}: 직전 걸음의 β배를 더 간다 | plus β times the step before",
        Given({v[t - 1]: (a - w0) / eta}),
    )


@derivation("안정한 학습률의 한계가 넓어진다 | It is stable up to a larger rate")
def stable(eta, h, beta, z):
    yield (
        z**2 - (1 + beta - eta * h) * z + beta,
        "w_{t+1} = (1+β-ηh)w_t - βw_{t-1} 의 특성식 | its characteristic polynomial on a quadratic",
    )
    yield (
        2 * (1 + beta) - eta * h,
        "근이 -1 을 지나는 곳: z = -1 을 넣는다 | where a root passes -1: put z = -1",
        Given({z: -1}),
    )
    yield (
        2 * (1 + beta) / h,
        (
            "여기서부터 흔들림이 줄지 않는다: SGD의 한계 2/h 의 (1+β)배 | "
            "where swings stop shrinking: 1+β times SGD's 2/h"
        ),
        Solves(eta),
    )


@derivation("β = 0 이면 SGD | With β = 0 it is SGD")
def without_memory(w0, v, g, eta, beta, t):
    yield w0 - eta * v[t], "한 걸음 | one step"
    yield w0 - eta * (beta * v[t - 1] + g[t]), "속도의 정의 | the velocity", ByRule(step, v[t])
    yield w0 - eta * g[t], "기억을 끄면 | without memory", Given({beta: 0})


@derivation("이동평균 형태와의 차이 | Against the moving-average form")
def average_form(g, beta, i, t):
    yield Sum((1 - beta) * beta ** (t - i) * g[i], (i, 1, t)), "기울기의 지수이동평균 | an EMA"
    yield (
        (1 - beta) * Sum(beta ** (t - i) * g[i], (i, 1, t)),
        "속도의 (1-β)배: 학습률만 다르다 | (1-β) times the velocity: only the rate differs",
    )


@derivation(
    "감쇠를 주면 끝 속도는 (1-τ)/(1-β)배 | Dampened, it ends at (1-τ)/(1-β)", variant="dampening"
)
def dampened_speed(w0, v0, g0, eta, beta, dampening, t):
    _, v = step_dampened.function(w0, g0, t + 1, v0, eta=eta, beta=beta, dampening=dampening)
    yield v - v0, "기울기가 일정할 때 첫 걸음 뒤의 속도 변화 | its change after the first step"
    yield beta * v0 + (1 - dampening) * g0 - v0, "t + 1 > 1 이므로 | because t + 1 > 1"
    yield (
        (1 - dampening) / (1 - beta) * g0,
        "더 변하지 않는 속도 | the velocity that no longer changes",
        Solves(v0),
    )
    yield (
        g0,
        "τ = β 이면 기울기의 평균이다 | with τ = β it is a mean of gradients",
        Given({dampening: beta}),
    )


MISCONCEPTIONS = (
    misconception(
        "모멘텀은 학습률을 바꾸지 않는다 | Momentum leaves the learning rate as it is",
        "기울기가 일정하면 걸음이 η/(1-β)배까지 커진다: β = 0.9 이면 10배 | "
        "Under a steady gradient steps grow to η/(1-β) times it: tenfold at β = 0.9",
        proof="limit_speed",
    ),
    misconception(
        "모멘텀은 미니배치의 결과를 쓰는 방법이다 | Momentum uses the result of the mini-batch",
        "미니배치의 기울기를 쓰는 것은 SGD도 같다. 모멘텀은 지난 기울기들을 쌓아 쓴다 | "
        "So does SGD; momentum adds up the gradients of past steps",
        proof="unrolled",
    ),
    misconception(
        "모멘텀은 기울기의 제곱을 모은다 | Momentum gathers squared gradients",
        "기울기 그대로를 모은다. 제곱을 모으는 것은 Adagrad, RMSprop이다 | It gathers the gradients "
        "themselves; Adagrad and RMSprop gather squares",
        proof="unrolled",
    ),
)

SAID = r"""
~ 모멘텀은 미니배치의 결과를 쓰는 방법이다
    미니_배치|mini-batch|minibatch|배치|batch .결과|{gradient} .활용|사용|이용|쓰 -이전|과거|누적|previous|past|관성|지난|직전|저장|앞
    = 이전|과거|지난|직전|previous|past …gradient|기울기|방향|속도|그래디언트
모멘텀은 기울기의 제곱을 모은다
    ^{gradient} .제곱|square|squares .누적|평균|이동평균|더|합|모으 -rmsprop|adam|adagrad|adadelta|함께|과|와|않
    momentum|모멘텀 :: …{gradient} .제곱|square|squares .누적|평균|이동평균|더|합|모으|이용|사용|저장 -rmsprop|adam|adagrad|adadelta|함께|과|와
"""

POINTS = r"""
지난 기울기를 이어 쓴다는 것 | that it carries past gradients on
    이전|과거|누적|관성|지난|직전|previous|past|accumulat|velocity|속도|방향|inertia|beta|β|가속|accumulation
"""

BORN = r"""
1964 ||
"""
