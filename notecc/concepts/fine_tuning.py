"""Fine-tuning trains a pre-trained model a little further, for one task."""

from notecc.derive import (
    At,
    Derivative,
    Given,
    Induction,
    Limit,
    Solves,
    Sum,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="fine-tuning",
    title=Words("미세조정", "Fine-tuning"),
    definition=Words(
        "사전학습된 모델의 파라미터에서 출발하여 특정 과제의 데이터로 더 학습하는 것",
        "Training further, on the data of one task, from the parameters of a pre-trained model",
    ),
    category="nlp",
    names=(
        Name("미세 조정"),
        Name("파인 튜닝"),
        Name("fine-tuning"),
        Name("fine-tune"),
        Name("fine-tuned"),
    ),
    needs=("language-model",),
    formula=(
        r"\theta^*\approx\arg\min_\theta L_{\mathrm{task}}(\theta)\quad\text{from "
        r"}\theta_0=\theta_{\mathrm{pre}}"
    ),
    source="Howard, Ruder 2018, Universal language model fine-tuning for text classification",
    fixes=Words(
        "과제마다 처음부터 배우면 데이터가 모자란다. 사전학습한 파라미터에서 출발하면 적은 "
        "데이터로 조금만 움직이면 된다",
        "From scratch a task's data are too few; starting from pre-trained parameters, few data "
        "and small moves suffice",
    ),
    fails=Words(
        "너무 움직이면 사전학습에서 배운 것을 잊고(파국적 망각), 데이터가 적으면 과적합한다. "
        "과제마다 모델 한 벌이 든다",
        "Moving too far forgets what pre-training knew, few data overfit, and every task "
        "keeps a whole copy of the model",
    ),
)

SYMBOLS = r"""
    W      sequence  w           | 스텝마다의 가중치 | weight at each step
    w0     real      w_{0}       | 사전학습된 가중치 | pre-trained weight
    w_star real      w^{\ast}    | 새 과제의 최적점 | optimum of the new task
    w_old  real      w_{A}       | 앞 과제의 최적점 | optimum of the old task
    h_old  positive  h_{A}       | 앞 과제의 곡률 | curvature of the old task
    h      positive  h           | 새 과제의 곡률 | curvature of the new task
    lam    positive  \lambda     | 출발점으로 당기는 힘 | pull towards the start
    rate   unit      \rho        | 한 스텝에 좁히는 비율 ηh | share ηh closed in a step
    base   sequence  \bar{w}     | 얼려 둔 가중치의 한 행 | a row of the frozen weights
    down   sequence  a           | LoRA의 A | A of LoRA
    up     sequence  b           | LoRA의 B의 한 행 | a row of LoRA's B
    X      sequence  x           | 입력 | inputs
    Y      sequence  y           | 정답 | targets
    U      sequence  u           | 입력을 줄인 Ax | Ax, the input made narrow
    b_i    real      b_{i}       | LoRA의 B의 성분 | an entry of LoRA's B
    before real      c           | 나머지 출력 | rest of the output
    y      real      \hat{y}     | 출력 하나 | one output
    L      function  L           | 손실 | loss
    d      size      d           | 입력의 차원 | width of the input
    K      size      k           | 출력의 차원 | width of the output
    rank   size      r           | LoRA의 계수 | rank of LoRA
    narrow positive  r           | LoRA의 계수 | rank of LoRA
    wide   positive  d           | 입력의 차원(출력도 같을 때) | width of the input (and output)
    n      size      n           | 표본의 수 | number of samples
"""


@derivation("출발점으로 당기면 그 사이에서 멈춘다 | Pulled to the start, it stops between")
def pulled(w, w0, w_star, h, lam):
    yield (
        Derivative(h * (w - w_star) ** 2 / 2 + lam * (w - w0) ** 2 / 2, w),
        "새 과제의 손실에 λ/2 (w - w₀)² 를 더해 미분(L2-SP) | the task's loss plus λ/2 (w - w₀)²",
    )
    yield (
        (h * w_star + lam * w0) / (h + lam),
        "새 최적점과 출발점의 가중평균: 평평하면(작은 h) 그대로 | a weighted mean; flat ones stay",
        Solves(w, minimum=True),
    )


@derivation("λ가 작으면 새 과제만 | With a small λ, the new task alone")
def free(w0, w_star, h, lam):
    yield Limit((h * w_star + lam * w0) / (h + lam), lam, 0), "당기지 않으면 | no pull"
    yield w_star, "출발점을 잊는다 | the start is forgotten"


@derivation("λ가 크면 움직이지 않는다 | With a large λ nothing moves")
def frozen(w0, w_star, h, lam):
    yield Limit((h * w_star + lam * w0) / (h + lam), lam, oo), "힘껏 당기면 | an unbounded pull"
    yield w0, "얼린 것과 같다: 특징 추출 | as if frozen: feature extraction"


@derivation("미세조정은 잔차에 대한 능형회귀 | Fine-tuning is ridge on the residuals")
def residual_ridge(w, w0, X, Y, lam, i, n):
    yield (
        Derivative(Sum((Y[i] - w * X[i]) ** 2, (i, 1, n)) / 2 + lam * (w - w0) ** 2 / 2, w),
        "제곱손실과 출발점으로의 벌점 | squared loss, and the pull to the start",
    )
    yield (
        w0 + Sum(X[i] * (Y[i] - w0 * X[i]), (i, 1, n)) / (Sum(X[i] ** 2, (i, 1, n)) + lam),
        "사전학습 모델이 못 맞힌 만큼만 배운다 | only what the pre-trained model missed is learnt",
        Solves(w, minimum=True),
    )


@derivation("몇 걸음만 가면 출발점 가까이에 있다 | A few steps stay near the start")
def few_steps(W, w0, w_star, rate, t):
    yield (
        W[t],
        "w₀ 에서 시작해 새 과제의 이차 손실을 내려간다, ρ = ηh | down a quadratic from w₀, ρ = ηh",
    )
    yield (
        w0 + (1 - (1 - rate) ** t) * (w_star - w0),
        "학습률과 스텝 수가 곧 규제다 | rate and number of steps are the regulariser",
        Induction(t, W[t - 1] - rate * (W[t - 1] - w_star), start=w0),
    )


@derivation("잊는 만큼 | How much is forgotten")
def forgotten(w, w_old, w_star, h, h_old, lam):
    yield (
        h_old * (w - w_old) ** 2 / 2,
        "새 과제에 맞춘 뒤 앞 과제의 손실이 는 만큼 | the rise of the old task's loss",
    )
    yield (
        h_old * (h / (h + lam)) ** 2 * (w_star - w_old) ** 2 / 2,
        (
            "앞 과제의 최적점에서 출발해 λ로 당기며 맞추면: λ가 클수록 덜 잊는다 | "
            "from the old optimum, with the pull λ: the larger, the less"
        ),
        Given({w: (h * w_star + lam * w_old) / (h + lam)}),
    )


@derivation("EWC: 앞 과제의 곡률로 당기면 | EWC: pull with the old curvature")
def elastic(w, w_old, w_star, h, h_old):
    yield (
        Derivative(h * (w - w_star) ** 2 / 2 + h_old * (w - w_old) ** 2 / 2, w),
        "λ 자리에 h_A: 벌점이 앞 과제의 (이차) 손실이 된다 | h_A for λ: the penalty is its loss",
    )
    yield (
        (h * w_star + h_old * w_old) / (h + h_old),
        "두 과제를 함께 배운 최적점: 앞의 데이터 없이 | both tasks' optimum, without old data",
        Solves(w, minimum=True),
    )


def _adapted(base, down, up, X, j, k, d, rank):
    frozen = Sum(base[j] * X[j], (j, 1, d))
    return frozen + Sum(up[k] * Sum(down[k, j] * X[j], (j, 1, d)), (k, 1, rank))


@derivation("LoRA는 원래 모델에서 출발한다 | LoRA starts at the original model")
def lora_start(base, down, up, X, j, k, d, rank):
    yield (
        _adapted(base, down, up, X, j, k, d, rank),
        "출력 하나: 얼린 Wx 에 계수 r 인 BAx 를 더한다 | one output: frozen Wx, plus BAx of rank r",
    )
    yield (
        Sum(base[j] * X[j], (j, 1, d)),
        "B = 0 으로 시작하면 처음 출력은 그대로다 | with B = 0 the first output is unchanged",
        Given({up[k]: 0}),
    )


@derivation("LoRA의 B에 대한 기울기 | LoRA's gradient in B")
def lora_up(before, up, U, L, y, i, k, rank):
    out = before + Sum(up[k] * U[k], (k, 1, rank))
    yield Derivative(L(out), up[i]), "손실을 b_i 로 미분, u = Ax | the loss, in b_i, where u = Ax"
    yield (
        At(Derivative(L(y), y), {y: out}) * U[i],
        "A가 0이 아니면 첫 스텝부터 배운다 | unless A is 0, it learns from the first step",
    )


@derivation("LoRA의 A에 대한 기울기 | LoRA's gradient in A")
def lora_down(before, down, b_i, X, L, y, i, j, l, d):
    out = before + b_i * Sum(down[i, j] * X[j], (j, 1, d))
    yield (
        Derivative(L(out), down[i, l]),
        "손실을 a_il 로 미분: A의 i행은 b_i 를 거쳐서만 나간다 | in a_il, which passes through b_i",
    )
    yield At(Derivative(L(y), y), {y: out}) * b_i * X[l], "연쇄법칙 | the chain rule"
    yield (
        0,
        "B = 0 인 첫 스텝에 A는 멈춰 있다. A도 0이면 영영 못 배운다 | A rests; were it 0, forever",
        Given({b_i: 0}),
    )


@derivation("LoRA가 배우는 파라미터 | How many parameters LoRA learns")
def lora_count(K, d, rank):
    yield (
        (K * rank + rank * d) / (K * d),
        "B는 k×r, A는 r×d: W의 kd 개에 견주면 | B is k×r, A is r×d, against kd of W",
    )
    yield (
        rank / d + rank / K,
        "폭이 4096, r = 8 이면 0.4%: 과제마다 이것만 둔다 | 0.4% at width 4096 with r = 8",
    )


@derivation("이득이 없어지는 계수 | The rank at which nothing is saved")
def lora_break_even(narrow, wide):
    yield 2 * narrow * wide - wide**2, "정사각 W에서 두 개수의 차이 | both counts, for a square W"
    yield (
        wide / 2,
        "r < d/2 일 때만 파라미터가 준다 | only r < d/2 saves anything",
        Solves(narrow),
    )


MISCONCEPTIONS = (
    misconception(
        "LoRA는 A와 B를 모두 0으로 시작한다 | LoRA starts with A and B both 0",
        "B만 0이다. 둘 다 0이면 두 기울기가 모두 0이어서 배우지 못한다 | "
        "Only B is 0; with both 0 either gradient is 0 and nothing is learnt",
        proof="lora_down",
    ),
    misconception(
        "미세조정에서는 가중치를 0 쪽으로 당겨야 한다 | In fine-tuning, pull the weights to 0",
        "출발점 쪽으로 당겨야 사전학습에서 배운 것이 남는다 | "
        "Pull to the start, where what was learnt before is",
        source=(
            "Li, Grandvalet, Davoine 2018, Explicit inductive bias for transfer learning with "
            "convolutional networks"
        ),
        proof="pulled",
    ),
    misconception(
        "미세조정과 특징 추출은 같은 것이다 | Fine-tuning and feature extraction are the same",
        "특징 추출은 사전학습한 부분을 얼린다(λ → ∞). 미세조정은 그것도 움직인다 | "
        "Feature extraction freezes what was pre-trained (λ → ∞); fine-tuning moves it too",
        proof="frozen",
    ),
)
