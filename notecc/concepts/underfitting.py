"""Underfitting: not even the training data are learnt."""

from notecc.derive import (
    AtLeast,
    Derivative,
    Induction,
    Limit,
    Rational,
    Solves,
    Sum,
    derivation,
    misconception,
    oo,
)
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="underfitting",
    title=Words("과소적합", "Underfitting"),
    definition=Words(
        "모델이 너무 단순하거나 학습이 모자라 학습 데이터에서도 오차가 큰 상태",
        "The state where a model, too simple or trained too little, has a large error even "
        "on its training data",
    ),
    category="generalization",
    names=(Name("과소 적합"), Name("언더 피팅"), Name("under-fitting"), Name("under-fit")),
    needs=("generalization",),
    formula=r"\hat R_n(\hat f)\gg R^*",
    source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    fixes=Words(
        "시험 오차가 큰 까닭이 외움이 아닐 때가 있다: 학습 오차부터 크면 모델이나 학습이 "
        "모자란 것이다",
        "A large test error is not always memorising: if the training error is large too, "
        "model or training fall short",
    ),
    fails=Words(
        "자료를 늘려서는 낫지 않는다. 더 큰 모델, 더 나은 특성, 더 긴 학습, 약한 정규화가 필요하다",
        "More data do not cure it: a larger model, better features, longer training or less "
        "regularisation do",
    ),
)

SYMBOLS = r"""
    w   real      w        | 진짜 기울기, 또는 가중치 | true slope, or weight
    s   positive  s        | Σx²                      | Σx²
    r   unit      r        | 1 - ηh                   | 1 - ηh
"""


@derivation("굽은 자료에 직선을 그으면 | A line through curved data")
def line_on_parabola(w, b):
    yield (
        Derivative(((-w + b) - 1) ** 2 + (b - 0) ** 2 + ((w + b) - 1) ** 2, w),
        "y = x² 위의 점 -1, 0, 1 에 wx + b 를 맞춘다 | fit wx + b to y = x² at -1, 0, 1",
    )
    yield 0, "가장 좋은 기울기는 0이다 | the best slope is 0", Solves(w, minimum=True)


@derivation("가장 좋은 절편을 써도 오차가 남는다 | Even the best bias leaves an error")
def best_line_left(b):
    yield (
        ((b - 1) ** 2 + b**2 + (b - 1) ** 2) / 3,
        "기울기 0인 직선의 학습 오차 | the training error of a flat line",
    )
    yield (b - Rational(2, 3)) ** 2 + Rational(2, 9), "완전제곱으로 | the square completed"
    yield (
        Rational(2, 9),
        "잡음이 없는데도 2/9 아래로 못 간다 | not below 2/9, noise or not",
        AtLeast(),
    )


@derivation("자료를 늘려도 낫지 않는다 | More data do not help")
def more_data(w, i, n):
    mean = Sum(i / n, (i, 1, n)) / n
    yield (
        Limit(w**2 * (Sum((i / n) ** 2, (i, 1, n)) / n - mean**2), n, oo),
        "직선 y = wx 를 상수로 맞춘 오차, x = i/n | y = wx fitted by a constant, x = i/n",
    )
    yield w**2 / 12, "0이 되지 않는다: 모델의 편향이다 | not 0: it is the model's bias"


@derivation("덜 배우면 손실이 남는다 | Too few steps leave a loss")
def too_few_steps(W, w_star, eta, h, t):
    yield (
        W[t],
        "w_0 = 0, 곡률 h 의 골짜기를 t걸음 | t steps from w_0 = 0 down a bowl of curvature h",
    )
    yield (
        w_star * (1 - (1 - eta * h) ** t),
        "w* 까지 (1 - ηh)^t 만큼 덜 갔다 | short of w* by the share (1 - ηh)^t",
        Induction(t, W[t - 1] - eta * h * (W[t - 1] - w_star)),
    )


@derivation("충분히 걸으면 사라진다 | Enough steps remove it")
def enough_steps(w_star, r, h, t):
    yield (
        Limit(h * (r**t * w_star) ** 2 / 2, t, oo),
        "남은 손실, r = 1 - ηh 가 0과 1 사이 | the loss left, r = 1 - ηh between 0 and 1",
    )
    yield 0, "이쪽 과소적합은 더 배우면 낫는다 | this underfitting is cured by training on"


@derivation("정규화가 너무 세면 | With too strong a penalty")
def too_strong(s, w, lam):
    yield (
        Limit(s * w / (s + lam), lam, oo),
        "릿지의 기울기 Σxy/(Σx² + λ), y = wx | the ridge slope, for y = wx",
    )
    yield 0, "아무것도 배우지 않는다 | it learns nothing"


MISCONCEPTIONS = (
    misconception(
        "과소적합은 자료가 적어서 생긴다 | Underfitting comes from too few data",
        "모델이 너무 단순하거나 덜 배워서다. 자료를 끝없이 늘려도 오차가 남는다 | "
        "The model is too simple or trained too little; endless data leave the error",
        proof="more_data",
    ),
    misconception(
        "과소적합은 모델이 복잡해서 생긴다 | Underfitting comes from a complex model",
        "반대다. 모델이 자료의 모양을 담지 못할 만큼 단순하면 아무리 배워도 오차가 남는다 | "
        "The reverse: too simple a model leaves an error however well it is fitted",
        proof="best_line_left",
    ),
    misconception(
        "과소적합은 학습 오차는 작고 시험 오차가 큰 것이다 | Underfitting is a small training and a large test error",
        "그것은 과적합이다. 과소적합은 학습 오차부터 크다 | That is overfitting; underfitting has a large "
        "training error already",
        source="Goodfellow, Bengio, Courville 2016, Deep Learning",
    ),
)

SAID = r"""
과소적합은 자료가 적어서 생긴다
    {data} 수|수가|양|양이|개수|개수가 .부족|적어서|적어|적으면|적을_때|적기 … -비해|feature|특성|over|과적합|과대|overfitting
    under|언더|{under} :: …{few} .{data} .{because} … -비해|feature|특성
    {few} .{data} .{because} … -비해|feature|특성|over|과적합|과대|overfitting
    {data} .부족|적어서|적어|적으면|적을_때|적기_때문 … -비해|feature|특성|over|과적합|과대|overfitting
    = 모델|model .단순|간단 …under|과소
    = 단순|간단 .모델|model
과소적합은 모델이 복잡해서 생긴다
    under|언더|{under} :: …모델|model .복잡 …{because}|해서|할_때 -못|단순|비해|보다
    ^모델|model .복잡 …{because} -못|단순|비해|보다|over|과적합|과대|방지|해결
    {under} :: …모델|model .복잡한|복잡해|복잡할|복잡하 -못|단순|비해|보다|over|과적합|과대|방지|해결|늘|만들|키
과소적합은 학습 오차는 작고 시험 오차가 큰 것이다
    {train} …좋|잘|높 …{test}|검증|validation|새로운 …나쁘|나쁜|못|안|낮|떨어|나빠 … -{over}|도|모두|둘_다
    {under} :: …{train} .{loss} .작|낮 …{test}|검증 .{loss} .크|큰|높|나쁘|나쁜 -{over}
    {under} :: …{train} .{data}|{loss}|성능 .잘|작|낮|좋|~에만|~에서만|높은_정확도 -{over}|못|않|큰|크고|높|안
    {under} :: …{train} .잘|에만 …{test} … -{over}
"""
