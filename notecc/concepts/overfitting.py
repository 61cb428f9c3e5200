"""Overfitting: the training data are learnt, noise and all."""

from notecc.derive import Above, Below, E, Random, derivation, minimum, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="overfitting",
    title=Words("과대적합", "Overfitting"),
    definition=Words(
        "학습 데이터의 잡음까지 외워 학습 오차는 작은데 새로운 데이터에서 오차가 큰 상태",
        "The state where a model has learnt the noise of its training data: a small "
        "training error, a large one on new data",
    ),
    category="generalization",
    names=(
        Name("과적합"),
        Name("과대 적합"),
        Name("오버 피팅"),
        Name("오버 핏"),
        Name("over-fitting"),
        Name("over-fit"),
        Name("over-fitted"),
    ),
    needs=("generalization",),
    formula=r"R(\hat f)\gg\hat R_n(\hat f)",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "학습 오차가 0이어도 쓸모없을 수 있음을 말한다: 잡음까지 맞추면 새 자료에서 그만큼 틀린다",
        "Says why a training error of 0 may be worthless: noise that is fitted comes back as "
        "error on new data",
    ),
    fails=Words(
        "파라미터가 자료보다 훨씬 많은 망에서는 끼워 맞추고도 잘되는 일이 있어, 크기만으로 "
        "판단할 수 없다",
        "Networks with far more parameters than data may interpolate and do well: size alone "
        "does not decide",
    ),
)

SYMBOLS = r"""
    xi     sequence  \xi   | 표본의 잡음        | noise of the samples
    d      size      p     | 파라미터의 수      | number of parameters
    a      real      y_{0} | 0에서의 정답       | the target at 0
    c      real      y_{1} | 1에서의 정답       | the target at 1
    x      real      x     | 묻는 곳            | where it is asked
    err    real      e_{1} | 첫 모델의 점수     | score of the first model
    s      positive  s     | 두 점수의 차이     | how far the scores differ
    f_true real      f     | 진짜 함수의 값     | the true value
    zeta   real      \zeta | 새 정답의 잡음     | noise of the new target
"""


@derivation("두 점을 지나는 직선의 학습 오차는 0 | A line through two points: training error 0")
def interpolates(a, c):
    def line(x):
        return a + (c - a) * x

    yield (
        (line(0) - a) ** 2 + (line(1) - c) ** 2,
        "파라미터 둘, 점 둘: ŷ = y₀ + (y₁ - y₀)x | two parameters, two points",
    )
    yield 0, "정답이 순전한 잡음이어도 0이다 | 0 even if the targets are pure noise"


@derivation("그 직선은 밖에서 크게 틀린다 | Outside, that line errs widely")
def extrapolates(xi, sigma, x):
    first, second = (Random(xi[it], mean=0, variance=sigma**2) for it in (1, 2))
    yield (
        E((first + (second - first) * x) ** 2),
        "진짜는 0, 정답은 잡음뿐: x 에서의 제곱 오차 | the truth is 0: squared error at x",
    )
    yield (
        sigma**2 * ((1 - x) ** 2 + x**2),
        "외운 잡음이 퍼진다: x = 2 에서 5σ² | learnt noise spreads: 5σ² at x = 2",
    )


@derivation("외우면 잡음을 두 번 낸다 | Memorising pays the noise twice")
def memorises(f_true, xi, zeta, sigma):
    learnt = f_true + Random(xi[1], mean=0, variance=sigma**2)
    fresh = f_true + Random(zeta, mean=0, variance=sigma**2)
    yield (
        E((learnt - fresh) ** 2),
        "1-최근접 이웃: 외운 정답과 새 정답의 차이 | 1 nearest neighbour against a new target",
    )
    yield 2 * sigma**2, "진짜 함수를 알면 σ² 인데 두 배다 | twice the σ² of knowing the truth"


@derivation("파라미터를 늘리면 틈이 벌어진다 | More parameters widen the gap")
def parameters(sigma, d, n):
    yield (
        sigma**2 * (1 + (d + 1) / n) - sigma**2 * (1 - (d + 1) / n),
        "선형 회귀에 쓸모없는 특성을 하나 더했을 때의 틈 | the gap with one useless feature more",
    )
    yield (
        2 * sigma**2 * d / n + 2 * sigma**2 / n,
        "하나에 2σ²/n 씩 벌어진다 | each adds 2σ²/n",
    )
    yield 2 * sigma**2 * d / n, "전보다 크다 | more than before", Above()


@derivation("자료가 많으면 줄어든다 | More data reduce it")
def more_data(sigma, d, n):
    yield 2 * sigma**2 * d / (n + 1), "표본 하나를 더한 뒤의 틈 | the gap with one sample more"
    yield 2 * sigma**2 * d / n, "전보다 작다: 자료는 약이다 | less than before: data cure", Below()


@derivation("둘 중 나은 점수를 고르면 낙관적 | The better of two scores is optimistic")
def selected(err, s):
    yield minimum(err, err + s), "검증 점수 e₁ 과 e₁ + s 에서 작은 것 | the lower of e₁ and e₁ + s"
    yield err, "더 작은 쪽 | the lower one"
    yield (
        (err + (err + s)) / 2,
        "평균보다 늘 작다: 검증 집합에도 과적합한다 | below the mean: validation overfits too",
        Below(),
    )


MISCONCEPTIONS = (
    misconception(
        "자료가 너무 많으면 과적합한다 | Too many data cause overfitting",
        "반대다. 자료가 늘수록 학습 오차와 시험 오차의 틈이 줄어든다 | "
        "The reverse: more data narrow the gap between training and test error",
        proof="more_data",
    ),
    misconception(
        "학습 오차가 0이면 잘 배운 것이다 | A training error of 0 means well learnt",
        "파라미터가 충분하면 순전한 잡음도 오차 0으로 맞춘다 | "
        "With enough parameters pure noise is fitted with error 0",
        proof="interpolates",
    ),
    misconception(
        "검증 집합으로 고르면 과적합하지 않는다 | Choosing by validation cannot overfit",
        "여러 점수의 최솟값은 평균보다 작다. 마지막 평가는 따로 둔 시험 집합으로 한다 | "
        "The least of several scores is below their mean; keep a test set for the end",
        proof="selected",
    ),
    misconception(
        "모델이 너무 단순해서 과적합한다 | A model overfits because it is too simple",
        "반대다. 파라미터가 많을수록 잡음까지 맞춘다 | The reverse: the more parameters, the more noise is fitted",
        proof="parameters",
    ),
    misconception(
        "학습 오차가 크면 과적합이다 | A large training error means overfitting",
        "과적합은 학습 오차는 작은데 시험 오차가 큰 것이다. 학습 오차부터 크면 과소적합이다 | Overfitting is a small "
        "training and a large test error; a large training error is underfitting",
        source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    ),
)

SAID = r"""
자료가 너무 많으면 과적합한다
    over|오버|{over} :: …{many} .{data} .{because} … -줄|방지|막|완화|감소|해결|파라미터|parameter|feature|특성|노이즈|noise|차원|비해|prevent|적은|부족
    {many} .{data} .{because} … -줄|방지|막|완화|감소|해결|파라미터|parameter|feature|특성|노이즈|noise|차원|비해|prevent|적은|부족|under|필요|모델
    {data} .많아서|많으면|많을_때|많기_때문|많은_경우|많아 … -줄|방지|막|완화|감소|해결|파라미터|parameter|feature|특성|노이즈|noise|차원|비해|prevent|적은|부족|under|필요|좋|모델|에서
    {data} …많|많아 …{over} -줄|방지|막|완화|감소|해결|파라미터|parameter|feature|특성|노이즈|noise|차원|비해|prevent|적은|적으|부족|under|필요|좋|모델|에서
    = {data} :: .많을수록|많을_수록|늘수록|늘릴수록|늘어날수록|늘리면|많으면|많아지면 …좋|향상|높아|줄|감소|일반화|완화|방지
    = {few} .{data} .{because} …과적합|overfit|over
    = {data} .적|부족 …과적합|overfit
모델이 너무 단순해서 과적합한다
    모델|model 복잡도|complexity .낮|작 …{because}|{over} -줄|방지|막|해결|완화|위해|하게|under|과소|복잡한
    모델|model .단순|간단|작 …{because}|{over} -줄|방지|막|해결|완화|위해|하게|under|과소|복잡|변경|바꾸
    학습|훈련 .덜|부족 …{because}|{over} -방지|막|해결|위해|under|과소|데이터
    {over} :: …모델|model .단순|간단 -줄|방지|막|해결|완화|위해|하게|under|과소|복잡|변경|바꾸|만들
학습 오차가 크면 과적합이다
    {train} .{data}|세트|셋 …학습하지_못|학습하지_않|학습이_안|맞추지_못|배우지_못 … -{test}|새로운|일반|뿐|너무|{under}|외|않은|지나치|과하|노이즈|복잡
    {over} :: …{train} .{loss}|정확도|accuracy|성능 .크|큰|높은_오차|낮은_정확도|나쁘|안_좋 -작|{test}|검증|valid|validation|새로운|{under}|차이|좋|높|잘|낮
    {train} .{loss} .크면|큰|크고|높으면|높은|높고 …{over} -작|{test}|검증|valid|validation|새로운|{under}|차이|낮
    {train} .{data} …못|안 …{over} -{test}|새로운|{under}
    {over} :: …{train} .{data} .조차|도|에도 … -잘|{test}|새로운|{under}
검증 집합으로 고르면 과적합하지 않는다
    검증|validation …과적합하지_않|과적합되지_않|과적합이_없|과적합이_일어나지_않|overfitting이_없|과적합이_발생하지_않 …
"""
