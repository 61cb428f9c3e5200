"""A VAE learns to encode data as a distribution and to decode samples of it."""

from notecc.derive import (
    AtLeast,
    AtMost,
    Derivative,
    E,
    Given,
    Normal,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    pi,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="vae",
    title=Words("변분 오토인코더", "Variational autoencoder"),
    definition=Words(
        "입력을 잠재변수의 분포로 부호화하고 그 표본에서 복원하도록, 로그우도의 "
        "하한(ELBO)을 키워 학습하는 생성 모델",
        "A generative model that encodes an input as a distribution over latent variables "
        "and decodes samples of it, raising a lower bound (ELBO) of the log-likelihood",
    ),
    category="generative",
    names=(
        Name("변분 오토 인코더"),
        Name("변분 자동 인코더"),
        Name("변이형 오토 인코더"),
        Name("VAE"),
        Name("variational auto-encoder"),
    ),
    needs=("kl-divergence",),
    formula=(
        r"\log p(x)\ge\mathbb E_{q(z\mid x)}[\log p(x\mid z)]-\mathrm{KL}(q(z\mid "
        r"x)\,\Vert\,p(z))"
    ),
    source="Kingma, Welling 2014, Auto-encoding variational Bayes",
    fixes=Words(
        "오토인코더의 잠재공간에는 분포가 없어 새 표본을 뽑을 수 없던 것을 고친다",
        "An autoencoder's latent space has no distribution to draw from; it gets one",
    ),
    fails=Words(
        "복원이 흐릿하고, 복호기가 강하면 잠재변수를 무시하는 사후 붕괴가 생긴다",
        "Reconstructions are blurred, and with a strong decoder the latent may be ignored "
        "(posterior collapse)",
    ),
)

SYMBOLS = r"""
    P         positives  p          | 결합확률 p(x, z) | joint probability p(x, z)
    Q         positives  q          | 부호기가 준 확률 q(z) | the encoder's probability q(z)
    A         positives  \ell       | 복호기의 가능도 | likelihood of x given z
    R         positives  r          | 사전확률 p(z) | prior probability p(z)
    evidence  positive   p(x)       | x의 확률 | probability of x
    z         real       z          | 잠재변수 | latent variable
    mu        real       \mu        | 부호기의 평균 | mean from the encoder
    sigma     positive   \sigma     | 부호기의 표준편차 | deviation from the encoder
    y_hat     real       \hat{x}    | 복원한 값 | reconstruction
    s         positive   s          | 복호기의 표준편차 | deviation of the decoder
"""


@derivation("하한: 로그우도보다 크지 않다 | A lower bound of the log-likelihood")
def bound(P, Q, evidence, i, n):
    yield (
        Sum(Q[i] * log(P[i] / Q[i]), (i, 1, n)),
        "ELBO, 잠재변수가 n가지 값일 때 | the ELBO, for a latent of n values",
    )
    yield (
        Sum(Q[i] * (log(evidence) + P[i] / (evidence * Q[i]) - 1), (i, 1, n)),
        (
            "로그는 접선보다 아래: q가 사후분포일 때 닿는다 | "
            "a logarithm lies below its tangent; they touch where q is the posterior"
        ),
        AtMost(convex=P[i], touching=evidence * Q[i]),
    )
    yield (
        Sum(Q[i], (i, 1, n)) * (log(evidence) - 1) + Sum(P[i], (i, 1, n)) / evidence,
        "합을 나눈다 | the sum, split",
    )
    yield (
        log(evidence),
        "Σq = 1, Σp(x,z) = p(x) | Σq = 1, Σp(x,z) = p(x)",
        Given({Sum(Q[i], (i, 1, n)): 1, Sum(P[i], (i, 1, n)): evidence}),
    )


@derivation("틈은 사후분포까지의 KL | The gap is the KL to the posterior")
def gap(P, Q, evidence, i, n):
    yield (
        log(evidence) * Sum(Q[i], (i, 1, n)) - Sum(Q[i] * log(P[i] / Q[i]), (i, 1, n)),
        "로그우도 빼기 ELBO (Σq = 1) | log-likelihood minus ELBO (Σq = 1)",
    )
    yield (
        Sum(Q[i] * log(Q[i] / (P[i] / evidence)), (i, 1, n)),
        (
            "p(x,z)/p(x)는 사후분포: 부호기가 맞으면 틈이 없다 | "
            "p(x,z)/p(x) is the posterior: a right encoder closes the gap"
        ),
    )


@derivation("복원 항과 KL 항 | A reconstruction term and a KL term")
def two_terms(Q, A, R, i, n):
    yield Sum(Q[i] * log(A[i] * R[i] / Q[i]), (i, 1, n)), "ELBO, p(x,z) = p(x|z)p(z) | the ELBO"
    yield (
        Sum(Q[i] * log(A[i]), (i, 1, n)) - Sum(Q[i] * log(Q[i] / R[i]), (i, 1, n)),
        "잘 복원하되, 사전분포에서 멀어지지 마라 | reconstruct well, but stay near the prior",
    )


@derivation("정규분포끼리의 KL은 닫힌 꼴 | Between Gaussians the KL is in closed form")
def closed(z, mu, sigma):
    x = Normal(z, mean=mu, variance=sigma**2)
    yield (
        E(-log(sigma) - (x - mu) ** 2 / (2 * sigma**2) + x**2 / 2),
        "E[log q - log p], 사전분포 N(0, 1): 2π는 지워진다 | E[log q - log p], prior N(0, 1)",
    )
    yield (
        (mu**2 + sigma**2 - 1) / 2 - log(sigma),
        "표본을 뽑지 않고 계산한다 | computed without sampling",
    )


@derivation("벌점이 없는 곳은 N(0, 1)뿐 | Only N(0, 1) goes unpunished")
def penalty(mu, sigma):
    yield (mu**2 + sigma**2 - 1) / 2 - log(sigma), "KL 항 | the KL term"
    yield mu**2 / 2, "σ = 1 에서 가장 작다 | least at σ = 1", AtLeast(convex=sigma, touching=1)
    yield 0, "μ = 0 에서 0 | 0 at μ = 0", AtLeast()


@derivation("σ를 1로 당긴다 | σ is drawn to 1")
def drawn(mu, sigma):
    yield (
        Derivative((mu**2 + sigma**2 - 1) / 2 - log(sigma), sigma),
        "KL의 σ 기울기 | its slope in σ",
    )
    yield 1, "σ - 1/σ = 0 | σ - 1/σ = 0", Solves(sigma, minimum=True)


@derivation("재매개변수화: 분포는 그대로 | Reparameterised: the distribution stays")
def reparameterised(xi, mu, sigma):
    noise = Normal(xi, variance=1)
    yield (
        E((mu + sigma * noise - mu) ** 2),
        "z = μ + σξ 의 분산, ξ ~ N(0, 1) | the variance of z = μ + σξ",
    )
    yield sigma**2, "평균 μ, 분산 σ²인 정규분포 | a Gaussian with mean μ and variance σ²"


@derivation("재매개변수화: 기울기가 안으로 | Reparameterised: the gradient goes inside")
def pathwise(xi, mu, sigma, c):
    noise = Normal(xi, variance=1)
    yield (
        Derivative(E((mu + sigma * noise - c) ** 2), sigma),
        "손실의 평균을 σ로 미분 | the mean loss, differentiated in σ",
    )
    yield (
        E(2 * (mu + sigma * noise - c) * noise),
        (
            "잡음은 σ를 모르니 표본마다 미분해도 된다 | "
            "the noise does not know σ: differentiate per sample"
        ),
    )
    yield 2 * sigma, "평균을 내면 | averaged"


@derivation("정규 복호기의 복원 항은 제곱오차 | A Gaussian decoder's term is squared error")
def reconstruction(x, y_hat, s):
    yield (
        -log(exp(-((x - y_hat) ** 2) / (2 * s**2)) / sqrt(2 * pi * s**2)),
        "-log p(x|z), 복호기의 출력이 평균 | -log p(x|z), the decoder gives the mean",
    )
    yield (
        (x - y_hat) ** 2 / (2 * s**2) + log(s) + log(2 * pi) / 2,
        (
            "s가 KL과의 저울이다: 작을수록 복원을 무겁게 본다 | "
            "s is the balance with the KL: the smaller, the more reconstruction counts"
        ),
    )


MISCONCEPTIONS = (
    misconception(
        "VAE는 로그우도를 그대로 최대화한다 | A VAE maximises the log-likelihood itself",
        "그 하한(ELBO)을 키운다. 틈은 부호기와 사후분포 사이의 KL이다 | "
        "It raises a lower bound; the gap is the KL between encoder and posterior",
        proof="gap",
    ),
    misconception(
        "재매개변수화는 분포를 바꾸는 근사다 | Reparameterisation is an approximation",
        "z의 분포는 그대로다. 잡음을 밖으로 빼어 기울기가 μ와 σ에 닿게 할 뿐이다 | "
        "The distribution of z is the same; the noise stands outside so that gradients reach μ, σ",
        proof="reparameterised",
    ),
)

SAID = r"""
VAE는 로그우도를 그대로 최대화한다
    log_likelihood|로그우도|로그_우도|로그가능도|로그_가능도|로그_likelihood|likelihood|우도 .직접|그대로|바로|정확히 .최대화|maximize|키 -않|없|elbo|하한|어렵|lower|못|flow
"""

EXPANSIONS = r"""
VAE | Variational AutoEncoder | Variational Auto-Encoder
ELBO | Evidence Lower Bound
"""

BORN = r"""
2013 2014 || kingma
"""
