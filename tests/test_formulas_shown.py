"""Formulas as they are shown: the good are typeset, the bad are shown as written, all are inert."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any, Final

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import pages_of

from notecc.render.mathml import mathml

_YARDSTICK: Final = Path(__file__).parents[2] / "shared" / "data" / "render" / "formulas.json"

GOOD: Final = (
    r"w_{t+1} = w_t - \eta\, g_t",
    r"\hat m_t = \frac{m_t}{1-\beta_1^t}",
    r"\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
    r"f(x) = \begin{cases} x & x > 0 \text{ 일 때} \\ 0 & \text{그 외} \end{cases}",
    r"\begin{aligned} a &= b \\ &= c \end{aligned}",
    r"\sum_{\substack{i=1 \\ i \ne j}}^n a_{ij}",
    r"\E_{x\sim p}[\log D(x)] + \KL(p \| q) + \norm{w}_2^2 \in \R",
    r"\left[\begin{array}{cc|c} 1 & 2 & 3 \end{array}\right]",
    r"\boxed{x} + \cancel{y} + \textcolor{blue}{z} + \widetilde{w}",
    r"\newcommand{\w}{\mathbf{w}} \w^\top \w",
    "∇L(θ) ≤ α·∂f/∂x ∈ ℝⁿ",
)
BAD: Final = (
    (r"\foo{x}", 0),
    (r"한글 + \foo", 5),
    (r"x^2^3", 3),
    (r"\left( x", 8),
    (r"\begin{nosuch} a \end{nosuch}", 6),
    ("a \ud800", 2),
)
HOSTILE: Final = (
    r"\text{<script>alert(1)</script>}",
    r"\href{javascript:alert(1)}{x}",
    "<img src=x onerror=alert(1)>",
    r'\class{x" onmouseover="alert(1)}{y}',
    r"\def\x{\x\x}\x",
    r"\newcommand{\x}[1]{{{{#1}}}}" + r"\x{" * 60 + "}" * 60,
    r"\def\x{" + r"\sqrt" * 80 + "}" + r"\x" * 40 + "y",
    r"\label{Main} \ref{Main}",
    "{" * 50_000 + "}" * 50_000,
    r"\sqrt" * 50_000,
    r"\frac{" * 30_000,
    r"\left(" * 20_000 + r"\right)" * 20_000,
    "x_{" * 20_000,
    "a" * 1_000_000,
)


@pytest.mark.parametrize("latex", GOOD)
def test_good_formulas_are_typeset(latex: str) -> None:
    formula = mathml(latex, display=True)
    assert not formula.error
    assert formula.html.startswith("<math")
    assert " style=" not in formula.html


@pytest.mark.parametrize(("latex", "at"), BAD)
def test_bad_formulas_are_refused_where_they_are_bad(latex: str, at: int) -> None:
    formula = mathml(latex, display=True)
    assert formula.error
    assert formula.at == at
    assert not formula.html


@pytest.mark.parametrize("latex", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_formulas_are_harmless_and_quick(latex: str) -> None:
    began = time.process_time()
    inert(mathml(latex, display=True).html)
    assert time.process_time() - began < 0.5


@given(st.text("\\{}^_&$%#~<>\"'ab1가 \n|[]()", max_size=60))
def test_any_formula_is_typeset_or_refused(latex: str) -> None:
    formula = mathml(latex, display=False)
    assert bool(formula.html) != bool(formula.error)
    inert(formula.html)


def test_a_refused_formula_is_told_at_its_place() -> None:
    pages = pages_of({"a.md": "하나\n\n둘 $x + \\foo$\n"})
    told = [(note.source.position(it.span.start), it.code) for note, it in pages.diagnostics]
    assert told == [((3, 8), "NM010")]


@pytest.mark.skipif(not _YARDSTICK.exists(), reason="the yardstick is not at hand")
def test_the_yardstick_of_formulas() -> None:
    formulas = json.loads(_YARDSTICK.read_text("utf-8"))
    assert len(formulas) > 50
    for it in formulas:
        shown = mathml(it["tex"], display=it["display"])
        inert(shown.html)
        if it["expect"] == "ok":
            assert not shown.error, it["id"]
        elif it["expect"] == "error":
            assert shown.error, it["id"]


def inert(html: str) -> None:
    """Fail if there is anything in `html` but MathML and text."""
    parser: Any = html5lib.HTMLParser(namespaceHTMLElements=False)  # type: ignore[no-untyped-call]  # no types
    for it in parser.parseFragment(html).iter():
        if isinstance(it.tag, str) and it.tag != "DOCUMENT_FRAGMENT":
            name = it.tag.rpartition("}")[2]
            assert re.fullmatch(r"m[a-z]+|semantics|annotation|code", name), name
            assert not {"style", "href", "id", "src"} & set(it.attrib)
            assert not [key for key in it.attrib if str(key).startswith("on")]
