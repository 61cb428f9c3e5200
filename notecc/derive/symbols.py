"""The common vocabulary, one letter a line: `name kind latex | 한글 | English`."""

from typing import Final

SYMBOLS: Final = r"""
    w        real      w                | 가중치 | weight
    w0       real      w_{0}            | 처음 가중치 | initial weight
    w_star   real      w^{\ast}         | 최적 가중치 | optimal weight
    W        sequence  w                | 시각마다의 가중치 | weight at each step
    b        real      b                | 절편 | bias
    g        sequence  g                | 기울기 | gradient
    g0       real      g                | 일정한 기울기 | constant gradient
    g_pos    positive  g                | 일정한 기울기(양수) | constant gradient, above 0
    v        sequence  v                | 속도 | velocity
    m        sequence  m                | 기울기의 이동평균(1차 모멘트) | running mean of gradients
    u        sequence  u                | 갱신량 제곱의 이동평균 | mean of squared updates
    G        sequence  G                | 기울기 제곱의 누적합 | sum of squared gradients
    m_hat    sequence  \hat{m}          | 편향을 바로잡은 1차 모멘트 | bias-corrected first moment
    v_hat    sequence  \hat{v}          | 편향을 바로잡은 2차 모멘트 | bias-corrected second moment
    v0       real      v                | 속도 | velocity
    m0       real      m                | 1차 모멘트 | first moment
    eta      positive  \eta             | 학습률 | learning rate
    beta     unit      \beta            | 모멘텀 계수 | momentum coefficient
    beta1    unit      \beta_{1}        | 1차 모멘트의 감쇠율 | decay of the first moment
    beta2    unit      \beta_{2}        | 2차 모멘트의 감쇠율 | decay of the second moment
    rho      unit      \rho             | 감쇠율 | decay rate
    corr     unit      \rho             | 상관계수 | correlation
    eps      positive  \epsilon         | 0으로 나누지 않게 하는 작은 수 | keeps the division finite
    lam      positive  \lambda          | 벌점(감쇠)의 세기 | strength of the penalty
    psi      positive  \psi             | 모멘텀 스케줄의 속도 | speed of the momentum schedule
    h        positive  h                | 곡률 | curvature
    a        real      a                | 상수 | a constant
    c        real      c                | 상수 | a constant
    s        positive  s                | 배율 | a scale
    p        unit      p                | 확률 | probability
    q        unit      q                | 확률 | probability
    err      unit      \varepsilon      | 오류율 | error rate
    alpha    real      \alpha           | 무게 | a weight
    tau      positive  \tau             | 온도 | temperature
    sigma    positive  \sigma           | 표준편차 | standard deviation
    sigma2   positive  \sigma_{2}       | 둘째 표준편차 | second standard deviation
    mu       real      \mu              | 평균 | mean
    mu2      real      \mu_{2}          | 둘째 평균 | second mean
    gamma    unit      \gamma           | 할인율 | discount
    delta    real      \delta           | 차이 | difference
    x        real      x                | 입력 | input
    x_pos    positive  x                | 양수 입력 | an input above 0
    y        real      y                | 정답 | target
    y_hat    real      \hat{y}          | 예측 | prediction
    z        real      z                | 로짓 | logit
    X        sequence  x                | 입력들 | inputs
    Y        sequence  y                | 정답들 | targets
    Z        sequence  z                | 로짓들 | logits
    R        sequence  r                | 보상들 | rewards
    A        sequence  a                | 수들 | numbers
    P        positives p                | 확률들 | probabilities
    Q        positives q                | 확률들 | probabilities
    t        time      t                | 시각(스텝) | step
    i        index     i                | 번호 | index
    j        index     j                | 번호 | index
    k        index     k                | 번호 | index
    l        index     l                | 번호 | index
    n        size      n                | 개수 | how many
    d        size      d                | 차원 | dimension
    B        size      B                | 묶음의 크기 | size of the batch or bag
    K        size      K                | 클래스의 수 | number of classes
    T        time      T                | 끝 시각 | last step
    F        function  F                | 층 | a layer
    L        function  L                | 손실 | loss
    f        function  f                | 함수 | a function
    grad     function  \nabla\!L        | 손실의 기울기 | gradient of the loss
    theta    real      \theta           | 파라미터 | parameter
    omega    positive  \omega           | 주파수 | frequency
    pos      real      \mathrm{pos}     | 위치 | position
    off      real      \Delta           | 간격 | offset
    xi       real      \xi              | 잡음 | noise
    mask     real      m                | 탈락 마스크 | dropout mask
"""
