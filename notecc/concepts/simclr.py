"""SimCLR pulls two views of one picture together and pushes all others away."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="simclr",
    title=Words("SimCLR", "SimCLR"),
    definition=Words(
        "한 그림을 두 가지로 증강한 쌍은 가깝게, 다른 그림들은 멀게 하는 대조 학습 방법",
        "Contrastive learning that draws two augmented views of one picture together and "
        "pushes those of other pictures away",
    ),
    category="ssl",
    names=(
        Name("SimCLR"),
        Name("심씨엘알"),
        Name("심시엘알"),
        Name("NT-Xent"),
        Name("contrastive learning", context=("simclr",)),
        Name("대조 학습", context=("simclr",)),
    ),
    needs=("cross-entropy", "self-supervised"),
    formula=r"\ell_{i,j}=-\log\frac{\exp(s_{i,j}/\tau)}{\sum_{k\ne i}\exp(s_{i,k}/\tau)}",
    source=(
        "Chen, Kornblith, Norouzi, Hinton 2020, A simple framework for contrastive learning "
        "of visual representations"
    ),
)
