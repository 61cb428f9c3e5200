"""Label smoothing leaves some probability for the other classes."""

from notecc.derive import (
    Derivative,
    Given,
    Limit,
    Solves,
    Sum,
    derivation,
    exp,
    log,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="label-smoothing",
    title=Words("레이블 스무딩", "Label smoothing"),
    definition=Words(
        "정답 확률 1을 조금 낮추고 그만큼을 모든 클래스에 고르게 나누어 지나친 확신을 막는 규제",
        "Lowering the target probability of the right class a little and spreading it "
        "evenly over all classes, against overconfidence",
    ),
    category="regularization",
    names=(Name("라벨 스무딩"), Name("레이블 스무딩"), Name("label smoothing")),
    needs=("cross-entropy",),
    formula=r"\tilde y_k=(1-\varepsilon)\,y_k+\frac{\varepsilon}{K}",
    source=(
        "Szegedy, Vanhoucke, Ioffe, Shlens, Wojna 2016, Rethinking the Inception "
        "architecture for computer vision"
    ),
    fixes=Words(
        "원-핫 정답이 로짓을 끝없이 벌리게 하던 것을 유한한 간격에서 멈춘다",
        "One-hot targets push logits apart for ever; it stops them at a finite gap",
    ),
    fails=Words(
        "클래스 사이의 닮음을 지워 지식 증류의 교사로는 나빠질 수 있다",
        "It wipes out likeness between classes, which can make a worse teacher for distillation",
    ),
)

SYMBOLS = r"""
    eps  unit       \varepsilon  | 스무딩의 세기 | strength of the smoothing
    P    positives  y            | 정답 분포(원-핫) | target distribution (one-hot)
    Q    positives  p            | 모델의 확률들 | the model's probabilities
    z    real       z            | 정답의 로짓(나머지는 0) | logit of the right class, others 0
"""


@derivation("섞어도 확률분포 | Still a distribution")
def sums_to_one(P, eps, K, i):
    yield (
        Sum((1 - eps) * P[i] + eps / K, (i, 1, K)),
        "부드럽게 한 정답의 합 | the smoothed target summed",
    )
    yield (
        (1 - eps) * Sum(P[i], (i, 1, K)) + eps,
        (
            "K개의 ε/K는 ε (정답 클래스도 몫을 받는다) | "
            "K times ε/K (the right class gets its part too)"
        ),
    )
    yield 1, "Σy = 1 이므로 | because Σy = 1", Given({Sum(P[i], (i, 1, K)): 1})


@derivation("기울기는 확률 빼기 부드러운 정답 | The gradient: probability minus smoothed target")
def gradient(Z, P, eps, K, i, j, k):
    total = Sum(exp(Z[k]), (k, 1, K))
    yield (
        Derivative(-Sum(((1 - eps) * P[i] + eps / K) * (Z[i] - log(total)), (i, 1, K)), Z[j]),
        "부드러운 정답의 교차 엔트로피 | cross-entropy with the smoothed target",
    )
    yield (
        ((1 - eps) * Sum(P[i], (i, 1, K)) + eps) * exp(Z[j]) / total - ((1 - eps) * P[j] + eps / K),
        "소프트맥스의 미분 | the derivative of softmax",
    )
    yield (
        exp(Z[j]) / total - ((1 - eps) * P[j] + eps / K),
        "확률이 정답을 넘어서면 되밀린다 | beyond the target the probability is pushed back",
        Given({Sum(P[i], (i, 1, K)): 1}),
    )


@derivation("손실은 두 교차 엔트로피의 섞음 | The loss mixes two cross-entropies")
def mixture(P, Q, eps, K, i):
    yield (
        -Sum(((1 - eps) * P[i] + eps / K) * log(Q[i]), (i, 1, K)),
        "부드러운 정답의 손실 | the loss with the smoothed target",
    )
    yield (
        (1 - eps) * -Sum(P[i] * log(Q[i]), (i, 1, K)) + eps * -Sum(log(Q[i]) / K, (i, 1, K)),
        (
            "원래 손실 + 균등분포에 대한 손실 | "
            "the old loss + the one against the uniform distribution"
        ),
    )


@derivation("둘째 항은 균등분포에서 멀어진 벌 | The second term punishes leaving uniform")
def against_uniform(Q, K, i):
    yield (
        -Sum(log(Q[i]) / K, (i, 1, K)),
        "균등분포에 대한 교차 엔트로피 | cross-entropy against uniform",
    )
    yield (
        Sum(1 / K * log(1 / K / Q[i]), (i, 1, K)) + log(K),
        (
            "KL(균등 ‖ p) + log K: 지나친 확신을 벌한다 | "
            "KL(uniform ‖ p) + log K: against overconfidence"
        ),
    )


@derivation("최적의 로짓 간격은 유한하다 | The best logit gap is finite")
def finite_gap(z, eps, n):
    right, other = 1 - eps + eps / (n + 1), eps / (n + 1)
    total = exp(z) + n
    yield (
        Derivative(-right * log(exp(z) / total) - n * other * log(1 / total), z),
        "다른 클래스 n개의 로짓은 0, K = n + 1 | n other classes with logit 0, K = n + 1",
    )
    yield exp(z) / total - right, "확률 빼기 부드러운 정답 | probability minus smoothed target"
    yield (
        log(((n + 1) * (1 - eps) + eps) / eps),
        "이보다 벌리면 손해 | any wider costs",
        Solves(z, minimum=True),
    )


@derivation("스무딩이 없으면 끝없이 벌어진다 | Without smoothing it grows for ever")
def hard_target(z, n):
    yield (
        Limit(-log(exp(z) / (exp(z) + n)), z, oo),
        (
            "원-핫 정답의 손실, 로짓을 끝없이 키우면 | "
            "the loss of a one-hot target, the logit ever larger"
        ),
    )
    yield 0, "유한한 로짓으로는 0에 닿지 못한다 | no finite logit reaches 0"


@derivation("그때의 확률은 부드러운 정답 | The probability then is the smoothed target")
def best_probability(z, eps, n):
    yield exp(z) / (exp(z) + n), "정답 클래스의 확률 | the right class's probability"
    yield (
        1 - eps + eps / (n + 1),
        "최적 간격에서: 1이 아니다 | at the best gap: not 1",
        Given({z: log(((n + 1) * (1 - eps) + eps) / eps)}),
    )


MISCONCEPTIONS = (
    misconception(
        "레이블 스무딩을 써도 정답의 확률은 1로 학습된다 | "
        "With label smoothing the right class is still trained towards probability 1",
        "최적에서 정답의 확률은 1 - ε + ε/K 이고, 로짓 간격은 유한하다 | "
        "At the optimum its probability is 1 - ε + ε/K, and the logit gap is finite",
        proof="best_probability",
    ),
    misconception(
        "레이블 스무딩은 틀린 클래스에 ε/(K-1)씩 나눈다 | "
        "Label smoothing gives ε/(K-1) to each wrong class",
        "정답을 포함한 K개 모두에 ε/K씩 나눈다. 그래야 합이 1이다 | "
        "It gives ε/K to each of the K classes, the right one included; so it sums to 1",
        proof="sums_to_one",
    ),
)

SAID = r"""
레이블 스무딩을 써도 정답의 확률은 1로 학습된다
    정답 .라벨|레이블|label|클래스 .1로|1을|1이 -줄|작|낮|기존|원래|대신|one|원_핫|않|아닌
    정답|label|라벨|레이블|target .확률|값|label .1로|1이|1을 -줄|작|낮|기존|원래|대신|one|원_핫|않
    정답_확률|정답의_확률|정답_클래스의_확률 .1로|1이 -줄|작|낮|기존|원래|대신|one|원_핫|않
~ 레이블 스무딩은 틀린 클래스에 ε/(K-1)씩 나눈다
    틀린|나머지|다른 클래스|class|label|라벨|레이블 ε/(k-1)|e/(k-1)|eps/(k-1)|ε/(k−1)
"""

BORN = r"""
2015 2016 || google
"""
