"""Pose estimation finds the joints of a body."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="pose-estimation",
    title=Words("자세 추정", "Pose estimation"),
    definition=Words(
        "사람의 관절 같은 특징점의 2차원 또는 3차원 좌표를 추정하는 문제",
        "Estimating the two- or three-dimensional coordinates of keypoints, such as a "
        "person's joints",
    ),
    category="task",
    names=(
        Name("자세 추정"),
        Name("포즈 추정"),
        Name("포즈 에스티메이션"),
        Name("pose estimation"),
        Name("스켈레톤", context=("pose", "자세", "포즈", "keypoint", "키포인트")),
    ),
    needs=("cnn",),
    formula=(
        r"\mathrm{OKS}=\frac{\sum_i\exp\bigl(-d_i^2/(2s^2k_i^2)\bigr)\,[v_i>0]}{\sum_i[v_i>0]}"
    ),
    source="Lin, Maire, Belongie, et al. 2014, Microsoft COCO: common objects in context",
)
