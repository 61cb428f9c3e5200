"""Cross-entropy: how surprised a model is by the true labels."""

from notecc.derive import (
    Above,
    Delta,
    Derivative,
    Given,
    Limit,
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
    id="cross-entropy",
    title=Words("교차 엔트로피", "Cross-entropy"),
    definition=Words(
        "정답 분포에서 나온 결과에 모델이 매긴 확률의 음의 로그를 평균한 값. 분류의 대표적인 손실",
        "The average, over the true distribution, of the negative log-probability that the "
        "model assigns; the usual loss of classification",
    ),
    category="loss",
    names=(
        Name("교차 엔트로피"),
        Name("크로스 엔트로피"),
        Name("cross entropy"),
        Name("cross entropy loss"),
        Name("CE loss"),
        Name("BCE loss"),
        Name("log loss"),
        Name(
            "CE",
            exact=True,
            unless=("컴퓨터공학", "computer engineering", "전공", "학과", "기원전", "b.c"),
        ),
        Name("BCE", exact=True),
    ),
    needs=("softmax",),
    formula=r"H(p,q)=-\sum_i p_i\log q_i",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "시그모이드나 소프트맥스 뒤에서 MSE의 기울기가 사라지는 것을 막는다: 로그가 지수를 "
        "되돌려 기울기가 p - y 가 된다",
        "After a sigmoid or softmax the gradient of MSE vanishes; the logarithm undoes the "
        "exponential and leaves p - y",
    ),
    fails=Words(
        "확신하고 틀린 표본의 손실이 한없이 커서 잘못된 레이블에 약하고, 정답 확률 1을 향해 "
        "로짓을 끝없이 키운다",
        "The loss of a confident mistake has no bound, so wrong labels hurt; and it drives "
        "the logits on without end",
    ),
)

SYMBOLS = r"""
    y   unit       y  | 정답(클래스 1일 확률)   | target: the probability of class 1
    P   positives  y  | 정답 분포               | target distribution
    Q   positives  q  | 모델이 매긴 확률들      | probabilities that the model assigns
    q   unit       q  | 모델이 매긴 확률        | probability that the model assigns
"""


@derivation("로짓에 대한 기울기는 p - y | The gradient in the logits is p - y")
def logits(Z, P, i, j, k, n):
    total = Sum(exp(Z[k]), (k, 1, n))
    yield (
        Derivative(-Sum(P[i] * log(exp(Z[i]) / total), (i, 1, n)), Z[j]),
        "소프트맥스의 교차 엔트로피를 미분 | differentiate, with softmax inside",
    )
    yield (
        Derivative(-Sum(P[i] * (Z[i] - log(total)), (i, 1, n)), Z[j]),
        "로그가 지수를 되돌린다 | the logarithm undoes the exponential",
    )
    yield Sum(P[i], (i, 1, n)) * exp(Z[j]) / total - P[j], "항별로 미분 | term by term"
    yield (
        exp(Z[j]) / total - P[j],
        "Σy = 1: 예측 빼기 정답 | Σy = 1: prediction minus target",
        Given({Sum(P[i], (i, 1, n)): 1}),
    )


@derivation("이진 분류: 시그모이드와 함께 | Binary, with a sigmoid")
def binary(z, y):
    s = 1 / (1 + exp(-z))
    yield (
        Derivative(-y * log(s) - (1 - y) * log(1 - s), z),
        "BCE를 로짓으로 미분 | differentiate BCE in the logit",
    )
    yield s - y, "여기서도 예측 빼기 정답 | prediction minus target again"


@derivation("시그모이드 + MSE는 기울기가 사라진다 | Sigmoid + MSE: the gradient vanishes")
def against_mse(z, y):
    s = 1 / (1 + exp(-z))
    yield Derivative((s - y) ** 2 / 2, z), "MSE를 로짓으로 미분하면 | MSE in the logit"
    yield (s - y) * s * (1 - s), "BCE에 없던 σ'이 곱해진다 | a factor σ' that BCE has not"


@derivation("확신하고 틀려도 MSE는 가만히 있다 | Confidently wrong, MSE does not move")
def stuck(z):
    s = 1 / (1 + exp(-z))
    yield Limit((s - 0) * s * (1 - s), z, oo), "정답 0인데 로짓이 +∞ 로 | target 0, logit to +∞"
    yield 0, "기울기가 없다: 배우지 못한다 | no gradient: nothing is learnt"


@derivation("확신하고 틀리면 교차 엔트로피는 온 힘으로 | Confidently wrong, it pulls at full force")
def corrected(z):
    yield Limit(1 / (1 + exp(-z)) - 0, z, oo), "정답 0, 로짓이 +∞ 로: σ - y | target 0, logit to +∞"
    yield 1, "기울기가 가장 클 때다 | the gradient is at its largest"


@derivation("정답이 하나면 -log q | With a single true class, -log q")
def one_hot(Q, i, k, n):
    yield -Sum(Delta(i, k) * log(Q[i]), (i, 1, n)), "원-핫 정답: k만 1 | one-hot: only k is 1"
    yield -log(Q[k]), "정답 클래스의 음의 로그우도 | the true class's negative log-likelihood"


@derivation("로짓에서 바로 계산한다 | Computed from the logits")
def from_logits(Z, i, k, n):
    total = Sum(exp(Z[k]), (k, 1, n))
    yield -log(exp(Z[i]) / total), "정답 i의 손실 | the loss of class i"
    yield log(total) - Z[i], "지수를 나누지 않아 넘치지 않는다 | log-sum-exp: no overflow"


@derivation("정답 확률과 같을 때 가장 작다 | Least where the model tells the truth")
def truthful(p, q):
    yield (
        Derivative(-p * log(q) - (1 - p) * log(1 - q), q),
        "진짜 확률이 p일 때 예측 q로 미분 | in the forecast q, when the truth is p",
    )
    yield p, "정직한 예측이 최선이다 | the honest forecast is best", Solves(q, minimum=True)


@derivation("아무것도 모르면 log K | Knowing nothing costs log K")
def uniform(P, Q, i, n):
    yield -Sum(P[i] * log(Q[i]), (i, 1, n)), "클래스 n개의 교차 엔트로피 | over n classes"
    yield (
        -Sum(P[i] * log(1 / n), (i, 1, n)),
        "모두 1/n 로 예측하면 | forecasting 1/n for each",
        Given({Q[i]: 1 / n}),
    )
    yield log(n) * Sum(P[i], (i, 1, n)), "-log(1/n) = log n | -log(1/n) = log n"
    yield (
        log(n),
        "학습 첫 손실이 이쯤이어야 한다 | the loss to expect before training",
        Given({Sum(P[i], (i, 1, n)): 1}),
    )


@derivation("로짓에 대해 볼록하다 | Convex in the logit")
def convex(z, y):
    s = 1 / (1 + exp(-z))
    yield (
        Derivative(-y * log(s) - (1 - y) * log(1 - s), z, z),
        "두 번 미분 | differentiate twice",
    )
    yield s * (1 - s), "정답과 무관한 곡률 | a curvature that does not know the target"
    yield 0, "늘 양수: 지역 최소가 없다 | positive: no local minima", Above()


@derivation("소프트맥스를 두 번 씌우면 | Softmax applied twice")
def twice(z):
    first = 1 / (1 + exp(-z))
    yield (
        Limit(-log(exp(first) / (exp(first) + exp(1 - first))), z, oo),
        "확률을 로짓인 줄 알고 또 넣으면(두 클래스) | probabilities fed as logits, two classes",
    )
    yield (
        log(1 + exp(-1)),
        "완벽해도 0.313 아래로 못 간다 | even a perfect model stays above 0.313",
    )


MISCONCEPTIONS = (
    misconception(
        "torch.nn.CrossEntropyLoss 앞에 소프트맥스를 둔다 | "
        "Put a softmax before torch.nn.CrossEntropyLoss",
        "그 손실은 로짓을 받아 안에서 소프트맥스를 한다. 두 번 하면 손실이 0으로 가지 않는다 | "
        "It takes logits and has the softmax inside; applied twice, the loss cannot reach 0",
        proof="twice",
    ),
    misconception(
        "분류에도 MSE를 쓰면 된다 | MSE will do for classification",
        "시그모이드 뒤의 MSE는 기울기에 σ'이 곱해져, 크게 틀린 표본에서 배우지 못한다 | "
        "After a sigmoid MSE has a factor σ', and does not learn from what is badly wrong",
        proof="stuck",
    ),
    misconception(
        "교차 엔트로피의 최솟값은 언제나 0이다 | The least cross-entropy is always 0",
        "예측이 정답 분포와 같을 때 가장 작고, 그 값은 정답의 엔트로피다 | "
        "It is least where forecast and truth agree, and equals the entropy of the truth",
        proof="truthful",
    ),
    misconception(
        "교차 엔트로피는 로짓을 취한다 | Cross-entropy takes the logit",
        "로짓은 소프트맥스에 넣기 전의 점수다. 교차 엔트로피는 소프트맥스 확률에 로그를 취한다 | "
        "Logits are the scores before the softmax; cross-entropy takes the log of its "
        "probabilities",
        proof="from_logits",
    ),
    misconception(
        "교차 엔트로피는 출력이 가장 큰 자리를 고르는 것이다 | Cross-entropy picks the largest output",
        "가장 큰 것을 고르는 일은 예측할 때 한다. 교차 엔트로피는 정답 클래스의 확률에 -log를 취한 손실이다 | "
        "Picking the largest is for prediction; cross-entropy is -log of the probability of "
        "the right class",
        proof="one_hot",
    ),
)

SAID = r"""
교차 엔트로피는 로짓을 취한다
    로짓|logit .취|씌우|씌운|적용
    = softmax|소프트맥스|확률 …log|로그 .취|씌우|곱
~ 교차 엔트로피는 출력이 가장 큰 자리를 고르는 것이다
    높은|큰|최대 인덱스|index|argmax|클래스|class .반환|출력|선택|고르|리턴|뽑
    높은|큰|최대 인덱스만|index만|클래스만
교차 엔트로피의 최솟값은 언제나 0이다
    최솟값|최소값|minimum : .0$
    최소|가장_작을_때|최솟값은|최소값은 .0이다|0이_된다
torch.nn.CrossEntropyLoss 앞에 소프트맥스를 둔다
    softmax|소프트맥스 .통과|적용|거친|거쳐|씌운|씌워|취한|취하|지난 …crossentropyloss|nn.crossentropyloss -내부|안에|안에서|포함|필요|없이|없|이미|자동|log|때문|대신|말고|말
"""

EXPANSIONS = r"""
CE | Cross Entropy
BCE | Binary Cross Entropy
"""
