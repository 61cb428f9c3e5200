"""The cards that were and the cards that are -> which is which, however the notes were edited.

First what is the same in the same place; then the same elsewhere; then the same term in the same
place; then what is most alike. What is left is new.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

    from notecc.cards.identity import Anchor
    from notecc.cards.manifest import Row
    from notecc.model.card import Card

_RARE: Final = 8
"""By so many of its rarest pairs of letters a card looks for its like."""
_COMMON: Final = 60
"""A pair of letters that more cards have says nothing."""
_NEAR: Final = 40
"""So many cards of one topic are compared, whatever their letters."""
_HERE, _ELSEWHERE = 0.55, 0.72
_SAME_PLACE, _SAME_NOTE, _SAME_RANK = 0.15, 0.05, 0.05


class Met:
    """A card that is, and where it stands."""

    __slots__ = ("anchor", "content", "form", "pairs", "term")

    def __init__(self, anchor: Anchor, front: str, back: str) -> None:
        """Take a card's anchor and words."""
        self.anchor = anchor
        self.content = squeezed(front + back)
        self.term = squeezed(anchor.term)
        self.pairs = _pairs(self.content)
        # A question cannot become a text with gaps, nor turn round: it is another card.
        self.form = ("{{c" in front, anchor.term.endswith("←"))


def met(anchor: Anchor, card: Card) -> Met:
    """Return what a card is known by."""
    return Met(anchor, card.front, card.back)


def matched(rows: Sequence[Row], cards: Sequence[Met]) -> list[str | None]:
    """Return for each card the uid of the row that it was; None if it is new."""
    return _Matching(rows, cards).run()


class _Matching:
    """Cards that look for their rows; a row is taken once."""

    def __init__(self, rows: Sequence[Row], cards: Sequence[Met]) -> None:
        self._free = {it.uid: Met(it.anchor, it.front, it.back) for it in rows}
        self._cards = cards
        self._found: list[str | None] = [None] * len(cards)

    def run(self) -> list[str | None]:
        self._take(lambda it: (it.anchor, it.content, it.form))
        self._take(lambda it: (it.anchor.note, it.anchor.topic, it.content, it.form))
        self._take(lambda it: (it.anchor.note, it.content, it.form))
        self._take(lambda it: (it.anchor.topic, it.content, it.form))
        self._take(lambda it: (it.content, it.form))
        self._take(lambda it: (it.anchor, it.form) if it.term else None)
        self._take_alike()
        return self._found

    def _open(self) -> Iterator[tuple[int, Met]]:
        return ((at, it) for at, it in enumerate(self._cards) if self._found[at] is None)

    def _take(self, key: Callable[[Met], Hashable]) -> None:
        """Match what has the same key, in order."""
        index: dict[Hashable, list[str]] = defaultdict(list)
        for uid, row in reversed(self._free.items()):
            index[key(row)].append(uid)
        for at, card in self._open():
            wanted = key(card)
            if wanted is not None and index.get(wanted):
                self._found[at] = index[wanted].pop()
                del self._free[self._found[at] or ""]

    def _take_alike(self) -> None:
        """Match what is most alike, the best pair first."""
        by_pair: dict[str, list[str]] = defaultdict(list)
        by_place: dict[tuple[str, str], list[str]] = defaultdict(list)
        for uid, row in self._free.items():
            by_place[row.anchor.note, row.anchor.topic].append(uid)
            for pair in row.pairs:
                by_pair[pair].append(uid)
        pairs = [
            (score, -at, uid)
            for at, card in self._open()
            for uid in self._candidates(card, by_pair, by_place)
            if (score := _likeness(card, self._free[uid])) >= 0
        ]
        for _, negative, uid in sorted(pairs, reverse=True):
            if self._found[-negative] is None and uid in self._free:
                self._found[-negative] = uid
                del self._free[uid]

    def _candidates(
        self,
        card: Met,
        by_pair: Mapping[str, Sequence[str]],
        by_place: Mapping[tuple[str, str], Sequence[str]],
    ) -> Iterator[str]:
        known = [it for it in card.pairs if 0 < len(by_pair.get(it, ())) <= _COMMON]
        rarest = sorted(known, key=lambda it: (len(by_pair[it]), it))[:_RARE]
        found = Counter(uid for it in rarest for uid in by_pair[it])
        near = by_place.get((card.anchor.note, card.anchor.topic), ())[:_NEAR]
        yield from dict.fromkeys((*found, *near))


def _likeness(card: Met, row: Met) -> float:
    """Return how alike two cards are, by words, term and place; -1 if not enough."""
    if card.form != row.form:
        return -1
    same_note = card.anchor.note == row.anchor.note
    same_topic = card.anchor.topic == row.anchor.topic
    here = same_note and same_topic
    words = _dice(card.pairs, row.pairs)
    term = _dice(_pairs(card.term), _pairs(row.term)) if card.term and row.term else 0.0
    by_term = 0.2 + 0.8 * term if here and term else 0.9 * term * (words > 0.3)
    score = max(words, by_term)
    score += _SAME_PLACE if here else _SAME_NOTE if same_note or same_topic else 0
    score += _SAME_RANK if here and card.anchor.rank == row.anchor.rank else 0
    return score if score >= (_HERE if here else _ELSEWHERE) else -1


def squeezed(text: str) -> str:
    """Return the letters of a text, whatever its form, case and blanks."""
    return re.sub(r"[\s\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset(
        (text,) * bool(text)
    )


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
