"""Formulas of a note -> HTML; what cannot be typeset is shown as written, with a diagnostic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Diagnostic, Severity, Span, Words, block, inline
from notecc.render import escape
from notecc.render.checked import verdict_at
from notecc.render.mathml import mathml

if TYPE_CHECKING:
    from notecc.model import Note
    from notecc.render.frame import Desk, Frame
    from notecc.render.mathml import Formula


_LONG: Final = 20


def shown_formula(node: block.MathBlock | inline.Math, frame: Frame, desk: Desk) -> str:
    """Typeset a formula in its line, or on a line of its own."""
    display = isinstance(node, block.MathBlock) or node.display
    formula = mathml(node.latex.strip(), display=display)
    if formula.error:
        report(node, formula, frame, desk)
        return _refused(node, formula, desk)
    # Browsers do not break a formula: one that may be wider than a phone can be scrolled there,
    # by keys too, unless it is a part of something else that keys go to.
    label = desk.strings["formula"]
    keys = "" if frame.in_link else f' tabindex="0" role="group" aria-label="{label}"'
    verdict = verdict_at(node.span.end, frame, desk)
    if isinstance(node, block.MathBlock):
        return f'<div class="eq"{keys}>{formula.html}</div>\n{_below(verdict)}'
    if display or len(node.latex) > _LONG:
        kind = "eq" if display else "long"
        return f'<span class="{kind}"{keys}>{formula.html}</span>{verdict}'
    return formula.html + verdict


def _below(verdict: str) -> str:
    return f"<p>{verdict.strip()}</p>\n" if verdict else ""


def report(node: block.MathBlock | inline.Math, formula: Formula, frame: Frame, desk: Desk) -> None:
    """Say that a formula of the note is refused, and where in it."""
    if not frame.at_home:
        return
    source = frame.sheet.note.source.text
    latex = node.latex.strip()
    found = source.find(latex, *node.span)
    at = found + formula.at if found >= 0 else node.span.start
    span = Span(min(at, node.span.end), node.span.end)
    desk.diagnostics.append((frame.sheet.note, _diagnostic(span, formula)))


def report_in_front_matter(latex: str, formula: Formula, note: Note, desk: Desk) -> None:
    """Say that the formula of a card is refused, unless it stands in the text, which says so."""
    first = next(iter(note.blocks), None)
    end = first.span.end if isinstance(first, block.FrontMatter) else 0
    at = note.source.text.find(latex)
    if at < end:
        span = Span(at + formula.at, end) if at >= 0 else Span(0, 0)
        desk.diagnostics.append((note, _diagnostic(span, formula)))


def _refused(node: block.MathBlock | inline.Math, formula: Formula, desk: Desk) -> str:
    reason = escape.text(f"{desk.strings['refused_formula']}: {formula.error}")
    if isinstance(node, block.MathBlock):
        return (
            f'<figure class="code refused"><figcaption>{reason}</figcaption>'
            f'<pre tabindex="0"><code>{escape.text(node.latex)}</code></pre></figure>\n'
        )
    return f'<code class="refused" title="{reason}">{escape.text(node.latex)}</code>'


def _diagnostic(span: Span, formula: Formula) -> Diagnostic:
    message = Words(
        f"수식을 조판하지 못해 쓴 그대로 보입니다: {formula.error}",
        f"the formula cannot be typeset and is shown as written: {formula.error}",
    )
    return Diagnostic("NM010", "math-delimiter", span, message, Severity.ERROR)
