"""K-fold cross-validation lets every example be tested once."""

from notecc.derive import Above, Delta, E, Random, Sum, derivation, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="cross-validation",
    title=Words("K-겹 교차검증", "K-fold cross-validation"),
    definition=Words(
        "데이터를 K개로 나누어 한 조각씩 돌아가며 평가에 쓰고 나머지로 학습하여 K개의 "
        "점수를 평균하는 평가법",
        "Splitting the data into K parts, testing on each part in turn after training on "
        "the others, and averaging the K scores",
    ),
    category="generalization",
    names=(
        Name("교차 검증"),
        Name("K-겹 교차 검증"),
        Name("K겹 교차 검증"),
        Name("K-폴드"),
        Name("크로스 밸리데이션"),
        Name("cross validation"),
        Name("k-fold"),
        Name("k-fold cross validation"),
    ),
    needs=(),
    formula=r"\mathrm{CV}=\frac1K\sum_{k=1}^K\hat R_k(\hat f_{-k})",
    source="Stone 1974, Cross-validatory choice and assessment of statistical predictions",
    fixes=Words(
        "검증 집합 하나는 작고 운에 좌우된다. 돌아가며 모두를 시험에 쓰면 자료를 버리지 않고 "
        "점수를 얻는다",
        "A single validation set is small and lucky or not; taking turns, every example "
        "tests once and none is wasted",
    ),
    fails=Words(
        "K번 학습해야 하고, 점수들이 서로 겹친 자료로 배워 독립이 아니다. 시간 순서나 같은 "
        "사람의 자료가 섞이면 낙관적이다",
        "K trainings; the scores share data and are not independent; with time order or "
        "groups mixed it is optimistic",
    ),
)

SYMBOLS = r"""
    sxx    positive  s_{xx}         | 나머지 자료의 Σx²        | Σx² over the other examples
    sxy    real      s_{xy}         | 나머지 자료의 Σxy        | Σxy over the other examples
    size   positive  n              | 자료의 수                | number of examples
    K      size      K              | 조각의 수                | number of folds
    xi     sequence  \xi            | 잡음                     | noise
    zeta   real      \zeta          | 새 잡음                  | new noise
"""


@derivation("모든 자료가 꼭 한 번 시험된다 | Every example is tested exactly once")
def once(K, i, j):
    yield (
        Sum(Delta(i, j), (i, 1, K)),
        "j번째 조각의 자료가 시험에 쓰인 횟수 | how often fold j is the test fold",
    )
    yield 1, "조각마다 제 차례가 한 번 | each fold has one turn"


@derivation("그리고 K - 1번 학습에 쓰인다 | And trains K - 1 times")
def trains(K, i, j):
    yield Sum(1 - Delta(i, j), (i, 1, K)), "j번째 조각이 학습에 쓰인 횟수 | how often fold j trains"
    yield K - 1, "그래서 학습 집합들은 거의 겹친다 | so the training sets largely overlap"


@derivation("하나를 빼고 잰 잔차는 다시 맞추지 않아도 안다 | Leave-one-out without refitting")
def leave_one_out(x_pos, y, sxx, sxy):
    lev = x_pos**2 / (sxx + x_pos**2)
    yield (
        y - sxy / sxx * x_pos,
        "(x, y)를 뺀 나머지로 맞춘 기울기의 잔차 | residual of the slope fitted without (x, y)",
    )
    yield (
        (y - (sxy + x_pos * y) / (sxx + x_pos**2) * x_pos) / (1 - lev),
        "모두로 맞춘 잔차를 1 - h 로 나눈 것, h = x²/Σx² | the full fit's residual over 1 - h",
    )


@derivation("평균에서는 n/(n-1)배 | For a mean, n/(n-1) times")
def mean_left_out(Y, i, j, n):
    total = Sum(Y[j], (j, 1, n + 1))
    yield (
        Y[i] - (total - Y[i]) / n,
        "n + 1개에서 y_i 를 뺀 평균과의 차이 | y_i against the mean of the n others",
    )
    yield (
        (n + 1) / n * (Y[i] - total / (n + 1)),
        "자신이 든 평균과의 차이는 그보다 작다: 새어 든 만큼 | its own mean is nearer: a leak",
    )


@derivation("K개 점수의 평균의 분산 | The variance of the mean of K scores")
def score_variance(corr, sigma, K, i, j):
    yield (
        Sum(sigma**2 * (corr + (1 - corr) * Delta(i, j)), (i, 1, K), (j, 1, K)) / K**2,
        "겹친 자료로 배운 점수들의 상관 ρ | scores correlated by ρ, for they share data",
    )
    yield (
        corr * sigma**2 + (1 - corr) * sigma**2 / K,
        "σ²/K 까지 줄지 않는다: ρσ² 가 남는다 | not down to σ²/K: ρσ² stays",
    )


@derivation("점수는 조금 비관적이다 | The score is a little pessimistic")
def pessimistic(xi, zeta, sigma, i, n):
    noise = Random(xi[i], mean=0, variance=sigma**2)
    fresh = Random(zeta, mean=0, variance=sigma**2)
    yield (
        E((fresh - Sum(noise, (i, 1, n)) / n) ** 2),
        "n개의 평균으로 새 자료를 예측한 오차 | predicting a new value by a mean of n",
    )
    yield (
        sigma**2 * (1 + 1 / n),
        "K-겹은 n보다 적은 자료로 배우므로 이 값이 크다 | a fold learns from fewer: larger",
    )


@derivation("반만 쓰면 그만큼 비관적 | With half the data, so much worse")
def two_fold(sigma, size):
    yield (
        sigma**2 * (1 + 2 / size) - sigma**2 * (1 + 1 / size),
        "2-겹 교차검증의 기대 점수에서 실제를 빼면 | expected 2-fold score less the truth",
    )
    yield sigma**2 / size, "K-겹이면 σ²/((K-1)n): K가 크면 사라진다 | K folds: σ²/((K-1)n)"
    yield 0, "점수가 실제보다 나쁘게 나온다 | the score looks worse than the truth", Above()


MISCONCEPTIONS = (
    misconception(
        "LOOCV는 언제나 n번 학습해야 한다 | Leave-one-out always needs n trainings",
        "최소제곱에서는 한 번 맞춘 잔차를 1 - h 로 나누면 된다 | "
        "For least squares one fit will do: divide its residuals by 1 - h",
        proof="leave_one_out",
    ),
    misconception(
        "K를 늘리면 점수의 분산은 얼마든지 준다 | A larger K makes the score as exact as you like",
        "학습 집합이 겹쳐 점수들이 상관되므로 ρσ² 가 남는다 | "
        "The training sets overlap, the scores are correlated, and ρσ² stays",
        proof="score_variance",
    ),
    misconception(
        "표준화는 나누기 전에 전체 자료로 해도 된다 | Standardising before the split is harmless",
        "자신이 든 평균은 자신에게 더 가깝다. 시험 자료가 학습에 새어 든다 | "
        "A mean that contains an example lies nearer to it: test data leak",
        proof="mean_left_out",
    ),
    misconception(
        "K-겹 교차 검증에서 남긴 조각은 시험 집합이다 | The fold left out in k-fold is the test set",
        "남긴 조각은 검증 집합이다: 시험 집합은 따로 두고 마지막에 한 번 쓴다 | "
        "It is the validation set; the test set is kept apart for the end",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)

SAID = r"""
~ K-겹 교차 검증에서 남긴 조각은 시험 집합이다
    k-1|k−1|나머지 …{train} …1개|하나|한_개|한_조각|한_fold|1_fold|1개를 …{test} -validation|검증용|valid|final|최종|val
    1개|하나|한_개|한_조각 …{test} …k-1|k−1|나머지 …{train} -validation|검증용|valid|final|최종|val
    = k-1|k−1|나머지 …{train} …validation|검증|valid
~ 표준화는 나누기 전에 전체 자료로 해도 된다
    전체 .{data} .표준화|정규화|스케일링|scaling|normalize|normalization 후|뒤|다음|나서 나누|나눈|나눔|분할|split -누수|leakage|안|않
    전체 .{data} .표준화|정규화|스케일링한|스케일링하고|표준화하고|정규화하고 나누|나눈|분할|split -누수|leakage|안|않
"""
