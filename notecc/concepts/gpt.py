"""GPT predicts the next token with a transformer decoder."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="gpt",
    title=Words("GPT", "Generative pre-trained transformer"),
    definition=Words(
        "앞의 토큰만 보는 트랜스포머 디코더를 다음 토큰 예측으로 사전학습한 언어 모델",
        "A transformer decoder, which sees only earlier tokens, pre-trained to predict the "
        "next one",
    ),
    category="architecture",
    names=(
        Name("GPT", unless=("챗gpt", "chat gpt", "chat-gpt")),
        Name("지피티"),
        Name("generative pre-trained transformer"),
        Name("generative pre-training"),
    ),
    needs=("language-model", "transformer"),
    formula=r"L=-\sum_t\log p_\theta(x_t\mid x_{<t})",
    source=(
        "Radford, Narasimhan, Salimans, Sutskever 2018, Improving language understanding by "
        "generative pre-training"
    ),
)
