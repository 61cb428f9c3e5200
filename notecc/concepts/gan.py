"""A GAN: a generator and a discriminator learn against each other."""

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
)
