"""Semantic segmentation names the class of every pixel."""

from notecc.derive import Above, Given, derivation, floor, misconception
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="segmentation",
    title=Words("의미론적 분할", "Semantic segmentation"),
    definition=Words(
        "이미지의 모든 픽셀이 어떤 클래스에 드는지 예측하는 문제",
        "Predicting the class of every pixel of a picture",
    ),
    category="task",
    names=(
        Name("의미론적 분할"),
        Name("의미적 분할"),
        Name("이미지 분할"),
        Name("시맨틱 세그멘테이션"),
        Name("세그멘테이션", unless=("메모리", "페이징")),
        Name("semantic segmentation"),
        Name(
            "segmentation",
            unless=("fault", "memory", "메모리", "paging", "페이징", "customer", "고객"),
        ),
    ),
    needs=("cnn", "classification"),
    formula=(
        r"\mathrm{IoU}=\frac{|A\cap B|}{|A\cup B|},\qquad \mathrm{Dice}=\frac{2|A\cap "
        r"B|}{|A|+|B|}=\frac{2\,\mathrm{IoU}}{1+\mathrm{IoU}}"
    ),
    source=(
        "Long, Shelhamer, Darrell 2015, Fully convolutional networks for semantic segmentation"
    ),
    fixes=Words(
        "분류는 그림 하나에 이름 하나를 준다. 픽셀마다 이름을 주어 어디까지가 그 물체인지 안다",
        "Classification gives one name to a picture; a name for every pixel tells where "
        "the thing ends",
    ),
    fails=Words(
        "같은 클래스의 물체 둘을 나누지 못하고(개체 분할의 일), 픽셀마다 단 정답이 비싸다",
        "Two things of one class are not told apart (instance segmentation does), and "
        "labels are dear",
    ),
)

SYMBOLS = r"""
    TP    positive  \mathrm{TP}  | 맞게 칠한 픽셀 | pixels rightly marked
    FP    positive  \mathrm{FP}  | 잘못 칠한 픽셀 | pixels wrongly marked
    FN    positive  \mathrm{FN}  | 빠뜨린 픽셀 | pixels missed
    TN    positive  \mathrm{TN}  | 맞게 비운 픽셀 | pixels rightly left out
    iou   unit      J            | IoU | IoU
    dice  unit      D            | Dice 계수 | Dice coefficient
    share unit      r            | 물체가 차지하는 비율 | share of the object
    all_pixels positive N        | 픽셀의 수 | number of pixels
    size_in size    n            | 작은 특징맵의 크기 | size of the small map
    kernel size     k            | 필터의 크기 | size of the filter
    stride size     s            | 보폭 | stride
    pad    size     p            | 패딩 | padding
"""


@derivation("Dice는 IoU의 함수다 | Dice is a function of IoU")
def dice_of_iou(TP, FP, FN):
    iou = TP / (TP + FP + FN)
    yield 2 * TP / (2 * TP + FP + FN), "Dice의 정의: 겹침의 두 배 나누기 두 크기의 합 | Dice"
    yield 2 * iou / (1 + iou), "IoU = TP/(TP+FP+FN) 로 쓰면 | in terms of IoU"


@derivation("거꾸로 IoU는 | And back")
def iou_of_dice(TP, FP, FN):
    dice = 2 * TP / (2 * TP + FP + FN)
    yield TP / (TP + FP + FN), "IoU의 정의: 겹침 나누기 합집합 | IoU: overlap over union"
    yield dice / (2 - dice), "그림 하나에서는 둘의 순위가 같다 | on one picture both rank alike"


@derivation("Dice는 IoU보다 작지 않다 | Dice is never below IoU")
def dice_larger(iou):
    yield 2 * iou / (1 + iou), "Dice를 IoU로 쓰면(0 < J < 1) | Dice in terms of IoU"
    yield (
        iou,
        "2/(1+J) > 1 이므로: 두 점수를 섞어 견주면 안 된다 | 2/(1+J) > 1: do not mix the scores",
        Above(),
    )


@derivation("Dice는 F1이다 | Dice is F1")
def dice_is_f1(TP, FP, FN):
    precision, recall = TP / (TP + FP), TP / (TP + FN)
    yield (
        2 * precision * recall / (precision + recall),
        "정밀도와 재현율의 조화평균 | the harmonic mean of precision and recall",
    )
    yield 2 * TP / (2 * TP + FP + FN), "정리하면 Dice다 | which is Dice"


@derivation("픽셀 정확도는 배경에 속는다 | Pixel accuracy is fooled by background")
def background(TP, TN, FP, FN, share, all_pixels):
    yield (TP + TN) / (TP + TN + FP + FN), "픽셀 정확도 | pixel accuracy"
    yield (
        1 - share,
        "아무것도 칠하지 않으면: 물체가 작으면 1에 가깝다 | nothing marked: near 1",
        Given({TP: 0, FP: 0, FN: share * all_pixels, TN: (1 - share) * all_pixels}),
    )


@derivation("같은 답의 IoU는 0 | The IoU of that answer is 0")
def background_iou(TP, FP, FN, share, all_pixels):
    yield TP / (TP + FP + FN), "IoU에는 TN이 없다 | TN does not stand in IoU"
    yield (
        0,
        "아무것도 칠하지 않으면 맞은 것도 없다 | nothing marked, nothing right",
        Given({TP: 0, FP: 0, FN: share * all_pixels}),
    )


@derivation("전치 합성곱은 줄어든 크기를 되돌린다 | Transposed convolution restores the size")
def upsampled(size_in, kernel, stride, pad):
    large = stride * (size_in - 1) + kernel - 2 * pad
    yield (
        floor((large + 2 * pad - kernel) / stride) + 1,
        "s(n-1)+k-2p 로 키운 그림에 같은 합성곱을 하면 | the convolution of a map of s(n-1)+k-2p",
    )
    yield (
        size_in,
        "처음 크기: 크기만 되돌리고 값은 배운다 | the size is restored, values are learnt",
    )


MISCONCEPTIONS = (
    misconception(
        "픽셀 정확도가 높으면 분할이 잘된 것이다 | High pixel accuracy means a good segmentation",
        "배경만 답해도 1 - r 이고, 그때 IoU는 0이다 | "
        "All background already scores 1 - r, with an IoU of 0",
        proof="background",
    ),
    misconception(
        "Dice와 IoU는 서로 다른 것을 잰다 | Dice and IoU measure different things",
        "한 그림에서는 한쪽이 다른 쪽의 증가함수다(여러 그림의 평균은 순위가 다를 수 있다) | "
        "On one picture each is an increasing function of the other (averages may rank otherwise)",
        proof="dice_of_iou",
    ),
    misconception(
        "전치 합성곱은 합성곱의 역연산이다 | Transposed convolution inverts a convolution",
        "크기만 되돌린다. 값은 되돌아오지 않는다 | It restores the size, not the values",
        source="Dumoulin, Visin 2016, A guide to convolution arithmetic for deep learning",
    ),
    misconception(
        "의미론적 분할은 같은 클래스의 물체를 하나씩 나눈다 | Semantic segmentation tells the objects of one "
        "class apart",
        "픽셀마다 클래스만 정한다. 물체를 하나씩 나누는 것은 인스턴스 분할이다 | It only gives each pixel a class; "
        "instance segmentation tells objects apart",
        source="Long, Shelhamer, Darrell 2015, Fully convolutional networks for semantic segmentation",
    ),
)

SAID = r"""
의미론적 분할은 같은 클래스의 물체를 하나씩 나눈다
    semantic_segmentation|시맨틱_세그멘테이션|의미론적_분할|의미적_분할|시맨틱_분할 :: …물체마다|객체마다|개별|각각의_물체|각각의_객체|인스턴스|instance 구분|나누|나눈|구별|분리|별로|다르 -않|인스턴스_분할|instance_segmentation|못
~ 전치 합성곱은 합성곱의 역연산이다
    transposed_convolution|전치_합성곱|deconvolution|트랜스포즈드_컨볼루션 : …역연산|inverse|반대_연산 -아니|크기만|아님|정확
"""
