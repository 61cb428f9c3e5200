"""Object detection finds where things are and what they are."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="detection",
    title=Words("객체 탐지", "Object detection"),
    definition=Words(
        "이미지에서 물체의 위치(경계 상자)와 클래스를 함께 찾는 문제",
        "Finding both the place (a bounding box) and the class of the objects in a picture",
    ),
    category="task",
    names=(
        Name("객체 탐지"),
        Name("객체 검출"),
        Name("물체 탐지"),
        Name("물체 검출"),
        Name("오브젝트 디텍션"),
        Name("object detection"),
        Name("바운딩 박스"),
        Name("bounding box"),
        Name("bbox"),
        Name(
            "detection", context=("object", "객체", "바운딩", "bounding", "bbox", "yolo", "r-cnn")
        ),
        Name("디텍션", context=("object", "객체", "바운딩", "bounding", "bbox", "yolo", "r-cnn")),
    ),
    needs=("cnn", "classification"),
    formula=r"\mathrm{IoU}(A,B)=\frac{|A\cap B|}{|A\cup B|}",
    source=(
        "Girshick, Donahue, Darrell, Malik 2014, Rich feature hierarchies for accurate "
        "object detection and semantic segmentation"
    ),
)
