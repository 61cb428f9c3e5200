"""An encoder reads the input, a decoder writes the output."""

from notecc.derive import (
    Below,
    Derivative,
    Given,
    Induction,
    Limit,
    Rational,
    Solves,
    Sum,
    derivation,
    log,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="encoder-decoder",
    title=Words("인코더-디코더", "Encoder-decoder"),
    definition=Words(
        "인코더가 입력을 표현으로 바꾸고 디코더가 그 표현에서 출력을 하나씩 만들어 내는 "
        "구조(seq2seq)",
        "A structure in which an encoder turns the input into a representation and a "
        "decoder produces the output from it step by step (seq2seq)",
    ),
    category="architecture",
    names=(
        Name("인코더 디코더"),
        Name("인코더 와 디코더"),
        Name("인코더, 디코더"),
        Name("시퀀스 투 시퀀스"),
        Name("encoder decoder"),
        Name("encoder, decoder"),
        Name("encoder and decoder"),
        Name("encoder 와 decoder"),
        Name("seq2seq"),
        Name("seq-to-seq"),
        Name("sequence to sequence"),
    ),
    needs=(),
    formula=r"p(y_{1:T}\mid x)=\prod_{t=1}^Tp(y_t\mid y_{<t},x)",
    source="Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks",
    fixes=Words(
        "순환망 하나는 입력과 출력의 길이가 같고 순서가 맞아야 했다. 다 읽은 뒤에 쓰므로 "
        "길이도 어순도 달라도 된다",
        "One recurrent network ties output to input step by step; read first and written after, "
        "lengths and word orders may differ",
    ),
    fails=Words(
        "어텐션이 없으면 긴 문장도 벡터 하나에 눌러 담아 앞부분을 잊는다. 쓸 때는 한 토큰씩이고, "
        "앞의 실수 위에 이어 쓴다",
        "Without attention a long sentence is pressed into one vector and its beginning fades; "
        "writing goes token by token, on top of earlier mistakes",
    ),
)

SYMBOLS = r"""
    H       sequence  h        | 인코더의 상태들 | states of the encoder
    X       sequence  x        | 입력 토큰들 | input tokens
    P       positives a        | 어텐션 가중치(합 1) | attention weights, which sum to 1
    S       positives s        | 그 수와 상태의 차이 | distance of a state from it
    C       positives c        | 토큰의 값 -log p | cost of a token, -log p
    bound   real      M        | 모든 상태보다 큰 수 | a number above all states
    keep    unit      \lambda  | 한 걸음에 남는 비율 | share that survives a step
    a       unit      a_{1}    | 첫 토큰의 어텐션 가중치 | attention weight of the first token
    source  positive  n        | 입력의 길이 | length of the input
    n       size      n        | 입력의 길이 | length of the input
    m       size      m        | 출력의 길이 | length of the output
    t       time      t        | 시점 | time step
    words   positive  V        | 어휘의 크기(2 이상) | size of the vocabulary
    d       size      d        | 벡터의 차원 | dimension of the vector
    bits    positive  b        | 성분 하나가 담는 비트 | bits that a component can hold
    first   unit      p        | 첫 토큰의 가장 큰 확률 | largest probability of a first token
"""


@derivation("인코더의 상태를 펼치면 | The state of the encoder, unrolled")
def unrolled(H, X, keep, i, t):
    yield (
        H[t],
        "단순한 인코더: h_t = λh_{t-1} + (1-λ)x_t, 처음은 0 | a plain encoder that starts at 0",
    )
    yield (
        Sum((1 - keep) * keep ** (t - i) * X[i], (i, 1, t)),
        "오래된 토큰일수록 λ의 거듭제곱으로 흐려진다 | old tokens fade with powers of λ",
        Induction(t, keep * H[t - 1] + (1 - keep) * X[t], start=0),
    )


@derivation(
    "벡터 하나로는 첫 토큰의 기울기가 사라진다 | Through one vector the first token is lost"
)
def one_vector(keep, X, t):
    yield (
        Limit(
            Derivative((1 - keep) * keep ** (t - 1) * X[1], X[1]),
            t,
            oo,
        ),
        "마지막 상태에 든 첫 토큰의 몫을 미분 | the first token's part in the last state",
    )
    yield 0, "문장이 길면 앞부분은 배울 수 없다 | in a long sentence its beginning cannot be learnt"


@derivation("어텐션이 있으면 지름길이 남는다 | With attention a short way stays")
def short_way(keep, a, X, t):
    yield (
        Limit(
            Derivative(a * (1 - keep) * X[1] + (1 - a) * (1 - keep) * keep ** (t - 1) * X[1], X[1]),
            t,
            oo,
        ),
        (
            "첫 상태를 가중치 a₁로, 마지막 상태를 1-a₁로 읽는다(가중치는 정해졌다고 하고) | "
            "the first state read with weight a₁, the last with 1-a₁; weights held fixed"
        ),
    )
    yield a * (1 - keep), "거리 t 와 무관하다 | whatever the distance t"


@derivation("문맥 벡터는 상태들 사이에 있다 | The context lies among the states")
def among(P, H, S, bound, i, n):
    yield (
        Sum(P[i] * H[i], (i, 1, n)),
        "교차 어텐션: 인코더 상태의 가중합 | cross-attention: a weighted sum of the states",
    )
    yield (
        Sum(P[i] * (bound - S[i]), (i, 1, n)),
        "모든 상태보다 큰 M 보다 s_i 씩 작다 | each is s_i below an M above them all",
        Given({H[i]: bound - S[i]}),
    )
    yield (
        bound * Sum(P[i], (i, 1, n)) - Sum(P[i] * S[i], (i, 1, n)),
        "합을 나눈다 | the sum, split",
    )
    yield (
        bound - Sum(P[i] * S[i], (i, 1, n)),
        "가중치의 합은 1 | the weights sum to 1",
        Given({Sum(P[i], (i, 1, n)): 1}),
    )
    yield (
        bound,
        "상태들을 넘지 못한다(아래로도 마찬가지) | never beyond the states, nor below them",
        Below(),
    )


@derivation("벡터 하나가 가를 수 있는 길이 | How long a sentence one vector can tell")
def bottleneck(source, words, d, bits):
    yield (
        source * log(words) - d * bits * log(2),
        "문장 Vⁿ 가지와 비트 db 개가 가르는 2^{db} 가지 | Vⁿ sentences, 2^{db} states of db bits",
    )
    yield (
        d * bits * log(2) / log(words),
        "더 길면 어떤 두 문장은 같은 벡터가 된다 | beyond it two sentences share one",
        Solves(source),
    )


@derivation("뒤집어 읽어도 평균 거리는 같다 | Read in reverse, the mean distance stays")
def reversed_source(i, n):
    yield (
        Sum((n + i) - (n - i + 1), (i, 1, n)) / n,
        (
            "입력을 거꾸로 읽으면 x_i 는 n-i+1 번째, y_i 는 n+i 번째 | "
            "in reverse, x_i is read at n-i+1 and y_i written at n+i"
        ),
    )
    yield Sum(2 * i - 1, (i, 1, n)) / n, "거리는 1, 3, 5 …: 첫 단어는 바로 곁이다 | 1, 3, 5 …"
    yield n, "바로 읽을 때와 같은 평균. 가까운 짝부터 배운다 | as before; near pairs teach first"


@derivation("디코더만 쓸 때보다 늘어나는 쌍 | Pairs that a decoder alone lacks")
def pairs(n, m):
    yield (
        n**2 + n * m + m * (m + 1) / 2 - (n + m) * (n + m + 1) / 2,
        (
            "인코더 n², 교차 nm, 디코더 m(m+1)/2 에서 이어 붙인 디코더의 쌍을 빼면 | "
            "all pairs attended, less those of one decoder over both"
        ),
    )
    yield (
        n * (n - 1) / 2,
        "입력이 제 뒤를 보는 쌍, 꼭 그만큼 | exactly the pairs in which the input looks ahead",
    )


@derivation("긴 출력일수록 점수가 낮다 | Longer outputs score lower")
def length_bias(C, i, n):
    yield (
        -Sum(C[i], (i, 1, n + 1)),
        "로그 확률의 합: 토큰마다 c = -log p > 0 | the sum of log p, where c = -log p > 0",
    )
    yield -Sum(C[i], (i, 1, n)) - C[n + 1], "마지막 토큰을 떼면 | the last token apart"
    yield (
        -Sum(C[i], (i, 1, n)),
        "토큰을 더하면 늘 준다: 빔 탐색이 짧은 답을 고른다 | so beam search likes short answers",
        Below(),
    )


@derivation("길이로 나누면 평균보다 나은 토큰이 돕는다 | Over the length, good tokens help")
def normalised(C, i, n):
    mean = Sum(C[i], (i, 1, n)) / n
    yield (
        -(Sum(C[i], (i, 1, n)) + C[n + 1]) / (n + 1) + mean,
        "토큰 하나를 더할 때 평균 점수의 변화 | the change of the mean score by one token",
    )
    yield (
        (mean - C[n + 1]) / (n + 1),
        "지금까지의 평균보다 확실한 토큰이면 오른다 | it rises if surer than the mean so far",
    )


@derivation("욕심쟁이 탐색이 지는 곳 | Where greedy search loses")
def greedy(first):
    yield (
        first * Rational(1, 2) - (1 - first),
        (
            "확률 p 인 첫 토큰 뒤는 1/2 씩, 1-p 인 첫 토큰 뒤는 1 | "
            "after the first token with p comes 1/2, after the other a certain one"
        ),
    )
    yield (
        Rational(2, 3),
        "1/2 < p < 2/3 이면 p를 고르고도 글의 확률은 낮다 | below it greedy takes p and loses",
        Solves(first),
    )


MISCONCEPTIONS = (
    misconception(
        "인코더-디코더의 두 문장은 길이가 같아야 한다 | Input and output must be of one length",
        "다 읽은 뒤에 쓰기 시작하고 끝 토큰에서 멈춘다. 길이도 어순도 자유다 | "
        "Writing starts after reading and stops at an end token: lengths and orders are free",
        source="Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks",
    ),
    misconception(
        "입력을 뒤집어 읽으면 단어 사이의 거리가 준다 | Reversing the input shortens distances",
        "평균은 그대로 n이다. 첫 단어들이 가까워져 배우기 쉬워질 뿐이다 | "
        "Their mean stays n; only the first words come near, which helps to get started",
        proof="reversed_source",
    ),
    misconception(
        "토큰마다 가장 그럴듯한 것을 고르면 글도 가장 그럴듯하다 | "
        "The likeliest token at each step gives the likeliest text",
        "1/2 < p < 2/3 인 첫 토큰이 지는 예가 있다: 그래서 빔 탐색 | "
        "A first token with 1/2 < p < 2/3 may lose; hence beam search",
        proof="greedy",
    ),
    misconception(
        "인코더가 출력을 만들고 디코더가 입력을 읽는다 | The encoder makes the output, the decoder reads the input",
        "인코더가 입력을 읽어 벡터로 만들고, 디코더가 그것에서 출력을 만든다 | The encoder reads the input into "
        "vectors; the decoder makes the output from them",
        source="Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks",
    ),
)

SAID = r"""
인코더가 출력을 만들고 디코더가 입력을 읽는다
    decoder|디코더 :: …입력|input 압축|인코딩|읽어|읽는|요약|벡터로 -encoder|인코더|압축된|받
    encoder|인코더 :: …출력_문장|출력을|번역문|번역된|output .생성|만들|만든|generate -decoder|디코더
"""

EXPANSIONS = r"""
Seq2Seq | Sequence to Sequence
"""

BORN = r"""
2014 ||
"""
