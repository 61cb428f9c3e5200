"""Maximum likelihood: the parameters under which the data are most probable."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="mle",
    title=Words("최대가능도 추정", "Maximum likelihood"),
    definition=Words(
        "관측한 데이터의 가능도(우도)가 가장 커지도록 모수를 정하는 추정법",
        "Estimating parameters by choosing those that make the likelihood of the observed "
        "data largest",
    ),
    category="loss",
    names=(
        Name("최대 가능도"),
        Name("최대 가능도 추정"),
        Name("최대 우도"),
        Name("최대 우도 추정"),
        Name("maximum likelihood"),
        Name("maximum likelihood estimation"),
        Name("MLE", exact=True, unless=("engineer", "엔지니어", "채용", "직무")),
    ),
    needs=("mse",),
    formula=r"\hat\theta=\arg\max_\theta\sum_{i=1}^n\log p_\theta(x_i)",
    source="Fisher 1922, On the mathematical foundations of theoretical statistics",
)
