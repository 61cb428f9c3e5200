"""What is to be recalled: a card, a deck, and the lines of a note that make no card."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from notecc.model.note import Note
    from notecc.model.source import Span
    from notecc.model.words import Words

CLOZE: Final = re.compile(r"\{\{c(\d+)::(.*?)\}\}", re.DOTALL)
"""`{{c1::what is to be recalled}}`."""


class CardKind(StrEnum):
    """What is asked for."""

    DEFINITION = "def"
    FACT = "fact"
    ENUMERATION = "enum"
    CONTRAST = "contrast"
    CAUSE = "cause"
    COMPOSITION = "compose"
    FORMULA = "formula"
    DERIVED = "derived"
    IMAGE = "image"
    SYMBOL = "symbol"
    PURPOSE = "purpose"
    LIMIT = "limit"
    ALIAS = "alias"
    CAVEAT = "caveat"
    CLOZE = "cloze"


@dataclass(frozen=True, slots=True)
class Card:
    r"""One note of a deck: a question and its answer, or a text with gaps `{{c1::…}}`.

    Texts are plain: no HTML, formulas as `\(…\)`, line ends as they are seen.
    """

    kind: CardKind
    front: str
    back: str
    lines: tuple[int, ...]
    """The lines of the note that it was made from, counted from 1."""
    rule: str
    """`R1`: by which rule it was made."""
    topic: str
    path: tuple[str, ...] = ()
    """The headings above."""
    term: str = ""
    """What the card is named by, apart from its words; it survives when the words are edited."""
    concept: str = ""
    origin: str = "note"
    """`note`, `derivation` or `concept`: whose words are on the back."""
    extra: str = ""
    """What stands under the answer: the rest of what the note says, or what the library adds."""
    pictures: tuple[str, ...] = ()
    """Files that the note shows here, as it calls them."""

    @property
    def is_cloze(self) -> bool:
        """Whether the front is a text with gaps."""
        return "{{c" in self.front and CLOZE.search(self.front) is not None

    @property
    def ordinals(self) -> tuple[int, ...]:
        """The numbers of the gaps; one card is asked for each."""
        return tuple(sorted({int(it) for it, _ in CLOZE.findall(self.front)}))


@dataclass(frozen=True, slots=True)
class Withheld:
    """A line that would have made a card, but says what the library has shown to be wrong."""

    line: int
    span: Span
    said: str
    fact: Words


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of one note, in its order, and what it says that is not to be learnt."""

    note: Note
    cards: tuple[Card, ...]
    withheld: tuple[Withheld, ...] = ()
