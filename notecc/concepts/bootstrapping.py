"""The bootstrap draws new samples from the sample."""

from notecc.derive import (
    Bernoulli,
    E,
    Given,
    Limit,
    Random,
    Sum,
    derivation,
    exp,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bootstrapping",
    title=Words("부트스트랩", "Bootstrapping"),
    definition=Words(
        "가진 표본에서 같은 크기로 복원추출한 표본을 여러 벌 만들어 추정량의 흔들림을 보는 방법",
        "Drawing many samples of the same size with replacement from the sample at hand, to "
        "see how much an estimate varies",
    ),
    category="ensemble",
    names=(
        Name("부트스트래핑", unless=("초기화", "spring", "부팅")),
        Name("부트스트랩핑"),
        Name("부트스트랩 샘플링"),
        Name("부트스트랩 샘플"),
        Name("부트스트랩 표본"),
        Name("bootstrapping"),
        Name("bootstrap sampling"),
        Name("bootstrap sample"),
        Name(
            "bootstrap",
            context=(
                "sampling",
                "샘플",
                "표본",
                "복원",
                "bagging",
                "배깅",
                "앙상블",
                "ensemble",
                "통계",
                "resampl",
                "신뢰구간",
                "random forest",
            ),
            unless=("css", "react", "jquery", "twitter", "npm"),
        ),
        Name(
            "부트스트랩",
            context=(
                "sampling",
                "샘플",
                "표본",
                "복원",
                "bagging",
                "배깅",
                "앙상블",
                "ensemble",
                "통계",
                "resampl",
                "신뢰구간",
                "random forest",
            ),
            unless=("css", "react", "jquery", "twitter", "npm"),
        ),
    ),
    needs=(),
    formula=r"P(\text{not drawn})=\Bigl(1-\frac1n\Bigr)^n\to e^{-1}\approx0.368",
    source="Efron 1979, Bootstrap methods: another look at the jackknife",
    fixes=Words(
        "추정량의 흔들림을 보려면 표본이 여러 벌 있어야 한다. 가진 한 벌에서 복원추출해 여러 "
        "벌을 흉내 낸다",
        "The spread of an estimate needs many samples; drawing from the one at hand with "
        "replacement imitates them",
    ),
    fails=Words(
        "표본에 없는 것은 흉내 내지 못한다. 최댓값 같은 극단, 아주 작은 표본, 서로 의존하는 "
        "자료에서는 틀린다",
        "It cannot show what the sample lacks: extremes such as a maximum, tiny samples and "
        "dependent data mislead it",
    ),
)

SYMBOLS = r"""
    A      sequence  c        | 뽑히면 1                 | 1 if drawn
    p      unit      p        | 한 번에 뽑힐 확률        | chance of one draw
    Pick   sequence  x        | 뽑은 값들                | values drawn
    mu     real      \mu      | 평균                     | the mean
    sigma  positive  s        | 표준편차                 | standard deviation
"""


@derivation("한 번도 안 뽑힐 확률은 e^-1 로 간다 | The chance of never being drawn goes to 1/e")
def left_out(n):
    yield Limit((1 - 1 / n) ** n, n, oo), "n번 모두 비켜 갈 확률 | passed over in all n draws"
    yield exp(-1), "약 36.8%가 남는다: OOB 검증에 쓴다 | some 36.8% stay out: OOB validation"


@derivation("한 표본에 드는 비율 | The share in one resample")
def share(n):
    yield Limit(1 - (1 - 1 / n) ** n, n, oo), "적어도 한 번 뽑힐 확률 | drawn at least once"
    yield 1 - exp(-1), "약 63.2% | some 63.2%"


@derivation("한 번만 뽑힐 확률도 e^-1 | Drawn exactly once: 1/e as well")
def exactly_once(n):
    yield (
        Limit(n * (1 / n) * (1 - 1 / n) ** (n - 1), n, oo),
        "n번 중 어느 한 번만 | in one of n draws and no other",
    )
    yield exp(-1), "뽑힌 횟수는 푸아송(1)에 가까워진다 | the count tends to a Poisson(1)"


@derivation("평균해서 한 번 뽑힌다 | On average, drawn once")
def mean_count(A, p, i, n):
    yield (
        E(Sum(Bernoulli(A[i], p), (i, 1, n))),
        "n번 뽑을 때 한 자료가 나온 횟수 | how often one example is drawn in n",
    )
    yield n * p, "한 번에 확률 p | chance p each time"
    yield 1, "p = 1/n 이므로 | as p = 1/n", Given({p: 1 / n})


@derivation("뽑힌 횟수의 분산 | The variance of the count")
def count_variance(A, p, i, n):
    yield (
        E(Sum(Bernoulli(A[i], p) - p, (i, 1, n)) ** 2),
        "평균 횟수에서 벗어난 제곱 평균 | squared deviation from the mean count",
    )
    yield n * p * (1 - p), "이항분포의 분산 | that of a binomial"
    yield 1 - 1 / n, "p = 1/n: 무게가 0, 1, 2 …로 흔들린다 | p = 1/n", Given({p: 1 / n})


@derivation("평균의 부트스트랩 분산 | The bootstrap variance of a mean")
def mean_variance(Pick, mu, sigma, i, n):
    draw = Random(Pick[i], mean=mu, variance=sigma**2)
    yield (
        E((Sum(draw, (i, 1, n)) / n - mu) ** 2),
        "표본에서 n번 뽑은 평균의 흔들림 | the spread of a mean of n draws from the sample",
    )
    yield sigma**2 / n, "컴퓨터 없이도 아는 표준오차와 같다 | the standard error known without it"


@derivation("그 분산은 (n-1)/n배로 작다 | That variance is too small by (n-1)/n")
def too_small(X, mu, sigma, i, n):
    deviation = Random(X[i], mean=mu, variance=sigma**2) - mu
    yield (
        E(Sum(deviation**2, (i, 1, n)) / n - (Sum(deviation, (i, 1, n)) / n) ** 2) / n,
        "표본마다 s²/n 의 평균, 참 분산이 s² 일 때 | the mean of s²/n when s² is the true one",
    )
    yield (
        (n - 1) / n * (sigma**2 / n),
        "표본은 모집단보다 덜 퍼져 있다 | a sample is less spread than what it is drawn from",
    )


MISCONCEPTIONS = (
    misconception(
        "부트스트랩 표본은 원래 자료를 모두 담는다 | A bootstrap sample holds all the data",
        "복원추출이라 평균해서 36.8%는 한 번도 뽑히지 않는다 | "
        "It draws with replacement: some 36.8% are never drawn",
        proof="left_out",
    ),
    misconception(
        "부트스트랩은 자료를 늘려 준다 | The bootstrap gives more data",
        "새 정보는 없다. 평균의 흔들림도 s²/n 그대로다 | "
        "It adds no information: the spread of a mean stays s²/n",
        proof="mean_variance",
    ),
    misconception(
        "부트스트랩은 비복원추출이다 | The bootstrap draws without replacement",
        "복원추출이다: 그래서 평균 36.8%는 한 번도 뽑히지 않는다 | "
        "It draws with replacement; hence some 36.8% are never drawn",
        proof="left_out",
    ),
)

SAID = r"""
부트스트랩은 비복원추출이다
    비복원|without_replacement|비복원추출|비복원_추출 -달리|아닌|대신
    중복 .없이|없는|허용하지 .추출|뽑|샘플|표본|않
    = 복원_추출|복원추출|with_replacement|중복을_허용
부트스트랩은 자료를 늘려 준다
    {data} .늘리|늘려|늘린|증가시|증강 -~처럼|효과|새로운_정보
부트스트랩 표본은 원래 자료를 모두 담는다
    모든|전체 .{data} .포함|담 -않|못
"""

POINTS = r"""
복원추출 | sampling with replacement
    복원|중복|replacement|되돌|다시_넣|여러_번|반복
"""

BORN = r"""
1979 ||
"""
