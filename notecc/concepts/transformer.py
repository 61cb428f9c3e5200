"""The transformer handles a sequence with attention alone."""

from notecc.derive import Given, Limit, Solves, Sum, derivation, exp, misconception, oo
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="transformer",
    title=Words("트랜스포머", "Transformer"),
    definition=Words(
        "순환이나 합성곱 없이 어텐션과 위치별 순방향 층, 위치 인코딩으로 시퀀스를 다루는 구조",
        "A structure that handles sequences without recurrence or convolution, by "
        "attention, position-wise feed-forward layers and positional encoding",
    ),
    category="architecture",
    names=(
        Name("트랜스 포머", unless=("영화",)),
        Name("transformer", unless=("변압기", "전압", "영화")),
    ),
    needs=("attention", "positional-encoding"),
    formula=(
        r"y=\mathrm{LayerNorm}(x+\mathrm{Attention}(x)),\qquad "
        r"z=\mathrm{LayerNorm}(y+\mathrm{FFN}(y))"
    ),
    source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    fixes=Words(
        "순환망은 시간 순서대로만 계산하고 먼 기억이 흐려진다. 모든 위치를 한꺼번에, 서로 "
        "한 걸음 거리로 둔다",
        "Recurrence runs step by step and forgets; here all positions run at once, one "
        "step from each other",
    ),
    fails=Words(
        "어텐션이 길이의 제곱으로 들고, 순서와 가까움의 선입견이 없어 데이터가 많이 필요하다",
        "Attention costs the square of the length, and without a bias for order and "
        "nearness it wants much data",
    ),
)

SYMBOLS = r"""
    d     size      d          | 모델의 폭 | width of the model
    width size      d_{ff}     | 순방향 층의 폭 | width of the feed-forward layer
    n     size      n          | 토큰의 수 | number of tokens
    Z     sequence  z          | 점수 | scores
    big   positive  M          | 가린 자리에서 빼는 수 | what is taken off where masked
    z1    real      z_{1}      | 볼 수 있는 점수 | a visible score
    z2    real      z_{2}      | 가린 점수 | the masked score
    v1    real      v_{1}      | 볼 수 있는 값 | a visible value
    v2    real      v_{2}      | 가린 값 | the masked value
    long  positive  n          | 토큰의 수 | number of tokens
    wide  positive  d          | 모델의 폭 | width of the model
    layers size     N          | 층의 수 | number of layers
"""


@derivation("인코더 층의 파라미터는 12d² | An encoder layer has 12d² parameters")
def encoder_layer(d, width):
    yield (
        4 * d * d + 2 * d * width,
        (
            "Q, K, V, 출력 행렬과 두 층 순방향(편향·정규화 제외) | "
            "Q, K, V, output, and two feed-forward matrices (no biases, no norms)"
        ),
    )
    yield (
        12 * d**2,
        "d_ff = 4d: 셋 중 둘이 순방향 층 | d_ff = 4d: two thirds feed forward",
        Given({width: 4 * d}),
    )


@derivation("인코더와 디코더 한 벌은 28d² | Encoder and decoder together: 28d²")
def both_sides(d, layers):
    attention, forward = 4 * d**2, 8 * d**2
    yield (
        layers * ((attention + forward) + (2 * attention + forward)),
        "디코더에는 교차 어텐션이 하나 더 있다 | a decoder layer has cross-attention as well",
    )
    yield (
        28 * layers * d**2,
        "N = 6, d = 512 이면 약 4400만(임베딩 제외) | N = 6, d = 512: 44 million",
    )


@derivation("어텐션이 더 비싸지는 길이 | The length at which attention costs more")
def crossover(long, wide):
    yield (
        2 * long**2 * wide - 12 * long * wide**2,
        "곱셈의 수: QKᵀ와 AV는 n²d 씩, 행렬은 n·12d² | multiplications: n²d twice, against n·12d²",
    )
    yield (
        6 * wide,
        "n = 6d 를 넘으면 더 든다: d = 512 면 3072 토큰 | beyond n = 6d: 3072 tokens at 512",
        Solves(long),
    )


@derivation("가린 자리의 가중치는 0 | A masked place has weight 0")
def masked(z1, z2, v1, v2, big):
    top = exp(z1) * v1 + exp(z2 - big) * v2
    yield (
        Limit(top / (exp(z1) + exp(z2 - big)), big, oo),
        "가린 점수에서 아주 큰 수를 빼고 소프트맥스하면 | a huge number off the masked score",
    )
    yield (
        v1,
        "가린 값은 사라지고 남은 가중치는 저절로 1 | it is gone, and the rest still sums to 1",
    )


@derivation("정규화 뒤에 가리면 합이 1이 아니다 | Masked after softmax they do not sum to 1")
def masked_late(Z, i, n):
    total = Sum(exp(Z[i]), (i, 1, n))
    yield (
        (total - exp(Z[n])) / total,
        "마지막 가중치를 0으로 바꾼 합 | the sum with the last weight put to 0",
    )
    yield 1 - exp(Z[n]) / total, "그 몫만큼 모자라다: 그래서 먼저 가린다 | so mask before softmax"


@derivation("앞만 보는 쌍의 수 | How many pairs a causal mask leaves")
def causal_pairs(i, j, n):
    yield Sum(Sum(1, (j, 1, i)), (i, 1, n)), "i번째 토큰은 i개를 본다 | token i sees i tokens"
    yield n * (n + 1) / 2, "모든 쌍의 절반 남짓: 여전히 n² | about half of all: still n²"


MISCONCEPTIONS = (
    misconception(
        "트랜스포머의 파라미터는 대부분 어텐션에 있다 | Most of a transformer's parameters attend",
        "층마다 12d² 중 8d²이 순방향 층에 있다 | 8d² of a layer's 12d² are feed-forward",
        proof="encoder_layer",
    ),
    misconception(
        "계산은 언제나 어텐션의 n²이 지배한다 | Attention's n² always dominates the cost",
        "n = 6d 를 넘어야 그렇다 | Only beyond n = 6d",
        proof="crossover",
    ),
    misconception(
        "트랜스포머는 순환 신경망을 쓴다 | A transformer uses recurrence",
        "순환도 합성곱도 없이 어텐션만 쓴다 | It has neither recurrence nor convolution, only attention",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
    misconception(
        "트랜스포머는 위치 인코딩 없이도 순서를 안다 | A transformer knows the order without positions",
        "어텐션은 순서를 모른다: 위치 인코딩이 알려 준다 | Attention does not know the order; positional "
        "encodings tell it",
        source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    ),
)

SAID = r"""
트랜스포머는 순환 신경망을 쓴다
    ^rnn|lstm|순환_신경망 .기반|기반의 모델|구조|아키텍처|아키텍쳐 -없|않|대신|대체|기존|벗어|달리|seq2seq|이전|문제|한계|이후|보다
    ^rnn|lstm|순환_신경망 .구조|구조를|을|를|layer|층을|모듈을|셀을 사용해|사용하여|사용한|이용해|이용하여|이용한|쌓은 -없|않|대신|대체|기존|벗어|달리|이전|문제|한계|이후|보다|단점|seq2seq|인코더와
    rnn|lstm|순환_신경망 .기반|기반의|사용하는|이용하는 .모델|구조|아키텍처|아키텍쳐 -없|않|대신|대체|기존|벗어|달리|seq2seq|이전|문제|한계|이후
    transformer|트랜스포머 :: .rnn|lstm|순환_신경망 .기반|구조|~을_사용|~를_사용|~을_쓰|~를_쓰|모델 -없|않|대신|대체|기존|벗어|달리|이전|문제|한계|이후|보다|단점
    = rnn|recurrence|recurrent|순환 .없이|대신|사용하지|쓰지
트랜스포머는 위치 인코딩 없이도 순서를 안다
    위치_인코딩|positional_encoding|위치_정보|위치_임베딩|positional_embedding 없이|없어도|필요_없|필요가_없 -못|rnn|cnn|convolution|relative
    순차적|순차적으로|차례대로|순서대로|하나씩 .처리|입력|학습|계산 -rnn|lstm|않|없|병렬|달리|기존|대신|디코더|decoder|생성|추론
"""

BORN = r"""
2017 || google
"""
