"""GPT predicts the next token with a transformer decoder."""

from notecc.derive import (
    Derivative,
    Given,
    Induction,
    Matrix,
    Rational,
    Solves,
    Sum,
    derivation,
    log,
    misconception,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="gpt",
    title=Words("GPT", "Generative pre-trained transformer"),
    definition=Words(
        "앞의 토큰만 보는 트랜스포머 디코더를 다음 토큰 예측으로 사전학습한 언어 모델",
        "A transformer decoder, which sees only earlier tokens, pre-trained to predict the "
        "next one",
    ),
    category="architecture",
    names=(
        Name("GPT", unless=("챗gpt", "chat gpt", "chat-gpt")),
        Name("지피티"),
        Name("generative pre-trained transformer"),
        Name("generative pre-training"),
    ),
    needs=("language-model", "transformer"),
    formula=r"L=-\sum_t\log p_\theta(x_t\mid x_{<t})",
    source=(
        "Radford, Narasimhan, Salimans, Sutskever 2018, Improving language understanding by "
        "generative pre-training"
    ),
    fixes=Words(
        "과제마다 레이블을 달아 처음부터 배워야 했다. 레이블 없는 글에서 다음 토큰을 맞히며 먼저 "
        "배운다: 글의 모든 토큰이 정답이 된다",
        "Every task needed labels and a model of its own; guessing the next token learns from "
        "plain text first, and every token is an answer",
    ),
    fails=Words(
        "뒤의 말을 보지 못한 채 정하고, 한 토큰씩 만들어 느리며, 그럴듯하되 틀린 말도 이어 쓴다",
        "It decides without what comes after, writes one token at a time, and goes on from its "
        "own mistakes in a likely voice",
    ),
)

SYMBOLS = r"""
    n      size      n        | 토큰의 수 | number of tokens
    words  size      V        | 어휘의 크기 | size of the vocabulary
    places size      P        | 위치의 수 | number of positions
    d      size      d        | 모델의 폭 | width of the model
    layers size      L        | 층의 수 | number of layers
    rows   size      r        | 행렬의 행의 수 | rows of a matrix
    cols   size      c        | 행렬의 열의 수 | columns of a matrix
    right  sequence  q        | 앞의 t개를 모두 맞힐 확률 | probability of t right tokens in a row
    err    unit      \varepsilon | 토큰 하나를 틀릴 확률 | probability of a wrong token
    long   positive  n        | 토큰의 수(글의 길이) | number of tokens in the text
    size   positive  N        | 파라미터의 수 | number of parameters
    cost   positive  C        | 학습의 계산량 | compute of the training
    power  positive  \alpha   | 거듭제곱 법칙의 지수 | exponent of the power law
    c1     positive  A        | 모델 크기의 계수 | coefficient of the size
    c2     positive  B        | 자료의 계수 | coefficient of the data
    a11    real      a_{11}   | 첫째 층의 가중치 | a weight of the first layer
    a21    real      a_{21}   | 첫째 층의 가중치 | a weight of the first layer
    a22    real      a_{22}   | 첫째 층의 가중치 | a weight of the first layer
    a31    real      a_{31}   | 첫째 층의 가중치 | a weight of the first layer
    a32    real      a_{32}   | 첫째 층의 가중치 | a weight of the first layer
    a33    real      a_{33}   | 첫째 층의 가중치 | a weight of the first layer
    b11    real      b_{11}   | 둘째 층의 가중치 | a weight of the second layer
    b21    real      b_{21}   | 둘째 층의 가중치 | a weight of the second layer
    b22    real      b_{22}   | 둘째 층의 가중치 | a weight of the second layer
    b31    real      b_{31}   | 둘째 층의 가중치 | a weight of the second layer
    b32    real      b_{32}   | 둘째 층의 가중치 | a weight of the second layer
    b33    real      b_{33}   | 둘째 층의 가중치 | a weight of the second layer
"""


@derivation("층을 쌓아도 뒤는 새지 않는다 | Stacked layers leak nothing from behind")
def stacked(a11, a21, a22, a31, a32, a33, b11, b21, b22, b31, b32, b33):
    first = Matrix([[a11, 0, 0], [a21, a22, 0], [a31, a32, a33]])
    second = Matrix([[b11, 0, 0], [b21, b22, 0], [b31, b32, b33]])
    yield (
        second * first,
        "토큰 셋, 앞만 보는 가중치 두 층을 이으면 | three tokens, two layers that look back only",
    )
    yield (
        Matrix(
            [
                [b11 * a11, 0, 0],
                [b21 * a11 + b22 * a21, b22 * a22, 0],
                [
                    b31 * a11 + b32 * a21 + b33 * a31,
                    b32 * a22 + b33 * a32,
                    b33 * a33,
                ],
            ]
        ),
        "대각선 위는 여전히 0: i번째 출력은 뒤를 모른다 | still 0 above the diagonal",
    )


@derivation("캐시가 없으면 | Without a cache")
def without_cache(i, j, n):
    yield (
        Sum(Sum(j, (j, 1, i)), (i, 1, n)),
        (
            "i번째를 쓸 때마다 앞의 i(i+1)/2 쌍을 다시 계산하면 | "
            "all i(i+1)/2 pairs again for the i-th token"
        ),
    )
    yield n * (n + 1) * (n + 2) / 6, "모두 n³/6 쌍쯤 | n³/6 pairs or so"


@derivation("키와 값을 두면 n/3 배 빠르다 | Kept keys and values save n/3")
def cache(i, n):
    yield (
        n * (n + 1) * (n + 2) / 6 / Sum(i, (i, 1, n)),
        (
            "앞의 키와 값은 변하지 않으니 두고 쓴다: 새 토큰은 i쌍 | "
            "old keys and values never change: token i costs i pairs"
        ),
    )
    yield (n + 2) / 3, "줄어드는 배수. 대신 메모리가 n에 비례한다 | saved; memory grows with n"


@derivation("파라미터 하나에 곱셈·덧셈 6번 | Six operations a parameter")
def operations(rows, cols):
    forward = 2 * rows * cols
    yield (
        (forward + 2 * rows * cols + 2 * rows * cols) / (rows * cols),
        (
            "행렬 하나, 토큰 하나: 순방향, 입력의 기울기, 가중치의 기울기가 곱과 합 rc 씩 | "
            "one matrix, one token: forward, gradient in the input, gradient in the weights"
        ),
    )
    yield 6, "그래서 학습의 계산량은 C = 6ND | so training N parameters on D tokens takes 6ND"


@derivation("거듭제곱 법칙이라면 N은 √C 로 | Under a power law N grows with √C")
def compute_optimal(size, cost, power, c1, c2):
    yield (
        Derivative(c1 * size**-power + c2 * (cost / (6 * size)) ** -power, size),
        (
            "손실 A/N^α + B/D^α (두 지수가 같다고 하면), 계산량은 D = C/6N | "
            "loss A/N^α + B/D^α, equal exponents assumed, with D = C/6N"
        ),
    )
    yield (
        (c1 / c2) ** (1 / (2 * power)) * sqrt(cost / 6),
        "모델과 자료를 같은 비로 키운다 | model and data grow at one rate",
        Solves(size, minimum=True),
    )


@derivation("토큰마다 틀리면 길수록 어긋난다 | Errors add up along a text")
def drift(right, err, t):
    yield (
        right[t],
        "토큰마다 ε 로, 서로 독립하게 틀린다고 하면 | if tokens err with ε, independently",
    )
    yield (
        (1 - err) ** t,
        "t개를 내리 맞힐 확률 | t right in a row",
        Induction(t, right[t - 1] * (1 - err), start=1),
    )


@derivation("절반이 어긋나는 길이 | The length at which half have gone wrong")
def half_life(long, err):
    yield (
        (1 - err) ** long - Rational(1, 2),
        "n개를 내리 맞힐 확률이 1/2 이 되는 곳 | where n right in a row has probability 1/2",
    )
    yield (
        log(2) / -log(1 - err),
        "앞에서 틀린 말을 고쳐 쓸 수 있으면 다르다 | unless it can mend its errors",
        Solves(long),
    )
    yield (
        log(2) / -log(Rational(99, 100)),
        "99% 맞혀도 69토큰이다 | 69 tokens, with 99% right",
        Given({err: Rational(1, 100)}),
    )


@derivation("GPT-2(작은 것)의 파라미터 | The parameters of GPT-2 small")
def parameters(words, places, d, layers):
    layer = 4 * (d**2 + d) + (8 * d**2 + 5 * d) + 4 * d
    yield (
        (words + places) * d + layers * layer + 2 * d,
        (
            "임베딩(출력 층과 함께 쓴다), 층, 마지막 정규화 | "
            "embeddings, shared with the output; layers; the last norm"
        ),
    )
    yield (
        124439808,
        "V = 50257, P = 1024, d = 768, L = 12: BERT-base와 층이 같다 | layers as in BERT-base",
        Given({words: 50257, places: 1024, d: 768, layers: 12}),
    )


@derivation("GPT-3는 왜 1750억인가 | Why GPT-3 has 175 billion")
def large(words, places, d, layers):
    yield (
        (words + places) * d + layers * (12 * d**2 + 13 * d) + 2 * d,
        "같은 식. 층마다 12d² 이 거의 전부다 | the same; 12d² a layer is nearly all of it",
    )
    yield (
        174604259328,
        "V = 50257, P = 2048, d = 12288, L = 96: 12Ld² 이 99.6% | 12Ld² is 99.6% of it",
        Given({words: 50257, places: 2048, d: 12288, layers: 96}),
    )


MISCONCEPTIONS = (
    misconception(
        "GPT와 BERT는 층의 구조가 다르다 | GPT and BERT have different layers",
        "같은 12d² + 13d 다. 다른 것은 가리는 법(앞만 보기)과 맞히는 것이다 | "
        "The same 12d² + 13d; what differs is the mask and what is guessed",
        proof="parameters",
    ),
    misconception(
        "학습할 때도 GPT는 한 토큰씩 차례로 계산한다 | In training GPT goes token by token as well",
        "앞만 보게 가리면 모든 자리를 한꺼번에 배운다. 차례로 하는 것은 쓸 때뿐이다 | "
        "With the mask all places are learnt at once; only writing is sequential",
        source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    ),
    misconception(
        "모델은 클수록 좋으니 자료는 그대로 두어도 된다 | Bigger is better, whatever the data",
        "계산량이 정해져 있으면 모델과 토큰을 함께 키워야 손실이 가장 작다 | "
        "At a given compute, model and tokens must grow together",
        source=(
            "Hoffmann, Borgeaud, Mensch, et al. 2022, Training compute-optimal large "
            "language models"
        ),
    ),
    misconception(
        "GPT는 트랜스포머의 인코더다 | GPT is the encoder of a transformer",
        "디코더다: 앞만 보고 다음 토큰을 예측한다. 인코더만 쓰는 것은 BERT다 | It is the decoder, which predicts "
        "the next token from those before; BERT is the encoder",
        source="Radford, Narasimhan, Salimans, Sutskever 2018, Improving language "
        "understanding by generative pre-training",
    ),
    misconception(
        "GPT는 양방향으로 문맥을 본다 | GPT sees both sides",
        "앞의 토큰만 본다. 앞뒤를 함께 보는 것은 BERT다 | It sees only the tokens before; BERT sees both sides",
        source="Radford, Narasimhan, Salimans, Sutskever 2018, Improving language "
        "understanding by generative pre-training",
    ),
)

SAID = r"""
GPT는 트랜스포머의 인코더다
    encoder만|인코더만 쌓|사용|쓴|이용|이루어 -bert|버트|decoder|디코더
    transformer|트랜스포머 .encoder|인코더 -decoder|디코더|bert|버트
    gpt :: .encoder|인코더 -decoder|디코더|bert|버트
    = transformer|트랜스포머 …decoder|디코더
GPT는 양방향으로 문맥을 본다
    마스킹|마스킹된|마스크|masked|mask 단어|토큰|word|token 예측|맞히|맞추|복원 -bert|버트|다음|달리|causal|미래|못
    양방향|bidirectional|양쪽 -bert|버트|단방향|elmo|달리|아닌|못|없
    마스크된|가려진|masked|가린|빈칸 단어|토큰|word|token .예측|맞히|맞추 -bert|버트|다음|달리
"""

EXPANSIONS = r"""
GPT | Generative Pre-trained Transformer | Generative Pre-Training
"""

BORN = r"""
2018 || openai
"""
