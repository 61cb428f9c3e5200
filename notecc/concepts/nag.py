"""Nesterov's accelerated gradient looks ahead before it steps."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="nag",
    title=Words("네스테로프 가속 경사", "Nesterov accelerated gradient"),
    definition=Words(
        "모멘텀만큼 먼저 가 본 자리에서 기울기를 재어 속도를 고치는 모멘텀 방법",
        "Momentum that measures the gradient where the velocity is about to carry the "
        "parameters, and corrects the velocity with it",
    ),
    category="optimizer",
    names=(
        Name("네스테로프"),
        Name("네스테로프 가속 경사"),
        Name("네스테로프 가속 경사법"),
        Name("네스테로프 모멘텀"),
        Name("네스테로브"),
        Name("Nesterov"),
        Name("Nesterov accelerated gradient"),
        Name("Nesterov momentum"),
        Name("NAG", exact=True),
    ),
    needs=("momentum",),
    formula=r"v_t=\beta v_{t-1}+\nabla L(w_t-\eta\beta v_{t-1}),\qquad w_{t+1}=w_t-\eta v_t",
    source=(
        "Nesterov 1983, A method of solving a convex programming problem with convergence "
        "rate O(1/k²)"
    ),
)
