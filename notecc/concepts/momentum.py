"""Momentum: past gradients keep pushing."""

from notecc.derive import ByRule, Given, Induction, Limit, Sum, derivation, oo, rule
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
)


@rule(oracle=("torch.momentum", "optax.momentum"))
def step(w, g, v=0.0, *, eta=0.01, beta=0.9):
    v = beta * v + g
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
