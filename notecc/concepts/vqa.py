"""Visual question answering answers a question about a picture."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="vqa",
    title=Words("시각 질의응답", "Visual question answering"),
    definition=Words(
        "이미지와 그에 관한 질문을 받아 답을 내는 문제",
        "Answering a question in words about a given picture",
    ),
    category="task",
    names=(
        Name("시각 질의 응답"),
        Name("시각적 질의 응답"),
        Name("비주얼 질의 응답"),
        Name("visual question answering"),
        Name("visual Q&A"),
        Name("visual QA"),
        Name("VQA", exact=True),
    ),
    needs=("classification",),
    formula=r"\mathrm{acc}(a)=\min\Bigl(\frac{\text{people who answered }a}{3},\,1\Bigr)",
    source="Antol, Agrawal, Lu, et al. 2015, VQA: visual question answering",
)
