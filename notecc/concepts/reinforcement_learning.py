"""Reinforcement learning: learning from reward what to do."""

from notecc.derive import (
    Below,
    Delta,
    Derivative,
    Given,
    Induction,
    Limit,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="reinforcement-learning",
    title=Words("강화학습", "Reinforcement learning"),
    definition=Words(
        "환경과 주고받으며 앞으로 받을 보상의 (할인된) 합이 커지도록 행동을 배우는 학습",
        "Learning by interaction how to act so that the (discounted) sum of future rewards "
        "becomes large",
    ),
    category="rl",
    names=(Name("강화 학습"), Name("reinforcement learning"), Name("RL", exact=True)),
    needs=(),
    formula=r"G_t=\sum_{k=0}^\infty\gamma^kr_{t+k+1}=r_{t+1}+\gamma G_{t+1}",
    source="Sutton, Barto 2018, Reinforcement learning: an introduction",
    fixes=Words(
        "정답을 알려 주는 이가 없고 보상만 늦게 오는 문제를 배우게 한다",
        "It learns where nobody tells the right answer and rewards come late",
    ),
    fails=Words(
        "시행착오가 많이 들고, 보상을 잘못 정하면 엉뚱한 것을 배운다",
        "It takes much trial and error, and a badly chosen reward teaches the wrong thing",
    ),
)

SYMBOLS = r"""
    c      positive   c         | 차이(보상)의 한계 | bound of the difference (reward)
    A      positives  a         | 한계까지의 여유 | what is left to the bound
    P      positives  p         | 다음 상태의 확률들 | probabilities of the next states
    gap    sequence   e         | 갱신 횟수마다의 오차 | error after each update
    gap0   real       e_{0}     | 처음의 오차 | error at the start
    b      real       b         | 기준선 | baseline
    Z      sequence   \theta    | 행동마다의 선호 | preference of each action
    R      sequence   r         | 보상들 | rewards
"""


def policy(Z, i, k, n):
    return exp(Z[i]) / Sum(exp(Z[k]), (k, 1, n))


@derivation("수익은 되돌이 | The return is recursive")
def recursive(R, gamma, k, T):
    yield (
        Sum(gamma ** (k - 1) * R[k], (k, 1, T + 1)),
        "할인한 보상의 합 | discounted rewards summed",
    )
    yield (
        R[1] + gamma * Sum(gamma ** (k - 1) * R[k + 1], (k, 1, T)),
        (
            "지금의 보상 + γ·(다음부터의 수익): 벨만 방정식의 씨앗 | "
            "reward now + γ·(return from then on): the seed of Bellman's equation"
        ),
    )


@derivation("할인하면 수익은 유한하다 | Discounted, the return is finite")
def bounded(gamma, c, k, T):
    yield Sum(gamma ** (k - 1) * c, (k, 1, T)), "보상이 늘 c라면 | if every reward is c"
    yield c * (1 - gamma**T) / (1 - gamma), "등비급수 | a geometric series"
    yield c / (1 - gamma), "끝없이 받아도 이보다 작다 | below this, however long", Below()


@derivation("멀리 보는 정도는 1/(1-γ) | How far it looks is 1/(1-γ)")
def horizon(gamma, k, T):
    yield (
        Limit(Sum(gamma ** (k - 1), (k, 1, T)), T, oo),
        "할인율을 모두 더하면 | all discounts added up",
    )
    yield 1 / (1 - gamma), "γ = 0.99 이면 약 100스텝 | about 100 steps for γ = 0.99"


@derivation("T스텝 뒤를 버린 오차 | The error of dropping all after T steps")
def truncated(gamma, c, k, T):
    yield (
        c / (1 - gamma) - Sum(gamma ** (k - 1) * c, (k, 1, T)),
        "끝없는 수익 빼기 T스텝까지의 수익 | the endless return minus T steps of it",
    )
    yield gamma**T * c / (1 - gamma), "γ^T 로 줄어든다 | it falls with γ^T"


@derivation("벨만 갱신은 차이를 줄인다 | Bellman's update brings values closer")
def contraction(P, A, gamma, c, i, n):
    yield (
        gamma * Sum(P[i] * (c - A[i]), (i, 1, n)),
        (
            "두 가치의 차가 어디서나 c보다 작을 때(c - a_i), 갱신 뒤의 차 | "
            "two values that differ by less than c everywhere (c - a_i), after an update"
        ),
    )
    yield (
        gamma * (c * Sum(P[i], (i, 1, n)) - Sum(P[i] * A[i], (i, 1, n))),
        "같은 보상은 지워지고 다음 상태의 차만 남는다 | the rewards cancel, next states remain",
    )
    yield (
        gamma * (c - Sum(P[i] * A[i], (i, 1, n))),
        "확률의 합은 1 | the probabilities sum to 1",
        Given({Sum(P[i], (i, 1, n)): 1}),
    )
    yield (
        gamma * c,
        "γ배보다 작다 (반대쪽도 같다) | below γ times (likewise on the other side)",
        Below(),
    )


@derivation("되풀이하면 참값으로 | Repeated, it reaches the true value")
def iterated(gap, gap0, gamma, t):
    yield gap[t], "갱신할 때마다 오차의 한계가 γ배 | the bound on the error, γ times at each update"
    yield (
        gamma**t * gap0,
        "지수로 줄어든다 | it falls exponentially",
        Induction(t, gamma * gap[t - 1], start=gap0),
    )


@derivation("평균은 하나씩 고칠 수 있다 | A mean can be updated one by one")
def incremental(R, i, n):
    mean = Sum(R[i], (i, 1, n)) / n
    yield Sum(R[i], (i, 1, n + 1)) / (n + 1), "보상 n+1개의 평균 | the mean of n+1 rewards"
    yield (
        mean + (R[n + 1] - mean) / (n + 1),
        "옛 추정 + 걸음·(새 보상 - 옛 추정) | old estimate + step·(new reward - old estimate)",
    )


@derivation("정책 경사 | The policy gradient")
def policy_gradient(Z, R, i, j, k, n):
    expected = Sum(policy(Z, i, k, n) * R[i], (i, 1, n))
    yield (
        Derivative(expected, Z[j]),
        "기대 보상을 선호로 미분(한 상태) | the expected reward's slope",
    )
    yield (
        policy(Z, j, k, n) * (R[j] - expected),
        "평균보다 나은 행동을 더 하게 | do more of what is better than the mean",
    )


@derivation("기준선을 빼도 치우치지 않는다 | A baseline does not bias")
def baseline(Z, b, i, j, k, n):
    yield (
        Sum(policy(Z, i, k, n) * b * (Delta(i, j) - policy(Z, j, k, n)), (i, 1, n)),
        (
            "기준선 b가 더하는 기울기의 기댓값, ∂log π_i/∂θ_j = δ - π_j | "
            "what a baseline b adds on average; ∂log π_i/∂θ_j = δ - π_j"
        ),
    )
    yield 0, "확률의 합이 늘 1이라 | because probabilities always sum to 1"


@derivation("로그 확률의 기울기 | The slope of a log-probability")
def score(Z, i, j, k, n):
    yield (
        Derivative(log(policy(Z, i, k, n)), Z[j]),
        "한 행동을 더 하게 하는 방향 | towards more of an action",
    )
    yield (
        Delta(i, j) - policy(Z, j, k, n),
        "고른 행동은 올리고 모두는 내린다 | raise the chosen, lower all",
    )


MISCONCEPTIONS = (
    misconception(
        "할인율 γ는 보상을 작게 하려는 것일 뿐이다 | The discount γ merely makes rewards smaller",
        "끝없는 수익을 c/(1-γ) 아래로 묶고, 벨만 갱신을 γ배 축소로 만든다 | "
        "It bounds an endless return by c/(1-γ) and makes Bellman's update a contraction",
        proof="contraction",
    ),
    misconception(
        "기준선을 빼면 정책 경사가 치우친다 | Subtracting a baseline biases the policy gradient",
        "행동에 달리지 않은 기준선의 기댓값은 0이다 | "
        "What a baseline that does not depend on the action adds is 0 on average",
        proof="baseline",
    ),
)
