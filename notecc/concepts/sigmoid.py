"""The logistic sigmoid squeezes a real number between 0 and 1."""

from notecc.derive import (
    AtMost,
    Derivative,
    Given,
    Limit,
    Product,
    Rational,
    Solves,
    derivation,
    exp,
    log,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="sigmoid",
    title=Words("시그모이드", "Sigmoid"),
    definition=Words(
        "실수를 0과 1 사이의 값으로 바꾸는 S자 모양의 활성화 함수(로지스틱 함수)",
        "The S-shaped activation (the logistic function) that maps a real number to a value "
        "between 0 and 1",
    ),
    category="activation",
    names=(Name("시그모이드"), Name("로지스틱 함수"), Name("sigmoid"), Name("logistic function")),
    needs=(),
    formula=r"\sigma(x)=\frac{1}{1+e^{-x}}",
    source=(
        "Rumelhart, Hinton, Williams 1986, Learning representations by back-propagating errors"
    ),
    fixes=Words(
        "계단 함수에는 기울기가 없어 경사하강을 쓸 수 없었다. 시그모이드는 매끈하고, 출력을 "
        "확률로 읽을 수 있다",
        "The step function has no gradient to descend; the sigmoid is smooth, and its output "
        "reads as a probability",
    ),
    fails=Words(
        "기울기가 1/4을 넘지 못하고 양 끝에서 0으로 가서 깊은 망의 기울기를 없앤다. 출력이 "
        "늘 양수다",
        "Its slope never exceeds 1/4 and goes to 0 at both ends, which starves deep "
        "networks; its outputs are all positive",
    ),
)

SYMBOLS = r"""
    P  positives  p  | 층마다의 기울기 σ' | slope σ' of each layer
    p  unit       p  | σ의 출력, 또는 기울기의 한계 | an output, or a bound of the slope
"""


@derivation("도함수 | The derivative")
def derivative(x):
    s = 1 / (1 + exp(-x))
    yield Derivative(s, x), "시그모이드를 미분 | differentiate"
    yield exp(-x) / (1 + exp(-x)) ** 2, "몫의 미분 | the quotient rule"
    yield s * (1 - s), "출력만으로 기울기를 안다 | the output alone gives the slope"


@derivation("가장 가파른 곳 | Where it is steepest")
def steepest(x):
    s = 1 / (1 + exp(-x))
    yield Derivative(s * (1 - s), x), "기울기를 다시 미분 | differentiate the slope"
    yield 0, "x = 0 에서 가장 가파르다 | steepest at x = 0", Solves(x, maximum=True)


@derivation("기울기는 1/4을 넘지 못한다 | The slope never exceeds 1/4")
def at_most_a_quarter(p):
    yield p * (1 - p), "출력이 p일 때의 기울기 | the slope where the output is p"
    yield Rational(1, 4), "p = 1/2 에서 가장 크다 | largest at p = 1/2", AtMost()


@derivation("깊어지면 기울기가 사라진다 | Deep, the gradient vanishes")
def vanishing(P, p, k, n):
    yield (
        Product(P[k], (k, 1, n)),
        "층마다 σ' 가 곱해진다(가중치 1) | a factor σ' for each layer (weights 1)",
    )
    yield p**n, "층마다 같은 p ≤ 1/4 이면 | if each is the same p ≤ 1/4", Given({P[k]: p})


@derivation("지수적으로 0에 간다 | Exponentially to 0")
def starved(p, n):
    yield Limit(p**n, n, oo), "층을 계속 쌓으면 | with ever more layers"
    yield 0, "첫 층은 아무것도 배우지 못한다 | the first layer learns nothing"


@derivation("뒤집으면 1에서 뺀 것 | Reflected, it is one minus itself")
def reflected(x):
    yield 1 - 1 / (1 + exp(-x)), "반대 클래스의 확률 | the probability of the other class"
    yield 1 / (1 + exp(x)), "σ(-x): 점 (0, 1/2)에 대칭 | σ(-x): symmetric about (0, 1/2)"


@derivation("로그 오즈의 역함수 | The inverse of the log-odds")
def log_odds(x):
    s = 1 / (1 + exp(-x))
    yield log(s / (1 - s)), "출력의 로그 오즈 | the log-odds of the output"
    yield x, "그래서 로짓이라 부른다 | hence the name logit"


@derivation("소프트플러스를 미분하면 시그모이드 | The slope of softplus is the sigmoid")
def softplus(x):
    yield Derivative(log(1 + exp(x)), x), "ReLU의 매끈한 짝을 미분 | of the smooth ReLU"
    yield 1 / (1 + exp(-x)), "계단을 부드럽게 한 것 | a softened step"


@derivation("왜 이 모양인가: 두 정규분포의 사후확률 | Why this shape: two Gaussian classes")
def posterior(x, mu, mu2, sigma):
    first = exp(-((x - mu) ** 2) / (2 * sigma**2))
    second = exp(-((x - mu2) ** 2) / (2 * sigma**2))
    yield (
        first / (first + second),
        "분산과 비율이 같은 두 클래스, 베이즈 | equal variances and shares, by Bayes",
    )
    yield (
        1 / (1 + exp(-((mu - mu2) / sigma**2) * (x - (mu + mu2) / 2))),
        "x의 일차식의 시그모이드 | the sigmoid of a linear function of x",
    )


MISCONCEPTIONS = (
    misconception(
        "시그모이드의 기울기는 최대 1이다 | The slope of the sigmoid reaches 1",
        "최대 1/4이다. n층이면 잘해야 4^-n 이 남는다 | "
        "It is 1/4 at most; after n layers no more than 4^-n is left",
        proof="at_most_a_quarter",
    ),
    misconception(
        "시그모이드의 출력은 -1과 1 사이다 | The sigmoid lies between -1 and 1",
        "0과 1 사이다. -1과 1 사이인 것은 tanh다 | It lies between 0 and 1; tanh lies between -1 and 1",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
    misconception(
        "시그모이드의 출력은 0을 중심으로 한다 | The sigmoid is centred at 0",
        "0과 1 사이라 중심이 1/2이다. 0을 중심으로 하는 것은 tanh다 | It lies between 0 and 1, so its "
        "centre is 1/2; tanh is centred at 0",
        source="LeCun, Bottou, Orr, Müller 1998, Efficient BackProp",
    ),
)

SAID = r"""
시그모이드의 기울기는 최대 1이다
    {gradient}|도함수|derivative .최대|최댓값|최대값 .1$
    {gradient}|도함수|derivative .최대|최댓값|최대값 : .1$
시그모이드의 출력은 -1과 1 사이다
    ~-1|−1 .~|~과|~와|~에서|,|부터 .1 사이|범위|값|까지 -tanh|하이퍼볼릭|hyperbolic|입력
    ~-1~1|~-1_~_1|[-1,_1]|(-1,_1) -tanh|하이퍼볼릭|hyperbolic|입력
시그모이드의 출력은 0을 중심으로 한다
    zero_centered|zero-centered|zero_centred|0을_중심|0이_중심|중심이_0|원점_대칭 -tanh|않|아니|없|문제|단점|단점을|not
"""
