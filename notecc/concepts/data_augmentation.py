"""Data augmentation makes new examples by changing old ones."""

from notecc.derive import (
    AtLeast,
    Delta,
    Derivative,
    E,
    Random,
    Solves,
    Sum,
    derivation,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="data-augmentation",
    title=Words("데이터 증강", "Data augmentation"),
    definition=Words(
        "정답이 바뀌지 않는 변형(회전, 자르기, 잡음 등)을 입력에 주어 학습 데이터를 늘리는 방법",
        "Enlarging the training data by transforming inputs (rotation, cropping, noise) in "
        "ways that leave the answer the same",
    ),
    category="regularization",
    names=(
        Name("데이터 증강"),
        Name("데이터 증대"),
        Name("데이터 증식"),
        Name("이미지 증강"),
        Name("어그멘테이션"),
        Name("오그멘테이션"),
        Name("augmentation"),
        Name("data augmentation"),
        Name("image augmentation"),
    ),
    needs=(),
    formula=r"\min_w\ \mathbb E_{T}\bigl[L(f_w(Tx),y)\bigr]",
    source=(
        "Simard, Steinkraus, Platt 2003, Best practices for convolutional neural networks "
        "applied to visual document analysis"
    ),
    fixes=Words(
        "자료가 모자라 모델이 정답과 상관없는 차이(위치, 밝기)까지 외우던 것을 고친다",
        "With little data a model learns what does not matter (place, brightness); it mends that",
    ),
    fails=Words(
        "정답을 바꾸는 변형은 해롭고, 없던 종류의 자료는 만들지 못한다",
        "Transformations that change the answer do harm, and no new kind of data comes of it",
    ),
)

SYMBOLS = r"""
    z      real      f(Tx)   | 변형한 입력의 출력 | output for a transformed input
    mu     real      \bar{f}| 변형에 대한 출력의 평균 | mean output over the transformations
    sigma  positive  \sigma  | 변형에 따른 출력의 흔들림 | how the output varies with them
    x_pos  positive  x       | 특성(0이 아닌) | a feature, not 0
    B      size      B       | 한 그림에서 만든 수 | how many are made of one picture
    n      size      n       | 그림의 수 | how many pictures
"""


@derivation("증강한 손실은 흔들림을 벌한다 | The augmented loss punishes wavering")
def wavering(z, y, mu, sigma):
    output = Random(z, mean=mu, variance=sigma**2)
    yield (
        E((output - y) ** 2),
        "변형에 대해 평균한 제곱오차 | squared error, averaged over transformations",
    )
    yield (
        (mu - y) ** 2 + sigma**2,
        (
            "평균 출력의 오차 + 흔들림: 불변인 모델이 이긴다 | "
            "error of the mean output + wavering: an invariant model wins"
        ),
    )


@derivation("뒤집기는 그 방향의 가중치를 지운다 | Flipping removes the weight of that direction")
def flipped(x_pos, y, w, b):
    yield (
        Derivative(((y - w * x_pos - b) ** 2 + (y + w * x_pos - b) ** 2) / 2, w),
        "같은 정답으로 x와 -x를 모두 보여 주면 | x and -x shown with the same answer",
    )
    yield (
        0,
        "w = 0: 좌우를 보지 않는 모델이 된다 | w = 0: the model no longer sees that direction",
        Solves(w, minimum=True),
    )


@derivation("뒤집기는 벌점을 더하는 것과 같다 | Flipping amounts to a penalty")
def as_penalty(x, y, w, b):
    yield (
        ((y - w * x - b) ** 2 + (y + w * x - b) ** 2) / 2,
        "x와 -x의 평균 손실 | the mean loss over x and -x",
    )
    yield (y - b) ** 2 + w**2 * x**2, "교차항이 지워진다 | the cross terms cancel"


@derivation("증강은 새 자료만큼 값지지 않다 | Augmented is not as good as new")
def correlated(sigma, corr, B, n, i, j):
    yield (
        Sum(sigma**2 * (corr + (1 - corr) * Delta(i, j)), (i, 1, B), (j, 1, B)) / B**2 / n,
        (
            "한 그림에서 나온 B개는 서로 닮았다(상관 ρ): 그림 n장의 평균의 분산 | "
            "the B made of one picture are alike (correlation ρ): the variance over n pictures"
        ),
    )
    yield (
        (corr + (1 - corr) / B) * sigma**2 / n,
        "같은 그림끼리의 공분산 ρσ²은 남는다 | the covariance ρσ² within a picture stays",
    )
    yield (
        corr * sigma**2 / n,
        "아무리 늘려도 이보다 작아지지 않는다 | however many are made, never below this",
        AtLeast(),
    )


MISCONCEPTIONS = (
    misconception(
        "증강으로 열 배 늘리면 자료를 열 배 모은 것과 같다 | "
        "Augmenting tenfold is as good as collecting ten times the data",
        "한 그림에서 나온 것끼리 닮아서(상관 ρ) 분산은 ρσ²/n 아래로 줄지 않는다 | "
        "What comes of one picture is correlated: the variance stays at or above ρσ²/n",
        proof="correlated",
    ),
    misconception(
        "변형은 많을수록 좋다 | The more transformations, the better",
        "정답을 바꾸는 변형은 필요한 방향을 지운다: 뒤집기는 그 가중치를 0으로 만든다 | "
        "One that changes the answer removes what is needed: flipping drives that weight to 0",
        proof="flipped",
    ),
    misconception(
        "증강은 시험 자료를 늘리는 것이다 | Augmentation enlarges the test data",
        "학습 자료를 변형해 늘린다. 시험 자료는 그대로 둔다 | It varies the training data; the test data stay",
        source="Zhang, Lipton, Li, Smola 2023, Dive into deep learning",
    ),
)

SAID = r"""
증강은 시험 자료를 늘리는 것이다
    {test} .데이터|data|데이터셋|dataset|set|자료|셋 .늘리|늘려|늘린|증가|증강|변형 -{train}|않|tta|없
~ 변형은 많을수록 좋다
    변형|증강|augmentation|변환 .많을수록|많이_할수록|많을_수록|심할수록|다양할수록 …좋|높|향상 -하지만|정답|적절|라벨|레이블
    변형|증강|augmentation|변환 많이 할수록 …좋|높|향상 -하지만|정답|적절|라벨|레이블
"""
