"""A VAE learns to encode data as a distribution and to decode samples of it."""

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
)
