"""Adam: averaged gradients over their averaged size, both corrected for starting at zero."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="adam",
    title=Words("아담", "Adam"),
    definition=Words(
        "기울기와 기울기 제곱의 지수이동평균을 편향 보정하여 모멘텀과 파라미터별 학습률을 "
        "함께 쓰는 방법",
        "Joining momentum and per-parameter rates: bias-corrected moving averages of the "
        "gradient and of its square",
    ),
    category="optimizer",
    names=(
        Name("Adam", unless=("adam smith", "adam sandler", "adam driver")),
        Name("adaptive moment estimation"),
        Name("에이담"),
        Name("아담 옵티마이저"),
        Name(
            "아담",
            context=(
                "optimizer",
                "옵티마이저",
                "최적화",
                "학습률",
                "learning rate",
                "모멘텀",
                "momentum",
                "gradient",
                "경사",
                "sgd",
                "adam",
            ),
            unless=("아담한", "아담하", "이브"),
        ),
    ),
    needs=("momentum", "rmsprop"),
    formula=(
        r"\hat m_t=\frac{m_t}{1-\beta_1^t},\quad \hat "
        r"v_t=\frac{v_t}{1-\beta_2^t},\qquad w_{t+1}=w_t-\frac{\eta\,\hat "
        r"m_t}{\sqrt{\hat v_t}+\epsilon}"
    ),
    source="Kingma, Ba 2015, Adam: a method for stochastic optimization",
)
