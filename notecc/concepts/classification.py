"""Classification picks one of several classes."""

from notecc.derive import (
    Above,
    At,
    AtLeast,
    Bernoulli,
    Derivative,
    E,
    Given,
    Rational,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    where,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="classification",
    title=Words("분류", "Classification"),
    definition=Words(
        "입력이 정해진 여러 클래스 가운데 어디에 드는지 예측하는 문제",
        "Predicting which of several given classes an input belongs to",
    ),
    category="task",
    names=(
        Name("분류 문제"),
        Name("분류 모델"),
        Name("분류기"),
        Name("이진 분류"),
        Name("다중 분류"),
        Name("다중 클래스 분류"),
        Name("이미지 분류"),
        Name("클래시피케이션"),
        Name("classification"),
        Name("classifier"),
    ),
    needs=("cross-entropy",),
    formula=r"\hat y=\arg\max_k\,p(k\mid x)",
    source="Bishop 2006, Pattern recognition and machine learning",
    fixes=Words(
        "회귀는 숫자를 맞히지만, 클래스 번호에는 크기가 없다. 클래스마다 확률을 내고 가장 큰 "
        "것을 고른다",
        "Regression predicts amounts, but class numbers have none: give each class a "
        "probability and pick the largest",
    ),
    fails=Words(
        "정확도(0-1 손실)에는 기울기가 없어 대신할 손실로 배운다. 클래스의 비율이 기울면 "
        "정확도가 속인다",
        "Accuracy has no gradient, so a surrogate loss is trained; with uneven classes "
        "accuracy deceives",
    ),
)

SYMBOLS = r"""
    m     real      m              | 마진(맞으면 양수)        | margin: above 0 if right
    s     positive  s              | 마진의 크기              | size of the margin
    TP    positive  \mathrm{TP}    | 맞힌 양성                | true positives
    FP    positive  \mathrm{FP}    | 양성이라 한 음성         | false positives
    FN    positive  \mathrm{FN}    | 놓친 양성                | false negatives
    p     unit      p              | 클래스 1일 확률          | probability of class 1
    q     unit      q              | 클래스 1이라 답할 확률   | how often class 1 is answered
    hit   sequence  h              | 맞히면 1, 틀리면 0       | 1 if right, 0 if wrong
    w     positive  w              | 가중치                   | weight
"""


@derivation("가장 그럴듯한 클래스가 최선 | The likeliest class is the best answer")
def bayes(p, q):
    yield (
        Derivative(q * (1 - p) + (1 - q) * p, q),
        "1이라 답할 확률 q로 틀릴 확률을 미분 | the error, in how often 1 is answered",
    )
    yield 1 - 2 * p, "p > 1/2 이면 음수: 늘 1이라 답한다 | below 0 if p > 1/2: always answer 1"


@derivation("로지스틱 회귀의 경계 | Where logistic regression draws the line")
def boundary(w, x, b):
    yield (
        1 / (1 + exp(-(w * x + b))) - Rational(1, 2),
        "두 클래스의 확률이 같은 곳 | where both classes are equally likely",
    )
    yield -b / w, "wx + b = 0: 경계는 아핀이다 | wx + b = 0: an affine boundary", Solves(x)


@derivation("정확도에는 기울기가 없다 | Accuracy has no gradient")
def no_gradient(m, s):
    yield (
        At(Derivative(where(m > 0, 0, 1), m), {m: s}),
        "0-1 손실을 마진으로 미분 | the 0-1 loss, in the margin",
    )
    yield 0, "계단은 평평하다: 대신할 손실이 필요하다 | steps are flat: a surrogate is needed"


@derivation("로지스틱 손실은 0-1 손실을 덮는다 | The logistic loss covers the 0-1 loss")
def logistic_bound(s):
    yield (
        log(1 + exp(s)) / log(2),
        "마진 -s 로 틀렸을 때의 손실(밑 2) | the loss when wrong by s, to base 2",
    )
    yield (
        1 + s / (2 * log(2)),
        "s = 0 에서 그은 접선 위에 있다 | above its tangent at s = 0",
        AtLeast(convex=s, touching=0),
    )
    yield 1, "0-1 손실 1보다 크다: 줄이면 오류도 준다 | above the 0-1 loss of 1", Above()


@derivation("맞혀도 로지스틱 손실은 양수 | Right answers cost something too")
def still_positive(s):
    yield log(1 + exp(-s)), "마진 s 로 맞혔을 때의 손실 | the loss when right by s"
    yield 0, "맞힌 표본도 더 밀어낸다 | right samples are pushed on too", Above()


@derivation("F1은 정밀도와 재현율의 조화평균 | F1 is the harmonic mean of precision and recall")
def f1(TP, FP, FN):
    precision, recall = TP / (TP + FP), TP / (TP + FN)
    yield 2 / (1 / precision + 1 / recall), "둘의 조화평균 | the harmonic mean of the two"
    yield 2 * TP / (2 * TP + FP + FN), "맞힌 음성은 세지 않는다 | true negatives do not count"


@derivation("늘 다수 클래스라 답하면 | Always answering the majority")
def majority(p, q):
    yield (
        p * q + (1 - p) * (1 - q),
        "입력을 보지 않고 q의 비율로 1이라 답하면 | accuracy of saying 1 blindly, q of the time",
    )
    yield p, "늘 1이면 클래스의 비율만큼 맞힌다 | always 1: as often as the class", Given({q: 1})


@derivation("시험 정확도의 표준오차 | The standard error of a test accuracy")
def standard_error(hit, p, i, n):
    h = Bernoulli(hit[i], p)
    yield (
        E((Sum(h - p, (i, 1, n)) / n) ** 2),
        "표본 n개로 잰 정확도가 p에서 벗어난 제곱 평균 | how far accuracy over n strays from p",
    )
    yield p * (1 - p) / n, "n = 100, p = 0.9 면 ±0.03 | ±0.03 at n = 100, p = 0.9"


MISCONCEPTIONS = (
    misconception(
        "정확도를 바로 손실로 쓰면 된다 | Accuracy itself can be the training loss",
        "정확도의 기울기는 거의 어디서나 0이다. 로지스틱 손실 같은 위쪽 한계를 줄인다 | "
        "Its gradient is 0 almost everywhere; an upper bound such as logistic loss is minimised",
        proof="no_gradient",
    ),
    misconception(
        "정확도 99%면 좋은 분류기다 | 99% accuracy makes a good classifier",
        "한 클래스가 99%면 늘 그 클래스라 답해도 99%다 | "
        "If one class has 99%, always answering it scores 99%",
        proof="majority",
    ),
    misconception(
        "정밀도는 실제 양성 가운데 맞힌 비율이다 | Precision is the share of actual positives that are found",
        "그것은 재현율이다. 정밀도는 양성이라고 예측한 것 가운데 정말 양성인 비율이다 | That is recall; precision is "
        "the share of predicted positives that are positive",
        source="Manning, Raghavan, Schütze 2008, Introduction to information retrieval",
    ),
    misconception(
        "재현율은 양성이라고 예측한 것 가운데 맞은 비율이다 | Recall is the share of predicted positives "
        "that are right",
        "그것은 정밀도다. 재현율은 실제 양성 가운데 찾아낸 비율이다 | That is precision; recall is the share of "
        "actual positives that are found",
        source="Manning, Raghavan, Schütze 2008, Introduction to information retrieval",
    ),
)

SAID = r"""
정밀도는 실제 양성 가운데 맞힌 비율이다
    precision|정밀도 :: …tp|true_positive …tp|true_positive .+|플러스|더하기|and .fn|false_negative -recall|재현율|fp
    precision|정밀도 :: .실제|진짜|actual .양성|positive|true|참|정답|스팸|환자 중|중에서|중에|가운데|among -recall|재현율
    tp|true_positive …tp|true_positive .+ .fn|false_negative …precision|정밀도 -recall|재현율|fp
재현율은 양성이라고 예측한 것 가운데 맞은 비율이다
    recall|재현율|민감도|sensitivity :: …tp|true_positive …tp|true_positive .+|플러스|더하기|and .fp|false_positive -precision|정밀도|fn
    recall|재현율|민감도|sensitivity :: …양성|positive|true|참|스팸 .예측한|판단한|분류한|답한 .것|것들|데이터|샘플|결과 중|중에서|중에|가운데 -precision|정밀도|실제_양성_중|실제_positive_중|실제_true_중
    tp|true_positive …tp|true_positive .+ .fp|false_positive …recall|재현율 -precision|정밀도|fn
정확도 99%면 좋은 분류기다
    정확도|accuracy .높으면|높을수록|99 좋은|좋다|훌륭 -불균형|imbalance|하지만|데이터
"""

TERMS = r"""
decision bound | decision boundary
decision bounds | decision boundary
"""
