"""Softmax turns scores into probabilities."""

from notecc.derive import (
    Delta,
    Derivative,
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
    id="softmax",
    title=Words("소프트맥스", "Softmax"),
    definition=Words(
        "여러 점수(로짓)를 지수함수에 넣고 합으로 나누어, 더해서 1이 되는 양수들로 바꾸는 함수",
        "The function that exponentiates a vector of scores (logits) and divides by the "
        "sum, giving positive numbers that add up to one",
    ),
    category="activation",
    names=(Name("소프트 맥스"), Name("soft-max")),
    needs=(),
    formula=r"\mathrm{softmax}(z)_i=\frac{e^{z_i}}{\sum_j e^{z_j}}",
    source=(
        "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs"
    ),
    fixes=Words(
        "아무 실수나 되는 점수를 더해서 1인 양수로 바꾸면서 어디서나 미분된다. argmax에는 "
        "기울기가 없다",
        "Turns arbitrary scores into positive numbers that sum to one and stays "
        "differentiable, where argmax has no gradient",
    ),
    fails=Words(
        "상수를 더한 로짓을 구별하지 못하고, 확률을 정확히 0으로 만들지 못하며, 점수가 크면 "
        "지수가 넘치므로 최댓값을 빼고 계산한다",
        "It cannot tell logits that differ by a constant, never gives exactly zero, and "
        "overflows for large scores unless the maximum is subtracted first",
    ),
)

SYMBOLS = r"""
    lam  real      \lambda  | 합이 1이라는 제약의 승수 | multiplier of the constraint Σp = 1
    c    real      c        | 모든 로짓에 더한 상수    | a constant added to all logits
    p    positive  p        | 한 클래스의 확률         | probability of one class
    s    positive  s        | 로짓의 차이(양수)        | gap of two logits, above 0
"""


def softmax(Z, a, k, n):
    """Return the a-th output of softmax."""
    return exp(Z[a]) / Sum(exp(Z[k]), (k, 1, n))


@derivation("더하면 1 | It sums to one")
def sums_to_one(Z, i, k, n):
    yield Sum(softmax(Z, i, k, n), (i, 1, n)), "출력을 모두 더하면 | all outputs together"
    yield 1, "분모가 바로 분자의 합이다 | the denominator is the sum of the numerators"


@derivation("야코비안 | The Jacobian")
def jacobian(Z, i, j, k, n):
    yield Derivative(softmax(Z, i, k, n), Z[j]), "j번째 로짓으로 미분 | differentiate in logit j"
    yield (
        softmax(Z, i, k, n) * (Delta(i, j) - softmax(Z, j, k, n)),
        "하나를 올리면 나머지는 내려간다 | raise one, and the others fall",
    )


@derivation("야코비안의 행의 합은 0 | The rows of the Jacobian sum to 0")
def row_sum(Z, i, j, k, n):
    yield (
        Sum(softmax(Z, i, k, n) * (Delta(i, j) - softmax(Z, j, k, n)), (j, 1, n)),
        "모든 로짓을 함께 올리면 | raising all logits together",
    )
    yield 0, "아무것도 변하지 않는다 | changes nothing"


@derivation("상수를 더해도 같다 | A shift changes nothing")
def shift(Z, c, i, k, n):
    yield (
        exp(Z[i] + c) / Sum(exp(Z[k] + c), (k, 1, n)),
        "모든 로짓에 c를 더하면 | add c to every logit",
    )
    yield (
        exp(c) * exp(Z[i]) / (exp(c) * Sum(exp(Z[k]), (k, 1, n))),
        "e^c 가 위아래로 나온다 | e^c comes out above and below",
    )
    yield softmax(Z, i, k, n), "그래서 최댓값을 빼고 계산해도 된다 | so subtract the maximum first"


@derivation("비율은 로짓의 차이만 안다 | Ratios know only the difference of logits")
def ratio(Z, i, j, k, n):
    yield softmax(Z, i, k, n) / softmax(Z, j, k, n), "두 확률의 비 | the ratio of two outputs"
    yield exp(Z[i] - Z[j]), "분모가 지워진다 | the denominators cancel"


@derivation("클래스가 둘이면 시그모이드 | With two classes it is the sigmoid")
def two_classes(z, x):
    yield exp(z) / (exp(z) + exp(x)), "로짓이 z, x 둘일 때 | with two logits z and x"
    yield 1 / (1 + exp(-(z - x))), "로짓 차이의 시그모이드 | the sigmoid of their difference"


@derivation("온도가 0으로 가면 argmax | At temperature 0 it is argmax")
def cold(s, tau):
    yield (
        Limit(1 / (1 + exp(-s / tau)), tau, 0),
        "로짓이 s 만큼 큰 쪽의 확률 | the probability of the class ahead by s",
    )
    yield 1, "조금만 커도 전부 가져간다 | the winner takes all"


@derivation("온도가 커지면 균등 | At high temperature it is uniform")
def hot(s, tau):
    yield (
        Limit(1 / (1 + exp(-s / tau)), tau, oo),
        "로짓이 s 만큼 큰 쪽의 확률 | the probability of the class ahead by s",
    )
    yield Rational(1, 2), "차이가 지워진다 | the gap is forgotten"


@derivation("log-sum-exp의 기울기는 소프트맥스 | The gradient of log-sum-exp is softmax")
def log_sum_exp(Z, j, k, n):
    yield (
        Derivative(log(Sum(exp(Z[k]), (k, 1, n))), Z[j]),
        "최댓값의 매끈한 짝을 미분 | differentiate the smooth maximum",
    )
    yield softmax(Z, j, k, n), "최댓값의 기울기를 부드럽게 나눈 것 | a soft share of that of max"


@derivation("왜 지수인가: 엔트로피를 상으로 | Why exponentials: entropy as a reward")
def maximum_entropy(p, z, tau, lam):
    yield (
        Derivative(p * z - tau * p * log(p) - lam * p, p),
        "점수 + τ·엔트로피, 제약의 승수 λ | score + τ entropy, with a multiplier λ",
    )
    yield (
        exp(z / tau) / exp(1 + lam / tau),
        "p는 e^{z/τ}에 비례한다; λ가 합을 1로 | p goes as e^{z/τ}; λ makes the sum 1",
        Solves(p, maximum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "로짓은 확률이다 | Logits are probabilities",
        "로짓은 아무 실수나 된다. 상수를 더해도 확률은 같다 | "
        "Logits are any real numbers; adding a constant leaves the probabilities as they are",
        proof="shift",
    ),
    misconception(
        "소프트맥스는 시그모이드와 무관하다 | Softmax has nothing to do with the sigmoid",
        "클래스가 둘이면 로짓 차이의 시그모이드다 | "
        "With two classes it is the sigmoid of the difference of the logits",
        proof="two_classes",
    ),
    misconception(
        "소프트맥스의 출력은 서로 무관하다 | Softmax outputs are independent of one another",
        "합이 1이라 하나가 커지면 다른 것이 작아진다 | They sum to 1: if one grows, others shrink",
        source="Bridle 1990, Probabilistic interpretation of feedforward classification "
        "network outputs",
    ),
)

SAID = r"""
로짓은 확률이다
    로짓|logit|logits :: .확률$|probability$|확률값$ -변환|전|이전|비율|log|로그|odds
    로짓|logit|logits :: …0과_1_사이|합이_1 -변환|전|소프트맥스|softmax|sigmoid|시그모이드|바꾸
소프트맥스의 출력은 서로 무관하다
    출력|확률|클래스|값 .서로|각각 .독립|무관|영향이_없|영향을_주지_않 -시그모이드|sigmoid|multi_label|멀티_라벨|아니 …
    클래스마다|클래스별로 .독립|독립적으로 .확률|계산 -시그모이드|sigmoid|multi_label|멀티_라벨
"""
