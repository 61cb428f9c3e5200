r"""LaTeX -> MathML, by math-core: the one front end for formulas that are shown.

Its output is plain MathML Core but for inline styles, which the pages' security policy does not
let in; they become classes and attributes. A formula that is refused keeps its source.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from math_core import LatexError, LatexToMathML

_MACROS: Final = MappingProxyType(
    {
        "R": r"\mathbb{R}",
        "N": r"\mathbb{N}",
        "Z": r"\mathbb{Z}",
        "E": r"\mathbb{E}",
        "KL": r"\operatorname{KL}",
        "Var": r"\operatorname{Var}",
        "Cov": r"\operatorname{Cov}",
        "softmax": r"\operatorname{softmax}",
        "ReLU": r"\operatorname{ReLU}",
        "sigmoid": r"\operatorname{sigmoid}",
        "sign": r"\operatorname{sign}",
        "sgn": r"\operatorname{sgn}",
        "tr": r"\operatorname{tr}",
        "diag": r"\operatorname{diag}",
        "rank": r"\operatorname{rank}",
        "argmin": r"\operatorname*{arg\,min}",
        "argmax": r"\operatorname*{arg\,max}",
        "norm": r"\left\lVert #1 \right\rVert",
        "abs": r"\left\lvert #1 \right\rvert",
        "dd": r"\mathrm{d}",
        "mathbbm": r"\mathbb{#1}",
        "dotsc": r"\ldots",
        "dotsb": r"\cdots",
        "substack": r"\begin{subarray}{c}#1\end{subarray}",
    }
)
_LONGEST: Final = 4000
_DEEPEST: Final = 100
"""math-core recurses: it takes some 3,000 levels before the stack ends, in the main thread."""
_LONGEST_WITH_MACROS: Final = 500
"""A formula that defines macros can grow by each of its expansions."""
_EXPANSIONS: Final = 200
_OWN_EXPANSIONS: Final = 20
_DEFINES: Final = re.compile(
    r"\\(?:(?:re|provide)?newcommand|def|let|[egx]def|DeclareMathOperator)\b"
)
_REDEFINE: Final = re.compile(r"\\(?:provide|new)command\b")
_DEEPENS: Final = re.compile(r"\\[{}]|([{]|\\left\b|\\begin\b)|([}]|\\right\b|\\end\b)")
_ERROR: Final = re.compile(r"(\d+): (.*)", re.DOTALL)
_TAG: Final = re.compile(r'<(/?)([a-z]+)((?:\s+[a-z]+="[^"]*")*)\s*(/?)>')
_ATTRIBUTE: Final = re.compile(r'([a-z]+)="([^"]*)"')
_ELEMENTS: Final = frozenset(
    [
        "math",
        "semantics",
        "annotation",
        "mrow",
        "mi",
        "mn",
        "mo",
        "mtext",
        "mspace",
        "ms",
        "mfrac",
        "msqrt",
        "mroot",
        "msub",
        "msup",
        "msubsup",
        "munder",
        "mover",
        "munderover",
        "mmultiscripts",
        "mprescripts",
        "mtable",
        "mtr",
        "mtd",
        "mpadded",
        "mphantom",
        "menclose",
        "mstyle",
        "code",
    ]
)
_ATTRIBUTES: Final = frozenset(
    [
        "display",
        "displaystyle",
        "scriptlevel",
        "mathvariant",
        "stretchy",
        "lspace",
        "rspace",
        "minsize",
        "maxsize",
        "symmetric",
        "form",
        "movablelimits",
        "accent",
        "accentunder",
        "linethickness",
        "width",
        "height",
        "depth",
        "notation",
        "encoding",
        "largeop",
        "fence",
        "separator",
        "columnspan",
        "rowspan",
    ]
)
_COLOR: Final = re.compile(r"#[0-9a-fA-F]{3,8}|[a-z]+")
_STYLES: Final = MappingProxyType(
    {
        "text-align:left": "m-left",
        "text-align:right": "m-right",
        "padding-left:0": "m-pl0",
        "padding-left:1em": "m-pl1",
        "padding-right:0": "m-pr0",
        "padding-top:0": "m-pt0",
        "padding-bottom:0": "m-pb0",
        "border-left:0.05em solid currentcolor": "m-bl",
        "border-right:0.05em solid currentcolor": "m-br",
        "border-top:0.05em solid currentcolor": "m-bt",
        "border-bottom:0.05em solid currentcolor": "m-bb",
        "width:100%": "m-w",
        "width:50%": "m-half",
        "margin-left:-0.16666667em": "m-thin",
    }
)


class Formula(NamedTuple):
    """A formula as MathML, or why it was refused and where (an offset in the LaTeX)."""

    html: str
    error: str = ""
    at: int = 0


@lru_cache(maxsize=8192)
def mathml(latex: str, *, display: bool) -> Formula:
    """Typeset a formula."""
    if problem := _oversized(latex):
        return Formula("", problem)
    formula = _typeset(latex, display=display)
    if formula.error and (again := _REDEFINE.sub(r"\\renewcommand", latex)) != latex:
        # A note may well define what math-core has already.
        second = _typeset(again, display=display)
        return formula if second.error else Formula(second.html.replace(again, latex))
    return formula


def _typeset(latex: str, *, display: bool) -> Formula:
    try:
        latex.encode()
        written = _converter(own_macros=bool(_DEFINES.search(latex))).convert_with_local_state(
            latex, displaystyle=display
        )
    except UnicodeEncodeError as error:
        return Formula("", "Not a character", error.start)
    except LatexError as error:
        found = _ERROR.match(str(error))
        return Formula("", found[2], int(found[1])) if found else Formula("", str(error))
    return _without_styles(written)


@cache
def _converter(*, own_macros: bool) -> LatexToMathML:
    """A formula that defines macros gets none of ours: it may well define the same ones."""
    return LatexToMathML(
        macros={} if own_macros else dict(_MACROS),
        annotation=True,
        fancy_error=False,
        allow_unreliable_rendering=True,
        max_expansions=_OWN_EXPANSIONS if own_macros else _EXPANSIONS,
    )


def _oversized(latex: str) -> str:
    if len(latex) > (_LONGEST_WITH_MACROS if _DEFINES.search(latex) else _LONGEST):
        return "Formula too long"
    depth = deepest = 0
    for it in _DEEPENS.finditer(latex):
        depth += bool(it[1]) - bool(it[2])
        deepest = max(depth, deepest)
    return "Formula nests too deeply" if deepest > _DEEPEST else ""


def _without_styles(written: str) -> Formula:
    """Keep only the elements and attributes that we know, with classes in place of styles."""
    out, end = [], 0
    for it in _TAG.finditer(written):
        out.append(written[end : it.start()])
        end = it.end()
        slash, name, attributes, empty = it.groups()
        if name not in _ELEMENTS:
            return Formula("", f"Not shown: <{name}>")
        out.append(f"<{slash}{name}{_attributes(attributes)}{empty}>")
    out.append(written[end:])
    return Formula("".join(out))


def _attributes(written: str) -> str:
    out, classes = [], []
    for name, value in _ATTRIBUTE.findall(written):
        if name in _ATTRIBUTES:
            out.append(f' {name}="{value}"')
        elif name == "style":
            for declaration in value.split(";"):
                key, _, setting = (part.strip() for part in declaration.partition(":"))
                if key == "color" and _COLOR.fullmatch(setting):
                    out.append(f' mathcolor="{setting}"')
                elif known := _STYLES.get(f"{key}:{setting}"):
                    classes.append(known)
    if classes:
        out.append(f' class="{" ".join(classes)}"')
    return "".join(out)
