"""Formulas of a note -> what the template sets; what cannot be set is shown as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from notecc.render import escape
from notecc.render.formulas import report
from notecc.render.mathml import Formula
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.maths import printed
from notecc.render.pdf.runs import Run

if TYPE_CHECKING:
    from notecc.model import block, inline
    from notecc.render.frame import Desk, Frame
    from notecc.render.pdf.maths import Printed
    from notecc.render.pdf.runs import Part

_LONG: Final = 60
"""A longer formula within a line may break where lines end."""


def formula_run(node: inline.Math, style: str, link: str, frame: Frame, desk: Desk) -> Run:
    """Set a formula that stands in a line."""
    formula = _formula(node, frame, desk, display=node.display)
    if formula.error:
        return Run(escape.showable(node.latex), "c" if "c" in style else style + "c", link)
    part = math(node.latex, formula, kind="display" if node.display else "math")
    return Run("x" * min(len(node.latex) // 3, _LONG), style, link, part)


def formula_block(node: block.MathBlock | inline.Math, frame: Frame, desk: Desk) -> dict[str, Any]:
    """Set a formula that has lines of its own."""
    formula = _formula(node, frame, desk, display=True)
    if formula.error:
        why = shown(f"{desk.strings['refused_formula']}: {formula.error}")
        return {"k": "code", "label": why, "text": shown(node.latex), "refused": True}
    return {"k": "math", "it": math(node.latex, formula, kind="shown")}


def math(latex: str, formula: Printed, *, kind: str = "math") -> Part:
    """Return a formula that could be printed: `math` in a line, `shown` on a line of its own.

    What is `display` stands in a line, as large as on a line of its own.
    """
    return [kind, " ".join(escape.showable(latex).split()), list(formula.words)]


def typeset(latex: str, *, display: bool = True) -> Part:
    """Set a formula of the library; one that is refused would be shown as typed."""
    formula = printed(latex, display=display)
    if formula.error:
        return ["styled", "c", "", [escape.showable(latex)]]
    return math(latex, formula, kind="shown" if display else "math")


def _formula(
    node: block.MathBlock | inline.Math, frame: Frame, desk: Desk, *, display: bool
) -> Printed:
    latex = node.latex.strip()
    formula = printed(latex, display=display)
    if formula.error:
        report(node, Formula("", formula.error, formula.at), frame, desk)
    return formula
