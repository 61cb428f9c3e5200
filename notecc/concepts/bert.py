"""BERT reads text in both directions and guesses the masked words."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bert",
    title=Words("BERT", "BERT"),
    definition=Words(
        "양쪽 문맥을 모두 보는 트랜스포머 인코더를, 가린 단어 맞히기로 사전학습한 언어 모델",
        "A transformer encoder that sees context on both sides, pre-trained by guessing "
        "masked words",
    ),
    category="nlp",
    names=(
        Name("BERT"),
        Name("bidirectional encoder representations"),
        Name(
            "버트",
            context=(
                "nlp",
                "자연어",
                "언어",
                "transformer",
                "트랜스포머",
                "gpt",
                "임베딩",
                "토큰",
                "사전학습",
                "사전 학습",
                "pre-train",
            ),
        ),
    ),
    needs=("transformer", "cross-entropy"),
    formula=r"L=-\sum_{i\in M}\log p_\theta(x_i\mid x_{\setminus M})",
    source=(
        "Devlin, Chang, Lee, Toutanova 2019, BERT: pre-training of deep bidirectional "
        "transformers for language understanding"
    ),
)
