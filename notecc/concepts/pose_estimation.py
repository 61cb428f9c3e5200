"""Pose estimation finds the joints of a body."""

from notecc.derive import (
    Below,
    Derivative,
    Given,
    Integral,
    Rational,
    Solves,
    Sum,
    cos,
    derivation,
    exp,
    log,
    misconception,
    sqrt,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="pose-estimation",
    title=Words("자세 추정", "Pose estimation"),
    definition=Words(
        "사람의 관절 같은 특징점의 2차원 또는 3차원 좌표를 추정하는 문제",
        "Estimating the two- or three-dimensional coordinates of keypoints, such as a "
        "person's joints",
    ),
    category="task",
    names=(
        Name("자세 추정"),
        Name("포즈 추정"),
        Name("포즈 에스티메이션"),
        Name("pose estimation"),
        Name("스켈레톤", context=("pose", "자세", "포즈", "keypoint", "키포인트")),
    ),
    needs=("cnn",),
    formula=(
        r"\mathrm{OKS}=\frac{\sum_i\exp\bigl(-d_i^2/(2s^2k_i^2)\bigr)\,[v_i>0]}{\sum_i[v_i>0]}"
    ),
    source="Lin, Maire, Belongie, et al. 2014, Microsoft COCO: common objects in context",
    fixes=Words(
        "탐지는 사람을 상자로 둘러쌀 뿐이다. 관절의 좌표를 주어 어떤 자세인지 안다",
        "Detection draws a box round a person; the coordinates of joints tell what the body does",
    ),
    fails=Words(
        "가려진 관절은 짐작이고, 사진 한 장으로는 깊이와 크기가 정해지지 않는다. 여럿이 "
        "겹치면 누구의 관절인지 헷갈린다",
        "Hidden joints are guesses, one picture settles neither depth nor size, and in a crowd it "
        "mixes up whose joint is whose",
    ),
)

SYMBOLS = r"""
    Z      sequence  z         | 히트맵의 점수 | scores of the heat-map
    X      sequence  x         | 칸의 좌표 | coordinates of the cells
    U      sequence  u         | 예측한 관절 | predicted joints
    Y      sequence  y         | 정답 관절 | true joints
    D      positives d         | 관절의 거리 오차들 | error of a joint, for each
    n      size      n         | 칸 또는 관절의 수 | number of cells or joints
    c      real      c         | 옮긴 거리 | a shift
    z      real      z_{0}     | 두 봉우리의 점수 | score of both peaks
    x1     real      x_{1}     | 첫 봉우리의 좌표 | place of one peak
    x2     real      x_{2}     | 둘째 봉우리의 좌표 | place of the other peak
    peak   real      \mu       | 봉우리의 좌표 | place of the peak
    noise  unit      \varepsilon | 배경에 흩어진 몫 | share spread over the background
    sigma  positive  \sigma    | 히트맵의 폭 | width of the heat-map
    off    real      \delta    | 가장 큰 칸에서 봉우리까지 | from the largest cell to the peak
    e      real      e         | 반올림한 오차 | rounding error
    cell   positive  \Delta    | 칸의 크기(보폭) | size of a cell, the stride
    dist   positive  d         | 관절의 거리 오차 | error of a joint
    scale  positive  s         | 사람의 크기(넓이의 제곱근) | scale: root of the person's area
    k      positive  k         | 관절마다 봐주는 정도 | tolerance of the joint
    sd     positive  \sigma    | 사람마다 다르게 찍은 흩어짐 | spread of annotators
    zoom   positive  r         | 키운 배율 | a magnification
    focal  positive  f         | 초점거리 | focal length
    x      real      X         | 관절의 가로 좌표 | a joint's position across
    depth  positive  Z         | 카메라에서의 깊이 | depth from the camera
    bone   positive  \ell      | 뼈의 길이 | length of a bone
    tilt   real      \theta    | 화면에서 기운 각 | tilt out of the picture
"""


@derivation("soft-argmax는 따라 움직인다 | Soft-argmax moves along")
def moves_along(Z, X, c, i, j, n):
    total = Sum(exp(Z[j]), (j, 1, n))
    yield (
        Sum(exp(Z[i]) * (X[i] + c), (i, 1, n)) / total,
        "히트맵의 무게중심. 모든 칸을 c만큼 옮기면 | its centre, with all cells moved by c",
    )
    yield (
        Sum(exp(Z[i]) * X[i], (i, 1, n)) / total + c,
        "무게의 합이 1이라 답도 c만큼 옮겨진다 | the weights sum to 1, so the answer moves by c",
    )


@derivation("argmax와 달리 미분된다 | Unlike argmax it has a gradient")
def differentiable(Z, X, i, j, l, n):
    total = Sum(exp(Z[l]), (l, 1, n))
    centre = Sum(exp(Z[i]) * X[i], (i, 1, n)) / total
    yield Derivative(centre, Z[j]), "무게중심을 칸 하나의 점수로 미분 | the centre, in one score"
    yield (
        exp(Z[j]) / total * (X[j] - centre),
        "답을 당기고 싶은 쪽의 칸이 오른다: 좌표로 배울 수 있다 | so coordinates can teach it",
    )


@derivation("봉우리가 둘이면 그 사이 | Two peaks give the middle")
def two_peaks(z, x1, x2):
    yield (
        (exp(z) * x1 + exp(z) * x2) / (exp(z) + exp(z)),
        "두 사람의 손목이 똑같이 밝으면 | the wrists of two people, equally bright",
    )
    yield (x1 + x2) / 2, "아무도 없는 곳: 사람부터 나눈다 | where nobody is: separate people first"


@derivation("배경은 가운데로 당긴다 | The background pulls to the middle")
def background(peak, noise, i, n):
    yield (
        (1 - noise) * peak + noise * Sum(i, (i, 1, n)) / n,
        "점수의 ε 만큼이 칸 1..n 에 고르게 흩어지면 | a share ε spread evenly over cells 1..n",
    )
    yield (
        peak + noise * ((n + 1) / 2 - peak),
        "가장자리의 관절일수록 안쪽으로 치우친다 | joints at the border are drawn inwards",
    )


@derivation("세 칸이면 칸 사이까지 안다 | Three cells tell the place between cells")
def subpixel(sigma, off):
    def height(x):
        return exp(-((x - off) ** 2) / (2 * sigma**2))

    left, middle, right = log(height(-1)), log(height(0)), log(height(1))
    yield (
        (right - left) / (2 * (2 * middle - left - right)),
        "정규분포 모양의 봉우리, 가장 큰 칸과 양옆의 로그 | a Gaussian peak: logs of three cells",
    )
    yield off, "폭 σ를 몰라도 꼭 맞는다 | exact, without knowing σ"


@derivation("반올림만 하면 Δ²/12 | Rounding alone costs Δ²/12")
def rounding(e, cell):
    yield (
        Integral(e**2 / cell, (e, -cell / 2, cell / 2)),
        "한 축의 제곱오차, 관절이 칸 안에 고르게 있을 때 | squared error along one axis, uniform",
    )
    yield (
        cell**2 / 12,
        "보폭 4면 1.15 픽셀(제곱근): 칸 사이를 되찾는 까닭 | 1.15 pixels at stride 4",
    )


@derivation("OKS는 멀수록 준다 | OKS falls with the error")
def oks_falls(D, scale, k, i, j, n):
    yield (
        Derivative(Sum(exp(-(D[i] ** 2) / (2 * scale**2 * k**2)), (i, 1, n)) / n, D[j]),
        "보이는 관절 n개의 유사도의 평균(k는 하나로) | the mean over n visible joints, with one k",
    )
    yield (
        -D[j] * exp(-(D[j] ** 2) / (2 * scale**2 * k**2)) / (n * scale**2 * k**2),
        "아주 먼 오답은 더 멀어도 거의 같다 | what is far off already hardly loses more",
    )
    yield 0, "그래서 오차가 0일 때의 1이 가장 크다 | so the 1 of no error is the largest", Below()


@derivation("OKS는 크기를 모른다 | OKS does not know the scale")
def oks_scale(dist, scale, k, zoom):
    yield (
        exp(-((zoom * dist) ** 2) / (2 * (zoom * scale) ** 2 * k**2)),
        "그림을 r배로 키우면 거리도 사람도 r배 | r times larger: distance and person alike",
    )
    yield (
        exp(-(dist**2) / (2 * scale**2 * k**2)),
        "먼 사람도 가까운 사람도 같은 잣대 | one measure for people near and far",
    )


@derivation("OKS가 0.5가 되는 거리 | The distance at which OKS is 0.5")
def oks_half(dist, scale, k):
    yield (
        exp(-(dist**2) / (2 * scale**2 * k**2)) - Rational(1, 2),
        "관절 하나의 유사도 | the similarity of one joint",
    )
    yield (
        scale * k * sqrt(2 * log(2)),
        "눈은 k가 작아 조금만 어긋나도 틀리고, 엉덩이는 봐준다 | eyes are strict, hips lenient",
        Solves(dist),
    )


@derivation("사람들만큼 어긋나면 0.88 | As far off as annotators: 0.88")
def oks_annotators(dist, scale, k, sd):
    yield exp(-(dist**2) / (2 * scale**2 * k**2)), "관절 하나의 유사도 | one joint"
    yield (
        exp(-Rational(1, 8)),
        "COCO는 k = 2σ. 사람들의 흩어짐(d = σs)만큼 어긋난 답 | COCO has k = 2σ; d = σs off",
        Given({k: 2 * sd, dist: sd * scale}),
    )


@derivation("사진은 크기와 거리를 가르지 못한다 | A picture cannot tell size from distance")
def ambiguous_scale(focal, x, depth, zoom):
    yield (
        focal * (zoom * x) / (zoom * depth),
        "r배 큰 사람이 r배 멀리 있으면 | a person r times as large, r times as far",
    )
    yield focal * x / depth, "같은 곳에 찍힌다: 뼈의 길이를 알아야 깊이가 나온다 | the same picture"


@derivation("앞으로 굽었나 뒤로 굽었나 | Bent towards us, or away")
def ambiguous_depth(bone, tilt):
    yield bone * cos(-tilt), "ℓ인 뼈가 뒤로 θ 기울 때 보이는 길이(평행투영) | seen, tilted away"
    yield bone * cos(tilt), "앞으로 기울 때와 같다: 뼈마다 둘, n개면 2ⁿ | as towards us: 2ⁿ for n"


@derivation("가장 잘 겹치게 옮기려면 | The best shift onto the truth")
def aligned(U, Y, c, i, n):
    yield (
        Derivative(Sum((U[i] + c - Y[i]) ** 2, (i, 1, n)), c),
        "예측을 c만큼 옮겨 정답과의 제곱거리를 미분 | squared distance, in the shift c",
    )
    yield (
        Sum(Y[i], (i, 1, n)) / n - Sum(U[i], (i, 1, n)) / n,
        "중심을 맞춘다: 그 뒤에 재는 오차는 자세만 본다 | match centres; what is left is the pose",
        Solves(c, minimum=True),
    )


MISCONCEPTIONS = (
    misconception(
        "사진 한 장이면 3차원 자세가 하나로 정해진다 | One picture determines the pose in space",
        "크기와 거리, 앞뒤로 굽은 방향은 사진에 남지 않는다. 몸에 대한 사전지식으로 고른다 | "
        "Size against distance and the sign of a tilt leave no trace; knowledge of bodies chooses",
        proof="ambiguous_depth",
    ),
    misconception(
        "히트맵의 해상도보다 정밀할 수는 없다 | No finer than the cells of the heat-map",
        "봉우리의 모양을 알면 세 칸의 로그로 칸 사이까지 되찾는다 | "
        "If the shape of the peak is known, three cells give the place between cells",
        proof="subpixel",
    ),
    misconception(
        "자세 추정은 행동 인식이다 | Pose estimation is action recognition",
        "자세는 한 순간의 관절 좌표이고, 행동은 그것이 시간에 따라 그리는 것의 이름이다 | "
        "A pose is coordinates at one moment; an action names what they do over time",
        source="Yan, Xiong, Lin 2018, Spatial temporal graph convolutional networks for "
        "skeleton-based action recognition",
    ),
)
