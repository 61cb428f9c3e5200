"""Boosting: each weak learner attends to what the ones before got wrong."""

from notecc.derive import (
    Above,
    AtLeast,
    AtMost,
    Below,
    Derivative,
    Given,
    Induction,
    Limit,
    Rational,
    Solves,
    derivation,
    exp,
    log,
    misconception,
    oo,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="boosting",
    title=Words("부스팅", "Boosting"),
    definition=Words(
        "앞선 학습기들이 틀린 것에 집중하도록 약한 학습기를 차례로 더해 강한 모델을 만드는 앙상블",
        "An ensemble that adds weak learners one after another, each concentrating on what "
        "the earlier ones got wrong",
    ),
    category="ensemble",
    names=(
        Name("부스팅"),
        Name("아다부스트"),
        Name("에이다부스트"),
        Name("그래디언트 부스팅"),
        Name("그라디언트 부스팅"),
        Name("boosting"),
        Name("gradient boosting"),
        Name("AdaBoost"),
    ),
    needs=(),
    formula=(
        r"H(x)=\mathrm{sign}\sum_m\alpha_mh_m(x),\qquad "
        r"\alpha_m=\tfrac12\log\frac{1-\varepsilon_m}{\varepsilon_m}"
    ),
    source=(
        "Freund, Schapire 1997, A decision-theoretic generalization of on-line learning and "
        "an application to boosting"
    ),
    fixes=Words(
        "찍기보다 조금 나은 학습기도, 앞에서 틀린 것에 무게를 두며 더하면 편향이 줄어 "
        "강해진다. 배깅은 편향을 줄이지 못했다",
        "Learners barely better than guessing grow strong when each attends to earlier "
        "mistakes: it lowers bias, which bagging leaves",
    ),
    fails=Words(
        "차례로 배워야 해서 나란히 돌릴 수 없고, 잘못된 레이블에 무게가 몰린다. 너무 오래 "
        "더하면 과적합한다",
        "Strictly sequential, piles weight on wrong labels, and overfits if it goes on too long",
    ),
)

SYMBOLS = r"""
    alpha  real      \alpha        | 약한 학습기의 무게        | weight of a weak learner
    err    unit      \varepsilon   | 무게를 준 오류율          | weighted error rate
    edge   unit      \gamma        | 찍기보다 나은 몫 1 - 2ε   | edge over guessing, 1 - 2ε
    f      real      F             | 지금까지의 점수           | the score so far
    y      real      y             | 정답                      | target
    nu     unit      \nu           | 줄이는 비(학습률)         | shrinkage (learning rate)
    r0     real      r_{0}         | 처음 잔차                 | first residual
    Res    sequence  r             | t번째 잔차                | residual after t rounds
    s      positive  s             | 틀린 마진의 크기          | size of a wrong margin
    p      unit      p             | 클래스 1일 확률           | probability of class 1
"""


@derivation("약한 학습기의 무게 | The weight of a weak learner")
def weight(alpha, err):
    yield (
        Derivative((1 - err) * exp(-alpha) + err * exp(alpha), alpha),
        "지수손실: 맞히면 e^{-α}, 틀리면 e^{α} | exponential loss: e^{-α} if right, e^{α} if wrong",
    )
    yield (
        log((1 - err) / err) / 2,
        "ε = 1/2 이면 0: 찍는 학습기는 쓰지 않는다 | 0 at ε = 1/2: guessers do not count",
        Solves(alpha, minimum=True),
    )


@derivation("한 라운드의 손실 | The loss after one round")
def one_round(alpha, err):
    yield (1 - err) * exp(-alpha) + err * exp(alpha), "무게를 준 지수손실 | the weighted loss"
    yield (
        2 * sqrt(err * (1 - err)),
        "최적의 α를 넣으면 | at the best α",
        Given({alpha: log((1 - err) / err) / 2}),
    )
    yield 1, "라운드마다 1배 이하로 준다 | each round multiplies by at most 1", AtMost()


@derivation("다음 라운드에서 이 학습기는 반만 맞는다 | In the next round it is right half the time")
def half_right(err):
    alpha = log((1 - err) / err) / 2
    yield (
        err * exp(alpha) / (err * exp(alpha) + (1 - err) * exp(-alpha)),
        "무게를 바꾼 뒤의 오류율 | its error under the new weights",
    )
    yield Rational(1, 2), "그래서 다음은 다른 것을 배운다 | so the next must learn something else"


@derivation("틀린 표본의 무게는 (1-ε)/ε배 | A mistake weighs (1-ε)/ε times more")
def reweighted(err):
    alpha = log((1 - err) / err) / 2
    yield exp(alpha) / exp(-alpha), "틀린 것과 맞은 것의 무게의 비 | wrong against right"
    yield (1 - err) / err, "드문 실수일수록 크게 키운다 | the rarer the mistake, the more"


@derivation("틀린 것만 키우면 두 배: scikit-learn | Scaling only mistakes: twice as much")
def mistakes_only(alpha, err):
    yield (
        err * exp(alpha) / (err * exp(alpha) + (1 - err)) - Rational(1, 2),
        (
            "두 클래스에서 틀린 표본만 e^α 배 한다. 다음 라운드에 반만 맞게 하려면 | "
            "two classes, mistakes alone scaled by e^α; to be right half the time next"
        ),
    )
    yield (
        log((1 - err) / err),
        "교과서의 두 배. 부호가 같아 예측은 같다 | twice the textbook's: the same predictions",
        Solves(alpha),
    )


@derivation("찍기보다 나으면 손실이 준다 | Better than guessing, the loss falls")
def edge_helps(err, edge):
    yield 4 * err * (1 - err), "한 라운드의 배율의 제곱 | the factor of one round, squared"
    yield (
        1 - edge**2,
        "ε = (1 - γ)/2 로 쓰면 | with ε = (1 - γ)/2",
        Given({err: (1 - edge) / 2}),
    )
    yield 1, "γ > 0 이면 1보다 작다 | below 1 if γ > 0", Below()


@derivation("학습 오차는 지수적으로 준다 | The training error falls exponentially")
def training_error(edge, t):
    yield (
        Limit((1 - edge**2) ** (t / 2), t, oo),
        "t라운드의 한계, 모두 γ | after t rounds of edge γ",
    )
    yield 0, "약한 학습기로도 0에 간다 | weak learners get to 0"


@derivation("지수손실은 0-1 손실을 덮는다 | The exponential loss covers the 0-1 loss")
def covers(s):
    yield exp(s), "마진 -s 로 틀린 표본의 지수손실 | the exponential loss when wrong by s"
    yield 1 + s, "s = 0 의 접선 위에 있다 | above its tangent", AtLeast(convex=s, touching=0)
    yield 1, "틀리면 1보다 크다: 오류율의 한계 | above 1: it bounds the error rate", Above()


@derivation("지수손실이 겨누는 것은 로그 오즈의 절반 | It aims at half the log-odds")
def population(f, p):
    yield (
        Derivative(p * exp(-f) + (1 - p) * exp(f), f),
        "점수 F 에서의 기대 지수손실을 미분 | the expected loss at score F",
    )
    yield (
        log(p / (1 - p)) / 2,
        "σ(2F)로 읽으면 확률이다 | σ(2F) is a probability",
        Solves(f, minimum=True),
    )


@derivation("그래디언트 부스팅은 잔차를 배운다 | Gradient boosting learns the residual")
def residual(f, y):
    yield -Derivative((y - f) ** 2 / 2, f), "제곱손실의 음의 기울기 | minus the gradient"
    yield y - f, "다음 학습기의 목표 | the target of the next learner"


@derivation("조금씩 더하면 잔차가 (1-ν)^t | With shrinkage the residual is (1-ν)^t")
def shrinkage(Res, r0, nu, t):
    yield Res[t], "잔차를 맞힌 학습기를 ν배만 더한다 | add ν of a learner that fits the residual"
    yield (
        (1 - nu) ** t * r0,
        "느리게 줄어 멈출 곳을 고를 수 있다 | slow enough to choose where to stop",
        Induction(t, Res[t - 1] - nu * Res[t - 1], start=r0),
    )


MISCONCEPTIONS = (
    misconception(
        "scikit-learn의 AdaBoost 무게는 교과서의 α와 같다 | "
        "scikit-learn's AdaBoost weight is the textbook's α",
        "두 클래스일 때 log((1-ε)/ε), 교과서의 두 배다. 부호가 같아 예측은 같다 | "
        "With two classes it is log((1-ε)/ε), twice the textbook's: the same predictions",
        source="Zhu, Zou, Rosset, Hastie 2009, Multi-class AdaBoost",
        proof="mistakes_only",
    ),
    misconception(
        "부스팅의 학습기는 강해야 한다 | Boosting needs strong learners",
        "찍기보다 조금만 나으면 라운드마다 손실이 준다 | "
        "A little better than guessing, and each round lowers the loss",
        proof="edge_helps",
    ),
    misconception(
        "부스팅은 배깅처럼 나란히 학습한다 | Boosting trains in parallel, as bagging does",
        "다음 라운드의 무게는 앞의 오류로 정해진다. 앞의 학습기는 새 무게에서 반만 맞는다 | "
        "The next weights come from the last errors, under which the last learner guesses",
        proof="half_right",
    ),
)

SAID = r"""
부스팅은 배깅처럼 나란히 학습한다
    병렬|병렬적|병렬로|동시에|독립적|독립적으로|parallel .{train}|로|만들|진행 -순차|배깅|bagging|xgboost|lightgbm|어렵|불가|없|gpu|보다|구현|지원|오래
    = 순차|순서대로|차례|sequential|sequentially
부스팅의 학습기는 강해야 한다
    강한|strong 학습기|learner|모델|분류기 여러|결합|합 -약한|weak|하나의|만든|만들
"""

POINTS = r"""
앞의 학습기가 틀린 것을 이어서 배운다는 것 | that each learner takes up the last one's errors
    순차|순서|이어|차례|이전|직전|앞|다음|sequential|sequentially|previous|틀린|틀렸|오류|오차|잔차|residual|보완|못_맞|잘못|오분류|misclassified
"""
