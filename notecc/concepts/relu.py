"""ReLU keeps what is positive."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="relu",
    title=Words("렐루", "ReLU"),
    definition=Words(
        "양수는 그대로 내보내고 음수는 0으로 만드는 활성화 함수",
        "The activation that passes positive values unchanged and turns negative ones into zero",
    ),
    category="activation",
    names=(Name("렐루"), Name("ReLU"), Name("rectified linear unit")),
    needs=(),
    formula=r"\mathrm{ReLU}(x)=\max(0,x)",
    source="Nair, Hinton 2010, Rectified linear units improve restricted Boltzmann machines",
)
