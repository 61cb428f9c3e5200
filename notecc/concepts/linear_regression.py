"""Linear regression fits a line, or a plane, by least squares."""

from notecc.derive import Derivative, E, Let, Matrix, Random, Solves, Sum, derivation, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="linear-regression",
    title=Words("선형 회귀", "Linear regression"),
    definition=Words(
        "입력의 가중합에 절편을 더한 값으로 목표값을 예측하고, 오차 제곱의 합이 가장 "
        "작아지도록 가중치를 정하는 모델",
        "A model that predicts the target as a weighted sum of the inputs plus a bias, with "
        "the weights that make the sum of squared errors smallest",
    ),
    category="model",
    names=(Name("선형 회귀"), Name("linear regression")),
    needs=(),
    formula=r"\hat y=Xw+b,\qquad X^\top X\hat w=X^\top y",
    source="Gauss 1809, Theoria motus corporum coelestium",
    fixes=Words(
        "눈대중으로 긋던 직선을 하나로 정한다: 오차 제곱의 합이 가장 작은 직선은 식으로 풀린다",
        "Settles which line to draw: the one with the least sum of squared errors has a formula",
    ),
    fails=Words(
        "입력과 목표의 관계가 굽었으면 과소적합한다. 이상치에 끌리고, 입력끼리 거의 같은 "
        "방향이면 가중치가 크게 흔들린다",
        "Underfits a curved relation, is dragged by outliers, and its weights shake when "
        "inputs are nearly collinear",
    ),
)

SYMBOLS = r"""
    X      sequence  x        | 입력들               | inputs
    xi     sequence  \xi      | 표본마다의 잡음      | noise of each sample
    x_bar  real      \bar{x}  | 입력의 평균          | mean of the inputs
    y_bar  real      \bar{y}  | 정답의 평균          | mean of the targets
    w_hat  real      \hat{w}  | 추정한 기울기        | estimated slope
    w1     real      w_{1}    | 첫째 가중치          | first weight
    w2     real      w_{2}    | 둘째 가중치          | second weight
    U      sequence  u        | 둘째 입력들          | second inputs
"""


@derivation("절편의 최적해: 평균점을 지난다 | Best bias: through the means")
def bias(X, Y, w, b, i, n):
    yield (
        Derivative(Sum((w * X[i] + b - Y[i]) ** 2, (i, 1, n)) / n, b),
        "MSE를 절편으로 미분 | differentiate MSE in the bias",
    )
    yield (
        Sum(Y[i], (i, 1, n)) / n - w * Sum(X[i], (i, 1, n)) / n,
        "b = ȳ - w x̄: 직선이 (x̄, ȳ)를 지난다 | b = ȳ - w x̄: the line meets (x̄, ȳ)",
        Solves(b, minimum=True),
    )


@derivation("기울기의 최적해: 공분산 나누기 분산 | Best slope: covariance over variance")
def slope(X, Y, x_bar, y_bar, w, i, n):
    dx, dy = X[i] - x_bar, Y[i] - y_bar
    yield (
        Derivative(Sum((w * dx - dy) ** 2, (i, 1, n)) / n, w),
        "최적 절편을 넣으면 평균과의 차이만 남는다 | with the best bias only deviations are left",
    )
    yield (
        Sum(dx * dy, (i, 1, n)) / Sum(dx**2, (i, 1, n)),
        "함께 흔들리는 만큼 / x가 흔들리는 만큼 | how x and y vary together, over how x does",
        Solves(w),
    )


@derivation("잔차는 입력과 직교한다 | Residuals are orthogonal to the input")
def orthogonal(X, Y, w_hat, i, j, n):
    best = Let(w_hat, Sum(X[j] * Y[j], (j, 1, n)) / Sum(X[j] ** 2, (j, 1, n)))
    yield (
        Sum((Y[i] - best * X[i]) * X[i], (i, 1, n)),
        "잔차와 입력의 내적(절편 없이) | residuals times inputs, without a bias",
    )
    yield 0, "x로 설명할 것이 남지 않았다 | nothing is left for x to explain"


@derivation("정규방정식: 두 가중치 | The normal equations, for two weights")
def normal_equations(X, U, Y, w1, w2, i, n):
    loss = Sum((w1 * X[i] + w2 * U[i] - Y[i]) ** 2, (i, 1, n))
    yield (
        Matrix([Derivative(loss, w1), Derivative(loss, w2)]) / 2,
        "제곱합을 두 가중치로 미분 | the sum of squares in both weights",
    )
    gram = Matrix(
        [
            [Sum(X[i] ** 2, (i, 1, n)), Sum(X[i] * U[i], (i, 1, n))],
            [Sum(X[i] * U[i], (i, 1, n)), Sum(U[i] ** 2, (i, 1, n))],
        ]
    )
    moments = Matrix([Sum(X[i] * Y[i], (i, 1, n)), Sum(U[i] * Y[i], (i, 1, n))])
    yield (
        gram * Matrix([w1, w2]) - moments,
        "XᵀXw - Xᵀy: 0으로 두면 정규방정식 | XᵀXw - Xᵀy, to be set to 0",
    )


@derivation("기울기 추정은 치우치지 않는다 | The slope estimate is unbiased")
def unbiased(X, xi, w, sigma, i, n):
    y = w * X[i] + Random(xi[i], mean=0, variance=sigma**2)
    yield (
        E(Sum(X[i] * y, (i, 1, n)) / Sum(X[i] ** 2, (i, 1, n))),
        "y = wx + ξ 로 만든 자료에서(절편 없이) | data made by y = wx + ξ, without a bias",
    )
    yield w, "잡음은 평균에서 사라진다 | the noise averages out"


@derivation("추정의 분산은 σ²/Σx² | The variance of the estimate is σ²/Σx²")
def estimate_variance(X, xi, sigma, i, n):
    noise = Random(xi[i], mean=0, variance=sigma**2)
    yield (
        E(Sum(X[i] * noise, (i, 1, n)) ** 2) / Sum(X[i] ** 2, (i, 1, n)) ** 2,
        "ŵ - w = Σxξ / Σx² 의 제곱 평균 | the mean square of ŵ - w = Σxξ / Σx²",
    )
    yield (
        sigma**2 / Sum(X[i] ** 2, (i, 1, n)),
        "자료가 많고 넓게 퍼질수록 정확하다 | more data, spread wider: more exact",
    )


@derivation("릿지는 기울기를 줄인다 | Ridge shrinks the slope")
def ridge(X, Y, w, lam, i, n):
    yield (
        Derivative(Sum((w * X[i] - Y[i]) ** 2, (i, 1, n)) + lam * w**2, w),
        "제곱합에 벌점 λw² 를 더하면 | with the penalty λw² added",
    )
    yield (
        Sum(X[i] * Y[i], (i, 1, n)) / (Sum(X[i] ** 2, (i, 1, n)) + lam),
        "분모가 λ 만큼 커져 늘 풀린다 | λ below: smaller, and always solvable",
        Solves(w, minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "선형 회귀는 경사하강으로만 푼다 | Linear regression needs gradient descent",
        "정규방정식이라는 닫힌 해가 있다. 경사하강은 입력이 많을 때의 대안이다 | "
        "The normal equations solve it; descent is for when there are very many inputs",
        proof="normal_equations",
    ),
)

SAID = r"""
선형 회귀는 경사하강으로만 푼다
    경사하강|경사_하강|경사하강법|gradient_descent .~으로만|~로만|~만으로 .풀|푼|구하|구한|학습|해
    닫힌_해|해석적_해|closed_form|정규방정식|normal_equation .없|구할_수_없|존재하지
"""
