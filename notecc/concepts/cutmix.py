"""CutMix pastes a patch of one picture into another and mixes the labels by area."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="cutmix",
    title=Words("컷믹스", "CutMix"),
    definition=Words(
        "한 그림의 사각형 조각을 다른 그림에 붙이고 정답은 넓이 비율로 섞는 데이터 증강",
        "Pasting a rectangle of one picture into another and mixing the two labels in "
        "proportion to the areas",
    ),
    category="regularization",
    names=(Name("컷 믹스"), Name("cut-mix")),
    needs=("mixup",),
    formula=(
        r"\tilde x=M\odot x_A+(1-M)\odot x_B,\qquad \tilde y=\lambda "
        r"y_A+(1-\lambda)y_B,\qquad \lambda=1-\frac{r_wr_h}{WH}"
    ),
    source=(
        "Yun, Han, Oh, Chun, Choe, Yoo 2019, CutMix: regularization strategy to train "
        "strong classifiers with localizable features"
    ),
)
