"""Adam: averaged gradients over their averaged size, both corrected for starting at zero."""

from notecc.derive import (
    ByRule,
    Given,
    Induction,
    Limit,
    Sum,
    absolute,
    derivation,
    misconception,
    rule,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adam",
    title=Words("아담", "Adam"),
    definition=Words(
        "기울기와 기울기 제곱의 지수이동평균을 편향 보정하여 모멘텀과 파라미터별 학습률을 "
        "함께 쓰는 방법",
        "Joining momentum and per-parameter rates: bias-corrected moving averages of the "
        "gradient and of its square",
    ),
    category="optimizer",
    names=(
        Name("Adam", unless=("adam smith", "adam sandler", "adam driver")),
        Name("adaptive moment estimation"),
        Name("에이담"),
        Name("아담 옵티마이저"),
        Name(
            "아담",
            context=(
                "optimizer",
                "옵티마이저",
                "최적화",
                "학습률",
                "learning rate",
                "모멘텀",
                "momentum",
                "gradient",
                "경사",
                "sgd",
                "adam",
            ),
            unless=("아담한", "아담하", "이브"),
        ),
    ),
    needs=("momentum", "rmsprop"),
    formula=(
        r"\hat m_t=\frac{m_t}{1-\beta_1^t},\quad \hat "
        r"v_t=\frac{v_t}{1-\beta_2^t},\qquad w_{t+1}=w_t-\frac{\eta\,\hat "
        r"m_t}{\sqrt{\hat v_t}+\epsilon}"
    ),
    source="Kingma, Ba 2015, Adam: a method for stochastic optimization",
    fixes=Words(
        "RMSprop에는 관성이 없고 이동평균이 0에서 시작해 치우친다. 모멘텀을 더하고 편향을 "
        "바로잡는다",
        "RMSprop has no momentum, and its average starts biased at 0: Adam adds the one and "
        "corrects the other",
    ),
    fails=Words(
        "볼록한 문제에서도 수렴하지 않는 예가 있고(AMSGrad), L2 벌점이 감쇠로 작용하지 "
        "않는다(AdamW). 상태를 두 배로 저장한다",
        "There are convex problems on which it fails to converge (AMSGrad), an L2 penalty "
        "does not act as decay (AdamW), and it keeps two numbers a parameter",
    ),
)


SYMBOLS = r"""
    w0     real      w_{t}  | 지금의 가중치 | weight now
    k      index     k  | 기울기의 나이 | age of a gradient
    p      unit      p  | 1-β₂ | 1-β₂
    v      sequence  v  | 기울기 제곱의 이동평균(2차 모멘트) | running mean of squared gradients
    s      positive  s  | 손실의 배율 | scale of the loss
"""


@rule(oracle=("torch.adam", "optax.adam"))
def step(w, g, t, m=0.0, v=0.0, *, eta=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - eta * m_hat / (sqrt(v_hat) + eps)
    return w, m, v


@derivation("m_t 를 펼치면 | m_t, unrolled")
def unrolled(m, g, beta1, i, t):
    yield m[t], "m_t = β₁m_{t-1} + (1-β₁)g_t, m_0 = 0 에서 | from its definition, m_0 = 0"
    yield (
        (1 - beta1) * Sum(beta1 ** (t - i) * g[i], (i, 1, t)),
        "지난 기울기의 가중합 | a weighted sum of past gradients",
        Induction.of(step, m[t]),
    )


@derivation("편향 보정 | Bias correction")
def bias(g, g0, beta1, i, t):
    yield (1 - beta1) * Sum(beta1 ** (t - i) * g[i], (i, 1, t)), "m_t 에서 | in m_t"
    yield (
        (1 - beta1) * Sum(beta1 ** (t - i) * g0, (i, 1, t)),
        "기울기의 기댓값이 일정하면 | if the gradient's mean does not change",
        Given({g[i]: g0}),
    )
    yield (1 - beta1**t) * g0, "등비급수: (1-β₁^t)배로 작다 | too small by 1-β₁^t"


@derivation("첫 걸음의 크기는 η | The first step has size η")
def first_step(g_pos, eta, beta1, beta2):
    m, v = (1 - beta1) * g_pos, (1 - beta2) * g_pos**2
    yield eta * (m / (1 - beta1)) / sqrt(v / (1 - beta2)), "t = 1, ε = 0 | t = 1, ε = 0"
    yield eta, "기울기의 크기와 무관하다 | whatever the size of the gradient"


@derivation("보정하지 않은 첫 걸음 | The first step, uncorrected")
def uncorrected(g_pos, eta, beta1, beta2):
    yield (
        eta * (1 - beta1) * g_pos / sqrt((1 - beta2) * g_pos**2),
        "보정을 뺀 첫 걸음 | the first step without the correction",
    )
    yield (
        eta * (1 - beta1) / sqrt(1 - beta2),
        "기본값이면 3.16η: 너무 크다 | 3.16η at the defaults: too large",
    )


@derivation("β₁ = 0, 보정 없음이면 RMSprop | With β₁ = 0 and no correction it is RMSprop")
def as_rmsprop(w0, m, v, g, eta, beta1, eps, t):
    yield w0 - eta * m[t] / (sqrt(v[t]) + eps), "보정 없는 걸음 | a step without correction"
    yield (
        w0 - eta * (beta1 * m[t - 1] + (1 - beta1) * g[t]) / (sqrt(v[t]) + eps),
        "m_t 의 정의 | the definition of m_t",
        ByRule(step, m[t]),
    )
    yield (
        w0 - eta * g[t] / (sqrt(v[t]) + eps),
        "β₁ = 0: RMSprop의 걸음 | β₁ = 0: the step of RMSprop",
        Given({beta1: 0}),
    )


@derivation("보정한 무게의 합은 1 | The corrected weights sum to 1")
def weights(beta1, i, t):
    yield (
        (1 - beta1) * Sum(beta1 ** (t - i), (i, 1, t)) / (1 - beta1**t),
        "m̂_t 에서 지난 기울기들의 무게를 더하면 | the weights of the past gradients in m̂_t",
    )
    yield 1, "비로소 평균이 된다 | only now is it an average"


@derivation("기울기가 일정하면 늘 η만큼 | Under a steady gradient every step is η")
def steady(g_pos, eta, beta1, beta2, t):
    m, v = (1 - beta1**t) * g_pos, (1 - beta2**t) * g_pos**2
    yield (
        eta * (m / (1 - beta1**t)) / sqrt(v / (1 - beta2**t)),
        "t번째 걸음, ε = 0 | step t, ε = 0",
    )
    yield eta, "몇 번째든, 기울기가 얼마든 | at any step, whatever the gradient"


@derivation("손실을 s배 해도 걸음은 같다 | Scaling the loss leaves the step alone")
def scale_free(g, eta, beta1, beta2, s, i, t):
    def move(x):
        m = (1 - beta1) * Sum(beta1 ** (t - i) * x(i), (i, 1, t))
        v = (1 - beta2) * Sum(beta2 ** (t - i) * x(i) ** 2, (i, 1, t))
        return eta * (m / (1 - beta1**t)) / sqrt(v / (1 - beta2**t))

    yield move(lambda i: s * g[i]), "모든 기울기가 s배, ε = 0 | every gradient times s, ε = 0"
    yield move(lambda i: g[i]), "위아래의 s가 지워진다 | s cancels"


@derivation("β₂ → 1 이면 지난 제곱을 고르게 본다 | As β₂ → 1 all past squares weigh alike")
def flat_memory(p, k, t):
    yield (
        Limit(p * (1 - p) ** k / (1 - (1 - p) ** t), p, 0),
        "v̂_t 에서 나이 k인 제곱의 무게, 1-β₂ = p | weight of a square of age k in v̂_t, 1-β₂ = p",
    )
    yield 1 / t, "보정 덕분에 t개의 평균이 된다: G_t/t | thanks to the correction: a mean, G_t/t"


@derivation("그때 η/√t 로 걸으면 Adagrad | Then, with η/√t for the rate, it is Adagrad")
def as_adagrad(G, g, eta, t):
    yield (
        eta / sqrt(t) * g[t] / sqrt(G[t] / t),
        "β₁ = 0, v̂_t = G_t/t, ε = 0 인 Adam | Adam with β₁ = 0, v̂_t = G_t/t, ε = 0",
    )
    yield (
        eta * g[t] / sqrt(G[t]),
        "t가 지워지고 Adagrad의 걸음이 남는다 | t cancels: the step of Adagrad",
    )


@derivation("기억을 끄면 부호 경사하강 | Without memory it is sign descent")
def sign_descent(g, m, v, eta, beta1, beta2, t):
    yield (
        eta * m[t] / sqrt(v[t]),
        "ε = 0 (계수가 0이면 보정은 1) | ε = 0 (without memory the corrections are 1)",
    )
    yield (
        eta * (beta1 * m[t - 1] + (1 - beta1) * g[t]) / sqrt(v[t]),
        "m_t 의 정의 | the definition of m_t",
        ByRule(step, m[t]),
    )
    yield (
        eta
        * (beta1 * m[t - 1] + (1 - beta1) * g[t])
        / sqrt(beta2 * v[t - 1] + (1 - beta2) * g[t] ** 2),
        "v_t 의 정의 | the definition of v_t",
        ByRule(step, v[t]),
    )
    yield (
        eta * g[t] / absolute(g[t]),
        "β₁ = β₂ = 0: 크기는 지워지고 부호만 | with β₁ = β₂ = 0 only the sign is left",
        Given({beta1: 0, beta2: 0}),
    )


MISCONCEPTIONS = (
    misconception(
        "Adam은 모멘텀과 SGD를 합친 것이다 | Adam is momentum plus SGD",
        "Adam은 모멘텀과 RMSprop을 합친 것이다: β₁ = 0, 보정 없음이면 RMSprop | "
        "Adam joins momentum and RMSprop: with β₁ = 0 and no correction it is RMSprop",
        proof="as_rmsprop",
    ),
    misconception(
        "기울기가 작으면 Adam의 걸음도 작다 | Small gradients give small Adam steps",
        "기울기 전체를 s배 해도 걸음은 같다(ε을 빼면): 크기가 아니라 한결같음이 정한다 | "
        "Scaling all gradients changes no step (but for ε): steadiness counts, not size",
        proof="scale_free",
    ),
    misconception(
        "Adam에는 학습률을 정할 필요가 없다 | Adam needs no learning rate",
        "첫 걸음의 크기가 바로 η다: 학습률은 여전히 골라야 한다 | "
        "Its first step has size η: the rate is still to be chosen",
        proof="first_step",
    ),
)

SAID = r"""
Adam은 모멘텀과 SGD를 합친 것이다
    모멘텀|momentum|관성 방식|기법|방법|개념 .~에|~과|~와|~을|~를 .sgd|확률적_경사|stochastic_gradient_descent 결합|합친|더한|적용|추가|섞 -rmsprop|adagrad|adaptive|적응|제곱|square|비교|nesterov|ema|학습률
    모멘텀|momentum|관성 .{and} .stochastic_gradient_descent -rmsprop|adagrad|adaptive|적응|제곱|square|비교|nesterov|ema|학습률
    stochastic_gradient_descent .{and} .모멘텀|momentum|관성 -rmsprop|adagrad|adaptive|적응|제곱|square|비교|nesterov|ema|학습률
    ~모멘텀|momentum|관성 .{and} .sgd|확률적_경사 -rmsprop|adagrad|adaptive|적응|제곱|square|비교|nesterov|ema|학습률
    sgd|확률적_경사하강법 .{and} .모멘텀|momentum|관성 -rmsprop|adagrad|adaptive|적응|제곱|square|비교|nesterov|ema|학습률|단점
    sgd에|sgd에다|sgd에다가 .모멘텀|momentum|관성 .더하|더한|추가|적용|결합|합친 -rmsprop|adagrad|adaptive|적응|제곱|square|비교|nesterov|ema|학습률
    = 모멘텀|momentum|관성 …rmsprop|adagrad|square|squares|제곱
    = rmsprop|adagrad …모멘텀|momentum|관성
    = square|squares|squared|제곱 …모멘텀|momentum
Adam에는 학습률을 정할 필요가 없다
    {rate} 정할|정해|설정|고를|고르|튜닝|조정|지정|tuning 필요가|필요 .없
    {rate} .필요가|필요 .없
    no|without learning_rate
기울기가 작으면 Adam의 걸음도 작다
    {gradient} .작으면|작을수록|작을_때|작아지면|small 걸음|스텝|step|이동|업데이트 .작|줄|조금
"""

POINTS = r"""
편향 보정 | bias correction
    보정|편향|correction|corrected|unbiased|bias
"""

BORN = r"""
2014 2015 ||
"""
