"""Reinforcement learning: learning from reward what to do."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="reinforcement-learning",
    title=Words("강화학습", "Reinforcement learning"),
    definition=Words(
        "환경과 주고받으며 앞으로 받을 보상의 (할인된) 합이 커지도록 행동을 배우는 학습",
        "Learning by interaction how to act so that the (discounted) sum of future rewards "
        "becomes large",
    ),
    category="rl",
    names=(Name("강화 학습"), Name("reinforcement learning"), Name("RL", exact=True)),
    needs=(),
    formula=r"G_t=\sum_{k=0}^\infty\gamma^kr_{t+k+1}=r_{t+1}+\gamma G_{t+1}",
    source="Sutton, Barto 2018, Reinforcement learning: an introduction",
)
