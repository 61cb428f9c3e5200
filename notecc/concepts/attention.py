"""Attention: an average of values, weighted by how well queries and keys agree."""

from notecc.derive import (
    Derivative,
    E,
    Given,
    Limit,
    Random,
    Solves,
    Sum,
    derivation,
    exp,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="attention",
    title=Words("어텐션", "Attention"),
    definition=Words(
        "질의와 키의 유사도를 소프트맥스한 가중치로 값을 평균하는 연산. 여러 개를 나란히 "
        "두면 멀티헤드 어텐션이다",
        "Averaging values with softmax weights given by the likeness of queries and keys; "
        "several side by side make multi-head attention",
    ),
    category="architecture",
    names=(
        Name("어텐션"),
        Name("셀프 어텐션"),
        Name("멀티 헤드 어텐션"),
        Name("크로스 어텐션"),
        Name("attention", unless=("attention span", "집중력", "pay attention")),
        Name("self attention"),
        Name("multi-head attention"),
        Name("multi-headed attention"),
        Name("multi-head self attention"),
        Name("cross attention"),
        Name("scaled dot product attention"),
        Name("MHA", exact=True),
    ),
    needs=("softmax",),
    formula=(r"\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\Bigl(\frac{QK^\top}{\sqrt{d_k}}\Bigr)V"),
    source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    fixes=Words(
        "순환망은 먼 토큰의 정보를 한 걸음씩 날라야 한다. 어텐션은 어느 두 위치든 한 번에 잇는다",
        "A recurrent network carries what is far away step by step; attention joins any "
        "two places at once",
    ),
    fails=Words(
        "토큰 n개의 모든 쌍을 재므로 n²의 시간과 메모리가 들고, 순서를 스스로 알지 못한다",
        "It weighs all pairs of n tokens, which costs n² time and memory, and it does not "
        "know their order",
    ),
)

SYMBOLS = r"""
    q         sequence  q       | 질의 벡터의 성분 | components of the query
    key       sequence  k       | 키 벡터의 성분 | components of the key
    Z         sequence  z       | 점수(질의와 키의 내적) | scores: query times key
    V         sequence  v       | 값 | values
    P         positives a       | 어텐션 가중치 | attention weights
    o         real      o       | 출력 | output
    z0        real      z       | 모두 같은 점수 | one score for all
    gap       positive  \Delta  | 두 점수의 차이 | gap between two scores
    heads     size      H       | 헤드의 수 | number of heads
    d_model   size      d_m     | 모델의 폭 | width of the model
    d_head    size      d_k     | 헤드의 폭 | width of a head
"""


def _weight(Z, i, j, n):
    return exp(Z[i]) / Sum(exp(Z[j]), (j, 1, n))


@derivation("점수의 분산은 차원 d에 비례한다 | The variance of a score grows with d")
def score_variance(q, key, i, d):
    a, b = Random(q[i], mean=0, variance=1), Random(key[i], mean=0, variance=1)
    yield (
        E(Sum(a * b, (i, 1, d)) ** 2),
        (
            "점수 q·k 의 분산. 성분은 서로 독립, 평균 0, 분산 1 | "
            "the variance of q·k; components independent, mean 0, variance 1"
        ),
    )
    yield d, "항마다 분산 1이 더해진다 | every term adds a variance of 1"


@derivation("그래서 √d로 나눈다 | Hence the division by √d")
def scale(q, key, i, d):
    a, b = Random(q[i], mean=0, variance=1), Random(key[i], mean=0, variance=1)
    yield (
        E(Sum(a * b, (i, 1, d)) ** 2 / d),
        "q·k/√d 의 분산 | the variance of q·k/√d",
    )
    yield 1, "차원이 얼마든 1 | 1, whatever the dimension"


@derivation("점수가 커지면 기울기가 사라진다 | With large scores the gradient dies")
def saturation(gap, s):
    a = 1 / (1 + exp(-s * gap))
    yield (
        Limit(Derivative(a, gap), s, oo),
        (
            "키가 둘일 때 가중치의 기울기. 점수를 s배로 키우면 | "
            "two keys: the slope of the weight as scores grow s-fold"
        ),
    )
    yield (
        Limit(s * exp(-s * gap) / (1 + exp(-s * gap)) ** 2, s, oo),
        "sa(1-a): 배율보다 지수가 더 빨리 준다 | sa(1-a): the exponential outruns s",
    )
    yield 0, "소프트맥스가 포화한다: 나누어 막는다 | softmax saturates; the division prevents it"


@derivation("가중치의 합은 1 | The weights sum to 1")
def weights(Z, i, j, n):
    yield Sum(_weight(Z, i, j, n), (i, 1, n)), "소프트맥스한 점수의 합 | softmax weights, summed"
    yield 1, "그래서 출력은 값들의 가중평균이다 | so the output is a weighted average of values"


@derivation("출력은 값들을 가장 잘 대표하는 점 | The output is the point nearest to the values")
def nearest(P, V, o, i, n):
    yield (
        Derivative(Sum(P[i] * (V[i] - o) ** 2, (i, 1, n)) / 2, o),
        "값들까지의 가중 제곱거리를 미분하면 | slope of the weighted squared distance",
    )
    yield (
        o * Sum(P[i], (i, 1, n)) - Sum(P[i] * V[i], (i, 1, n)),
        "o 로 묶는다 | collected in o",
    )
    yield (
        o - Sum(P[i] * V[i], (i, 1, n)),
        "가중치의 합은 1 | the weights sum to 1",
        Given({Sum(P[i], (i, 1, n)): 1}),
    )
    yield (
        Sum(P[i] * V[i], (i, 1, n)),
        "0이 되는 곳, 곧 어텐션의 출력 | where it is 0: the output of attention",
        Solves(o, minimum=True),
    )


@derivation("값을 옮기면 출력도 옮겨진다 | Shift the values and the output shifts")
def shift(P, V, c, i, n):
    yield Sum(P[i] * (V[i] + c), (i, 1, n)), "모든 값에 c를 더하면 | c added to every value"
    yield (
        Sum(P[i] * V[i], (i, 1, n)) + c * Sum(P[i], (i, 1, n)),
        "합을 나눈다 | the sum, split",
    )
    yield (
        Sum(P[i] * V[i], (i, 1, n)) + c,
        "가중평균이기 때문이다 | because it is an average",
        Given({Sum(P[i], (i, 1, n)): 1}),
    )


@derivation("점수가 같으면 평균 풀링 | Equal scores give mean pooling")
def uniform(Z, V, z0, i, j, n):
    total = Sum(exp(Z[j]), (j, 1, n))
    yield Sum(exp(Z[i]) * V[i], (i, 1, n)) / total, "어텐션의 출력 | the output of attention"
    yield (
        Sum(V[i], (i, 1, n)) / n,
        "질의가 아무것도 가리지 않으면 단순 평균 | a query that prefers nothing: the plain mean",
        Given({Z[i]: z0}),
    )


@derivation("점수에 대한 기울기 | The gradient in a score")
def score_gradient(Z, V, i, j, k, n):
    total = Sum(exp(Z[k]), (k, 1, n))
    out = Sum(exp(Z[i]) * V[i], (i, 1, n)) / total
    yield Derivative(out, Z[j]), "출력을 점수 하나로 미분 | the output, differentiated in one score"
    yield (
        exp(Z[j]) / total * (V[j] - out),
        "a_j(v_j - o): 평균보다 나은 값이면 더 본다 | a_j(v_j - o): look at what beats the mean",
    )


@derivation("헤드를 나누어도 파라미터 수는 같다 | Heads do not change the parameter count")
def head_count(heads, d_head, d_model):
    yield (
        heads * (3 * d_model * d_head) + heads * d_head * d_model,
        "헤드마다 Q, K, V, 그리고 출력 행렬 | Q, K, V of every head, and the output matrix",
    )
    yield (
        4 * d_model**2,
        "헤드의 폭이 d_m/H 이면 H와 무관하다 | with heads of width d_m/H it does not depend on H",
        Given({d_head: d_model / heads}),
    )


MISCONCEPTIONS = (
    misconception(
        "어텐션을 √d로 나누는 것은 확률의 합을 1로 만들기 위해서다 | "
        "The division by √d makes the weights sum to 1",
        "합이 1이 되게 하는 것은 소프트맥스다. √d는 점수의 분산을 1로 맞추어 포화를 막는다 | "
        "Softmax does that; √d keeps the variance of scores at 1, against saturation",
        proof="scale",
    ),
    misconception(
        "헤드를 늘리면 파라미터도 그만큼 늘어난다 | More heads mean more parameters",
        "헤드의 폭을 d_m/H 로 줄이므로 4d_m² 그대로다(편향 제외) | "
        "Heads get narrower, d_m/H, so it stays 4d_m² (without biases)",
        proof="head_count",
    ),
    misconception(
        "어텐션 가중치가 큰 토큰이 곧 예측의 이유다 | Attention weights explain the prediction",
        "전혀 다른 가중치로도 같은 예측이 나올 수 있다(논쟁 중) | "
        "Very different weights can give the same prediction (this is contested)",
        source="Jain, Wallace 2019, Attention is not explanation",
    ),
    misconception(
        "쿼리와 밸류의 내적으로 어텐션 점수를 구한다 | Scores are products of queries and values",
        "점수는 쿼리와 키의 내적이고, 밸류는 그 무게로 더해지는 것이다 | Scores are products of queries and "
        "keys; values are what is averaged by them",
        source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    ),
)

SAID = r"""
어텐션을 √d로 나누는 것은 확률의 합을 1로 만들기 위해서다
    나누|나눠|나눈|scale|scaling …합 .1 -softmax|소프트맥스
쿼리와 밸류의 내적으로 어텐션 점수를 구한다
    query|쿼리|q .{and} value|밸류|v .내적|dot|유사도|점수|스코어|score -key|키|k
    value|밸류 .{and} query|쿼리 .내적|dot|유사도|점수|스코어|score -key|키|k
    key|키 .{and} value|밸류 .내적|dot|유사도|점수|스코어|score -query|쿼리|q
"""

EXPANSIONS = r"""
MHA | Multi-Head Attention
QKV | Query, Key, Value
"""
