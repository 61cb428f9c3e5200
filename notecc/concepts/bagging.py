"""Bagging averages models trained on bootstrap samples."""

from notecc.derive import (
    Above,
    AtMost,
    Below,
    Delta,
    E,
    Given,
    Let,
    Limit,
    Random,
    Sum,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bagging",
    title=Words("배깅", "Bagging"),
    definition=Words(
        "부트스트랩 표본마다 모델을 따로 학습하여 예측을 평균(분류는 다수결)해 분산을 "
        "줄이는 앙상블",
        "An ensemble that trains a model on each of many bootstrap samples and averages "
        "them (or lets them vote), to lower the variance",
    ),
    category="ensemble",
    names=(
        Name("배깅"),
        Name("bagging"),
        Name("bootstrap aggregating"),
        Name("bootstrap aggregation"),
        Name("bootstrapping aggregating"),
        Name("bootstrapping aggregation"),
    ),
    needs=("bootstrapping",),
    formula=(
        r"\mathrm{Var}\Bigl[\frac1B\sum_{b}\hat "
        r"f_b\Bigr]=\rho\sigma^2+\frac{1-\rho}{B}\sigma^2"
    ),
    source="Breiman 1996, Bagging predictors",
    fixes=Words(
        "자료가 조금만 바뀌어도 크게 흔들리는 모델(깊은 나무)의 분산을, 여럿을 평균해 줄인다",
        "Averages many models to lower the variance of those that shake with the data, such "
        "as deep trees",
    ),
    fails=Words(
        "편향은 줄이지 못한다. 모델들이 닮아 있으면(ρ가 크면) 아무리 늘려도 ρσ² 가 남고, "
        "선형 모델에서는 얻는 것이 거의 없다",
        "It leaves the bias; ρσ² stays however many alike models are averaged; linear models "
        "gain next to nothing",
    ),
)

SYMBOLS = r"""
    A      sequence  f        | 모델들의 예측              | predictions of the models
    f_bar  real      \bar{f}  | 예측의 평균                | mean prediction
    q      unit      q        | 찍기보다 나은 몫           | edge over guessing
    p      unit      p        | 한 모델이 맞힐 확률        | chance that one model is right
    corr   unit      \rho     | 모델 사이의 상관           | correlation between models
"""


@derivation("평균의 분산 | The variance of the average")
def variance(corr, sigma, B, i, j):
    yield (
        Sum(sigma**2 * (corr + (1 - corr) * Delta(i, j)), (i, 1, B), (j, 1, B)) / B**2,
        "모델 B개의 공분산을 모두 더하면 | all covariances of B models",
    )
    yield (
        corr * sigma**2 + (1 - corr) / B * sigma**2,
        "줄어드는 것은 서로 다른 몫뿐이다 | only what they do not share is averaged out",
    )


@derivation("모델을 끝없이 늘려도 | However many models")
def however_many(corr, sigma, B):
    yield (
        Limit(corr * sigma**2 + (1 - corr) / B * sigma**2, B, oo),
        "B를 늘리면 | as B grows",
    )
    yield corr * sigma**2, "ρσ² 가 남는다: 랜덤 포레스트는 ρ를 줄인다 | a random forest lowers ρ"


@derivation("그래도 한 모델보다는 낫다 | Still better than one model")
def better_than_one(corr, sigma, B):
    yield (
        corr * sigma**2 + (1 - corr) / (B + 1) * sigma**2,
        "모델 B + 1개의 평균 | the average of B + 1 models",
    )
    yield sigma**2, "ρ < 1 이면 언제나 | always, if ρ < 1", Below()


@derivation("편향은 그대로다 | The bias stays")
def bias(A, mu, sigma, i, B):
    model = Random(A[i], mean=mu, variance=sigma**2)
    yield E(Sum(model, (i, 1, B)) / B), "평균한 모델의 평균 예측 | the mean of the averaged model"
    yield mu, "하나의 평균 예측과 같다 | is that of each"


@derivation("평균의 오차 = 오차의 평균 - 흩어짐 | Error of the mean = mean error - spread")
def ambiguity(A, f_bar, y, i, j, B):
    mean = Let(f_bar, Sum(A[j], (j, 1, B)) / B)
    yield (mean - y) ** 2, "평균한 예측의 제곱 오차 | squared error of the averaged prediction"
    yield (
        Sum((A[i] - y) ** 2, (i, 1, B)) / B - Sum((A[i] - mean) ** 2, (i, 1, B)) / B,
        "서로 다를수록 크게 준다 | the more they differ, the more it falls",
    )
    yield (
        Sum((A[i] - y) ** 2, (i, 1, B)) / B,
        "평균해서 손해 보는 일은 없다(제곱 오차) | averaging never hurts squared error",
        AtMost(),
    )


@derivation("셋의 다수결이 맞힐 확률 | How often three voters are right")
def vote(p):
    yield (
        p**3 + 3 * p**2 * (1 - p) - p,
        "독립인 셋 중 둘 이상이 맞힐 확률에서 하나의 확률을 빼면 | two of three, less one alone",
    )
    yield p * (1 - p) * (2 * p - 1), "인수로 묶으면 | factored"


@derivation("찍기보다 나아야 다수결이 돕는다 | Voting helps those better than guessing")
def vote_helps(p, q):
    yield p * (1 - p) * (2 * p - 1), "다수결로 얻는 것 | the gain from voting"
    yield (
        q * (1 - q**2) / 4,
        "p = (1 + q)/2 로 1/2보다 나으면 | with p = (1 + q)/2, above 1/2",
        Given({p: (1 + q) / 2}),
    )
    yield 0, "얻는다. 1/2보다 못하면 잃는다 | a gain; below 1/2, a loss", Above()


MISCONCEPTIONS = (
    misconception(
        "배깅은 편향을 줄인다 | Bagging lowers the bias",
        "평균 예측은 모델 하나의 것과 같다. 줄어드는 것은 분산이다 | "
        "The mean prediction is that of one model; what falls is the variance",
        proof="bias",
    ),
    misconception(
        "모델을 많이 쓸수록 분산은 0으로 간다 | With enough models the variance goes to 0",
        "모델끼리 상관이 있으면 ρσ² 아래로 내려가지 않는다 | Correlated models leave ρσ²",
        proof="however_many",
    ),
    misconception(
        "배깅은 자료를 겹치지 않게 나누어 모델마다 준다 | Bagging splits the data among its models",
        "나누지 않는다: 모델마다 복원추출로 새 표본을 뽑아 학습하고, 예측을 모은다 | "
        "It does not split: each model learns from a sample drawn with replacement, and the "
        "forecasts are put together",
        source="scikit-learn developers, BaggingRegressor (documentation)",
    ),
    misconception(
        "배깅은 차례대로 학습한다 | Bagging trains one model after another",
        "모델마다 따로, 나란히 학습할 수 있다. 차례로 배우는 것은 부스팅이다 | Each model is trained on its own; "
        "boosting trains one after another",
        source="Breiman 1996, Bagging predictors",
    ),
)

SAID = r"""
배깅은 자료를 겹치지 않게 나누어 모델마다 준다
    {data} 여러_개로|여러개로|여러_부분으로|몇_개로|n개로|k개로|조각으로|부분집합으로 .{split} -복원|bootstrap|bootstrapping|부트스트랩|중복|replacement|{test}|검증|train|boosting|부스팅|노드|트리
    {split} {data} -복원|bootstrap|중복|replacement|{test}|검증|train|boosting|부스팅|노드|트리|not
    {data} .{split} -복원|bootstrap|bootstrapping|부트스트랩|부트스트래핑|중복|replacement|{test}|검증|train|boosting|부스팅|노드|트리
    비복원|겹치지_않|without_replacement -pasting|페이스팅
    = 복원|bootstrap|부트스트랩|with_replacement|중복을_허용
배깅은 편향을 줄인다
    {bias} .{shrink} -{variance}|boosting|부스팅|없|수
    = {variance} .{shrink}
모델을 많이 쓸수록 분산은 0으로 간다
    {variance} : .0으로|0에|0이|0
    {variance} .0으로|0에|0이 .수렴|가까워|된
배깅은 차례대로 학습한다
    순차|순차적|차례|순서대로|sequential|sequentially .{train}|만들|모델|결합 -부스팅|boosting|병렬|없이
    이전|앞 .모델|학습기|learner …오차|오류|틀린|보완 -부스팅|boosting|병렬|없이
"""

POINTS = r"""
복원추출한 표본 | samples drawn with replacement
    복원|중복|replacement|bootstrap|bootstrapping|부트스트랩|부트스트래핑|붓스트랩|랜덤|임의|무작위|random
"""

BORN = r"""
1994 1996 ||
"""
