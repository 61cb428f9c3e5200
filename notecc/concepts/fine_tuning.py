"""Fine-tuning trains a pre-trained model a little further, for one task."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="fine-tuning",
    title=Words("미세조정", "Fine-tuning"),
    definition=Words(
        "사전학습된 모델의 파라미터에서 출발하여 특정 과제의 데이터로 더 학습하는 것",
        "Training further, on the data of one task, from the parameters of a pre-trained model",
    ),
    category="nlp",
    names=(
        Name("미세 조정"),
        Name("파인 튜닝"),
        Name("fine-tuning"),
        Name("fine-tune"),
        Name("fine-tuned"),
    ),
    needs=("language-model",),
    formula=(
        r"\theta^*\approx\arg\min_\theta L_{\mathrm{task}}(\theta)\quad\text{from "
        r"}\theta_0=\theta_{\mathrm{pre}}"
    ),
    source="Howard, Ruder 2018, Universal language model fine-tuning for text classification",
)
