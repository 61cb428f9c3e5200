"""Object detection finds where things are and what they are."""

from notecc.derive import (
    Above,
    Below,
    Derivative,
    Given,
    Rational,
    Solves,
    absolute,
    derivation,
    exp,
    log,
    maximum,
    misconception,
    sign,
    sqrt,
    where,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="detection",
    title=Words("객체 탐지", "Object detection"),
    definition=Words(
        "이미지에서 물체의 위치(경계 상자)와 클래스를 함께 찾는 문제",
        "Finding both the place (a bounding box) and the class of the objects in a picture",
    ),
    category="task",
    names=(
        Name("객체 탐지"),
        Name("객체 검출"),
        Name("물체 탐지"),
        Name("물체 검출"),
        Name("오브젝트 디텍션"),
        Name("object detection"),
        Name("바운딩 박스"),
        Name("bounding box"),
        Name("bbox"),
        Name(
            "detection", context=("object", "객체", "바운딩", "bounding", "bbox", "yolo", "r-cnn")
        ),
        Name("디텍션", context=("object", "객체", "바운딩", "bounding", "bbox", "yolo", "r-cnn")),
    ),
    needs=("cnn", "classification"),
    formula=r"\mathrm{IoU}(A,B)=\frac{|A\cap B|}{|A\cup B|}",
    source=(
        "Girshick, Donahue, Darrell, Malik 2014, Rich feature hierarchies for accurate "
        "object detection and semantic segmentation"
    ),
    fixes=Words(
        "분류는 그림 하나에 이름 하나를 줄 뿐이다. 물체마다 상자와 이름을 주어, 몇 개가 어디에 "
        "있는지 안다",
        "Classification gives one name to a picture; a box and a name for every object tell how "
        "many there are, and where",
    ),
    fails=Words(
        "작거나 겹친 물체를 놓치고, 같은 물체의 상자를 지우는 뒷손질(NMS)이 든다. 상자는 물체의 "
        "모양을 모른다",
        "It misses what is small or overlaps, needs duplicates removed (NMS), and a box knows "
        "nothing of shape",
    ),
)

SYMBOLS = r"""
    both   positive  I         | 겹친 넓이 | area of the overlap
    only1  positive  a         | 첫 상자에만 든 넓이 | area of the first box alone
    only2  positive  b         | 둘째 상자에만 든 넓이 | area of the second box alone
    empty  positive  e         | 둘을 감싼 상자의 빈 넓이 | empty area of the box around both
    s      positive  s         | 그림을 키운 배율 | scale of the picture
    side   positive  \ell      | 상자의 한 변 | side of a box
    far    positive  f         | 두 상자 사이의 틈 | gap between two boxes
    move   unit      m         | 변에 대한 어긋남의 비율 | shift as a share of the side
    off    positive  k         | 어긋난 픽셀 | pixels of shift
    err    real      \varepsilon      | 오차 | error
    x      real      x         | 물체 상자의 중심 | centre of the object's box
    x_a    real      x_{a}     | 기준 상자의 중심 | centre of the anchor
    w      positive  w         | 물체 상자의 폭 | width of the object's box
    w_a    positive  w_{a}     | 기준 상자의 폭 | width of the anchor
    c      real      c         | 그림을 옮긴 거리 | shift of the picture
    p      unit      p         | 정답에 매긴 확률 | probability given to the truth
    gamma  positive  \gamma    | 쉬운 것을 줄이는 세기 | strength against the easy
    rare   unit      \pi       | 물체일 사전확률 | prior probability of an object
    b      real      b_{0}     | 마지막 층의 편향 | bias of the last layer
    TP     positive  \mathrm{TP} | 맞게 찾은 상자 | boxes rightly found
    FP     positive  \mathrm{FP} | 잘못 찾은 상자 | boxes wrongly found
    FN     positive  \mathrm{FN} | 놓친 물체 | objects missed
    twice  positive  r         | 겹쳐 낸 상자(지우지 않은 것) | duplicates that were kept
"""


def _iou(both, only1, only2):
    return both / (both + only1 + only2)


@derivation("IoU는 1을 넘지 못한다 | IoU never passes 1")
def iou_bound(both, only1, only2):
    yield (
        _iou(both, only1, only2),
        "겹친 넓이 나누기 합친 넓이(저마다 벗어난 데가 있는 두 상자) | overlap over union",
    )
    yield 1, "꼭 맞아야 1이다 | it is 1 only for a perfect fit", Below()


@derivation("IoU는 크기를 모른다 | IoU does not know the scale")
def iou_scale(both, only1, only2, s):
    yield (
        _iou(s**2 * both, s**2 * only1, s**2 * only2),
        "그림을 가로세로 s배로 키우면 넓이는 모두 s²배 | s times larger, all areas grow s²-fold",
    )
    yield _iou(both, only1, only2), "비는 그대로: 큰 물체와 작은 물체를 같이 잰다 | the ratio stays"


@derivation("작은 물체일수록 한 픽셀이 비싸다 | A pixel costs more on a small object")
def small_objects(side, off):
    yield (
        Derivative((side - off) / (side + off), side),
        "옆으로 k 픽셀 어긋난 같은 상자의 IoU (k < ℓ)를 변으로 미분 | IoU after a shift of k",
    )
    yield 2 * off / (side + off) ** 2, "몫의 미분 | the quotient rule"
    yield 0, "클수록 IoU가 높다 | larger objects score higher", Above()


@derivation("IoU 0.5는 18% 어긋난 것 | IoU 0.5 is a shift of 18%")
def half_overlap(move):
    kept = (1 - move) ** 2
    yield (
        kept / (2 - kept) - Rational(1, 2),
        "가로와 세로로 변의 m 씩 어긋난 같은 크기의 상자 | equal boxes, m of a side off both ways",
    )
    yield (
        1 - sqrt(Rational(2, 3)),
        "생각보다 까다로운 기준이다 | stricter than it looks",
        Solves(move),
    )


@derivation("떨어진 상자에는 IoU의 기울기가 없다 | Apart, IoU has no gradient")
def no_signal(side, far):
    shared = maximum(0, side - (side + far))
    yield (
        Derivative(shared / (2 * side - shared), far),
        "틈 f 만큼 떨어진 두 상자: 겹침은 max(0, -f) | two boxes a gap f apart",
    )
    yield 0, "어느 쪽으로 가야 할지 모른다 | nothing says which way to go"


@derivation("GIoU는 떨어진 만큼 벌한다 | GIoU punishes the gap")
def giou(side, far):
    around = 2 * side + far
    yield (
        Derivative(0 - (around - 2 * side) / around, far),
        "같은 두 상자(1차원): IoU = 0 에서, 감싼 구간의 빈 몫을 뺀다 | less the empty share around",
    )
    yield (
        -(2 * side / (2 * side + far) ** 2),
        "틈이 줄면 오른다: 기울기가 있다 | a gradient, closing it",
    )


@derivation("GIoU는 IoU보다 작다 | GIoU is below IoU")
def giou_below(both, only1, only2, empty):
    union = both + only1 + only2
    yield (
        both / union - empty / (union + empty),
        "GIoU = IoU - (감싼 상자의 빈 넓이)/(감싼 상자) | less the empty share of the box around",
    )
    yield both / union, "빈 데가 없을 때만 같다 | equal only if nothing is empty", Below()


@derivation("GIoU는 -1보다 크다 | GIoU is above -1")
def giou_above(both, only1, only2, empty):
    union = both + only1 + only2
    yield both / union - empty / (union + empty), "같은 식 | the same"
    yield (
        -1,
        "멀리 떨어질수록 -1에 다가간다: 범위는 (-1, 1] | nearing it far apart: within (-1, 1]",
        Above(),
    )


@derivation("상자 부호화는 되돌릴 수 있다 | The box code can be undone")
def box_code(x, x_a, w, w_a):
    t_x, t_w = (x - x_a) / w_a, log(w / w_a)
    yield (
        (x_a + t_x * w_a) + exp(t_w) * w_a / 2,
        (
            "t_x = (x-x_a)/w_a, t_w = log(w/w_a) 에서 오른쪽 변을 되살리면 | "
            "the right edge, from t_x = (x-x_a)/w_a and t_w = log(w/w_a)"
        ),
    )
    yield x + w / 2, "잃는 것이 없고 폭은 늘 양수다 | nothing is lost, and widths stay positive"


@derivation("옮기고 키워도 부호는 같다 | Moved and scaled, the code stays")
def code_invariant(x, x_a, w_a, s, c):
    yield (
        ((s * x + c) - (s * x_a + c)) / (s * w_a),
        "그림을 s배로 키우고 c만큼 옮기면 | the picture, scaled by s and moved by c",
    )
    yield (x - x_a) / w_a, "어디의 어떤 크기든 같은 것을 배운다 | one thing to learn for all sizes"


@derivation("smooth L1의 기울기는 1을 넘지 않는다 | Smooth L1 pulls with 1 at most")
def smooth_l1(err):
    yield (
        Derivative(where(absolute(err) < 1, err**2 / 2, absolute(err) - Rational(1, 2)), err),
        "작으면 제곱, 크면 절댓값 | a square if small, an absolute value if large",
    )
    yield (
        where(absolute(err) < 1, err, sign(err)),
        "0 근처는 부드럽고, 크게 틀린 상자에 휘둘리지 않는다 | smooth at 0, not ruled by outliers",
    )


@derivation("focal loss의 기울기 | The gradient of focal loss")
def focal(p, gamma):
    yield Derivative(-((1 - p) ** gamma) * log(p), p), "-(1-p)^γ log p 를 미분 | differentiated"
    yield (
        gamma * (1 - p) ** (gamma - 1) * log(p) - (1 - p) ** gamma / p,
        "γ = 0 이면 교차 엔트로피의 -1/p | with γ = 0 it is -1/p, that of cross-entropy",
    )


@derivation("쉬운 배경은 백분의 일로 | Easy background counts for a hundredth")
def easy(p, gamma):
    yield (
        (1 - p) ** gamma * log(p) / log(p),
        "교차 엔트로피에 견준 손실 | the loss, against cross-entropy",
    )
    yield (1 - p) ** gamma, "맞힐수록 0에 가깝다 | the better the guess, the nearer to 0"
    yield (
        Rational(1, 100),
        "p = 0.9, γ = 2: 수만 개의 쉬운 배경이 물체를 덮지 못한다 | p = 0.9, γ = 2",
        Given({p: Rational(9, 10), gamma: 2}),
    )


@derivation("물체가 드물면 편향부터 | Where objects are rare, start with the bias")
def prior(b, rare):
    yield 1 / (1 + exp(-b)) - rare, "첫 예측이 π가 되게 하려면 | the first forecast is to be π"
    yield (
        -log((1 - rare) / rare),
        "π = 0.01: 배경 하나의 첫 손실이 0.69에서 0.01로 | from 0.69 to 0.01 a background box",
        Solves(b),
    )


@derivation("지우지 않은 겹침은 정밀도를 깎는다 | Duplicates cost precision")
def duplicates(TP, FP, twice):
    yield (
        TP / (TP + FP + twice),
        "같은 물체의 두 번째 상자부터는 오답으로 센다 | a second box on one object is an error",
    )
    yield TP / (TP + FP), "NMS로 지우면 오른다 | removed by NMS it rises", Below()


MISCONCEPTIONS = (
    misconception(
        "IoU를 그대로 손실로 써도 된다 | IoU will do as a loss",
        "떨어진 상자에는 기울기가 0이다. GIoU는 감싼 상자로 방향을 준다 | "
        "Apart, its gradient is 0; GIoU gives a direction by the box around",
        proof="no_signal",
    ),
    misconception(
        "IoU 0.5면 반쯤 맞은 것이다 | IoU 0.5 means half right",
        "가로세로 18%만 어긋나도 0.5다. 겹친 몫이 아니라 합집합에 대한 몫이다 | "
        "18% off both ways gives it: it is a share of the union, not of the box",
        proof="half_overlap",
    ),
    misconception(
        "객체 탐지와 의미론적 분할은 같은 문제다 | Detection and segmentation are one problem",
        "탐지는 물체마다 상자를, 분할은 픽셀마다 클래스를 준다. 둘을 합친 것이 개체 분할이다 | "
        "Detection gives a box an object, segmentation a class a pixel; instance segmentation "
        "does both",
        source="He, Gkioxari, Dollár, Girshick 2017, Mask R-CNN",
    ),
)

EXPANSIONS = r"""
IoU | Intersection over Union
NMS | Non-Maximum Suppression
mAP | mean Average Precision
"""
