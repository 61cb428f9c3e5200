"""Self-supervised learning makes its labels out of the data."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="self-supervised",
    title=Words("자기지도학습", "Self-supervised learning"),
    definition=Words(
        "사람이 붙인 정답 없이 데이터 자체에서 만든 문제(가리기, 짝 맞추기 등)로 표현을 "
        "배우는 학습",
        "Learning representations without human labels, from tasks made out of the data "
        "themselves (masking, matching pairs)",
    ),
    category="ssl",
    names=(
        Name("자기 지도"),
        Name("자기 지도 학습"),
        Name("자가 지도 학습"),
        Name("셀프 슈퍼바이즈드"),
        Name("self supervised"),
        Name("self supervised learning"),
        Name(
            "SSL",
            exact=True,
            context=(
                "supervised",
                "지도",
                "unlabel",
                "contrastive",
                "pretext",
                "사전학습",
                "simclr",
                "representation",
            ),
        ),
    ),
    needs=(),
    formula=r"\min_\theta\ \mathbb E_x\bigl[L(f_\theta(T(x)),s(x))\bigr]",
    source=(
        "Jing, Tian 2020, Self-supervised visual feature learning with deep neural "
        "networks: a survey"
    ),
)
