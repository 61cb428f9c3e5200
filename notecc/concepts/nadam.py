"""NAdam is Adam with Nesterov's look-ahead."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="nadam",
    title=Words("나담", "NAdam"),
    definition=Words(
        "Adam의 모멘텀을 네스테로프 방식으로 바꾸어 현재 기울기를 한 번 더 반영하는 방법",
        "Adam with Nesterov's momentum: the step already uses the momentum as it will be "
        "after the present gradient",
    ),
    category="optimizer",
    names=(
        Name("NAdam"),
        Name("Nesterov Adam"),
        Name("네스테로프 아담"),
        Name("나담", context=("adam", "아담", "optimizer", "옵티마이저", "네스테로프", "nesterov")),
    ),
    needs=("adam", "nag"),
    formula=(
        r"\hat "
        r"m_t=\frac{\mu_{t+1}m_t}{1-\prod_{i=1}^{t+1}\mu_i}+\frac{(1-\mu_t)g_t}{1-\prod_{i=1}^{t}\mu_i}"
    ),
    source="Dozat 2016, Incorporating Nesterov momentum into Adam",
)
