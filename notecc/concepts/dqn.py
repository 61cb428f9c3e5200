"""DQN learns action values with a deep network."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="dqn",
    title=Words("심층 Q-네트워크", "DQN"),
    definition=Words(
        "행동가치 Q를 신경망으로 근사하고 재생 버퍼와 목표 네트워크로 학습을 안정시킨 "
        "강화학습 방법",
        "Reinforcement learning that approximates the action value Q by a neural network, "
        "steadied by experience replay and a target network",
    ),
    category="architecture",
    names=(
        Name("심층 Q 네트워크"),
        Name("딥 Q 네트워크"),
        Name("딥 큐 네트워크"),
        Name("디큐엔"),
        Name("deep Q-network"),
        Name("deep Q-learning"),
        Name("DQN"),
    ),
    needs=("reinforcement-learning", "mse"),
    formula=(r"L(\theta)=\tfrac12\bigl(r+\gamma\max_{a'}Q_{\theta^-}(s',a')-Q_\theta(s,a)\bigr)^2"),
    source=(
        "Mnih, Kavukcuoglu, Silver, et al. 2015, Human-level control through deep "
        "reinforcement learning"
    ),
)
