"""A language model gives a probability to every text."""

from notecc.derive import (
    AtMost,
    Derivative,
    Given,
    Induction,
    Product,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="language-model",
    title=Words("언어 모델", "Language model"),
    definition=Words(
        "문장에 확률을 매기는 모델. 대개 앞의 토큰들로 다음 토큰의 확률을 예측한다",
        "A model that gives texts a probability, most often by predicting the next token "
        "from those before it",
    ),
    category="nlp",
    names=(
        Name("언어 모델"),
        Name("언어 모형"),
        Name("대규모 언어 모델"),
        Name("거대 언어 모델"),
        Name("초거대 언어 모델"),
        Name("language model"),
        Name("large language model"),
        Name("big language model"),
        Name("LLM"),
        Name("혼란도"),
        Name(
            "perplexity",
            context=("entropy", "엔트로피", "언어", "language", "확률", "ppl", "token", "토큰"),
        ),
    ),
    needs=("cross-entropy",),
    formula=(
        r"p(x_{1:n})=\prod_{i=1}^np(x_i\mid x_{<i}),\qquad "
        r"\mathrm{PPL}=p(x_{1:n})^{-1/n}"
    ),
    source=(
        "Jelinek, Mercer, Bahl, Baker 1977, Perplexity - a measure of the difficulty of "
        "speech recognition tasks"
    ),
    fixes=Words(
        "문장을 통째로 세면 본 적 없는 문장의 확률이 0이 된다. 연쇄법칙으로 토큰 하나씩의 "
        "예측으로 나눈다",
        "Counting whole sentences gives unseen ones probability 0; the chain rule splits "
        "them into guesses of one token",
    ),
    fails=Words(
        "그럴듯한 글에 높은 확률을 줄 뿐, 참인지는 재지 않는다. 혼란도는 토큰 나누기가 "
        "같아야 견줄 수 있다",
        "It rates what sounds likely, not what is true; perplexities compare only under "
        "one tokenisation",
    ),
)

SYMBOLS = r"""
    P       positives p   | 토큰의 조건부 확률 | conditional probabilities of tokens
    C       positives c   | 다음 토큰으로 나온 횟수 | counts as the next token
    text    sequence  P   | 앞의 t개 토큰의 확률 | probability of the first t tokens
    n       size      n   | 토큰의 수 | number of tokens
    words   size      m   | 단어의 수 | number of words
    K       size      V   | 어휘의 크기 | size of the vocabulary
    nll     positive  \ell | 글 전체의 음의 로그가능도 | negative log-likelihood of a text
    lam     positive  \lambda | 라그랑주 승수 | Lagrange multiplier
    total   positive  c   | 전체 횟수 | total count
"""


@derivation("글의 확률은 조건부 확률의 곱 | A text's probability is a product")
def chain(text, P, i, t):
    yield (
        text[t],
        "P_t = P_{t-1} p_t, 빈 글은 1 (p_t 는 앞을 본 조건부) | P_t = P_{t-1} p_t, 1 for no text",
    )
    yield (
        Product(P[i], (i, 1, t)),
        "토큰마다 앞을 보고 맞힌 확률을 곱한다 | the guesses of all tokens, multiplied",
        Induction(t, text[t - 1] * P[t], start=1),
    )


@derivation("혼란도는 교차엔트로피의 지수 | Perplexity is the exponential of cross-entropy")
def perplexity(P, i, n):
    yield (
        Product(P[i], (i, 1, n)) ** (-1 / n),
        "글의 확률의 역수의 기하평균 | the geometric mean of inverse probabilities",
    )
    yield (
        exp(-Sum(log(P[i]), (i, 1, n)) / n),
        "곱의 로그는 로그의 합: 토큰당 손실(ln)의 exp | the log of a product is a sum of logs",
    )


@derivation("2로 재어도 혼란도는 같다 | In bits it is the same")
def bits(P, i, n):
    yield (
        2 ** (-Sum(log(P[i]) / log(2), (i, 1, n)) / n),
        "손실을 비트(log₂)로 재면 2의 거듭제곱 | with the loss in bits: a power of 2",
    )
    yield (
        exp(-Sum(log(P[i]), (i, 1, n)) / n),
        "로그와 지수의 밑이 같기만 하면 된다 | only both bases must agree",
    )


@derivation("균등한 모델의 혼란도는 어휘의 크기 | A uniform model has the vocabulary's size")
def uniform(P, K, i, n):
    yield exp(-Sum(log(P[i]), (i, 1, n)) / n), "혼란도의 정의 | perplexity"
    yield (
        K,
        "모든 토큰이 1/V 이면 V개 중에 찍는 것과 같다 | 1/V each: like guessing among V",
        Given({P[i]: 1 / K}),
    )


@derivation("엔트로피는 log V 를 넘지 않는다 | Entropy is at most log V")
def entropy_bound(P, K, i):
    yield (
        Sum(-P[i] * log(P[i]), (i, 1, K)),
        "다음 토큰의 분포 p 의 엔트로피: 혼란도의 로그 | entropy of p, the log of its perplexity",
    )
    yield (
        Sum(P[i] * log(K) + 1 / K - P[i], (i, 1, K)),
        "log x ≥ 1 - 1/x 를 항마다(x = Vp) | log x ≥ 1 - 1/x in every term, x = Vp",
        AtMost(convex=P[i], touching=1 / K),
    )
    yield (
        Sum(P[i], (i, 1, K)) * log(K) + 1 - Sum(P[i], (i, 1, K)),
        "합을 나눈다 | the sum, split",
    )
    yield (
        log(K),
        "확률의 합은 1: 균등할 때 가장 헷갈린다 | they sum to 1: the uniform is the most perplexed",
        Given({Sum(P[i], (i, 1, K)): 1}),
    )


@derivation("단어당 혼란도는 다르다 | Per word it is another number")
def per_word(nll, n, words):
    yield exp(nll / words), "같은 글, 같은 손실 ℓ 을 단어 m개로 나누면 | one loss over m words"
    yield (
        exp(nll / n) ** (n / words),
        (
            "토큰당 혼란도의 n/m 제곱: 토큰 나누기가 다르면 견줄 수 없다 | "
            "the n/m-th power of that per token: not comparable across tokenisers"
        ),
    )


@derivation("세어서 만든 모델이 최대가능도다 | Counting is maximum likelihood")
def counting(P, C, lam, i, j, K):
    yield (
        Derivative(-Sum(C[i] * log(P[i]), (i, 1, K)) + lam * (Sum(P[i], (i, 1, K)) - 1), P[j]),
        "한 문맥의 손실에 Σp = 1 을 승수 λ로 | the loss of one context, Σp = 1 with multiplier λ",
    )
    yield lam - C[j] / P[j], "p_j 가 든 항만 남는다 | only the terms with p_j remain"
    yield (
        C[j] / lam,
        "횟수에 비례한다. 합이 1이려면 λ = Σc: n-그램의 식 | in proportion to counts; λ = Σc",
        Solves(P[j], minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "혼란도가 낮은 모델이 언제나 더 낫다 | The lower perplexity is always the better model",
        "토큰 나누기가 다르면 견줄 수 없다: 단어당으로는 n/m 제곱이 된다 | "
        "Not across tokenisers: per word it is the n/m-th power",
        proof="per_word",
    ),
    misconception(
        "혼란도는 틀린 비율이다 | Perplexity is an error rate",
        "평균 몇 개 중에서 고르는 셈인가이다: 균등한 모델이면 어휘의 크기 | "
        "It is among how many one guesses: the vocabulary for a uniform model",
        proof="uniform",
    ),
    misconception(
        "혼란도는 높을수록 좋다 | The higher the perplexity the better",
        "낮을수록 좋다: 다음 토큰에 준 확률의 기하평균의 역수다 | The lower the better: it is one over the "
        "geometric mean of the probabilities given",
        source="Jelinek, Mercer, Bahl, Baker 1977, Perplexity - a measure of the difficulty "
        "of speech recognition tasks",
    ),
)

SAID = r"""
혼란도는 높을수록 좋다
    perplexity|ppl|혼란도|퍼플렉시티 …높을수록|클수록|higher 성능|모델 …좋|뛰어나|높 -낮|작|lower|나쁘|안
    perplexity|ppl|혼란도|퍼플렉시티 …높을수록|클수록|higher .좋|성능|better -낮|작|lower
"""

TERMS = r"""
big language model | Large Language Model
big language models | Large Language Models
"""

EXPANSIONS = r"""
LLM | Large Language Model
NLP | Natural Language Processing
PPL | Perplexity
"""
