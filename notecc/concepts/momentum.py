"""Momentum: past gradients keep pushing."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="momentum",
    title=Words("모멘텀", "Momentum"),
    definition=Words(
        "지난 기울기를 감쇠시키며 더한 속도로 파라미터를 옮겨, 같은 방향은 빨라지고 진동은 "
        "줄어드는 방법",
        "Moving along a decaying sum of past gradients, which speeds up steady directions "
        "and damps oscillation",
    ),
    category="optimizer",
    names=(
        Name("모멘텀"),
        Name("관성", context=("momentum", "모멘텀", "gradient", "기울기", "경사")),
        Name("heavy ball"),
        Name("momentum", unless=("mv", "역학", "운동량 보존", "momentum contrast")),
    ),
    needs=("sgd",),
    formula=r"v_t=\beta v_{t-1}+g_t,\qquad w_{t+1}=w_t-\eta v_t",
    source="Polyak 1964, Some methods of speeding up the convergence of iteration methods",
)
