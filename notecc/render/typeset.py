"""LaTeX of the library -> MathML that says the same with fewer elements: a sheet has a thousand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from notecc.render.mathml import mathml

_ANNOTATION: Final = re.compile(r"</?semantics>|<annotation\b[^>]*>.*?</annotation>", re.DOTALL)
"""The LaTeX beside each formula: of use for the student's own, a third of a card's size here."""
_NO_SPACE: Final = "<mspace/>"
_ROW_OF_ONE: Final = re.compile(r"<mrow>(<(m[ino])\b[^>]*>[^<]*</\2>)</mrow>")
_ROW: Final = re.compile(r"</?mrow>")
_TOKEN: Final = re.compile(r"<m[ino]\b")
_WIDE: Final = 20
"""Letters and signs; none of fewer was wider than 290 pixels."""
_WHOLE: Final = re.compile(r"(<math[^>]*>)<mrow>(.*)</mrow></math>", re.DOTALL)


@lru_cache(maxsize=16384)
def typeset(latex: str, *, display: bool = True) -> Markup:
    """Typeset a formula of the library; one that math-core refused would be shown as typed."""
    formula = mathml(latex, display=display)
    if formula.error:
        return Markup('<code class="refused">{}</code>').format(latex)
    return Markup(_light(formula.html))  # noqa: S704 - made by `mathml`


def is_wide(formula: Markup) -> bool:
    """Say whether a formula may be wider than a phone: it then is to be scrolled, by keys too."""
    return len(_TOKEN.findall(formula)) >= _WIDE


def _light(html: str) -> str:
    """Take off rows that hold one thing, and spaces that have no width."""
    html = _ANNOTATION.sub("", html).replace(_NO_SPACE, "")
    html = _ROW_OF_ONE.sub(r"\1", html)
    whole = _WHOLE.fullmatch(html)
    return f"{whole[1]}{whole[2]}</math>" if whole and _is_one_row(whole[2]) else html


def _is_one_row(inside: str) -> bool:
    """Say whether the row that was opened before `inside` ends only after it."""
    depth = 0
    for it in _ROW.finditer(inside):
        depth += 1 if it[0] == "<mrow>" else -1
        if depth < 0:
            return False
    return True
