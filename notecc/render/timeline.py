"""When each concept was met -> one line a concept: a mark for every day that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.render import escape, words
from notecc.render.titles import names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from notecc.model.journal import Journal, Met
    from notecc.render.frame import Desk

_WIDTH: Final = 300
_HEIGHT: Final = 16
_EDGE: Final = 5
_DENSE: Final = 30
"""More marks than this are drawn smaller."""


def timeline(
    journal: Journal, desk: Desk, *, of: Iterable[Met] | None = None
) -> list[dict[str, Any]]:
    """Return a row for each concept, in the order in which they were met first."""
    first, last = min(journal.days), max(journal.days)
    return [
        _row(it, first, max((last - first).days, 1), desk)
        for it in (journal.met if of is None else of)
        if it.concept in desk.concepts
    ]


def _row(met: Met, first: date, length: int, desk: Desk) -> dict[str, Any]:
    concept = desk.concepts[met.concept]
    return {
        "name": names(concept.concept, desk)[0],
        "href": Markup(escape.path(concept.page.path)),  # noqa: S704 - escaped
        "first": met.days[0].isoformat(),
        "last": met.days[-1].isoformat(),
        "from": words.short_date(met.days[0], first),
        "to": words.short_date(met.days[-1], first),
        "days": len(met.days),
        "svg": Markup(_drawn(met, first, length)),  # noqa: S704 - numbers alone
    }


def _drawn(met: Met, first: date, length: int) -> str:
    """Draw the days: dark where the concept is explained, pale where it is only named."""

    def places(days: Iterable[date]) -> list[int]:
        scale = _WIDTH - 2 * _EDGE
        return sorted({_EDGE + round(scale * (it - first).days / length) for it in days})

    middle = _HEIGHT // 2
    named = places(met.days)
    told = set(places(met.explained))
    dots = "".join(f"M{x} {middle}h0" for x in named if x in told)
    pale = "".join(f"M{x} {middle}h0" for x in named if x not in told)
    dense = ' class="dense"' if len(named) > _DENSE else ""
    line = f'<path class="span" d="M{named[0]} {middle}H{named[-1]}"/>' if len(named) > 1 else ""
    return (
        f'<svg{dense} viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">{line}'
        + (f'<path class="named" d="{pale}"/>' if pale else "")
        + (f'<path class="told" d="{dots}"/>' if dots else "")
        + "</svg>"
    )
