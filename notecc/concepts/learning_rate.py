"""The learning rate: how far one step goes."""

from notecc.derive import (
    Above,
    Below,
    Derivative,
    Given,
    Induction,
    Solves,
    absolute,
    derivation,
    misconception,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="learning-rate",
    title=Words("학습률", "Learning rate"),
    definition=Words(
        "기울기에 곱하여 한 번의 갱신 크기를 정하는 양수. 에폭(데이터를 한 바퀴 도는 "
        "것)과는 다르다",
        "The positive number that multiplies the gradient and sets the size of one update; "
        "it is not the epoch, one pass over the data",
    ),
    category="optimizer",
    names=(
        Name("학습률"),
        Name("학습율"),
        Name("러닝 레이트"),
        Name("스텝 사이즈"),
        Name("learning rate"),
        Name("step-size"),
        Name("lr", exact=True),
        Name(
            "eta",
            exact=True,
            context=("gradient", "기울기", "경사", "학습", "learning", "업데이트"),
        ),
    ),
    needs=("gradient-descent",),
    formula=r"w_{t+1}=w_t-\eta\,g_t,\qquad \eta>0",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "기울기는 방향만 알려 주고 얼마나 갈지는 말해 주지 않는다. 그것을 학습률이 정한다",
        "The gradient tells which way, not how far: the rate decides that",
    ),
    fails=Words(
        "하나의 값이 모든 방향에 맞지는 않는다: 가장 가파른 방향이 상한을 정하고 완만한 "
        "방향은 느려진다",
        "One value does not fit all directions: the steepest one bounds it, and gentle ones "
        "then crawl",
    ),
)


SYMBOLS = r"""
    p   unit      p      | 상한 2/h 에 대한 비율 | share of the bound 2/h
    s   positive  s      | 상한을 넘은 정도 | how far it exceeds the bound
    a   positive  a      | 다른 방향의 곡률에서 h를 뺀 것 | the other curvature, less h
"""


@derivation("0 < η < 2/h 이면 수렴한다 | It converges for 0 < η < 2/h")
def converges(eta, h, p):
    yield absolute(1 - eta * h), "한 걸음마다 오차에 곱해지는 수 | the error's factor each step"
    yield (
        absolute(1 - 2 * p),
        "0과 2/h 사이의 η | any η between 0 and 2/h",
        Given({eta: 2 * p / h}),
    )
    yield 1, "1보다 작으니 오차가 줄어든다 | below 1: the error shrinks", Below()


@derivation("η > 2/h 이면 발산한다 | It diverges for η > 2/h")
def diverges(eta, h, s):
    yield absolute(1 - eta * h), "한 걸음마다 오차에 곱해지는 수 | the error's factor each step"
    yield (
        1 + s,
        "상한을 넘는 η = (2+s)/h | a rate beyond the bound",
        Given({eta: (2 + s) / h}),
    )
    yield 1, "1보다 크니 걸음마다 멀어진다 | above 1: every step leads further away", Above()


@derivation("η = 2/h 이면 영원히 오간다 | At η = 2/h it goes to and fro for ever")
def edge(w0, w_star, eta, h, t):
    yield (1 - eta * h) ** t * (w0 - w_star), "t걸음 뒤의 오차 | error after t steps"
    yield (
        (-1) ** t * (w0 - w_star),
        "부호만 바뀌고 크기는 그대로 | only the sign changes",
        Given({eta: 2 / h}),
    )


@derivation("가장 좋은 학습률은 1/h | The best rate is 1/h")
def best(w0, w_star, eta, h):
    yield (
        Derivative(h / 2 * ((1 - eta * h) * (w0 - w_star)) ** 2, eta),
        "한 걸음 뒤의 손실을 η로 미분 | the loss after one step, differentiated by η",
    )
    yield (
        -(h**2) * (1 - eta * h) * (w0 - w_star) ** 2,
        "0이 되는 곳을 찾는다 | we look for its zero",
    )
    yield 1 / h, "곡률의 역수: 뉴턴법의 걸음 | the inverse curvature: Newton's step", Solves(eta)


@derivation("두 곡률 사이의 타협 | A compromise between two curvatures")
def two_curvatures(eta, h, a):
    yield absolute(1 - eta * h), "완만한 방향(곡률 h)의 배수 | factor along the gentle direction"
    yield (
        a / (2 * h + a),
        "가파른 곡률이 h+a 일 때 η = 2/(h + (h+a)) | the other curvature is h+a",
        Given({eta: 2 / (2 * h + a)}),
    )
    yield (
        absolute(1 - 2 / (2 * h + a) * (h + a)),
        (
            "가파른 방향의 배수도 같다: 곡률이 다를수록 1에 가까워 느리다 | "
            "the same along the steep one: near 1, so slow, if they differ much"
        ),
    )


@derivation(
    "학습률은 걸음의 크기, 에폭은 걸음의 수 | The rate is a step's size, epochs their count"
)
def size_and_count(W, w0, g0, eta, t):
    yield W[t], "w_t = w_{t-1} - ηg, 기울기가 일정할 때 | under a steady gradient"
    yield (
        w0 - t * (eta * g0),
        "η는 한 걸음을 늘리고 에폭은 t를 늘린다 | η lengthens a step, more epochs raise t",
        Induction(t, W[t - 1] - eta * g0, start=w0),
    )


MISCONCEPTIONS = (
    misconception(
        "학습률 η는 에폭이다 | The learning rate η is the epoch",
        "η는 한 걸음의 크기이고, 에폭은 자료를 한 바퀴 도는 것이다 | "
        "η is the size of a step; an epoch is one pass over the data",
        proof="size_and_count",
    ),
    misconception(
        "학습률이 클수록 빨리 수렴한다 | The larger the rate, the faster it converges",
        "η > 2/h 이면 오차가 걸음마다 커져 발산한다 | Beyond 2/h the error grows with each step",
        proof="diverges",
    ),
    misconception(
        "학습률이 작으면 발산한다 | A small learning rate diverges",
        "작으면 느리게 수렴한다. 발산하는 것은 2/h보다 클 때다 | A small one converges slowly; beyond 2/h "
        "it diverges",
        proof="diverges",
    ),
)

SAID = r"""
학습률 η는 에폭이다
    η|eta|에타|학습률|학습_률|learning_rate|lr|러닝_레이트 :: …epoch$|epoch_수$|에폭$|에포크$|에폭_수$|에포크_수$|반복_횟수$|학습_횟수$|iteration$ -마다|별|당|schedul|scheduler|decay|감소|따라|동안|수와
~ 학습률이 클수록 빨리 수렴한다
    {rate} .클수록|높을수록|커질수록 .빠르|빨리|빠른|좋 -발산|진동|불안정|지나치|않|놓|하지만|대신|오버|overshoot|diverge|위험|수도|최적
    {rate} .크면|높으면 .빨리|빠르게 .수렴|converge -발산|진동|불안정|지나치|않|놓|하지만|대신|오버|overshoot|diverge|위험|수도|최적
학습률이 작으면 발산한다
    {rate} .작으면|작을수록|낮으면|작을_때|작아지면|너무_작으면|small …발산|진동|튀|diverge|diverges|overshoot|overshooting -크면|클|높|큰|커|large|않|방지|local
    {rate} .크면|클수록|높으면|클_때|커지면|large …느리|느려|오래_걸|slow|slowly|local_minimum|지역_최소|지역_최솟 -작으면|작은|작을|낮|small|않|벗어|빠져나
"""

EXPANSIONS = r"""
LR | Learning Rate
lr | learning rate
"""
