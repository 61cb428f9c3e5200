"""DQN learns action values with a deep network."""

from notecc.derive import (
    AtLeast,
    Delta,
    Derivative,
    Given,
    Induction,
    Integral,
    Rational,
    Sum,
    derivation,
    misconception,
    where,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="dqn",
    title=Words("심층 Q-네트워크", "DQN"),
    definition=Words(
        "행동가치 Q를 신경망으로 근사하고 재생 버퍼와 목표 네트워크로 학습을 안정시킨 "
        "강화학습 방법",
        "Reinforcement learning that approximates the action value Q by a neural network, "
        "steadied by experience replay and a target network",
    ),
    category="architecture",
    names=(
        Name("심층 Q 네트워크"),
        Name("딥 Q 네트워크"),
        Name("딥 큐 네트워크"),
        Name("디큐엔"),
        Name("deep Q-network"),
        Name("deep Q-learning"),
        Name("DQN"),
    ),
    needs=("reinforcement-learning", "mse"),
    formula=(r"L(\theta)=\tfrac12\bigl(r+\gamma\max_{a'}Q_{\theta^-}(s',a')-Q_\theta(s,a)\bigr)^2"),
    source=(
        "Mnih, Kavukcuoglu, Silver, et al. 2015, Human-level control through deep "
        "reinforcement learning"
    ),
    fixes=Words(
        "Q 표로는 다룰 수 없는 화면 같은 큰 상태를 신경망으로 다룬다",
        "States too many for a table, as screens are, are taken by a network",
    ),
    fails=Words(
        "값을 부풀리고, 이어진 행동(연속 행동)에는 쓰기 어렵고, 발산할 수 있다",
        "It overestimates, does not suit continuous actions, and may diverge",
    ),
)

SYMBOLS = r"""
    y      real      y                    | 목표값(상수로 둔다) | target, held fixed
    f      function  Q                    | 한 상태와 행동의 Q | Q of one state and action
    F      function  \max Q'              | 다음 상태의 가장 큰 Q | largest Q of the next state
    c      real      r                    | 보상 | reward
    W      sequence  q                    | 갱신 횟수마다의 Q | Q after each update
    w0     real      q_{0}                | 처음의 Q | Q at the start
    alpha  unit      \alpha               | 갱신의 걸음 | step of the update
    s      positive  e                    | 오차의 크기 | size of the error
    n      size      n                    | 행동의 수 | how many actions
    x      real      u                    | 0과 1 사이의 값 | a value between 0 and 1
    corr   unit      \rho                 | 표본 사이의 상관 | correlation of the samples
"""


@derivation("TD 기울기 | The TD gradient")
def td(theta, y, f):
    yield (
        Derivative((y - f(theta)) ** 2 / 2, theta),
        "목표 y는 목표 네트워크가 준 상수 | the target y is a constant, of the target network",
    )
    yield (
        -((y - f(theta)) * Derivative(f(theta), theta)),
        "-δ∇Q: TD 오차만큼 민다 | -δ∇Q: by the TD error",
    )


@derivation("목표까지 미분하면 다른 방법 | Differentiating the target is another method")
def residual(theta, c, gamma, f, F):
    yield (
        Derivative((c + gamma * F(theta) - f(theta)) ** 2 / 2, theta),
        "목표도 θ를 따라 움직이게 두면 | if the target moves with θ as well",
    )
    yield (
        (c + gamma * F(theta) - f(theta))
        * (gamma * Derivative(F(theta), theta) - Derivative(f(theta), theta)),
        (
            "γ∇max Q' 이 더 붙는다: 다음 상태의 값을 낮춰서도 오차를 줄인다 | "
            "γ∇max Q' comes in: the error may also be cut by lowering the next state's value"
        ),
    )


@derivation("목표가 멈춰 있으면 Q는 다가간다 | With a fixed target Q approaches it")
def fixed_target(W, w0, y, alpha, t):
    yield W[t], "q ← q + α(y - q) | q ← q + α(y - q)"
    yield (
        y + (1 - alpha) ** t * (w0 - y),
        (
            "차이가 (1-α)^t 로 준다: 목표 네트워크를 얼려 두는 까닭 | "
            "the gap falls with (1-α)^t: why the target network is kept frozen"
        ),
        Induction(t, W[t - 1] + alpha * (y - W[t - 1]), start=w0),
    )


@derivation("함수로 나타내면 발산할 수 있다 | With function approximation it can diverge")
def diverging(W, w0, alpha, gamma, t):
    yield W[t], "Q(s) = w, Q(s') = 2w, 보상 0: w ← w + α(2γw - w) | Q(s) = w, Q(s') = 2w, no reward"
    yield (
        (1 + alpha * (2 * gamma - 1)) ** t * w0,
        "γ > 1/2 이면 참값 0에서 멀어진다 | for γ > 1/2 it runs away from the true value 0",
        Induction(t, W[t - 1] + alpha * (gamma * 2 * W[t - 1] - W[t - 1]), start=w0),
    )


@derivation("max는 위로 치우친다 | max is biased upwards")
def overestimates(x, s, n):
    yield (
        Integral(s * (2 * x - 1) * n * x ** (n - 1), (x, 0, 1)),
        (
            "참값이 모두 0, 오차가 ±e 에 고르게 퍼진 행동 n개의 최댓값의 기댓값 | "
            "the mean of the largest of n actions, true values 0, errors uniform within ±e"
        ),
    )
    yield s * (n - 1) / (n + 1), "행동이 많을수록 부풀려진다 | the more actions, the more inflated"
    yield (
        0,
        "그래서 이중 DQN은 고르기와 재기를 나눈다 | so double DQN splits choosing from rating",
        AtLeast(),
    )


@derivation("재생 버퍼는 상관을 없앤다 | Replay takes correlation away")
def replay(sigma, corr, B, i, j):
    yield (
        Sum(sigma**2 * (corr + (1 - corr) * Delta(i, j)), (i, 1, B), (j, 1, B)) / B**2,
        "이어진 표본 B개의 평균 기울기의 분산 | the variance of the mean gradient of B samples",
    )
    yield (
        (corr + (1 - corr) / B) * sigma**2,
        "닮은 몫 ρσ²은 줄지 않는다 | the share ρσ² does not fall",
    )
    yield sigma**2 / B, "고루 뽑아 ρ = 0 이 되면 | drawn at random, ρ = 0", Given({corr: 0})


@derivation("오차를 자르면 큰 놀람에 흔들리지 않는다 | A clipped error is not thrown by surprises")
def clipped(delta):
    half = Rational(1, 2)
    yield (
        Derivative(
            where(delta > 1, delta - half, where(delta < -1, -delta - half, delta**2 / 2)), delta
        ),
        (
            "작은 오차는 제곱, 큰 오차는 절댓값인 손실의 기울기 | "
            "the slope of a loss that is a square near 0 and linear beyond"
        ),
    )
    yield (
        where(delta > 1, 1, where(delta < -1, -1, delta)),
        "-1과 1 사이로 자른 TD 오차 | the TD error cut to [-1, 1]",
    )


MISCONCEPTIONS = (
    misconception(
        "DQN은 목표값까지 미분한다 | DQN differentiates its target as well",
        "목표는 상수로 둔다: 기울기는 -δ∇Q 이다 | The target is held fixed: the gradient is -δ∇Q",
        proof="td",
    ),
    misconception(
        "오차의 평균이 0이면 max를 써도 치우치지 않는다 | If errors average out, max is not biased",
        "가장 큰 것을 고르면 오차도 큰 쪽이 골라진다: 기댓값이 e(n-1)/(n+1) 만큼 높다 | "
        "Choosing the largest chooses large errors: too high by e(n-1)/(n+1)",
        proof="overestimates",
    ),
    misconception(
        "DQN은 정책을 직접 학습한다 | DQN learns the policy itself",
        "행동 가치 Q를 배우고, 정책은 Q가 가장 큰 행동을 고르는 것이다 | It learns action values Q; its policy "
        "is to take the action with the largest",
        source="Mnih, Kavukcuoglu, Silver, et al. 2015, Human-level control through deep "
        "reinforcement learning",
    ),
)

SAID = r"""
DQN은 정책을 직접 학습한다
    정책|policy .직접|바로 .학습|배우|근사|최적화|업데이트|출력 -value|q|가치|달리|아닌
    policy_gradient|정책_경사|policy-based|정책_기반 .방법|알고리즘|기반|method|methods -value|달리|아닌|대신|와
"""

POINTS = r"""
Q값(행동 가치)을 신경망이 셈한다는 것 | that a network estimates Q, the value of actions
    q|~q값|큐|가치|value|행동|action|q-learning|q함수|보상|reward
"""

EXPANSIONS = r"""
DQN | Deep Q-Network
"""

BORN = r"""
2013 2015 || deepmind, google
"""
