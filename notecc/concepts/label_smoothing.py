"""Label smoothing leaves some probability for the other classes."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="label-smoothing",
    title=Words("레이블 스무딩", "Label smoothing"),
    definition=Words(
        "정답 확률 1을 조금 낮추고 그만큼을 모든 클래스에 고르게 나누어 지나친 확신을 막는 규제",
        "Lowering the target probability of the right class a little and spreading it "
        "evenly over all classes, against overconfidence",
    ),
    category="regularization",
    names=(Name("라벨 스무딩"), Name("레이블 스무딩"), Name("label smoothing")),
    needs=("cross-entropy",),
    formula=r"\tilde y_k=(1-\varepsilon)\,y_k+\frac{\varepsilon}{K}",
    source=(
        "Szegedy, Vanhoucke, Ioffe, Shlens, Wojna 2016, Rethinking the Inception "
        "architecture for computer vision"
    ),
)
