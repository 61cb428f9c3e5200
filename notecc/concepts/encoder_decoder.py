"""An encoder reads the input, a decoder writes the output."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="encoder-decoder",
    title=Words("인코더-디코더", "Encoder-decoder"),
    definition=Words(
        "인코더가 입력을 표현으로 바꾸고 디코더가 그 표현에서 출력을 하나씩 만들어 내는 "
        "구조(seq2seq)",
        "A structure in which an encoder turns the input into a representation and a "
        "decoder produces the output from it step by step (seq2seq)",
    ),
    category="architecture",
    names=(
        Name("인코더 디코더"),
        Name("인코더 와 디코더"),
        Name("인코더, 디코더"),
        Name("시퀀스 투 시퀀스"),
        Name("encoder decoder"),
        Name("encoder, decoder"),
        Name("encoder and decoder"),
        Name("encoder 와 decoder"),
        Name("seq2seq"),
        Name("seq-to-seq"),
        Name("sequence to sequence"),
    ),
    needs=(),
    formula=r"p(y_{1:T}\mid x)=\prod_{t=1}^Tp(y_t\mid y_{<t},x)",
    source="Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks",
)
