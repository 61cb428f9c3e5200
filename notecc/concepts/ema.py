"""An exponential moving average forgets the past at a steady rate."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="ema",
    title=Words("지수이동평균", "Exponential moving average"),
    definition=Words(
        "지난 값의 가중치가 지수적으로 줄어드는 평균. 0에서 시작하면 초기에 0 쪽으로 치우친다",
        "An average whose weights fall exponentially with age; started at zero, it is "
        "biased towards zero at first",
    ),
    category="math",
    names=(
        Name("지수 이동 평균"),
        Name("지수 가중 평균"),
        Name("지수 가중 이동 평균"),
        Name("exponential moving average"),
        Name("exponentially weighted average"),
        Name("exponentially weighted moving average"),
        Name("exponential moving avg"),
        Name("EMA", exact=True),
    ),
    needs=(),
    formula=r"m_t=\beta m_{t-1}+(1-\beta)g_t=(1-\beta)\sum_{i=1}^t\beta^{t-i}g_i\quad(m_0=0)",
    source="Brown 1959, Statistical forecasting for inventory control",
)
