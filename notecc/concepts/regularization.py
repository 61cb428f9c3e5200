"""Regularisation: whatever is meant to lower the test error and not the training error."""

from notecc.derive import (
    Above,
    Below,
    Derivative,
    E,
    Limit,
    Random,
    Solves,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="regularization",
    title=Words("정규화(규제)", "Regularization"),
    definition=Words(
        "학습 오차가 아니라 일반화 오차를 줄이려고 학습에 더하는 제약. 입력의 크기를 맞추는 "
        "정규화(normalization)와 다르다",
        "Any constraint added to learning to lower the generalisation error rather than the "
        "training error; it is not normalisation",
    ),
    category="regularization",
    names=(
        Name("정칙화"),
        Name("레귤러라이제이션"),
        Name("regularization"),
        Name("regularizer"),
        Name(
            "규제",
            context=("가중치", "손실", "loss", "과적합", "overfitting", "regular", "l1", "l2"),
        ),
    ),
    needs=(),
    formula=r"\tilde L(w)=L(w)+\lambda\,\Omega(w)",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "자료보다 자유로운 모델이 잡음까지 외우는 과적합을 누른다",
        "It holds down overfitting, where a model freer than its data learns the noise",
    ),
    fails=Words(
        "세기를 자료로 골라야 하고, 너무 세면 과소적합이 된다",
        "Its strength has to be chosen on data; too strong, it underfits",
    ),
)

SYMBOLS = r"""
    x      real      \hat{\theta}  | 치우치지 않은 추정값 | an unbiased estimate
    mu     real      \theta        | 참값 | true value
    sigma  positive  \sigma        | 추정값의 표준편차 | deviation of the estimate
    c      real      c             | 줄이는 배율 | shrinking factor
    a      positive  a             | 벌점이 없을 때의 해 | solution without a penalty
    w      real      w             | 가중치 | weight
    w_pos  positive  w             | 가중치(양수) | weight, above 0
"""


@derivation("줄인 추정의 오차: 분산과 편향 | The error of a shrunk estimate: variance and bias")
def traded(x, mu, sigma, c):
    estimate = Random(x, mean=mu, variance=sigma**2)
    yield (
        E((c * estimate - mu) ** 2),
        "추정값을 c배로 줄였을 때의 평균 오차 | the mean error at c times",
    )
    yield (
        c**2 * sigma**2 + (1 - c) ** 2 * mu**2,
        "c를 줄이면 분산은 줄고 편향은 는다 | a smaller c: less variance, more bias",
    )


@derivation("조금은 줄이는 것이 늘 낫다 | Shrinking a little always pays")
def pays(mu, sigma, c):
    yield (
        Derivative(c**2 * sigma**2 + (1 - c) ** 2 * mu**2, c),
        "평균 오차를 c로 미분 | the mean error, differentiated in c",
    )
    yield (
        mu**2 / (mu**2 + sigma**2),
        "신호가 차지하는 몫만큼 | the share of the signal",
        Solves(c, minimum=True),
    )
    yield (
        1,
        (
            "잡음이 있는 한 1보다 작다: 규제가 시험 오차를 줄이는 까닭 | "
            "below 1 as long as there is noise: why a penalty can lower the test error"
        ),
        Below(),
    )


@derivation("L2는 일정 비율로 줄인다 | L2 shrinks by a fixed ratio")
def ridge(w, a, lam):
    yield (
        Derivative((w - a) ** 2 / 2 + lam * w**2 / 2, w),
        "제곱 벌점을 더한 손실의 기울기 | the slope with a squared penalty",
    )
    yield a / (1 + lam), "작아질 뿐 0이 되지 않는다 | smaller, never 0", Solves(w, minimum=True)


@derivation("L1은 일정량을 뺀다 | L1 takes off a fixed amount")
def lasso(w, a, lam):
    yield (
        Derivative((w - a) ** 2 / 2 + lam * w, w),
        "w > 0 에서 |w| = w | where w > 0, |w| is w",
    )
    yield a - lam, "a > λ 이면 여기가 해 | the solution, if a > λ", Solves(w, minimum=True)


@derivation("작은 가중치는 L1이 0으로 만든다 | L1 sets small weights to 0")
def zeroed(w_pos, p, lam):
    a = p * lam
    yield (
        (w_pos - a) ** 2 / 2 + lam * w_pos,
        "a = pλ 가 λ보다 작을 때(0 < p < 1), w > 0 의 손실 | the loss at w > 0 for a = pλ below λ",
    )
    yield (
        a**2 / 2,
        (
            "w = 0 의 손실이 더 작다 (w < 0 은 더 나쁘다): 희소한 해 | "
            "at w = 0 it is less (w < 0 is worse): a sparse solution"
        ),
        Above(),
    )


@derivation("λ가 크면 모두 지워진다 | A large λ wipes out everything")
def too_strong(a, lam):
    yield (
        Limit(a / (1 + lam), lam, oo),
        "L2의 해, λ를 끝없이 키우면 | the L2 solution, λ ever larger",
    )
    yield 0, "자료를 보지 않는 과소적합 | underfitting: the data no longer count"


MISCONCEPTIONS = (
    misconception(
        "규제는 학습 오차를 줄인다 | Regularisation lowers the training error",
        "학습 오차는 오히려 는다. 편향을 조금 받아들여 분산을 더 줄이므로 시험 오차가 준다 | "
        "The training error grows; a little bias buys a larger cut in variance, so the test error "
        "can fall",
        proof="pays",
    ),
    misconception(
        "L2 규제는 가중치를 0으로 만든다 | An L2 penalty sets weights to 0",
        "비율로 줄일 뿐이다. 0으로 만드는 것은 L1이다 | It only shrinks by a ratio; L1 gives zeros",
        proof="ridge",
    ),
    misconception(
        "L1 규제는 가중치의 제곱을 더한다 | L1 adds the squares of the weights",
        "절댓값을 더한다. 제곱을 더하는 것은 L2다 | It adds their absolute values; L2 adds their squares",
        source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    ),
)

SAID = r"""
규제는 학습 오차를 줄인다
    학습_오차|train_loss|training_error|train_error|training_loss|학습_손실|훈련_오차|훈련_손실 {shrink} -{test}|검증|일반화|val|만|과적합|차이|경사|대신|사이
L2 규제는 가중치를 0으로 만든다
    l2|릿지|ridge|l2_규제|l2_정규화|l2_regularization :: …0으로|0이|0을 .만들|만든|된|되|보내 -l1|가깝|가까|수렴|lasso|라쏘|않
    l2|릿지|ridge|l2_규제|l2_정규화|l2_regularization :: …희소|sparse|sparsity|변수_선택|feature_selection -l1|lasso|라쏘|않|없
L1 규제는 가중치의 제곱을 더한다
    l1|라쏘|lasso|l1_규제|l1_정규화|l1_regularization|l1_norm :: …제곱|square|squared|squares -l2|ridge|릿지|절댓값|절대값|절대|mae|mse|제곱근|오차|잔차
    l2|릿지|ridge|l2_규제|l2_정규화|l2_regularization|l2_norm :: …절댓값|절대값|absolute -l1|lasso|라쏘|제곱|mse
"""
