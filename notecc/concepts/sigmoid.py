"""The logistic sigmoid squeezes a real number between 0 and 1."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="sigmoid",
    title=Words("시그모이드", "Sigmoid"),
    definition=Words(
        "실수를 0과 1 사이의 값으로 바꾸는 S자 모양의 활성화 함수(로지스틱 함수)",
        "The S-shaped activation (the logistic function) that maps a real number to a value "
        "between 0 and 1",
    ),
    category="activation",
    names=(Name("시그모이드"), Name("로지스틱 함수"), Name("sigmoid"), Name("logistic function")),
    needs=(),
    formula=r"\sigma(x)=\frac{1}{1+e^{-x}}",
    source=(
        "Rumelhart, Hinton, Williams 1986, Learning representations by back-propagating errors"
    ),
)
