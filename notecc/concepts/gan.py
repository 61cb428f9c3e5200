"""A GAN: a generator and a discriminator learn against each other."""

from notecc.derive import (
    AtLeast,
    Derivative,
    Given,
    Limit,
    Rational,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="gan",
    title=Words("생성적 적대 신경망", "GAN"),
    definition=Words(
        "진짜 같은 표본을 만드는 생성자와 진짜와 가짜를 가리는 판별자를 서로 겨루게 하여 "
        "학습하는 생성 모델",
        "A generative model in which a generator that makes samples and a discriminator "
        "that tells them from real ones learn against each other",
    ),
    category="generative",
    names=(
        Name("생성적 적대 신경망"),
        Name("생성 적대 신경망"),
        Name("적대적 생성 신경망"),
        Name("적대적 생성망"),
        Name("생성적 적대 네트워크"),
        Name("적대적 생성 네트워크"),
        Name("GAN"),
        Name("generative adversarial network"),
        Name("generative adversarial net"),
    ),
    needs=("cross-entropy", "kl-divergence"),
    formula=r"\min_G\max_D\ \mathbb E_{x\sim p}[\log D(x)]+\mathbb E_z[\log(1-D(G(z)))]",
    source="Goodfellow, Pouget-Abadie, Mirza, et al. 2014, Generative adversarial nets",
    fixes=Words(
        "가능도를 적을 수 없는 생성 모델도 판별자의 신호만으로 학습하게 한다",
        "It trains generators whose likelihood cannot be written down, by a discriminator's "
        "signal alone",
    ),
    fails=Words(
        "학습이 불안정하고, 몇 가지 표본만 만드는 모드 붕괴가 생기며, 손실로는 품질을 알 수 없다",
        "Training is unstable, may collapse to a few modes, and its loss does not tell the quality",
    ),
)

SYMBOLS = r"""
    p_data   positive   p_{\mathrm{data}}  | 진짜 자료의 밀도 | density of the data
    p_model  positive   p_{g}              | 만든 자료의 밀도 | density of what is generated
    D        unit       D                  | 판별자의 출력(진짜일 확률) | discriminator's output
    z        real       z                  | 판별자의 로짓 | the discriminator's logit
    P        positives  p  | 진짜 자료의 확률들 | probabilities of the data
    Q        positives  q  | 만든 자료의 확률들 | probabilities of what is generated
"""


def value_at(real, fake, D):
    return real * log(D) + fake * log(1 - D)


@derivation("최적의 판별자 | The best discriminator")
def best(p_data, p_model, D):
    yield (
        Derivative(value_at(p_data, p_model, D), D),
        "한 점에서의 값을 D로 미분 | the value at one point, differentiated",
    )
    yield (
        p_data / (p_data + p_model),
        "두 밀도 가운데 진짜의 몫 | the share of the data in both densities",
        Solves(D, maximum=True),
    )


@derivation("남는 것은 옌센-섀넌 발산 | What remains is the Jensen-Shannon divergence")
def jensen_shannon(P, Q, i, n):
    def middle(a):
        return (P[a] + Q[a]) / 2

    yield (
        Sum(value_at(P[i], Q[i], P[i] / (P[i] + Q[i])), (i, 1, n)),
        "최적의 판별자를 넣은 게임의 값 | the game's value at the best discriminator",
    )
    yield (
        Sum(P[i] * log(P[i] / middle(i)) + Q[i] * log(Q[i] / middle(i)), (i, 1, n))
        - log(2) * Sum(P[i], (i, 1, n))
        - log(2) * Sum(Q[i], (i, 1, n)),
        "D* = p/(2·중간): 2를 떼어 낸다 | D* = p/(2·middle): take the 2 out",
    )
    yield (
        Sum(P[i] * log(P[i] / middle(i)) + Q[i] * log(Q[i] / middle(i)), (i, 1, n)) - log(4),
        "확률의 합은 1: 2·JSD - log 4 | probabilities sum to 1: 2·JSD - log 4",
        Given({Sum(P[i], (i, 1, n)): 1, Sum(Q[i], (i, 1, n)): 1}),
    )


@derivation("그 발산은 0보다 작지 않다 | The divergence is never below 0")
def lowest(P, Q, i, n):
    def middle(a):
        return (P[a] + Q[a]) / 2

    yield (
        Sum(P[i] * log(P[i] / middle(i)) + Q[i] * log(Q[i] / middle(i)), (i, 1, n)),
        "2·JSD: 생성자가 줄이려는 것 | 2·JSD: what the generator makes small",
    )
    yield (
        Sum(P[i] - middle(i) + (Q[i] - middle(i)), (i, 1, n)),
        "로그의 접선보다 위. 두 분포가 같을 때 닿는다 | above its tangents; they touch at p = q",
        AtLeast(convex=Q[i], touching=P[i]),
    )
    yield (
        0,
        "그래서 게임의 값은 -log 4 아래로 못 간다 | so the game's value stays at or above -log 4",
    )


@derivation("같아지면 판별자는 찍는다 | Where they agree the discriminator guesses")
def equilibrium(p_data, p_model):
    yield p_data / (p_data + p_model), "최적의 판별자 | the best discriminator"
    yield (
        p_data / (p_data + p_data),
        "생성자가 자료를 그대로 흉내 내면 | if the generator imitates the data",
        Given({p_model: p_data}),
    )
    yield Rational(1, 2), "진짜와 가짜를 가릴 수 없다 | real and fake cannot be told apart"


@derivation("처음 목적은 초반에 멈춘다 | The first objective stalls early")
def saturating(z):
    yield (
        Derivative(log(1 - 1 / (1 + exp(-z))), z),
        "생성자가 줄이는 log(1-D)의 기울기, D = σ(z) | the slope of log(1-D), with D = σ(z)",
    )
    yield (
        -(1 / (1 + exp(-z))),
        (
            "-D 와 같다: 판별자가 가짜라고 확신하면(D → 0) 사라진다 | "
            "it is -D: where the discriminator is sure of a fake (D → 0) it vanishes"
        ),
    )


@derivation("-log D 는 멈추지 않는다 | -log D does not stall")
def non_saturating(z):
    yield (
        Derivative(-log(1 / (1 + exp(-z))), z),
        "대신 -log D 를 줄이면 | the slope of -log D instead",
    )
    yield (
        1 / (1 + exp(-z)) - 1,
        "-(1-D) 와 같다: D → 0 일 때 가장 세다 | it is -(1-D): at its strongest where D → 0",
    )


@derivation("겹치지 않으면 거리가 일정하다 | Without overlap the distance is constant")
def disjoint(p_data, p_model):
    middle = (p_data + p_model) / 2
    yield (
        Limit(p_data * log(p_data / middle), p_model, 0),
        "진짜만 있는 곳(p_g → 0)이 JSD에 주는 몫 | what a place with data only adds to the JSD",
    )
    yield (
        p_data * log(2),
        (
            "모두 더하면 얼마나 멀든 log 2: 기울기가 없다 | "
            "in all log 2, however far apart: there is no gradient"
        ),
    )


MISCONCEPTIONS = (
    misconception(
        "GAN의 학습이 잘 끝나면 판별자는 진짜와 가짜를 모두 맞힌다 | "
        "After a good training the discriminator tells all real from fake",
        "생성자가 자료를 그대로 흉내 내면 최적의 판별자도 어디서나 1/2이다 | "
        "If the generator imitates the data, even the best discriminator says 1/2 everywhere",
        proof="equilibrium",
    ),
    misconception(
        "판별자가 강할수록 생성자가 잘 배운다 | "
        "The stronger the discriminator, the better the generator learns",
        "log(1-D)를 줄이는 생성자는 판별자가 확신할수록 기울기를 잃는다. 그래서 -log D를 줄인다 | "
        "Minimising log(1-D), the generator loses its gradient where the discriminator is sure; "
        "hence -log D",
        proof="saturating",
    ),
    misconception(
        "생성자가 진짜와 가짜를 가려낸다 | The generator tells real from fake",
        "가려내는 것은 판별자다. 생성자는 판별자를 속이는 그림을 만든다 | "
        "The discriminator does; the generator makes what fools it",
        proof="best",
    ),
)

SAID = r"""
생성자가 진짜와 가짜를 가려낸다
    판별자|감별자|판별기|discriminator : .가짜|fake|진짜_같은|실제_같은 이미지|데이터|샘플|그림 만들고|만들어|만든다|만듦|만들며|생성하고|생성하며|생성한다|생성함
    생성자|생성기|generator : .진짜|이미지|데이터|실제 …구별하고|구분하고|판별하고|구별한다|구분한다|판별한다|판별함|구분함|구별함 -못|판별자|discriminator|속
    생성자|생성기|제너레이터|generator :: …구분하는|구별하는|판별하는|감별하는|가려내|구분한|판별한|구별한|감별한|구분$|판별$|구별$ -판별자|감별자|discriminator|판별기|구분자|못|없|어렵|식별자|속|distinguish|분류기
    판별자|감별자|판별기|discriminator :: …이미지를|데이터를|샘플을|가짜를|그림을 .생성하는|만드는|만든다|생성$|생성한다 -generator|생성자|생성기|g가|구분|구별|판별하|판별해
~ 판별자가 강할수록 생성자가 잘 배운다
    판별자|감별자|판별기|discriminator .강할수록|좋을수록|뛰어날수록|잘할수록|완벽할수록 …생성자|생성기|generator …잘|좋|빨리|학습 -않|못|어렵|안|소실
"""

EXPANSIONS = r"""
GAN | Generative Adversarial Network | Generative Adversarial Net
"""

BORN = r"""
2014 || goodfellow, bengio, montreal
"""
