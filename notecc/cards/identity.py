"""A card -> its uid: the same for the same place and name, whatever its words are edited to."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model.card import Card

_LENGTH = 16


class Anchor(NamedTuple):
    """Where a card stands. `rank` tells apart what is otherwise alike."""

    note: str
    path: tuple[str, ...]
    topic: str
    kind: str
    term: str
    rank: int


def anchors(note: str, cards: Iterable[Card]) -> tuple[Anchor, ...]:
    """Return the anchor of each card of a note; `note` is its path in the vault."""
    seen: dict[Anchor, int] = {}
    out = []
    for it in cards:
        first = Anchor(note, it.path, it.topic, it.kind.value, it.term, 0)
        rank = seen.get(first, 0)
        seen[first] = rank + 1
        out.append(first._replace(rank=rank))
    return tuple(out)


def uid(anchor: Anchor, *, again: int = 0) -> str:
    """Return the name that a card has for life; `again` counts those that had it before."""
    parts = (anchor.note, *anchor.path, anchor.topic, anchor.kind, anchor.term, str(anchor.rank))
    text = unicodedata.normalize("NFC", "\x1f".join(parts)) + ("" if not again else f"\x1f{again}")
    digest = hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()
    return base64.b32encode(digest).decode().lower()[:_LENGTH]
