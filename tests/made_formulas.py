"""Formulas made at random, right and wrong ones, to see what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_LEAVES: Final = r"""
x y W w_t g_{t-1} 1 0.9 12 \beta \eta \hat{m} \theta \nabla \partial \infty \mathcal{L}
\mathbb{E} \mathbf{x} \boldsymbol{\theta} \mathrm{lr} \text{손실} \text{if}~x \ldots \cdots
\ell \hbar \emptyset 가 손실 \texttt{a\_b} ' \top ᵀ ∑ ≤ 漢 ✅ \mathscr{F} \mathfrak{g}
\{ \} \| \lfloor \rangle \# \% \& \_ \$ \, \quad \! \;
# $ & _ ^ { } \\ ~ [ ] ( ) \left( \right)
"""
_SIGNS: Final = r"""
+ - = \le \ne \approx \cdot \times \odot \leftarrow \to \mapsto \mid / , ; : := \in \sim
\Rightarrow \iff \not= \equiv \propto \setminus \oplus \xrightarrow{n}
"""
_SHAPES: Final = (
    r"\frac{%s}{%s}",
    r"\sqrt{%s}",
    r"\sqrt[%s]{%s}",
    r"%s^{%s}",
    r"%s_{%s}",
    r"{%s}_{%s}^{%s}",
    r"\sum_{%s}^{%s} %s",
    r"\int_{%s}^{%s} %s\,dx",
    r"\lim_{%s} %s",
    r"\max_{%s} %s",
    r"\operatorname*{argmin}_{%s} %s",
    r"\left( %s \right)",
    r"\left[ %s \middle| %s \right]",
    r"\left. %s \right|_{%s}",
    r"\lVert %s \rVert",
    r"\big( %s \Big)",
    r"\overline{%s}",
    r"\underline{%s}",
    r"\hat{%s}",
    r"\bar{%s}",
    r"\vec{%s}",
    r"\widetilde{%s}",
    r"\underbrace{%s}_{%s}",
    r"\overbrace{%s}^{%s}",
    r"\overset{%s}{%s}",
    r"\underset{%s}{%s}",
    r"\binom{%s}{%s}",
    r"\boxed{%s}",
    r"\cancel{%s}",
    r"\phantom{%s}",
    r"\color{red}{%s}",
    r"\text{%s}",
    r"\mathrm{%s}",
    r"\begin{cases} %s & %s \\ %s & \text{그 외} \end{cases}",
    r"\begin{pmatrix} %s & %s \\ %s & %s \end{pmatrix}",
    r"\begin{aligned} %s &= %s \\ &\le %s \end{aligned}",
    r"\begin{array}{c|r} %s & %s \\ %s & %s \end{array}",
    r"\begin{gathered} %s \\ %s \end{gathered}",
    r"\sum_{\substack{%s \\ %s}} %s",
    r"\displaystyle %s",
    r"{}^{%s}_{%s} %s",
)
_SPLICED: Final = (
    '#read("x")',
    "#panic()",
    "$",
    "*/",
    "//",
    '"',
    "\\",
    "@a",
    "<b>",
    "\x00",
    "\u202e",
)


def formulas(random: Random, count: int) -> Iterator[str]:
    """Yield formulas, every other one with some letters changed."""
    for number in range(count):
        made = _formula(random, random.randint(0, 4))
        yield _changed(random, made) if number % 2 else made


def _formula(random: Random, depth: int) -> str:
    if depth == 0 or random.random() < 0.2:
        leaves = _LEAVES.split()
        return random.choice(leaves[:48] if random.random() < 0.97 else leaves)
    if random.random() < 0.4:
        sides = (_formula(random, depth - 1), _formula(random, depth - 1))
        return f" {random.choice(_SIGNS.split())} ".join(sides)
    shape = random.choice(_SHAPES)
    return shape % tuple(_formula(random, depth - 1) for _ in range(shape.count("%s")))


def _changed(random: Random, formula: str) -> str:
    letters = list(formula)
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(letters) + 1)
        match random.randrange(4):
            case 0:
                letters[at : at + 1] = []
            case 1:
                letters[at:at] = random.choice(_LEAVES.split())
            case 2:
                letters[at:at] = random.choice(_SPLICED)
            case _:
                letters[at : at + random.randint(1, 6)] = []
    return "".join(letters)
