"""A language model gives a probability to every text."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="language-model",
    title=Words("언어 모델", "Language model"),
    definition=Words(
        "문장에 확률을 매기는 모델. 대개 앞의 토큰들로 다음 토큰의 확률을 예측한다",
        "A model that gives texts a probability, most often by predicting the next token "
        "from those before it",
    ),
    category="nlp",
    names=(
        Name("언어 모델"),
        Name("언어 모형"),
        Name("대규모 언어 모델"),
        Name("거대 언어 모델"),
        Name("초거대 언어 모델"),
        Name("language model"),
        Name("large language model"),
        Name("big language model"),
        Name("LLM"),
        Name("혼란도"),
        Name(
            "perplexity",
            context=("entropy", "엔트로피", "언어", "language", "확률", "ppl", "token", "토큰"),
        ),
    ),
    needs=("cross-entropy",),
    formula=(
        r"p(x_{1:n})=\prod_{i=1}^np(x_i\mid x_{<i}),\qquad "
        r"\mathrm{PPL}=p(x_{1:n})^{-1/n}"
    ),
    source=(
        "Jelinek, Mercer, Bahl, Baker 1977, Perplexity - a measure of the difficulty of "
        "speech recognition tasks"
    ),
)
