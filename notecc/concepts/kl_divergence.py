"""The Kullback-Leibler divergence: the price of using the wrong distribution."""

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
)
