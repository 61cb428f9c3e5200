"""The expected error is bias squared, variance, and noise."""

from notecc.derive import (
    AtLeast,
    Below,
    Derivative,
    E,
    Random,
    Solves,
    Sum,
    derivation,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bias-variance",
    title=Words("편향-분산 분해", "Bias-variance decomposition"),
    definition=Words(
        "예측 오차 제곱의 기댓값은 편향의 제곱, 분산, 줄일 수 없는 잡음의 합이라는 분해",
        "The expected squared error of a prediction is its squared bias plus its variance "
        "plus the irreducible noise",
    ),
    category="generalization",
    names=(
        Name("편향 분산"),
        Name("편향 과 분산"),
        Name("편향, 분산"),
        Name("편향 및 분산"),
        Name("편향 vs 분산"),
        Name("분산 편향"),
        Name("분산 과 편향"),
        Name("bias variance"),
        Name("bias and variance"),
        Name("bias, variance"),
        Name("bias vs variance"),
        Name("bias vs. variance"),
        Name("bias 와 variance"),
        Name("variance and bias"),
        Name("variance, bias"),
        Name("variance 와 bias"),
    ),
    needs=("mse",),
    formula=(
        r"\mathbb E\bigl[(y-\hat f)^2\bigr]=(\mathbb E[\hat f]-f)^2+\mathrm{Var}[\hat "
        r"f]+\sigma^2"
    ),
    source="Geman, Bienenstock, Doursat 1992, Neural networks and the bias/variance dilemma",
    fixes=Words(
        "시험 오차가 왜 큰지를 나누어 본다: 모델이 못 따라가서(편향)인지, 자료에 "
        "휘둘려서(분산)인지",
        "Splits the test error: the model cannot follow (bias), or the data sway it (variance)",
    ),
    fails=Words(
        "제곱오차에서만 이렇게 더해지고, 자료를 여러 벌 볼 수 없으면 편향과 분산을 따로 잴 수 없다",
        "Adds up like this for squared error alone; with one data set bias and variance "
        "cannot be told apart",
    ),
)

SYMBOLS = r"""
    f         real      f          | 진짜 함수의 값              | the true value
    f_hat     real      \hat{f}    | 모델의 예측                 | the model's prediction
    mu        real      \mu        | 예측의 평균, 또는 참 평균   | mean prediction, or true mean
    v         positive  v          | 추정량의 분산               | variance of an estimate
    mu_pos    positive  \mu        | 참 평균(양수)               | the true mean, above 0
    c         real      c          | 줄이는 배율                 | shrinking factor
    K         size      k          | 평균하는 이웃의 수          | number of neighbours
    tau       positive  \tau       | 예측의 표준편차             | deviation of the prediction
"""


@derivation("분해 | The decomposition")
def decompose(f, f_hat, xi, mu, tau, sigma):
    target = f + Random(xi, mean=0, variance=sigma**2)
    prediction = Random(f_hat, mean=mu, variance=tau**2)
    yield (
        E((target - prediction) ** 2),
        "정답 f + ξ 와, 자료마다 달라지는 예측 | the target f + ξ, and a prediction that varies",
    )
    yield (
        (f - mu) ** 2 + tau**2 + sigma**2,
        "편향² + 분산 + 잡음: 서로 독립이라 섞이지 않는다 | bias² + variance + noise",
    )


@derivation("잡음 아래로는 못 간다 | Not below the noise")
def noise_floor(f, mu, tau, sigma):
    yield (f - mu) ** 2 + tau**2 + sigma**2, "어떤 모델의 기대 오차든 | any model's expected error"
    yield sigma**2, "σ² 은 줄일 수 없다 | σ² cannot be reduced", AtLeast()


@derivation("줄인 추정량의 오차 | The error of a shrunken estimate")
def shrunken(x, mu, v, c):
    estimate = Random(x, mean=mu, variance=v)
    yield (
        E((c * estimate - mu) ** 2),
        "치우침 없는 추정량을 c배 하면 | an unbiased estimate, times c",
    )
    yield (
        (1 - c) ** 2 * mu**2 + c**2 * v,
        "편향은 늘고 분산은 준다 | bias grows, variance falls",
    )


@derivation("가장 좋은 배율은 1보다 작다 | The best factor is below 1")
def best_factor(mu, v, c):
    yield (
        Derivative((1 - c) ** 2 * mu**2 + c**2 * v, c),
        "기대 오차를 배율로 미분 | the expected error, in the factor",
    )
    yield (
        mu**2 / (mu**2 + v),
        "분산이 클수록 더 줄인다 | the larger the variance, the more",
        Solves(c, minimum=True),
    )


@derivation("치우친 추정이 이긴다 | A biased estimate wins")
def biased_wins(mu_pos, v):
    c = mu_pos**2 / (mu_pos**2 + v)
    yield (
        (1 - c) ** 2 * mu_pos**2 + c**2 * v,
        "가장 좋은 배율에서의 오차(μ ≠ 0) | the error at the best factor, μ ≠ 0",
    )
    yield mu_pos**2 * v / (mu_pos**2 + v), "정리하면 | simplified"
    yield v, "편향 없는 추정의 오차 v 보다 작다 | less than v, that of no bias", Below()


@derivation("k-최근접 이웃의 분산은 σ²/k | The variance of k nearest neighbours is σ²/k")
def neighbours(X, sigma, i, K):
    noise = Random(X[i], mean=0, variance=sigma**2)
    yield (
        E((Sum(noise, (i, 1, K)) / K) ** 2),
        "이웃 k개의 잡음을 평균 | the noise of k neighbours, averaged",
    )
    yield sigma**2 / K, "k가 크면 분산은 줄고 편향은 는다 | a larger k: less variance, more bias"


MISCONCEPTIONS = (
    misconception(
        "편향이 없는 추정이 언제나 가장 좋다 | An unbiased estimate is always best",
        "조금 줄이면 편향이 생기지만 분산이 더 많이 줄어 오차가 작아진다 | "
        "Shrinking it a little adds bias but saves more variance: the error falls",
        proof="biased_wins",
    ),
    misconception(
        "좋은 모델이면 시험 오차를 0으로 만든다 | A good model brings the test error to 0",
        "잡음의 분산 σ² 아래로는 어떤 모델도 못 간다 | "
        "No model gets below the variance σ² of the noise",
        proof="noise_floor",
    ),
    misconception(
        "편향은 예측이 정답에 가까운 정도다 | Bias is how close predictions are to the target",
        "편향은 평균 예측이 정답에서 벗어난 정도다: 가까우면 편향이 작다 | "
        "Bias is how far the mean prediction is off: close means a small bias",
        proof="decompose",
    ),
    misconception(
        "분산은 예측의 분포도다 | Variance is the distribution of predictions",
        "분산은 예측이 평균 둘레로 흩어진 정도, 곧 하나의 수다 | "
        "Variance is one number: how far predictions scatter around their mean",
        proof="decompose",
    ),
    misconception(
        "편향은 예측이 흩어진 정도다 | Bias is how far predictions scatter",
        "흩어진 정도는 분산이다. 편향은 평균 예측이 정답에서 벗어난 정도다 | "
        "That is the variance; bias is how far their mean is off",
        proof="decompose",
    ),
    misconception(
        "분산은 예측이 정답에서 벗어난 정도다 | Variance is how far predictions are off",
        "정답에서 벗어난 정도는 편향이다. 분산은 예측이 평균 둘레로 흩어진 정도다 | "
        "That is the bias; variance is their scatter around their mean",
        proof="decompose",
    ),
    misconception(
        "편향이 크면 과적합이다 | A large bias means overfitting",
        "편향이 크면 과소적합, 분산이 크면 과적합이다 | A large bias goes with underfitting, a large "
        "variance with overfitting",
        source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    ),
)

SAID = r"""
~ 편향은 예측이 정답에 가까운 정도다
    {bias} :: …{target} …얼마나 .근접|가까|비슷 -멀|떨어|벗어|낮|작|{variance}
    {bias} :: …{target} …근접한_정도|가까운_정도|일치하는_정도|비슷한_정도|closeness|close -멀|떨어|벗어|낮|작|{variance}
~ 분산은 예측의 분포도다
    {variance} :: …~결과|~예측|출력|output|prediction|모델 분포도|분포$
편향은 예측이 흩어진 정도다
    {bias} : .예측|예측값|예측값들|예측들|결과|출력|모델 .퍼져|퍼진|흩어진|흩어져 .정도|있는
    {bias} :: …흩어|퍼진|퍼져|산포|scatter|spread .정도|있는|있나 -{variance}|평균
분산은 예측이 정답에서 벗어난 정도다
    {variance} :: …{target} …떨어져|벗어나 -{bias}|편향|평균|기대|제곱|예측들|흩|퍼
    {variance} : .{target} .차이|오차|거리
    {variance} :: …{target} …멀|떨어진|벗어난|차이 -{bias}|평균|기대|제곱|예측들|흩|퍼
편향이 크면 과적합이다
    high_bias|large_bias|높은_편향|높은_bias|큰_편향 : .{over}
    편향이_크면|편향이_높으면|bias가_크면|bias가_높으면|편향이_클수록 .{over}
    high_variance|large_variance|높은_분산|높은_variance|큰_분산 : .{under}
    분산이_크면|분산이_높으면|variance가_크면|variance가_높으면|분산이_클수록 .{under}
    {bias} .크|큰|높|커|high …과하게|지나치게|너무_잘 .맞 -{variance}|낮|작
    {bias} .크|큰|높|커|high|large …{over} -낮|작|{variance}|{under}|low|반대
    high_bias|large_bias …{over} -low|{variance}|{under}
    {variance} .크|큰|높|커|high|large …{under} -낮|작|{bias}|{over}|low|반대
    high_variance|large_variance …{under} -low|{bias}|{over}
"""
