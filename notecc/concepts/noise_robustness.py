"""Noise robustness: train with noise, and the model learns to shrug it off."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="noise-robustness",
    title=Words("노이즈 강건성", "Noise robustness"),
    definition=Words(
        "학습 중 입력이나 가중치에 잡음을 더해 작은 변화에 흔들리지 않게 하는 규제. 선형 "
        "모델의 입력 잡음은 L2 벌점과 같다",
        "Adding noise to inputs or weights in training so that small changes do not matter; "
        "for a linear model, input noise equals an L2 penalty",
    ),
    category="regularization",
    names=(
        Name("노이즈 강건성"),
        Name("잡음 강건성"),
        Name("노이즈 주입"),
        Name("노이즈 로버스트니스"),
        Name("noise robustness"),
        Name("robustness to noise"),
        Name("noise injection"),
    ),
    needs=("weight-decay",),
    formula=r"\mathbb E_\xi\bigl[(y-w(x+\xi))^2\bigr]=(y-wx)^2+\sigma^2w^2",
    source="Bishop 1995, Training with noise is equivalent to Tikhonov regularization",
)
