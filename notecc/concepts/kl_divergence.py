"""The Kullback-Leibler divergence: the price of using the wrong distribution."""

from notecc.derive import (
    Above,
    AtLeast,
    Derivative,
    E,
    Given,
    Normal,
    Rational,
    Solves,
    Sum,
    derivation,
    log,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="kl-divergence",
    title=Words("쿨백-라이블러 발산", "KL divergence"),
    definition=Words(
        "분포 p를 q로 대신할 때 늘어나는 평균 로그 손실. 0 이상이고 두 분포가 같을 때만 "
        "0이며 대칭이 아니다",
        "The extra average log-loss of using q in place of p; never negative, zero only "
        "when the two agree, and not symmetric",
    ),
    category="loss",
    names=(
        Name("쿨백 라이블러"),
        Name("쿨백 라이블러 발산"),
        Name("쿨백 라이블러 다이버전스"),
        Name("KL 발산"),
        Name("KL 다이버전스"),
        Name("상대 엔트로피"),
        Name("KL divergence"),
        Name("Kullback-Leibler"),
        Name("Kullback-Leibler divergence"),
        Name("relative entropy"),
        Name("KLD", exact=True),
        Name("KL", exact=True, unless=("쿠알라룸푸르", "말레이시아", "kuala lumpur")),
    ),
    needs=("cross-entropy",),
    formula=r"\mathrm{KL}(p\,\Vert\,q)=\sum_x p(x)\log\frac{p(x)}{q(x)}",
    source="Kullback, Leibler 1951, On information and sufficiency",
    fixes=Words(
        "교차 엔트로피에서 정답 분포 자신의 엔트로피를 빼서, 맞으면 0이 되는 거리 같은 값을 준다",
        "Takes the entropy of the truth away from cross-entropy, which leaves 0 for a "
        "perfect model",
    ),
    fails=Words(
        "대칭이 아니고 삼각부등식도 없어 거리가 아니다. q가 0인데 p가 0이 아니면 무한대다",
        "Neither symmetric nor a metric, and infinite where q is 0 and p is not",
    ),
)

SYMBOLS = r"""
    R   positives r               | 둘째 변수의 p       | p of the second variable
    V   positives s               | 둘째 변수의 q       | q of the second variable
"""


@derivation("교차 엔트로피 = 엔트로피 + KL | Cross-entropy = entropy + KL")
def decomposition(P, Q, i, n):
    yield -Sum(P[i] * log(Q[i]), (i, 1, n)), "교차 엔트로피 H(p, q) | cross-entropy H(p, q)"
    yield (
        -Sum(P[i] * log(P[i]), (i, 1, n)) + Sum(P[i] * log(P[i] / Q[i]), (i, 1, n)),
        "p만의 몫은 상수: CE를 줄이면 KL이 준다 | p's own share is fixed: less CE is less KL",
    )


@derivation("KL은 0 이상 | KL is never negative")
def never_negative(P, Q, i, n):
    yield Sum(P[i] * log(P[i] / Q[i]), (i, 1, n)), "KL(p‖q)의 정의 | the definition"
    yield (
        Sum(P[i] * (1 - Q[i] / P[i]), (i, 1, n)),
        "log x ≤ x - 1 을 x = q/p 에 | log x ≤ x - 1, at x = q/p",
        AtLeast(convex=Q[i], touching=P[i]),
    )
    yield Sum(P[i], (i, 1, n)) - Sum(Q[i], (i, 1, n)), "괄호를 풀면 | multiplied out"
    yield (
        0,
        "둘 다 더해서 1 | both sum to 1",
        Given({Sum(P[i], (i, 1, n)): 1, Sum(Q[i], (i, 1, n)): 1}),
    )


@derivation("두 정규분포 사이의 KL | KL between two Gaussians")
def gaussians(x, mu, mu2, sigma, sigma2):
    x = Normal(x, mean=mu, variance=sigma**2)
    yield (
        E(log(sigma2 / sigma) - (x - mu) ** 2 / (2 * sigma**2) + (x - mu2) ** 2 / (2 * sigma2**2)),
        "log p/q 의 기댓값, x는 p를 따른다 | the mean of log p/q, with x drawn from p",
    )
    yield (
        log(sigma2 / sigma) + (sigma**2 + (mu - mu2) ** 2) / (2 * sigma2**2) - Rational(1, 2),
        "평균과 분산만 있으면 된다 | mean and variance are all it needs",
    )


@derivation("표준정규분포까지의 KL | KL to the standard normal")
def to_standard_normal(mu, mu2, sigma, sigma2):
    yield (
        log(sigma2 / sigma) + (sigma**2 + (mu - mu2) ** 2) / (2 * sigma2**2) - Rational(1, 2),
        "두 정규분포의 KL에서 | from the KL of two Gaussians",
    )
    yield (
        log(1 / sigma) + (sigma**2 + mu**2) / 2 - Rational(1, 2),
        "q = N(0, 1) | q = N(0, 1)",
        Given({mu2: 0, sigma2: 1}),
    )
    yield (
        (mu**2 + sigma**2 - log(sigma**2) - 1) / 2,
        "VAE의 벌점이 바로 이것이다 | this is the penalty of a VAE",
    )


@derivation("대칭이 아니다 | It is not symmetric")
def not_symmetric(p, q):
    yield (
        (p * log(p / q) + (1 - p) * log((1 - p) / (1 - q)))
        - (q * log(q / p) + (1 - q) * log((1 - q) / (1 - p))),
        "동전 두 개의 KL(p‖q) - KL(q‖p) | KL(p‖q) - KL(q‖p) of two coins",
    )
    yield (
        (p + q) * log(p / q) + (2 - p - q) * log((1 - p) / (1 - q)),
        "로그끼리 모으면 | the logarithms collected",
    )
    yield (
        2 * log(2) - Rational(5, 4) * log(3),
        "p = 1/2, q = 1/4 를 넣으면 | at p = 1/2, q = 1/4",
        Given({p: Rational(1, 2), q: Rational(1, 4)}),
    )
    yield 0, "0이 아니다: 0.013 | not 0 but 0.013", Above()


@derivation("KL(p‖q)를 줄이면 평균이 맞춰진다 | Minimising KL(p‖q) matches the mean")
def matches_mean(mu, mu2, sigma, sigma2):
    yield (
        Derivative(
            log(sigma2 / sigma) + (sigma**2 + (mu - mu2) ** 2) / (2 * sigma2**2) - Rational(1, 2),
            mu2,
        ),
        "q의 평균으로 미분 | in the mean of q",
    )
    yield mu, "q의 평균 = p의 평균 | the mean of q is that of p", Solves(mu2, minimum=True)


@derivation("독립이면 더해진다 | It adds over independent parts")
def additive(P, Q, R, V, i, j, n, K):
    yield (
        Sum(P[i] * R[j] * log(P[i] * R[j] / (Q[i] * V[j])), (i, 1, n), (j, 1, K)),
        "서로 독립인 두 변수의 KL | the KL of two independent variables",
    )
    yield (
        Sum(R[j], (j, 1, K)) * Sum(P[i] * log(P[i] / Q[i]), (i, 1, n))
        + Sum(P[i], (i, 1, n)) * Sum(R[j] * log(R[j] / V[j]), (j, 1, K)),
        "로그가 곱을 합으로 바꾼다 | the logarithm turns the product into a sum",
    )
    yield (
        Sum(P[i] * log(P[i] / Q[i]), (i, 1, n)) + Sum(R[j] * log(R[j] / V[j]), (j, 1, K)),
        "확률의 합은 1 | probabilities sum to 1",
        Given({Sum(P[i], (i, 1, n)): 1, Sum(R[j], (j, 1, K)): 1}),
    )


MISCONCEPTIONS = (
    misconception(
        "KL은 두 분포의 거리다 | KL is a distance between distributions",
        "대칭이 아니므로 거리가 아니다. 순서를 바꾸면 값이 달라진다 | "
        "It is not symmetric, hence no distance: swapping the two changes its value",
        proof="not_symmetric",
    ),
    misconception(
        "교차 엔트로피를 줄이는 것과 KL을 줄이는 것은 다르다 | "
        "Minimising cross-entropy differs from minimising KL",
        "정답 분포가 고정이면 둘은 상수만큼만 다르다 | "
        "With the truth fixed the two differ by a constant",
        proof="decomposition",
    ),
    misconception(
        "KL 발산은 대칭이다 | The KL divergence is symmetric",
        "대칭이 아니다: 순서를 바꾸면 값이 달라진다 | It is not: swapping the two changes its value",
        proof="not_symmetric",
    ),
)

SAID = r"""
~ KL은 두 분포의 거리다
    분포|~분포 거리 -느슨|아니|대칭|비대칭|엄밀|유사|차이|아님|처럼|metric|개념|비슷|같은
KL 발산은 대칭이다
    대칭|symmetric|교환_법칙|교환법칙 -비대칭|않|jsd|js|jensen|아니|없|asymmetric|non-symmetric|행렬|matrix|만들|해결
    순서를_바꿔도|바꿔도 .값이|결과가|같
"""

EXPANSIONS = r"""
KL | Kullback-Leibler
KLD | Kullback-Leibler Divergence
"""

BORN = r"""
1951 ||
"""
