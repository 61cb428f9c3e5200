"""CutMix pastes a patch of one picture into another and mixes the labels by area."""

from notecc.derive import Below, Bernoulli, E, Integral, Sum, derivation, log, misconception, sqrt
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="cutmix",
    title=Words("컷믹스", "CutMix"),
    definition=Words(
        "한 그림의 사각형 조각을 다른 그림에 붙이고 정답은 넓이 비율로 섞는 데이터 증강",
        "Pasting a rectangle of one picture into another and mixing the two labels in "
        "proportion to the areas",
    ),
    category="regularization",
    names=(Name("컷 믹스"), Name("cut-mix")),
    needs=("mixup",),
    formula=(
        r"\tilde x=M\odot x_A+(1-M)\odot x_B,\qquad \tilde y=\lambda "
        r"y_A+(1-\lambda)y_B,\qquad \lambda=1-\frac{r_wr_h}{WH}"
    ),
    source=(
        "Yun, Han, Oh, Chun, Choe, Yoo 2019, CutMix: regularization strategy to train "
        "strong classifiers with localizable features"
    ),
    fixes=Words(
        "mixup의 그림이 흐려 부자연스럽던 것을 고친다: 화소가 모두 진짜다",
        "The pictures of mixup are blurred; here every pixel is a real one",
    ),
    fails=Words(
        "물체가 없는 조각을 붙이면 정답의 비율이 틀린다",
        "A patch without the object makes the ratio of the targets wrong",
    ),
)

SYMBOLS = r"""
    lam   unit       \lambda  | 섞는 비율(남는 넓이) | mixing ratio, the area that stays
    W     positive   W        | 그림의 너비 | width of the picture
    H     positive   H        | 그림의 높이 | height of the picture
    side  unit       r        | 상자의 너비(그림은 1) | width of the box, the picture's being 1
    c     real       c        | 상자의 중심 | centre of the box
    mask  real       m        | 마스크(첫 그림이면 1) | mask, 1 for the first picture
    x     real       x_{A}    | 첫 그림의 화소 | pixel of the first picture
    x2    real       x_{B}    | 둘째 그림의 화소 | pixel of the second picture
    P     positives  y        | 첫 정답의 분포 | first target distribution
    R     positives  y'       | 둘째 정답의 분포 | second target distribution
    Q     positives  p        | 모델의 확률들 | the model's probabilities
"""


@derivation("상자의 넓이 | The area of the box")
def box(lam, W, H):
    yield (
        1 - W * sqrt(1 - lam) * (H * sqrt(1 - lam)) / (W * H),
        "변을 √(1-λ)배로 하면, 남는 넓이의 비 | with sides √(1-λ) times: the share left",
    )
    yield lam, "정답의 비율과 같다 | equal to the ratio of the targets"


@derivation("평균으로는 mixup과 같다 | On average it is mixup")
def as_mixup(x, x2, mask, lam):
    m = Bernoulli(mask, lam)
    yield (
        E(m * x + (1 - m) * x2),
        "한 화소: 첫 그림의 것일 확률이 λ라면 | one pixel, of the first picture with probability λ",
    )
    yield lam * x + (1 - lam) * x2, "mixup의 화소 | the pixel of mixup"


@derivation("그러나 화소는 진짜다 | But the pixels are real ones")
def real_pixels(x, x2, mask, lam):
    m = Bernoulli(mask, lam)
    yield (
        E((m * x + (1 - m) * x2 - (lam * x + (1 - lam) * x2)) ** 2),
        "mixup의 화소에서 벗어난 크기 | how far it is from the pixel of mixup",
    )
    yield (
        lam * (1 - lam) * (x - x2) ** 2,
        "흐려지지 않고 둘 중 하나: mixup이라면 0 | not blurred but one of the two: 0 in mixup",
    )


@derivation("손실도 넓이로 섞인다 | The losses mix by area too")
def losses_mixed(P, R, Q, lam, k, K):
    yield (
        -Sum((lam * P[k] + (1 - lam) * R[k]) * log(Q[k]), (k, 1, K)),
        "넓이로 섞은 정답의 교차 엔트로피 | cross-entropy with targets mixed by area",
    )
    yield (
        lam * -Sum(P[k] * log(Q[k]), (k, 1, K)) + (1 - lam) * -Sum(R[k] * log(Q[k]), (k, 1, K)),
        "두 손실의 섞음 | the mix of two losses",
    )


@derivation("가장자리에서 잘리면 비율이 바뀐다 | Clipped at an edge, the ratio changes")
def clipped(c, side):
    yield (
        Integral(c + side / 2, (c, 0, side / 2))
        + Integral(side, (c, side / 2, 1 - side / 2))
        + Integral(1 - c + side / 2, (c, 1 - side / 2, 1)),
        "중심이 고르게 놓일 때 상자의 평균 너비 | the mean width of the box, its centre uniform",
    )
    yield side - side**2 / 4, "양쪽 끝에서 r²/8씩 잘린다 | r²/8 is cut at either end"
    yield (
        side,
        (
            "뜻한 것보다 좁다: λ를 실제 넓이로 다시 구해야 한다 | "
            "narrower than meant: λ has to be taken anew from the real area"
        ),
        Below(),
    )


MISCONCEPTIONS = (
    misconception(
        "CutMix의 정답 비율은 뽑은 λ 그대로다 | CutMix uses the drawn λ for the targets",
        "상자가 가장자리에서 잘리면 작아지므로 실제 넓이로 λ를 다시 구한다 | "
        "A box clipped at an edge is smaller, so λ is taken anew from the real area",
        proof="clipped",
    ),
    misconception(
        "CutMix와 mixup은 화소의 평균이 다르다 | CutMix and mixup differ in the mean pixel",
        "평균은 같고 흩어짐이 다르다: CutMix의 화소는 둘 중 하나 그대로다 | "
        "The means agree, the spread differs: each pixel of CutMix is one of the two",
        proof="real_pixels",
    ),
)

TERMS = r"""
cut mix | CutMix
cut-mix | CutMix
"""

BORN = r"""
2019 ||
"""
