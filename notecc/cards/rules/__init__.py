"""The rules of extraction, in the order in which they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.cards.rules.alias import alias
from notecc.cards.rules.attribute import attribute
from notecc.cards.rules.cause import cause
from notecc.cards.rules.caveat import caveat
from notecc.cards.rules.composition import composition
from notecc.cards.rules.contrast import contrast
from notecc.cards.rules.definition import definition
from notecc.cards.rules.derived import derived
from notecc.cards.rules.enumeration import enumeration
from notecc.cards.rules.fact import fact
from notecc.cards.rules.formula import formula
from notecc.cards.rules.gap import gap
from notecc.cards.rules.limit import limit
from notecc.cards.rules.named import named
from notecc.cards.rules.picture import picture
from notecc.cards.rules.purpose import purpose
from notecc.cards.rules.question import question
from notecc.cards.rules.related import related
from notecc.cards.rules.sides import sides
from notecc.cards.rules.symbol import symbol

if TYPE_CHECKING:
    from notecc.cards.rule import LineRule, PlaceRule

__all__ = ["LINE_RULES", "PLACE_RULES", "TERM_RULES", "named"]

TERM_RULES: Final[tuple[LineRule, ...]] = (symbol, attribute, definition)
"""For `T : D`."""
LINE_RULES: Final[tuple[LineRule, ...]] = (
    symbol,
    alias,
    sides,
    caveat,
    purpose,
    limit,
    gap,
    cause,
    composition,
    related,
    fact,
)
PLACE_RULES: Final[tuple[PlaceRule, ...]] = (
    enumeration,
    question,
    contrast,
    picture,
    formula,
    derived,
)
