"""R4: two sides. `A와 B의 차이` -> which of the two is it?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import asked, made, squeezed
from notecc.cards.guards import speaks_for_itself
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.lines import Place
    from notecc.cards.rule import Known
    from notecc.model.card import Card

_SIDES: Final = re.compile(
    r"(?P<a>.{1,24}?) ?(?:와|과|vs\.?|하고|및|,) ?(?P<b>.{1,24}?)(?:의|간의| 사이의)? ?(?:차이점?|비교)?",
    re.IGNORECASE,
)
_COMPARES: Final = re.compile(r"차이|비교|\bvs\b", re.IGNORECASE)


def contrast(place: Place, known: Known) -> Iterator[Card]:
    """Ask which side it is; both must be spoken of."""
    del known
    sides = _SIDES.fullmatch(place.title) if _COMPARES.search(place.title) else None
    if sides is None:
        return
    names = (sides["a"].strip(), sides["b"].strip())
    said = []
    for line in place.lines:
        taken = asked(line, place)
        side = next((it for it in names if squeezed(it) == squeezed(taken.subject)), None)
        if side and speaks_for_itself(line):
            said.append((side, taken, line))
    if {it[0] for it in said} != set(names):
        return
    for side, taken, line in said:
        where = f"[{place.path[-1]}] " if place.path else ""
        front = f"{where}‘{taken.said}’: 무엇에 대한 설명인가?"
        card = made(
            CardKind.CONTRAST,
            "R4",
            front,
            side,
            line=line,
            place=place,
            concept=taken.concept,
            term=f"{side} ←",
            extra=taken.rest,
        )
        yield replace(card, rule="R4-reverse")
