"""An exponential moving average forgets the past at a steady rate."""

from notecc.derive import (
    Given,
    Induction,
    Limit,
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
    id="ema",
    title=Words("지수이동평균", "Exponential moving average"),
    definition=Words(
        "지난 값의 가중치가 지수적으로 줄어드는 평균. 0에서 시작하면 초기에 0 쪽으로 치우친다",
        "An average whose weights fall exponentially with age; started at zero, it is "
        "biased towards zero at first",
    ),
    category="math",
    names=(
        Name("지수 이동 평균"),
        Name("지수 가중 평균"),
        Name("지수 가중 이동 평균"),
        Name("exponential moving average"),
        Name("exponentially weighted average"),
        Name("exponentially weighted moving average"),
        Name("exponential moving avg"),
        Name("EMA", exact=True),
    ),
    needs=(),
    formula=r"m_t=\beta m_{t-1}+(1-\beta)g_t=(1-\beta)\sum_{i=1}^t\beta^{t-i}g_i\quad(m_0=0)",
    source="Brown 1959, Statistical forecasting for inventory control",
    fixes=Words(
        "단순평균은 지난 값을 모두 저장해야 하고 오래된 값도 똑같이 본다. 수 하나만 저장하고 "
        "오래된 것을 잊는다",
        "A plain average keeps all values and weighs old ones alike: this keeps one number, "
        "and forgets",
    ),
    fails=Words(
        "0에서 시작하면 처음에 작게 치우치고, 바뀐 값을 1/(1-β)걸음쯤 늦게 따라간다",
        "Started at 0 it is too small at first, and it follows a change some 1/(1-β) steps late",
    ),
)


SYMBOLS = r"""
    x      sequence  x       | 값들               | the values
    x0     real      x       | 일정한 값          | a constant value
    mu     real      \mu     | 평균               | mean
    sigma  positive  \sigma  | 값들의 표준편차     | standard deviation of the values
    A      sequence  A       | 나이의 가중합       | weighted sum of ages
    k      positive  k       | 걸음의 수          | number of steps
    n      positive  n       | 단순평균의 길이     | length of a plain average
    p      unit      p       | 1-β               | 1-β
"""


@derivation("펼치면 지수로 줄어드는 무게 | Unrolled: weights that fall exponentially")
def unrolled(m, x, beta, i, t):
    yield m[t], "m_t = βm_{t-1} + (1-β)x_t, m_0 = 0 에서 | from m_t = βm_{t-1} + (1-β)x_t, m_0 = 0"
    yield (
        (1 - beta) * Sum(beta ** (t - i) * x[i], (i, 1, t)),
        "한 걸음 지날 때마다 무게가 β배 | each step back weighs β times as much",
        Induction(t, beta * m[t - 1] + (1 - beta) * x[t]),
    )


@derivation("무게의 합은 1-β^t | The weights sum to 1-β^t")
def weights(beta, i, t):
    yield (1 - beta) * Sum(beta ** (t - i), (i, 1, t)), "모든 무게를 더하면 | all weights together"
    yield 1 - beta**t, "등비급수: 처음에는 1보다 작다 | a geometric series: below 1 at first"


@derivation("값이 일정하면 (1-β^t)배 | Of a constant value it shows 1-β^t")
def bias(x, x0, beta, i, t):
    yield (1 - beta) * Sum(beta ** (t - i) * x[i], (i, 1, t)), "m_t | m_t"
    yield (
        (1 - beta) * Sum(beta ** (t - i) * x0, (i, 1, t)),
        "값이 늘 같다면 | if the value never changes",
        Given({x[i]: x0}),
    )
    yield (
        (1 - beta**t) * x0,
        "0 쪽으로 치우친다: 이 수로 나누면 바로잡힌다 | biased towards 0: divide by it",
    )


@derivation("치우침은 사라진다 | The bias vanishes")
def bias_vanishes(x0, beta, t):
    yield Limit((1 - beta**t) * x0, t, oo), "오래 지나면 | after a long time"
    yield x0, "β^t 가 0으로 간다 | β^t goes to 0"


@derivation("나이의 합 | The sum of ages")
def ages(A, beta, t):
    yield (
        A[t],
        "A_t = A_{t-1} + (1-β)(t-1)β^{t-1}: 나이 k의 무게는 (1-β)β^k | age k weighs (1-β)β^k",
    )
    yield (
        beta * (1 - beta**t) / (1 - beta) - t * beta**t,
        "등차와 등비의 곱의 합 | an arithmetic times a geometric series",
        Induction(t, A[t - 1] + (1 - beta) * (t - 1) * beta ** (t - 1)),
    )


@derivation("평균 나이는 β/(1-β) | The mean age is β/(1-β)")
def mean_age(beta, t):
    yield (
        Limit(beta * (1 - beta**t) / (1 - beta) - t * beta**t, t, oo),
        "오래 지나면 | after a long time",
    )
    yield beta / (1 - beta), "β = 0.9 이면 9걸음 전 | 9 steps ago at β = 0.9"


@derivation("기억의 길이는 1/(1-β) | It remembers 1/(1-β) steps")
def memory(p):
    yield (
        Limit((1 - p) ** (1 / p), p, 0),
        "1/(1-β) 걸음 전의 무게의 비, β → 1 | weight left, as β → 1",
    )
    yield exp(-1), "약 0.37배로 줄어 있다 | worn down to about 0.37"


@derivation("무게가 절반이 되는 걸음 | Steps until the weight is halved")
def half_life(beta, k):
    yield (
        beta**k - Rational(1, 2),
        "k걸음 뒤의 무게가 절반인 곳 | where the weight after k steps is half",
    )
    yield log(2) / log(1 / beta), "β = 0.9 이면 6.6걸음 | 6.6 steps at β = 0.9", Solves(k)


@derivation("잡음이 줄어든다 | Noise is reduced")
def variance(sigma, beta, i, t):
    yield (
        Sum(((1 - beta) * beta ** (t - i)) ** 2 * sigma**2, (i, 1, t)),
        "독립인 값들: 분산은 무게의 제곱으로 더해진다 | independent values: squared weights add up",
    )
    yield (
        sigma**2 * (1 - beta) * (1 - beta ** (2 * t)) / (1 + beta),
        "등비급수, 공비 β² | a geometric series, ratio β²",
    )


@derivation("n개의 단순평균과 같은 잡음 | As quiet as a plain average of n")
def equivalent(n, beta):
    yield (
        1 / n - (1 - beta) / (1 + beta),
        "단순평균의 분산과의 차이(σ²으로 나눈 것, t → ∞) | variances, over σ²",
    )
    yield (
        (1 + beta) / (1 - beta),
        "β = 0.9 는 19개의 평균과 같다 | β = 0.9 is like a mean of 19",
        Solves(n),
    )


MISCONCEPTIONS = (
    misconception(
        "지수이동평균은 처음부터 평균이다 | "
        "An exponential moving average is an average from the start",
        "0에서 시작하면 무게의 합이 1-β^t 라서 처음에는 작게 나온다 | "
        "Started at 0, its weights sum to 1-β^t: at first it comes out too small",
        proof="weights",
    ),
)

SAID = r"""
~ 지수이동평균은 처음부터 평균이다
    처음부터|시작부터|초기부터|첫_값부터 …정확한|올바른|평균 -보정|작|0|않
"""

EXPANSIONS = r"""
EMA | Exponential Moving Average
"""
