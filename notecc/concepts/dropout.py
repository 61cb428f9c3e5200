"""Dropout silences random units while training."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="dropout",
    title=Words("드롭아웃", "Dropout"),
    definition=Words(
        "학습할 때마다 뉴런을 무작위로 꺼서 서로에게 지나치게 기대지 않게 하는 규제. 평가할 "
        "때는 끄지 않는다",
        "Silencing random units at each training step so that none relies too much on "
        "others; all of them are on when the model is tested",
    ),
    category="regularization",
    names=(
        Name("드롭 아웃"),
        Name("드랍 아웃"),
        Name("drop-out", unless=("고등학교", "대학", "중퇴", "자퇴", "school", "college")),
    ),
    needs=(),
    formula=(
        r"\tilde x=\frac{m\,x}{p},\quad m\sim\mathrm{Bernoulli}(p),\qquad \mathbb "
        r"E[\tilde x]=x"
    ),
    source=(
        "Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014, Dropout: a simple "
        "way to prevent neural networks from overfitting"
    ),
)
