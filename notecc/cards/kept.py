"""Decks and the manifest -> the cards with their uids, and the manifest as it is to be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from notecc.cards.identity import anchors, uid
from notecc.cards.manifest import ACTIVE, RETIRED, Row
from notecc.cards.match import matched, met, squeezed
from notecc.model.card import CLOZE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from notecc.cards.identity import Anchor
    from notecc.model.card import Card

MOST_MISSING: Final = 0.2
"""If more of the cards vanish at once, a folder was not there, or a rule went wrong."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A card with what identifies it everywhere. `change`: `new edited moved revived same`."""

    uid: str
    card: Card
    note: str
    mod: int
    change: str


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a run makes of a vault's cards: `retired` are rows that have no card any more."""

    kept: tuple[Kept, ...]
    rows: tuple[Row, ...]
    retired: tuple[Row, ...]
    was_active: int

    @property
    def vanishes(self) -> bool:
        """Whether so many cards have gone that it is likelier to be a mistake."""
        return len(self.retired) > max(self.was_active * MOST_MISSING, _FEW)


_FEW: Final = 5
"""So many cards may always go: a small note can be rewritten."""


def keeping(
    decks: Mapping[str, Sequence[Card]],
    rows: Sequence[Row],
    *,
    names: Mapping[tuple[str, int], str],
    elsewhere: Collection[str],
    now: int,
) -> Keeping:
    """Match the cards of notes with the rows of the manifest.

    `names` are the decks that the cards go to, by note and number; the rows of `elsewhere`, notes
    that were not read, stay as they are.
    """
    places = [
        (note, at, card, anchor)
        for note, cards in decks.items()
        for at, (card, anchor) in enumerate(zip(cards, anchors(note, cards), strict=True))
    ]
    away = [it for it in rows if it.anchor.note in elsewhere and it.state == ACTIVE]
    known = {it.uid: it for it in rows if it not in away} if away else {it.uid: it for it in rows}
    uids = matched(list(known.values()), [met(anchor, card) for _, _, card, anchor in places])
    taken = {it.uid for it in rows} | {it for it in uids if it}
    kept: list[Kept] = []
    out: dict[str, Row] = {it.uid: it for it in away}
    for (note, at, card, anchor), found in zip(places, uids, strict=True):
        name = found or _fresh(anchor, taken)
        taken.add(name)
        row, mine = _row(name, card, anchor, known.get(name), names[note, at], now)
        out[name] = row
        kept.append(Kept(name, mine, note, row.mod, _change(known.get(name), row)))
    gone = [it for it in known.values() if it.uid not in out]
    retired = [it for it in gone if it.state == ACTIVE]
    out |= {it.uid: replace(it, state=RETIRED) for it in gone}
    active = sum(it.state == ACTIVE for it in known.values())
    return Keeping(tuple(kept), tuple(out.values()), tuple(retired), active)


def _fresh(anchor: Anchor, taken: Collection[str]) -> str:
    again = 0
    while (name := uid(anchor, again=again)) in taken:
        again += 1
    return name


def _row(  # noqa: PLR0913, PLR0917 - what a row consists of
    name: str, card: Card, anchor: Anchor, before: Row | None, deck: str, now: int
) -> tuple[Row, Card]:
    """Return the row of a card, and the card with the numbers that its gaps have always had."""
    mine, gaps = _numbered(card, dict(before.gaps) if before else {})
    digest = hashlib.sha256(
        "\x1f".join((mine.front, mine.back, mine.extra, *mine.pictures)).encode(
            "utf-8", "surrogatepass"
        )
    ).hexdigest()[:16]
    mod = (
        before.mod
        if before and before.hash == digest
        else max(now, before.mod + 1 if before else 0)
    )
    row = Row(name, anchor, mine.front, mine.back, digest, mod, deck, ACTIVE, tuple(gaps.items()))
    return row, mine


def _numbered(card: Card, gaps: dict[str, int]) -> tuple[Card, dict[str, int]]:
    """Give each gap the number that its text had before, a new one a number never used."""
    found = CLOZE.findall(card.front)
    if not found:
        return card, {}
    now: dict[str, int] = {}
    for _, text in found:
        key = squeezed(text)
        if key in gaps:
            now[key] = gaps[key]
    # A gap whose text was mended takes the number of one that is gone from its place.
    old = sorted((number for key, number in gaps.items() if key not in now), reverse=True)
    mended = len(found) == len(gaps)
    for _, text in found:
        key = squeezed(text)
        if key not in now:
            unused = max((*gaps.values(), *now.values()), default=0) + 1
            now[key] = old.pop() if mended and old and _is_mend(key, gaps) else unused
    front = CLOZE.sub(lambda it: f"{{{{c{now[squeezed(it[2])]}::{it[2]}}}}}", card.front)
    return replace(card, front=front), gaps | now


def _is_mend(key: str, gaps: Mapping[str, int]) -> bool:
    """Say whether a text is one that was there, with a letter or two mended."""
    return any(key[:3] == it[:3] and abs(len(key) - len(it)) <= 2 for it in gaps)


def _change(before: Row | None, row: Row) -> str:
    if before is None:
        return "new"
    if before.state == RETIRED:
        return "revived"
    if before.hash != row.hash:
        return "edited"
    return "moved" if before.deck != row.deck or before.anchor.note != row.anchor.note else "same"
