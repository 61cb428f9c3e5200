"""A formula as typed -> statements in one spelling: what the reader need not know."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 600
"""Nobody types a rule that is longer; what is longer is not read."""

_SUBSCRIPTS: Final = str.maketrans(
    "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-()aehijklmnoprstuvx"
)
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵗᵀⁿⁱᵏ", "0123456789+-()tTnik")
_LOW: Final = re.compile("[₀-₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ]+")
_HIGH: Final = re.compile("[⁰¹²³⁴-⁾ᵗᵀⁿⁱᵏ]+")
_SIGNS: Final = {
    **dict.fromkeys(map(ord, "−–—﹣‐‑‒"), "-"),
    **dict.fromkeys(map(ord, "∗×·⋅∙•⊙⊗∘⨀@"), "*"),
    **dict.fromkeys(map(ord, "÷∕⁄"), "/"),
    **dict.fromkeys(map(ord, "⟵⇐≔⟸"), "←"),
    **dict.fromkeys(map(ord, "∣"), "|"),
    **dict.fromkeys(map(ord, "∥"), "‖"),
    **dict.fromkeys(map(ord, "′‘’`"), "'"),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2061, 0x2062, 0xFEFF), ""),
    ord("∆"): "Δ",
    ord("∑"): "Σ",
    ord("∏"): "Π",
    ord("⟶"): "→",
    ord("ˆ"): "^",
}
_GREEK: Final = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "θ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "varrho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Delta": "Δ", "Omega": "Ω", "Phi": "Φ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Pi": "Π",
    "Gamma": "Γ", "Psi": "Ψ",
}  # fmt: skip
_COMMANDS: Final = {
    **{name: f" {letter}" for name, letter in _GREEK.items()},
    **dict.fromkeys(("cdot", "sdot", "times", "ast", "odot", "circ", "star", "otimes"), " * "),
    **dict.fromkeys(("leftarrow", "gets", "coloneqq", "Leftarrow", "longleftarrow"), " ← "),
    **dict.fromkeys(("to", "rightarrow", "Rightarrow", "longrightarrow"), " → "),
    **dict.fromkeys(("left", "right", "displaystyle", "textstyle", "limits", "nonumber"), ""),
    **dict.fromkeys(("big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr"), ""),
    **dict.fromkeys(("biggl", "biggr", "Biggl", "Biggr", "hline", "notag"), ""),
    **dict.fromkeys(("mid", "vert", "lvert", "rvert"), " | "),
    **dict.fromkeys(("Vert", "lVert", "rVert", "parallel"), " ‖ "),
    **dict.fromkeys(("dfrac", "tfrac", "cfrac", "frac"), r" \frac "),
    **dict.fromkeys(("quad", "qquad"), " ; "),
    **dict.fromkeys(("ge", "geq", "le", "leq", "approx", "gg", "ll", "iff", "pm", "propto"), " ≥ "),
    "nabla": " ∇", "partial": " ∂ ", "sum": " Σ", "prod": " Π", "infty": " ∞ ", "div": " / ",
    "top": "T", "intercal": "T", "prime": "'", "cap": " ∩ ", "cup": " ∪ ", "in": " ∈ ",
    "lfloor": " ⌊ ", "rfloor": " ⌋ ", "sim": " ~ ", "neq": " ≠ ", "ne": " ≠ ", "ell": "l",
    "lbrace": "(", "rbrace": ")", "lbrack": "[", "rbrack": "]", "space": " ", "ldots": "…",
}  # fmt: skip
_KEPT: Final = frozenset(
    ("frac", "sqrt", "over", "hat", "widehat", "tilde", "widetilde", "bar", "overline")
)
_COMMAND: Final = re.compile(r"\\([A-Za-z]+)\*?")
_FONTS: Final = "mathbf|mathcal|mathrm|mathit|mathbb|mathsf|boldsymbol|bm|text|textbf|textrm|textit"
_FONT: Final = re.compile(
    rf"\\(?:{_FONTS}|operatorname\*?|vec|hbox|mbox|pmb)\s*(?:\{{([^{{}}]*)\}}|([A-Za-z]|\\[a-z]+))"
)
_DROPPED: Final = re.compile(r"\\(?:begin|end|tag|label)\s*\{[^{}]*\}(?:\{[lcr]+\})?|&")
_SPACES: Final = re.compile(r"\\[,;:! ]|~(?=\\)")
_ROW_END: Final = re.compile(r"\\\\(?:\s*\[[^\]]*\])?|\r?\n")
_BULLET: Final = re.compile(r"\s*(?:[-*+•·▶→]\s+|\(?\d{1,2}[.)]\s*|[①-⑳]\s*)+")
_LABEL: Final = re.compile(r"[^=←<:;^_\\$(]{1,40}(?:\([^()=]{1,40}\)\s*)?:(?!\s*[=:])(?=.*[=←<])")
_MODULES: Final = re.compile(r"(?<![A-Za-z.])(?:np|numpy|torch|math|tf|jnp|nn|F)\.(?=[A-Za-z])")
_ARGUMENT: Final = re.compile(r"\\?\barg\s*\\?(max|min)(?![A-Za-z])")
_INTEGRAL: Final = re.compile(r"(?:∫|\\int(?![A-Za-z]))([^=]*?)(?:\\,\s*|\s)?d[xyz]\b(?!/)")
_REMARK: Final = re.compile(
    r"\s*(?:\([^()]*[가-힣][^()]*\)|(?:[:#…]|//|→|-{2}|,)?\s*[가-힣][^=]*)\s*$"
)


def statements(text: str) -> tuple[str, ...]:
    """Return the equations of a text, each in the reader's spelling; the text itself if none is."""
    if len(text) > LONGEST:
        return ()
    text = _fonts(text.strip())
    rows = [_plain(it) for it in _ROW_END.split(text)]
    parts = [part for row in rows for part in _split(row)]
    said = [it for it in parts if _ASSIGNED.search(it)]
    return tuple(said or [it for it in parts if it][:1])


_ASSIGNED: Final = re.compile(r"[=←→]")
_AVERAGED: Final = re.compile(r"(?<=\])t(?![A-Za-z])")
"""The `t` of `E[g²]t`."""


def _plain(text: str) -> str:
    text = _BULLET.sub("", text, count=1) if (it := _BULLET.match(text)) and it.end() else text
    text = text.replace("$", " ").replace("`", " ").strip()
    text = _DROPPED.sub(" ", text)
    for opening in (r"\(", r"\)", r"\[", r"\]"):
        text = text.replace(opening, " ")
    text = text.replace(r"\{", "(").replace(r"\}", ")").replace(r"\|", " ‖ ")
    text = _SPACES.sub(" ", text)
    text = _LOW.sub(lambda it: "_{" + it[0].translate(_SUBSCRIPTS) + "}", text)
    text = _HIGH.sub(lambda it: "^{" + it[0].translate(_SUPERSCRIPTS) + "}", text)
    text = "".join(
        it if "가" <= it <= "힣" else unicodedata.normalize("NFKD", it)
        for it in unicodedata.normalize("NFC", text)
    ).translate(_SIGNS)
    text = _ARGUMENT.sub(r" arg\1 ", _INTEGRAL.sub(r"Σ\1", text))
    text = _LABEL.sub("", text, count=1) if (it := _LABEL.match(text)) and it.end() else text
    text = _words(_MODULES.sub("", text))
    text = _REMARK.sub("", text)
    text = _COMMAND.sub(_command, text)
    text = text.replace("**", "^").replace("||", "‖")
    text = _AVERAGED.sub("_t", text)
    text = re.sub(r":\s*=|<\s?-{1,2}(?=[^-])", "←", text)
    return text.strip().rstrip(",.;").strip()


def _fonts(text: str) -> str:
    r"""Take letters out of `\mathbf{…}`; what stands around them stays apart from them."""
    while True:
        # A command's letter and a word's would grow together: W\text{softmax}.
        new = _FONT.sub(_unfonted, text)
        if new == text:
            return text
        text = new


def _unfonted(found: re.Match[str]) -> str:
    inner = (found[1] if found[1] is not None else found[2] or "").strip()
    before = found.string[: found.start()][-1:]
    after = found.string[found.end() :][:1]
    left = " " if before.isalnum() and inner[:1].isalnum() else ""
    right = " " if after.isalpha() and inner[-1:].isalpha() else ""
    return left + inner + right


def _command(found: re.Match[str]) -> str:
    name = found[1]
    if name in _COMMANDS:
        return _COMMANDS[name]
    return f" \\{name} " if name in _KEPT else f" {name} "


_WEIGHT: Final = "(?:가중치|파라미터|매개변수|weight|W|w)"
_KOREAN: Final = (
    (r"(?:새로운|새|다음|갱신된|업데이트된|수정된)\s*" + _WEIGHT, " w_{new} "),
    (r"(?:기존의?|이전의?|현재의?|원래의?|지금의?|직전의?)\s*" + _WEIGHT, " w_{old} "),
    (r"(?:이전의?|직전의?|기존의?)\s*속도", " v_{old} "),
    (r"(?:가중치|파라미터|매개변수|웨이트)", " w "),
    (r"(?:학습률|학습율|러닝\s*레이트|학습\s*속도|스텝\s*크기)", " η "),
    (r"(?:기울기|그래디언트|그라디언트|그레디언트|경사|미분값)", " ∇ "),
    (r"(?:모멘텀\s*계수|관성\s*계수|감쇠율|감쇠\s*계수|감쇠)", " β "),
    (r"속도", " v "),
    (r"(?:예측\s*값|예측|예측치)", " y\u0302 "),
    (r"(?:정답|실제\s*값|실제|참값|실측값|타겟|레이블|라벨)", " y "),
    (r"표준\s*편차", " σ "),
    (r"평균", " μ "),
    (r"분산", " var "),
    (r"(?:입실론|엡실론)", " ε "),
    (r"입력\s*값?", " x "),
    (r"출력\s*값?", " y "),
)  # fmt: skip
_ENGLISH: Final = (
    (r"(?<![A-Za-z])(?:learning[_ ]?rate|step[_ ]?size|lr|LR)(?![A-Za-z])", " η "),
    (r"(?<![A-Za-z])(?:y_?(?:pred|hat)|pred(?:iction)?s?|predicted)(?![A-Za-z])", " y\u0302 "),
    (r"(?<![A-Za-z])(?:y_?(?:true|real)|targets?|labels?|actual|true)(?![A-Za-z])", " y "),
    (r"\.data(?![A-Za-z])", ""),
    (r"(?<![A-Za-z])(?:gradient|Gradient|grad)\s?(?=\()", " ∇L"),
    (r"(?<![A-Za-z])kernel(?:[_ ]?size)?(?![A-Za-z])", " k "),
    (r"(?<![A-Za-z])pad(?:ding)?(?![A-Za-z])", " p "),
    (r"(?<![A-Za-z])in(?=\s*[-+])", " n "),
    (r"(?<![A-Za-z])buf(?:fer)?(?![A-Za-z])", " v "),
    (r"(?<![A-Za-z])([A-Za-z]+)\.grad(?:\.data)?(?![A-Za-z])", " ∇ "),
    (r"(?<![A-Za-z])(?:gradients?|Gradients?|grads?)(?![A-Za-z])", " ∇ "),
    (r"(?<![A-Za-z])(?:weights?|Weights?)(?![A-Za-z])", " w "),
    (r"(?<![A-Za-z])(?:velocity)(?![A-Za-z])", " v "),
    (r"(?<![A-Za-z])(?:eps)(?![A-Za-z])", " ε "),
    (r"(?<![A-Za-z])(?:weight[_ ]?decay|wd)(?![A-Za-z])", " λ "),
    (r"\.(?:T|t\(\)|transpose\(\))(?![A-Za-z])", "^{T}"),
)  # fmt: skip
_WORDS: Final = tuple((re.compile(it), by) for it, by in (*_KOREAN, *_ENGLISH))
_HANGUL: Final = re.compile("[가-힣]")


def _words(text: str) -> str:
    words = _WORDS if _HANGUL.search(text) else _WORDS[len(_KOREAN) :]
    for pattern, by in words:
        text = pattern.sub(by, text)
    return text


def _split(text: str) -> list[str]:
    """Split at commas and semicolons outside all brackets, where both sides are equations."""
    cuts, depth = [], 0
    for at, it in enumerate(text):
        if it in "([{":
            depth += 1
        elif it in ")]}":
            depth -= 1
        elif it in ",;" and depth == 0:
            cuts.append(at)
    parts = [text[a + 1 : b] for a, b in zip([-1, *cuts], [*cuts, len(text)], strict=True)]
    return [it.strip().rstrip(",.;").strip() for it in parts if it.strip()]
