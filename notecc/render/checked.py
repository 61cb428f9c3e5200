"""What is said behind a formula that was held against the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.render import escape

if TYPE_CHECKING:
    from notecc.model import Span
    from notecc.render.frame import Desk, Frame


def verdict_at(end: int, frame: Frame, desk: Desk) -> str:
    """Return the mark of the formula that ends there; nothing, if nothing is said of it."""
    found = frame.sheet.checked.get(end) if frame.at_home else None
    if found is None:
        return ""
    words = escape.text(found.words.to(desk.language))
    if found.is_right:
        return f' <span class="right" role="img" aria-label="{words}" title="{words}">✓</span>'
    should_be = f" <span>{escape.text(found.expected)}</span>" if found.expected else ""
    return f' <span class="wrong">✗ {words}{should_be}</span>'


def verdicts_in(span: Span, frame: Frame, desk: Desk) -> list[tuple[int, str]]:
    """Return where formulas typed as text end in a text, each with its mark."""
    checked = frame.sheet.checked
    ends = range(span.start + 1, span.end + 1)
    near = [it for it in ends if it in checked] if len(checked) > len(ends) else checked
    return [(at, verdict_at(at, frame, desk)) for at in near if at in ends]
