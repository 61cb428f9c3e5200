"""Other forms that books and libraries have for what the library says once, and why they are right.

`where` says how the usual rule becomes this one; a test holds each form to the rule by it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from notecc.model.words import Words


class Variant(NamedTuple):
    """Another legal form. `is_paired`: its lines count only beside one another."""

    concepts: str
    name: str
    why: Words
    lines: tuple[str, ...]
    where: str
    is_paired: bool = False


_RATE = Words("학습률을 속도 안에 넣은 꼴", "the rate is inside the velocity")
_SIGNED = Words("부호를 속도 안에 넣은 꼴: w에 더한다", "the velocity bears the sign, and is added")
_AVERAGE = Words("속도가 이동평균인 꼴: 학습률만 다르다", "an average: only the rate differs")
_SCALE = Words(
    "상수배는 최솟값의 자리를 바꾸지 않는다", "a constant factor does not move the minimum"
)
_MEAN = Words("합을 기댓값으로 쓴 꼴", "an expectation for the sum")
_LETTER = Words("분산을 한 글자로 쓴 꼴", "the variance has a letter of its own")
_PART = Words("식의 한 부분", "a part of the rule")
_BASE = Words("로그의 밑만 다르다: 상수배", "another base of the logarithm: a constant factor")

VARIANTS: Final = (
    Variant("momentum", "rate inside", _RATE,
            (r"v_t = β v_{t-1} + η g_t", r"w_{t+1} = w_t - v_t"), "v: η v"),
    Variant("momentum", "signed", _SIGNED,
            (r"v_t = β v_{t-1} - η g_t", r"w_{t+1} = w_t + v_t"), "v: -η v"),
    Variant("momentum", "average", _AVERAGE,
            (r"v_t = β v_{t-1} + (1-β) g_t", r"w_{t+1} = w_t - η v_t"), "v: (1-β) v; η: η/(1-β)"),
    Variant("momentum", "average, rate inside", _AVERAGE,
            (r"v_t = β v_{t-1} + (1-β) η g_t", r"w_{t+1} = w_t - v_t"), "v: (1-β) η v; η: η (1-β)"),
    Variant("momentum", "average, signed", _AVERAGE,
            (r"v_t = β v_{t-1} - (1-β) η g_t", r"w_{t+1} = w_t + v_t"), "v: -(1-β) η v; η: η (1-β)"),
    Variant("momentum", "signed, rate outside", _SIGNED,
            (r"v_t = β v_{t-1} - g_t", r"w_{t+1} = w_t + η v_t"), "v: -v", is_paired=True),
    Variant("momentum", "average, signed, rate outside", _AVERAGE,
            (r"v_t = β v_{t-1} - (1-β) g_t", r"w_{t+1} = w_t + η v_t"),
            "v: -(1-β) v; η: η/(1-β)", is_paired=True),
    Variant("momentum", "heavy ball", Words("속도를 지난 걸음으로 쓴 꼴", "the last step for the velocity"),
            (r"w_{t+1} = w_t - η g_t + β (w_t - w_{t-1})",), "v_{t-1}: (w_{t-1} - w_t)/η"),
    Variant("nag", "rate inside", _RATE,
            (r"v_t = β v_{t-1} + η ∇L(w_t - β v_{t-1})", r"w_{t+1} = w_t - v_t"), "v: η v"),
    Variant("nag", "signed", _SIGNED,
            (r"v_t = β v_{t-1} - η ∇L(w_t + β v_{t-1})", r"w_{t+1} = w_t + v_t"), "v: -η v"),
    Variant("nag", "average", _AVERAGE,
            (r"v_t = β v_{t-1} + (1-β) ∇L(w_t - η β v_{t-1})", r"w_{t+1} = w_t - η v_t"),
            "v: (1-β) v; η: η/(1-β)"),
    Variant("nag", "signed, rate outside", _SIGNED,
            (r"v_t = β v_{t-1} - ∇L(w_t + η β v_{t-1})", r"w_{t+1} = w_t + η v_t"), "v: -v",
            is_paired=True),
    Variant("nag", "Bengio", Words("미리 본 자리를 가중치로 삼은 꼴", "the place ahead is the weight"),
            (r"v_t = β v_{t-1} - η g_t", r"w_{t+1} = w_t + β v_t - η g_t"), "v: -η v"),
    Variant("sgd minibatch batch-gd gradient-descent", "mean of examples",
            Words("표본 기울기의 평균을 풀어 쓴 꼴", "the mean of the examples' gradients, written out"),
            (r"w_{t+1} = w_t - η \frac{1}{n} Σ_i ∇L_i(w_t)",), "g: \\frac{1}{n} Σ_i ∇L_i(w_t)"),
    Variant("adagrad", "as a sum", Words("쌓인 제곱을 합으로 쓴 꼴", "the squares as one sum"),
            (r"G_t = Σ_{i=1}^{t} g_i^2",), "G_0: 0"),
    Variant("adadelta", "signed", _SIGNED,
            (r"Δ_t = -\frac{\sqrt{u_{t-1}+ε}}{\sqrt{v_t+ε}} g_t", r"w_{t+1} = w_t + Δ_t"), "Δ: -Δ"),
    Variant("adadelta", "RMS", Words("제곱평균제곱근을 한 글자로 쓴 꼴", "root mean squares have letters"),
            (r"Δ_t = \frac{U_{t-1}}{V_t} g_t", r"w_{t+1} = w_t - Δ_t"), "U: \\sqrt{u+ε}; V: \\sqrt{v+ε}"),
    Variant("adadelta", "RMS, signed", _SIGNED,
            (r"Δ_t = -\frac{U_{t-1}}{V_t} g_t", r"w_{t+1} = w_t + Δ_t"), "U: \\sqrt{u+ε}; V: \\sqrt{v+ε}; Δ: -Δ"),
    Variant("adam adamw", "correction in the rate",
            Words("편향 보정을 학습률에 모은 꼴: ε의 크기만 다르다", "the corrections are in the rate: ε is rescaled"),
            (r"w_{t+1} = w_t - η \frac{\sqrt{1-β_2^t}}{1-β_1^t} \frac{m_t}{\sqrt{v_t}+ε}",),
            r"ε: ε/\sqrt{1-β_2^t}"),
    Variant("nadam", "Dozat", Words("β₁이 일정할 때", "with a constant β₁"),
            (r"w_{t+1} = w_t - \frac{η}{\sqrt{\hat v_t}+ε} (β_1 \hat m_t + \frac{(1-β_1) g_t}{1-β_1^t})",),
            "μ_t: β_1"),
    Variant("weight-decay", "decoupled", Words("감쇠를 학습률과 따로 둔 꼴", "decay apart from the rate"),
            (r"w_{t+1} = (1-λ) w_t - η g_t",), "λ: λ/η"),
    Variant("ema", "of anything", Words("기울기 말고도", "of something else than gradients"),
            (r"m_t = β m_{t-1} + (1-β) x_t",), "g: x"),
    Variant("ema", "weight of the new", Words("새 값의 무게를 글자로 쓴 꼴", "the new value's weight has the letter"),
            (r"m_t = (1-α) m_{t-1} + α x_t",), "g: x; β: 1-α"),
    Variant("ema", "weight of the new, gradients", Words("새 값의 무게를 글자로 쓴 꼴", "the new value's weight has the letter"),
            (r"m_t = (1-α) m_{t-1} + α g_t",), "β: 1-α"),
    Variant("mse", "half the sum", _SCALE, (r"L = \frac12 Σ_i (\hat y_i - y_i)^2",), "* n/2"),
    Variant("mse", "half the mean", _SCALE, (r"L = \frac1{2n} Σ_i (\hat y_i - y_i)^2",), "* 1/2"),
    Variant("mse", "sum", _SCALE, (r"L = Σ_i (\hat y_i - y_i)^2",), "* n"),
    Variant("mse", "one example", _SCALE, (r"L = (\hat y - y)^2",), "n: 1"),
    Variant("mse", "half of one example", _SCALE, (r"L = \frac12 (\hat y - y)^2",), "n: 1; * 1/2"),
    Variant("mse linear-regression", "of a line", Words("예측이 직선일 때", "the prediction is a line"),
            (r"L = \frac1n Σ_i (w x_i + b - y_i)^2",), r"\hat y_i: w x_i + b"),
    Variant("mse linear-regression", "half, of a line", _SCALE,
            (r"L = \frac1{2n} Σ_i (w x_i + b - y_i)^2",), r"\hat y_i: w x_i + b; * 1/2"),
    Variant("cross-entropy", "targets and predictions", Words("p는 정답, q는 예측", "p is the target, q the prediction"),
            (r"L = -Σ_i y_i \log \hat y_i",), r"p: y; q: \hat y"),
    Variant("cross-entropy", "mean", _SCALE, (r"L = -\frac1n Σ_i y_i \log \hat y_i",), r"p: y; q: \hat y; * 1/n"),
    Variant("cross-entropy", "mean over examples", _SCALE,
            (r"L = -\frac1n Σ_n Σ_k y_{nk} \log \hat y_{nk}",), r"p: y; q: \hat y; * 1/n"),
    Variant("cross-entropy", "binary", Words("두 부류일 때", "with two classes"),
            (r"L = -(y \log \hat y + (1-y) \log(1-\hat y))",), r"p: (y, 1-y); q: (\hat y, 1-\hat y)"),
    Variant("cross-entropy", "binary, mean", _SCALE,
            (r"L = -\frac1n Σ_i (y_i \log \hat y_i + (1-y_i) \log(1-\hat y_i))",),
            r"p: (y, 1-y); q: (\hat y, 1-\hat y); * 1/n"),
    Variant("cross-entropy", "binary, sum", _SCALE,
            (r"L = -Σ_i (y_i \log \hat y_i + (1-y_i) \log(1-\hat y_i))",),
            r"p: (y, 1-y); q: (\hat y, 1-\hat y)"),
    Variant("cross-entropy", "of a softmax", Words("예측이 softmax일 때", "the prediction is a softmax"),
            (r"L = -Σ_i y_i \log softmax(z_i)",), r"p: y; q: softmax(z)"),
    Variant("cross-entropy", "one example", Words("예제 하나일 때", "for one example"),
            (r"L = -y \log \hat y", r"L = -\log p"), r"p: y; q: \hat y; Σ: 1"),
    Variant("cross-entropy", "bits", _BASE, (r"H = -Σ_i p_i \log_2 q_i",), "* 1/log 2"),
    Variant("kl-divergence", "bits", _BASE, (r"K = Σ_i p_i \log_2 \frac{p_i}{q_i}",), "* 1/log 2"),
    Variant("softmax", "shifted", Words("가장 큰 값을 빼도 같다", "subtracting one number changes nothing"),
            (r"p_i = \frac{e^{z_i-c}}{Σ_j e^{z_j-c}}",), "c: c"),
    Variant("softmax", "with a temperature", Words("온도 τ로 나눈 꼴", "divided by a temperature"),
            (r"p_i = \frac{e^{z_i/τ}}{Σ_j e^{z_j/τ}}",), "z: z/τ"),
    Variant("sigmoid", "derivative", Words("시그모이드의 미분", "its derivative"),
            (r"s' = σ(x) (1 - σ(x))", r"s' = s (1 - s)"), "derivative"),
    Variant("tanh", "derivative", Words("tanh의 미분", "its derivative"),
            (r"h' = 1 - \tanh^2(x)", r"h' = 1 - h^2"), "derivative"),
    Variant("batch-norm layer-norm group-norm", "mean", _PART, (r"μ = \frac1m Σ_i x_i",), "part"),
    Variant("batch-norm layer-norm group-norm", "variance", _PART,
            (r"σ^2 = \frac1m Σ_i (x_i - μ)^2",), "part"),
    Variant("batch-norm layer-norm group-norm", "a letter for the variance", _LETTER,
            (r"\hat x = \frac{x-μ}{\sqrt{v+ε}}", r"y = γ \hat x + β"), "σ: \\sqrt{v}"),
    Variant("layer-norm group-norm", "two lines", _PART,
            (r"\hat x = \frac{x-μ}{\sqrt{σ^2+ε}}", r"y = γ \hat x + β"), "part"),
    Variant("attention", "scores", _PART, (r"S = \frac{QK^T}{\sqrt{d}}", r"A = softmax(S) V"), "part"),
    Variant("affine linear-regression", "no bias", Words("편향을 w에 넣은 꼴", "the bias is one of the weights"),
            (r"y = Wx",), "b: 0"),
    Variant("affine linear-regression", "with bias", _PART, (r"y = Wx + b",), "part"),
    Variant("linear-regression", "normal equation", Words("정규방정식을 푼 꼴", "the normal equation, solved"),
            (r"w = (X^T X)^{-1} X^T y",), "solved"),
    Variant("resnet", "a block", Words("한 블록", "one block"), (r"y = F(x) + x",), "part"),
    Variant("resnet", "the residual", Words("배우는 것은 차이", "what is learnt is the difference"),
            (r"F(x) = H(x) - x",), "part"),
    Variant("rnn", "no bias", Words("편향을 뺀 꼴", "no bias"), (r"h_t = \tanh(W h_{t-1} + U x_t)",), "b: 0"),
    Variant("lstm", "gates", Words("게이트", "a gate"),
            (r"f_t = σ(W_f [h_{t-1}, x_t] + b_f)", r"f_t = σ(W_f x_t + U_f h_{t-1} + b_f)",
             r"c_t = \tanh(W_c [h_{t-1}, x_t] + b_c)", r"c_t = \tanh(W_c x_t + U_c h_{t-1} + b_c)"), "part"),
    Variant("gan", "value", Words("판별자와 생성자가 다투는 값", "what they play for"),
            (r"V = E_x[\log D(x)] + E_z[\log(1 - D(G(z)))]",), "part"),
    Variant("dropout", "p drops", Words("p가 버릴 확률일 때", "p is the probability to drop"),
            (r"\tilde x = \frac{m x}{1-p}",), "p: 1-p"),
    Variant("cnn alexnet", "whole", Words("나누어떨어질 때", "where it divides"),
            (r"o = \frac{n+2p-k}{s}+1",), "floor"),
    Variant("regularization", "L2", Words("Ω가 제곱합일 때", "with the sum of squares"),
            (r"J = L + λ Σ_i w_i^2", r"J = L + \frac{λ}{2} Σ_i w_i^2", r"J = L + \frac{λ}{2n} Σ_i w_i^2"), "Ω"),
    Variant("regularization", "L1", Words("Ω가 절댓값의 합일 때", "with the sum of sizes"),
            (r"J = L + λ Σ_i |w_i|",), "Ω"),
    Variant("cross-entropy", "expectation", _MEAN, (r"H = -E_x[\log q(x)]",), "Σ p: E"),
    Variant("kl-divergence", "difference", _PART, (r"K = H(p,q) - H(p)",), "part"),
    Variant("adam adamw", "rate", _PART,
            (r"a_t = η \frac{\sqrt{1-β_2^t}}{1-β_1^t}", r"w_{t+1} = w_t - a_t \frac{m_t}{\sqrt{v_t}+ε}"),
            r"ε: ε/\sqrt{1-β_2^t}"),
    Variant("affine", "one output", Words("출력이 하나일 때", "with one output"),
            (r"y = w^T x + b",), "W: w^T"),
    Variant("bias-variance", "in words", Words("편향, 분산, 잡음에 이름을 붙인 꼴", "each part has a name"),
            (r"R = b^2 + v + s", r"R = b^2 + v + s^2", r"R = b^2 + v"), "part"),
    Variant("vae", "bound", Words("하한", "the bound"),
            (r"L = E_z[\log p(x|z)] - KL(q(z|x), p(z))", r"L = -E_z[\log p(x|z)] + KL(q(z|x), p(z))"), "part"),
    Variant("bagging", "mean of models", _PART, (r"f = \frac1B Σ_b f_b",), "part"),
    Variant("mlp", "one layer", Words("한 층", "one layer"),
            (r"h = f(Wx + b)", r"h = σ(Wx + b)", r"h = ReLU(Wx + b)", r"h = \tanh(Wx + b)"), "f"),
    Variant("transformer", "any sublayer", Words("어느 하위 층이든", "any sublayer"),
            (r"y = LayerNorm(x + Sublayer(x))", r"y = LayerNorm(x + F(x))"), "F"),
    Variant("dqn", "without the half", _SCALE,
            (r"L = (r + γ \max_a Q(s', a') - Q(s, a))^2",), "* 2"),
    Variant("mle", "log likelihood", Words("로그가능도", "the log likelihood"),
            (r"L = Σ_i \log p(x_i)", r"L = -Σ_i \log p(x_i)", r"L = Π_i p(x_i)"), "part"),
)  # fmt: skip
