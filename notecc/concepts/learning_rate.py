"""The learning rate: how far one step goes."""

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
)
