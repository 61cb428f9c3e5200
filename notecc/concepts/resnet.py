"""ResNet lets the input skip past its layers."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="resnet",
    title=Words("잔차 신경망", "ResNet"),
    definition=Words(
        "층의 출력에 입력을 그대로 더하는 지름길(잔차 연결)로 매우 깊은 신경망을 학습할 수 "
        "있게 한 구조",
        "A network whose blocks add their input to their output (a residual connection), "
        "which makes very deep networks trainable",
    ),
    category="architecture",
    names=(
        Name("레즈넷"),
        Name("레스넷"),
        Name("잔차 신경망"),
        Name("잔차 네트워크"),
        Name("잔차 연결"),
        Name("잔차 학습"),
        Name("잔차 블록"),
        Name("ResNet"),
        Name("residual network"),
        Name("residual net"),
        Name("residual connection"),
        Name("residual block"),
        Name("residual learning"),
        Name("skip connection", context=("resnet", "residual", "잔차", "레즈넷", "identity")),
        Name("스킵 커넥션", context=("resnet", "residual", "잔차", "레즈넷", "identity")),
        Name("shortcut connection", context=("resnet", "residual", "잔차", "레즈넷", "identity")),
        Name(
            "레지듀얼",
            context=(
                "resnet",
                "skip",
                "network",
                "cnn",
                "네트워크",
                "layer",
                "레이어",
                "transformer",
                "connection",
                "block",
                "gradient vanishing",
            ),
        ),
        Name(
            "residual",
            context=(
                "resnet",
                "skip",
                "network",
                "cnn",
                "네트워크",
                "layer",
                "레이어",
                "transformer",
                "connection",
                "block",
                "gradient vanishing",
            ),
            unless=("boosting", "부스팅", "tree", "error"),
        ),
    ),
    needs=("backprop",),
    formula=(
        r"x_{l+1}=x_l+F(x_l),\qquad \frac{\partial L}{\partial x_l}=\frac{\partial "
        r"L}{\partial x_K}\Bigl(1+\frac{\partial}{\partial "
        r"x_l}\sum_{i=l}^{K-1}F(x_i)\Bigr)"
    ),
    source=(
        "He, Zhang, Ren, Sun 2016, Deep residual learning for image recognition; "
        "Identity mappings in deep residual networks"
    ),
)
