"""BERT reads text in both directions and guesses the masked words."""

from notecc.derive import (
    Bernoulli,
    Derivative,
    E,
    Given,
    Limit,
    Rational,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bert",
    title=Words("BERT", "BERT"),
    definition=Words(
        "양쪽 문맥을 모두 보는 트랜스포머 인코더를, 가린 단어 맞히기로 사전학습한 언어 모델",
        "A transformer encoder that sees context on both sides, pre-trained by guessing "
        "masked words",
    ),
    category="nlp",
    names=(
        Name("BERT"),
        Name("bidirectional encoder representations"),
        Name(
            "버트",
            context=(
                "nlp",
                "자연어",
                "언어",
                "transformer",
                "트랜스포머",
                "gpt",
                "임베딩",
                "토큰",
                "사전학습",
                "사전 학습",
                "pre-train",
            ),
        ),
    ),
    needs=("transformer", "cross-entropy"),
    formula=r"L=-\sum_{i\in M}\log p_\theta(x_i\mid x_{\setminus M})",
    source=(
        "Devlin, Chang, Lee, Toutanova 2019, BERT: pre-training of deep bidirectional "
        "transformers for language understanding"
    ),
    fixes=Words(
        "앞에서 뒤로만 읽는 언어 모델은 뒤의 말을 못 보고 뜻을 정한다. 가린 자리를 양쪽 문맥에서 "
        "맞히며 배운다",
        "A model that reads forwards settles a meaning without the words after it; here masked "
        "places are guessed from both sides",
    ),
    fails=Words(
        "토큰의 15%에서만 배우고, 글에 확률을 매기거나 이어 쓰지 못한다. 가린 토큰들은 서로 "
        "독립인 듯 맞힌다",
        "It learns from 15% of the tokens, gives no probability to a text and cannot continue one; "
        "masked tokens are guessed as if independent",
    ),
)

SYMBOLS = r"""
    Z      sequence  z        | 자리와 단어마다의 로짓 | logit of each place and word
    Y      sequence  y        | 자리마다의 정답(원-핫) | true word of each place, one-hot
    M      sequence  m        | 골라 가린 자리면 1 | 1 where a place is chosen
    D      sequence  e        | [MASK]로 바꾸면 1 | 1 where [MASK] is put
    n      size      n        | 토큰의 수 | number of tokens
    K      size      V        | 어휘의 크기 | size of the vocabulary
    choose unit      p        | 자리를 고르는 비율(0.15) | share of chosen places (0.15)
    hide   unit      h        | 그중 [MASK]로 바꾸는 비율(0.8) | share of these made [MASK] (0.8)
    swap   unit      r        | 그중 아무 단어로 바꾸는 비율(0.1) | share of these swapped (0.1)
    prior  unit      \pi      | 문맥만 보고 매긴 그 단어의 확률 | probability of the word by context
    s      positive  s        | 보이는 단어의 로짓 | logit of the word that is seen
    agree  unit      a        | 두 토큰이 모두 첫 단어일 확률 | probability of word one twice
    words  size      V        | 어휘의 크기 | size of the vocabulary
    places size      P        | 위치의 수 | positions
    d      size      d        | 모델의 폭 | width of the model
    layers size      L        | 층의 수 | number of layers
    other  unit      b        | 첫 단어 뒤에 둘째 단어가 올 확률 | probability of one, then two
"""


@derivation("기울기는 가린 자리에만 생긴다 | Only masked places have a gradient")
def masked_gradient(Z, Y, M, i, j, k, l, n, K):
    yield (
        Derivative(
            Sum(
                M[i] * (log(Sum(exp(Z[i, k]), (k, 1, K))) - Sum(Y[i, k] * Z[i, k], (k, 1, K))),
                (i, 1, n),
            ),
            Z[j, l],
        ),
        (
            "손실: 가린 자리(m = 1)의 -Σ y log softmax(z), Σy = 1 | "
            "the loss: -Σ y log softmax(z) with Σy = 1, where m = 1"
        ),
    )
    yield (
        M[j] * (exp(Z[j, l]) / Sum(exp(Z[j, k]), (k, 1, K)) - Y[j, l]),
        "예측 빼기 정답, 안 가린 자리(m = 0)에서는 0 | prediction minus truth, and 0 where m = 0",
    )


@derivation("가리지 않으면 베껴서 푼다 | Without a mask, copying solves it")
def copying(s, K):
    yield (
        Limit(-log(exp(s) / (exp(s) + K - 1)), s, oo),
        (
            "정답이 입력에 보이면 그 로짓만 s로 키운다(나머지 0) | "
            "the answer is seen: raise its logit to s, all others 0"
        ),
    )
    yield (
        0,
        "배운 것 없이 손실이 0으로 간다: 그래서 가린다 | no loss, nothing learnt: so mask",
    )


@derivation("한 번에 배우는 토큰은 15%뿐 | Only 15% of the tokens teach")
def taught(M, choose, i, n):
    yield (
        E(Sum(Bernoulli(M[i], choose), (i, 1, n))),
        "자리마다 확률 p 로 고른다 | each place is chosen with probability p",
    )
    yield n * choose, "손실이 있는 자리의 평균 수 | places that have a loss, on average"
    yield (
        Rational(3, 20) * n,
        "p = 0.15. 왼쪽에서 오른쪽으로 배우면 n개 모두 | p = 0.15; left to right it is all n",
        Given({choose: Rational(3, 20)}),
    )


@derivation("[MASK]는 토큰의 12% | 12% of the tokens are [MASK]")
def shown_mask(M, D, choose, hide, i, n):
    yield (
        E(Sum(Bernoulli(M[i], choose) * Bernoulli(D[i], hide), (i, 1, n))) / n,
        "고르고(p), 그중 h 만 [MASK]로 바꾼다 | chosen (p), of which a share h is hidden",
    )
    yield choose * hide, "두 추첨은 독립이다 | the two draws are independent"
    yield (
        Rational(12, 100),
        "0.15 · 0.8: 나머지 자리는 단어로 보인다 | 0.15 · 0.8: all other places show a word",
        Given({choose: Rational(3, 20), hide: Rational(4, 5)}),
    )


@derivation("보이는 단어도 1.7%는 가짜다 | Of the words shown, 1.7% are false")
def false_words(choose, hide, swap, K):
    yield (
        choose * swap * (1 - 1 / K) / (1 - choose * hide),
        (
            "골라서(p) 딴 단어로 바꾼(r) 자리를, [MASK]가 아닌 자리로 나누면 | "
            "swapped for another word, among places that are not [MASK]"
        ),
    )
    yield (
        Rational(3, 176) * (1 - 1 / K),
        (
            "15%, 80%, 10%: 3/176 = 1.7%. 어느 것인지 모르니 모든 단어를 의심한다 | "
            "3/176 = 1.7%; no telling which, so every word is doubted"
        ),
        Given({choose: Rational(3, 20), hide: Rational(4, 5), swap: Rational(1, 10)}),
    )


@derivation("보이는 단어를 얼마나 믿을까 | How far to trust the word that is seen")
def trust(prior, K):
    kept, swapped = Rational(1, 10) + 1 / (10 * K), 1 / (10 * K)
    yield (
        prior * kept / (prior * kept + (1 - prior) * swapped),
        (
            "고른 자리에 보이는 단어가 정답일 확률(베이즈): 그대로 10%, 아무 단어 10% | "
            "Bayes at a chosen place that shows a word: kept 10%, random 10%"
        ),
    )
    yield prior * (K + 1) / (prior * K + 1), "위아래에 10V를 곱한다 | above and below, times 10V"
    yield (
        (K + 1) / (2 * K),
        "문맥이 아무 말도 못 하면(π = 1/V) 반만 믿는다 | if context is silent: one half",
        Given({prior: 1 / K}),
    )


@derivation("가린 둘을 따로 맞히면 | Two masks, guessed apart")
def apart(K):
    yield (
        -log((1 / K) ** 2),
        (
            "늘 함께 오는 두 단어(짝 V개, 고르게)를 다 가리면: 따로 1/V 씩 | "
            "two words that always come together, V equal pairs, both masked"
        ),
    )
    yield (
        2 * log(K),
        (
            "짝을 아는 모델은 log V 면 된다. 서로를 못 보아 두 배가 든다 | "
            "knowing the pair takes log V; they do not see each other, so twice that"
        ),
    )


@derivation("가린 확률들의 곱은 확률이 아니다 | The masked guesses multiply to no probability")
def no_probability(agree, other):
    both, last = agree + other, 1 - agree - 2 * other
    yield (
        agree**2 / both**2 + 2 * other**2 / (both * (1 - both)) + last**2 / (1 - both) ** 2,
        (
            "단어 둘, 토큰 둘: p(x₁|x₂)p(x₂|x₁)를 글 넷에 대해 더하면 | "
            "two words, two tokens: p(x₁|x₂)p(x₂|x₁), summed over the four texts"
        ),
    )
    yield (
        2,
        "두 토큰이 늘 같으면(b = 0) 합이 1이 아니라 2 | if both always agree it is 2, not 1",
        Given({other: 0}),
    )


@derivation("BERT-base의 파라미터 | The parameters of BERT-base")
def parameters(words, places, d, layers):
    layer = 4 * (d**2 + d) + (8 * d**2 + 5 * d) + 4 * d
    yield (
        (words + places + 2 + 2) * d + layers * layer + (d**2 + d),
        (
            "임베딩(단어, 위치, 문장 둘, 정규화), 층마다 어텐션·순방향·정규화, 풀러 | "
            "embeddings with their norm; attention, feed-forward, norms a layer; the pooler"
        ),
    )
    yield (
        (words + places + 4) * d + layers * (12 * d**2 + 13 * d) + d**2 + d,
        "층 하나는 12d² + 13d (편향 포함) | a layer has 12d² + 13d, biases included",
    )
    yield (
        109482240,
        "V = 30522, P = 512, d = 768, L = 12: 1억 1천만(맞히기 층 제외) | 110 million",
        Given({words: 30522, places: 512, d: 768, layers: 12}),
    )


MISCONCEPTIONS = (
    misconception(
        "BERT는 고른 토큰을 모두 [MASK]로 바꾼다 | BERT replaces all chosen tokens by [MASK]",
        "80%만 그렇다. 10%는 아무 단어, 10%는 그대로여서 [MASK]는 전체의 12%다 | "
        "80% of them; 10% become any word, 10% stay, so [MASK] is 12% of all tokens",
        proof="shown_mask",
    ),
    misconception(
        "BERT의 예측을 곱하면 글의 확률이 된다 | BERT's guesses multiply to a text's probability",
        "합이 1이 아니다. 앞에서부터 맞히는 모델만 연쇄법칙으로 확률이 된다 | "
        "They do not sum to 1; only guessing in order is the chain rule",
        proof="no_probability",
    ),
    misconception(
        "BERT는 트랜스포머의 디코더다 | BERT is the decoder of the transformer",
        "인코더다: 모든 토큰이 양쪽을 본다. 앞만 보는 디코더는 GPT다 | "
        "It is the encoder: every token sees both sides. GPT is the decoder, which looks back only",
        source=(
            "Devlin, Chang, Lee, Toutanova 2019, BERT: pre-training of deep bidirectional "
            "transformers for language understanding"
        ),
    ),
    misconception(
        "BERT는 앞의 단어만 보고 다음 단어를 예측한다 | BERT predicts the next word from those before",
        "가린 단어를 앞뒤를 모두 보고 맞힌다. 다음 단어를 예측하는 것은 GPT다 | It guesses masked words from both "
        "sides; GPT predicts the next word",
        source="Devlin, Chang, Lee, Toutanova 2019, BERT: pre-training of deep bidirectional "
        "transformers for language understanding",
    ),
)

SAID = r"""
BERT는 트랜스포머의 디코더다
    decoder만|디코더만 쌓|사용|쓴|이용|이루어 -gpt|encoder|인코더
    transformer|트랜스포머 .decoder|디코더 -encoder|인코더|gpt
    bert|버트 :: .decoder|디코더 -encoder|인코더|gpt
    = transformer|트랜스포머 …encoder|인코더
BERT는 앞의 단어만 보고 다음 단어를 예측한다
    다음 .단어|토큰|word|token .예측|predict|predicts|prediction|맞히|맞추|생성 -gpt|문장|sentence|nsp|달리|mask|masked|가린|양방향
    단방향|unidirectional|autoregressive|자기회귀|left_to_right -gpt|달리|양방향|elmo|기존|한계|이전|문제
"""

EXPANSIONS = r"""
BERT | Bidirectional Encoder Representations from Transformers
"""

BORN = r"""
2018 2019 || devlin, google
"""
