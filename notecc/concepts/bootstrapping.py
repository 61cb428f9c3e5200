"""The bootstrap draws new samples from the sample."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="bootstrapping",
    title=Words("부트스트랩", "Bootstrapping"),
    definition=Words(
        "가진 표본에서 같은 크기로 복원추출한 표본을 여러 벌 만들어 추정량의 흔들림을 보는 방법",
        "Drawing many samples of the same size with replacement from the sample at hand, to "
        "see how much an estimate varies",
    ),
    category="ensemble",
    names=(
        Name("부트스트래핑", unless=("초기화", "spring", "부팅")),
        Name("부트스트랩핑"),
        Name("부트스트랩 샘플링"),
        Name("부트스트랩 샘플"),
        Name("부트스트랩 표본"),
        Name("bootstrapping"),
        Name("bootstrap sampling"),
        Name("bootstrap sample"),
        Name(
            "bootstrap",
            context=(
                "sampling",
                "샘플",
                "표본",
                "복원",
                "bagging",
                "배깅",
                "앙상블",
                "ensemble",
                "통계",
                "resampl",
                "신뢰구간",
                "random forest",
            ),
            unless=("css", "react", "jquery", "twitter", "npm"),
        ),
        Name(
            "부트스트랩",
            context=(
                "sampling",
                "샘플",
                "표본",
                "복원",
                "bagging",
                "배깅",
                "앙상블",
                "ensemble",
                "통계",
                "resampl",
                "신뢰구간",
                "random forest",
            ),
            unless=("css", "react", "jquery", "twitter", "npm"),
        ),
    ),
    needs=(),
    formula=r"P(\text{not drawn})=\Bigl(1-\frac1n\Bigr)^n\to e^{-1}\approx0.368",
    source="Efron 1979, Bootstrap methods: another look at the jackknife",
)
