"""The mean of the squared differences between targets and predictions."""

from notecc.derive import (
    At,
    AtLeast,
    Derivative,
    E,
    Given,
    Let,
    Random,
    Solves,
    Sum,
    derivation,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mse",
    title=Words("평균제곱오차", "Mean squared error"),
    definition=Words(
        "예측값과 실제값의 차이를 제곱하여 평균한 손실",
        "The average of the squared differences between predictions and targets",
    ),
    category="loss",
    names=(
        Name("평균 제곱 오차"),
        Name("mean squared error"),
        Name("mean square error"),
        Name("MSE", exact=True),
        Name("MSE loss"),
        Name("L2 loss"),
        Name("L2 손실"),
    ),
    needs=("linear-regression",),
    formula=r"\mathrm{MSE}=\frac1n\sum_{i=1}^n(\hat y_i-y_i)^2",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "부호가 서로 지워지는 오차의 합 대신 제곱을 더하므로, 모든 오차가 손실을 키우고 "
        "어디서나 미분된다",
        "Errors of opposite sign cancel in a plain sum; their squares all count, and the "
        "loss is smooth everywhere",
    ),
    fails=Words(
        "기울기가 오차에 비례하므로 이상치 하나에 끌려간다. 시그모이드와 함께 분류에 쓰면 "
        "틀릴수록 기울기가 사라진다",
        "Its gradient is proportional to the error, so one outlier drags the fit; after a "
        "sigmoid it vanishes just where the model is wrong",
    ),
)

SYMBOLS = r"""
    theta      real  \theta        | 참값             | the true value
    theta_hat  real  \hat{\theta}  | 추정량           | an estimate
    w_best     real  \hat{w}       | 최소제곱 해      | least-squares slope
    e_bar      real  \bar{e}       | 오차의 평균      | mean error
    X          sequence  x         | 입력들           | inputs
    A          sequence  e         | 오차들           | errors
"""


@derivation("w에 대한 기울기 | Gradient in w")
def grad_w(X, Y, w, b, i, n):
    loss = Sum((w * X[i] + b - Y[i]) ** 2, (i, 1, n)) / n
    yield Derivative(loss, w), "손실을 w로 미분한다 | differentiate the loss in w"
    yield (
        2 * Sum((w * X[i] + b - Y[i]) * X[i], (i, 1, n)) / n,
        "연쇄법칙: 오차마다 제 입력이 곱해진다 | chain rule: each error times its input",
    )


@derivation("b에 대한 기울기 | Gradient in b")
def grad_b(X, Y, w, b, i, n):
    loss = Sum((w * X[i] + b - Y[i]) ** 2, (i, 1, n)) / n
    yield Derivative(loss, b), "손실을 b로 미분한다 | differentiate the loss in b"
    yield (
        2 * Sum(w * X[i] + b - Y[i], (i, 1, n)) / n,
        "b는 모든 예측을 똑같이 움직인다 | b moves all predictions alike",
    )
    yield (
        2 * (w * Sum(X[i], (i, 1, n)) / n + b - Sum(Y[i], (i, 1, n)) / n),
        "평균 오차의 두 배: 0이면 편향이 없다 | twice the mean error: 0 means no bias",
    )


@derivation("절편이 없을 때의 최적해 | Best slope without a bias")
def best_slope(X, Y, w, i, n):
    yield (
        Derivative(Sum((w * X[i] - Y[i]) ** 2, (i, 1, n)) / n, w),
        "최소점에서 기울기는 0 | at the minimum the gradient is 0",
    )
    yield (
        Sum(X[i] * Y[i], (i, 1, n)) / Sum(X[i] ** 2, (i, 1, n)),
        "w에 대해 풀면(입력이 모두 0은 아닐 때) | solved for w, unless all inputs are 0",
        Solves(w),
    )


@derivation("그 해가 가장 낮은 곳 | That solution is the lowest point")
def lowest(X, Y, w, w_best, i, j, n):
    best = Let(w_best, Sum(X[j] * Y[j], (j, 1, n)) / Sum(X[j] ** 2, (j, 1, n)))
    yield (
        Sum((w * X[i] - Y[i]) ** 2, (i, 1, n)) / n - Sum((best * X[i] - Y[i]) ** 2, (i, 1, n)) / n,
        "다른 w의 손실에서 최적해의 손실을 빼면 | any w's loss less the best one's",
    )
    yield (
        (w - best) ** 2 * Sum(X[i] ** 2, (i, 1, n)) / n,
        "거리의 제곱만 남는다: 포물선 | the squared distance: a parabola",
    )
    yield 0, "어느 w도 더 낮지 않다 | no w does better", AtLeast()


@derivation("상수로 예측하면 평균이 최선 | The best constant is the mean")
def best_constant(Y, c, i, n):
    yield (
        Derivative(Sum((c - Y[i]) ** 2, (i, 1, n)) / n, c),
        "입력 없이 c 하나로 예측 | predicting c, without any input",
    )
    yield (
        Sum(Y[i], (i, 1, n)) / n,
        "제곱손실은 평균을 겨눈다 | squared loss aims at the mean",
        Solves(c, minimum=True),
    )


@derivation("MSE = 오차의 분산 + 평균 오차² | MSE = variance of the errors + mean error²")
def not_a_variance(A, e_bar, i, j, n):
    mean = Let(e_bar, Sum(A[j], (j, 1, n)) / n)
    yield (
        Sum(A[i] ** 2, (i, 1, n)) / n,
        "오차 e = ŷ - y 의 제곱 평균 | the mean square of e = ŷ - y",
    )
    yield (
        Sum((A[i] - mean) ** 2, (i, 1, n)) / n + mean**2,
        "분산(1/n)에 치우침이 더해진다 | the variance (1/n), plus the bias",
    )


@derivation("치우침이 없을 때만 분산 | A variance only without bias")
def unbiased_only(A, i, j, n):
    mean = Sum(A[j], (j, 1, n)) / n
    yield (
        Sum((A[i] - mean) ** 2, (i, 1, n)) / n + mean**2,
        "MSE = 분산 + 평균 오차² | MSE = variance + mean error²",
    )
    yield (
        Sum(A[i] ** 2, (i, 1, n)) / n,
        "평균 오차가 0이면 둘은 같다 | with mean error 0 the two agree",
        Given({Sum(A[j], (j, 1, n)): 0}),
    )


@derivation("추정량의 MSE = 분산 + 편향² | An estimator's MSE = variance + bias²")
def estimator(theta, theta_hat, mu, sigma):
    yield (
        E((Random(theta_hat, mean=mu, variance=sigma**2) - theta) ** 2),
        "추정량의 평균 μ, 분산 σ² | the estimator has mean μ, variance σ²",
    )
    yield (
        sigma**2 + (mu - theta) ** 2,
        "편향 μ - θ 가 0이어야 분산과 같다 | a variance only if the bias μ - θ is 0",
    )


@derivation("이상치의 힘: MAE와 견주면 | The pull of an outlier, against MAE")
def outlier(s, y):
    yield (
        At(Derivative((y - s) ** 2, y), {y: 11 * s}),
        "오차가 10s 인 표본의 기울기 | the gradient of a sample with error 10s",
    )
    yield (
        10 * At(Derivative((y - s) ** 2, y), {y: 2 * s}),
        "오차 s 인 표본의 10배로 끈다 | pulls ten times as hard as one with error s",
    )


MISCONCEPTIONS = (
    misconception(
        "MSE는 오차의 분산이다 | MSE is the variance of the errors",
        "분산에 평균 오차의 제곱을 더한 것이다. 치우침이 없을 때만 분산과 같다 | "
        "It is the variance plus the squared mean error; the two agree only without bias",
        proof="not_a_variance",
    ),
    misconception(
        "MSE로 학습한 모델은 중앙값을 예측한다 | A model trained on MSE predicts the median",
        "제곱손실을 가장 작게 하는 상수는 평균이다. 중앙값은 절댓값 손실의 것이다 | "
        "The constant that minimises squared loss is the mean; the median belongs to MAE",
        proof="best_constant",
    ),
    misconception(
        "MSE는 출력과 정답을 제곱해 평균한 것이다 | MSE is the mean of squared outputs and targets",
        "출력과 정답의 차이를 제곱해 평균한다 | "
        "It is the mean of the squared difference between output and target",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
    misconception(
        "손실은 참값과 정답의 차이다 | The loss is the difference between the truth and the target",
        "참값과 정답은 같은 것이다: 손실은 예측과 정답의 차이로 잰다 | "
        "Truth and target are one: a loss compares the prediction with the target",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)

SAID = r"""
MSE는 오차의 분산이다
    {difference} 분산의_평균|분산_평균|variance
    {difference} 분산$|분산을_평균
    = 차이|오차|error|잔차|뺀 …제곱|square|squared …평균|mean
    = 제곱_오차|squared_error|제곱오차 …평균|mean
~ MSE는 출력과 정답을 제곱해 평균한 것이다
    출력|출력값|예측|예측값|output|prediction|결과 {target} .제곱|제곱의 .평균|합 -차|차이|오차|error|빼|뺀|잔차|거리|difference|-
~ 손실은 참값과 정답의 차이다
    true|실제값|참값|정답|실제_값 .{and} .target|label|정답|라벨|레이블|타겟 .차이|차 -예측|출력|pred|output|hat
MSE로 학습한 모델은 중앙값을 예측한다
    중앙값|median|중위수 .예측|구하|추정|최적|최소 -mae|l1|절댓값|절대|평균|아니
"""

EXPANSIONS = r"""
MSE | Mean Squared Error
MAE | Mean Absolute Error
RMSE | Root Mean Squared Error
"""
