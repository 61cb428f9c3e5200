"""Sharp minima: a small move raises the loss."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="sharp-minima",
    title=Words("날카로운 최소점", "Sharp minima"),
    definition=Words(
        "조금만 움직여도 손실이 크게 변하는(곡률이 큰) 최소점. 학습률이 2/곡률보다 크면 "
        "경사하강법은 머물지 못한다",
        "Minima where a small move changes the loss a lot (large curvature); gradient "
        "descent cannot stay if its rate exceeds 2/curvature",
    ),
    category="generalization",
    names=(
        Name("날카로운 최소점"),
        Name("뾰족한 최소점"),
        Name("샤프 미니멈"),
        Name("샤프 미니마"),
        Name("sharp minimum"),
        Name("sharp minima"),
        Name("sharp minimizer"),
    ),
    needs=("flat-minima",),
    formula=r"|1-\eta h|<1\iff 0<\eta h<2",
    source=(
        "Keskar, Mudigere, Nocedal, Smelyanskiy, Tang 2017, On large-batch training for "
        "deep learning: generalization gap and sharp minima"
    ),
)
