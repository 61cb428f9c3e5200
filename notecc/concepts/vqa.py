"""Visual question answering answers a question about a picture."""

from notecc.derive import (
    Derivative,
    Given,
    Rational,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    minimum,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="vqa",
    title=Words("시각 질의응답", "Visual question answering"),
    definition=Words(
        "이미지와 그에 관한 질문을 받아 답을 내는 문제",
        "Answering a question in words about a given picture",
    ),
    category="task",
    names=(
        Name("시각 질의 응답"),
        Name("시각적 질의 응답"),
        Name("비주얼 질의 응답"),
        Name("visual question answering"),
        Name("visual Q&A"),
        Name("visual QA"),
        Name("VQA", exact=True),
    ),
    needs=("classification",),
    formula=r"\mathrm{acc}(a)=\min\Bigl(\frac{\text{people who answered }a}{3},\,1\Bigr)",
    source="Antol, Agrawal, Lu, et al. 2015, VQA: visual question answering",
    fixes=Words(
        "분류는 정해진 질문 하나(무엇인가)에만 답한다. 질문을 말로 받아 그림마다 다른 것을 묻는다",
        "Classification answers one fixed question, what it is; here the question comes in words, "
        "a new one for every picture",
    ),
    fails=Words(
        "그림을 보지 않고 질문만으로 답해도 꽤 맞는다(언어의 편향). 정해진 답 목록 밖은 답하지 "
        "못한다",
        "Answers by the question alone are often right (a bias of language), and nothing beyond "
        "the list of answers can be said",
    ),
)

SYMBOLS = r"""
    same   positive  N         | 열 명 중 같은 답을 한 사람 | people of ten who gave the answer
    X      sequence  x         | 이미지 특징 | features of the picture
    Q      sequence  q         | 질문 특징 | features of the question
    U      sequence  u         | 이미지의 사영 | projection of the picture
    V      sequence  v         | 질문의 사영 | projection of the question
    P      sequence  p         | 출력의 가중치 | weights of the output
    A      sequence  a         | 이미지 쪽 가중치 | weights of the picture
    C      sequence  b         | 질문 쪽 가중치 | weights of the question
    n      size      n         | 이미지 특징의 수 | width of the picture's features
    m      size      m         | 질문 특징의 수 | width of the question's features
    d      size      d         | 융합의 폭 | width of the fusion
    wide   size      D         | 두 특징의 폭 | width of both features
    out    size      K         | 답의 수 | number of answers
    like   unit      \pi       | 질문만 보고 첫째 답을 낼 확률 | chance of the first answer, blind
    score  unit      s         | 사람들의 점수(부드러운 정답) | score of the people, a soft label
    r      index     r         | 번호 | index
    z      real      z         | 답 하나의 로짓 | logit of an answer
"""


@derivation("한 명을 뺀 열 번의 평균 | The mean over ten, one person left out")
def annotators(same):
    yield (
        same / 10 * (same - 1) / 3 + (10 - same) / 10 * same / 3,
        (
            "열 명 중 N명이 같은 답(N ≤ 3): 그 하나를 빼면 (N-1)/3, 다른 이를 빼면 N/3 | "
            "N ≤ 3 of ten agree: (N-1)/3 without one of them, N/3 without another"
        ),
    )
    yield (
        Rational(3, 10) * same,
        "세 명이 같아도 1이 아니라 0.9 | three who agree give 0.9, not 1",
    )


@derivation("네 명이면 만점 | Four make it full marks")
def full_marks(same):
    yield (
        same / 10 * minimum((same - 1) / 3, 1) + (10 - same) / 10 * minimum(same / 3, 1),
        "아홉 명씩의 min(·/3, 1)을 평균하면 | min(·/3, 1) of each nine, averaged",
    )
    yield (
        1,
        "N = 4: 누구를 빼도 셋이 남는다 | N = 4: whoever leaves, three remain",
        Given({same: 4}),
    )


@derivation("질문만 보면 반을 넘지 못한다 | Blind, at most one half")
def balanced(like):
    yield (
        (like * 1 + (1 - like) * 0 + like * 0 + (1 - like) * 1) / 2,
        (
            "질문마다 답이 다른 그림을 짝지으면: 그림을 안 보면 두 그림에 같은 확률로 답한다 | "
            "two pictures a question, with two answers: blind, both get the same guess"
        ),
    )
    yield (
        Rational(1, 2),
        "편향이 아무리 세도 반만 맞는다(VQA v2) | however strong the bias: half (VQA v2)",
    )


@derivation("이어 붙이기만 하면 서로를 바꾸지 못한다 | Joined only, they do not interact")
def concatenated(A, C, X, Q, i, j, k, l, n, m):
    yield (
        Derivative(
            Sum(A[i] * X[i], (i, 1, n)) + Sum(C[j] * Q[j], (j, 1, m)),
            X[k],
            Q[l],
        ),
        (
            "두 특징을 이어 선형층 하나: 그림의 영향이 질문에 따라 달라지는가 | "
            "both features into one linear layer: does the question change what the picture does"
        ),
    )
    yield 0, "어떤 질문이든 그림을 똑같이 본다 | every question looks at the picture alike"


@derivation("성분끼리 곱하면 상호작용이 생긴다 | Multiplied, they interact")
def hadamard(P, U, V, X, Q, i, j, k, n, m, d):
    yield (
        Sum(P[k] * Sum(U[k, i] * X[i], (i, 1, n)) * Sum(V[k, j] * Q[j], (j, 1, m)), (k, 1, d)),
        "사영한 두 특징을 성분끼리 곱해 답의 점수로 | the projections, multiplied entry by entry",
    )
    yield (
        Sum(P[k] * U[k, i] * V[k, j] * X[i] * Q[j], (j, 1, m), (i, 1, n), (k, 1, d)),
        "그림과 질문의 모든 쌍 x_i q_j 에 무게를 준다: 쌍선형 | every pair weighs: it is bilinear",
    )


@derivation("쌍의 무게는 계수 d 인 행렬 | The weights of pairs have rank d")
def interaction(P, U, V, X, Q, i, j, k, l, r, n, m, d):
    yield (
        Derivative(
            Sum(P[k] * Sum(U[k, i] * X[i], (i, 1, n)) * Sum(V[k, j] * Q[j], (j, 1, m)), (k, 1, d)),
            X[l],
            Q[r],
        ),
        "그림의 영향이 질문에 따라 달라지는 정도 | what a picture does, changed by the question",
    )
    yield (
        Sum(P[k] * U[k, l] * V[k, r], (k, 1, d)),
        "0이 아니다. nm 개의 무게를 d(n + m + 1) 개로 | not 0: nm weights out of d(n + m + 1)",
    )


@derivation("쌍선형을 통째로 두면 너무 크다 | A whole bilinear layer is too large")
def sizes(wide, d, out):
    yield (
        out * wide**2 / (d * (2 * wide + out)),
        "답마다 D² 개와, 사영 둘과 출력의 d(2D + K) 개의 비 | D² an answer, against d(2D + K)",
    )
    yield (
        Rational(10000, 9),
        ("D = 2000, K = 2000, d = 1200 이면 1111배 | D = 2000, K = 2000, d = 1200: 1111 times"),
        Given({wide: 2000, out: 2000, d: 1200}),
    )


@derivation("답마다 예 아니요로 배운다 | Every answer is a yes or no")
def soft_target(z, score):
    yield (
        Derivative(-score * log(1 / (1 + exp(-z))) - (1 - score) * log(1 / (1 + exp(z))), z),
        (
            "사람들의 점수 s를 정답으로 한 이진 교차 엔트로피: 답이 여럿일 수 있다 | "
            "binary cross-entropy with the score s as target: several answers may be right"
        ),
    )
    yield 1 / (1 + exp(-z)) - score, "예측 빼기 점수 | forecast minus score"
    yield (
        log(score / (1 - score)),
        "확률이 곧 기대 점수가 되는 곳 | where the probability is the score expected",
        Solves(z, minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "세 사람이 같은 답을 했으면 언제나 만점이다 | Three who agree always give full marks",
        "공식 점수는 아홉 명씩 열 번의 평균이라 0.9다. 넷부터 1이다 | "
        "The official score averages over nine of ten: 0.9; from four on it is 1",
        proof="annotators",
    ),
    misconception(
        "VQA 정확도가 높으면 그림을 이해한 것이다 | High accuracy means it understands pictures",
        "답이 치우쳐 있으면 질문만으로도 맞힌다. 짝지은 그림에서는 반을 넘지 못한다 | "
        "With biased answers the question suffices; on paired pictures that gives one half",
        source=(
            "Goyal, Khot, Summers-Stay, Batra, Parikh 2017, Making the V in VQA matter: "
            "elevating the role of image understanding in visual question answering"
        ),
        proof="balanced",
    ),
    misconception(
        "시각 질의응답과 이미지 설명은 같은 문제다 | Answering and captioning are the same",
        "설명은 그림만 받아 말하고, 질의응답은 질문에 따라 같은 그림에서 다른 것을 답한다 | "
        "A caption is given the picture alone; an answer depends on the question as well",
        source="Antol, Agrawal, Lu, et al. 2015, VQA: visual question answering",
    ),
)

EXPANSIONS = r"""
VQA | Visual Question Answering
"""
