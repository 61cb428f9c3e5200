"""What is remembered of a vault's cards, so that each keeps its uid: a line of JSON a card."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from notecc.cards.identity import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable

ACTIVE: Final = "active"
RETIRED: Final = "retired"


@dataclass(frozen=True, slots=True)
class Row:
    """A card as it was last seen. `gaps` are the numbers that its gaps have had, by their text."""

    uid: str
    anchor: Anchor
    front: str
    back: str
    hash: str
    """Of all that is shown: when it moves, `mod` does."""
    mod: int
    """When the content last changed, in seconds since 1970."""
    deck: str
    state: str = ACTIVE
    gaps: tuple[tuple[str, int], ...] = ()


def written(rows: Iterable[Row]) -> bytes:
    """Return rows as the manifest: sorted, so that git shows only what changed."""
    lines = [
        json.dumps(asdict(it), ensure_ascii=False) for it in sorted(rows, key=lambda it: it.uid)
    ]
    return "".join(f"{it}\n" for it in lines).encode("utf-8", "surrogatepass")


def read(data: bytes) -> tuple[Row, ...]:
    """Return the rows of a manifest.

    Raises:
        ValueError: it is no manifest of ours, or was cut short.
    """
    rows = [_row(line) for line in data.decode("utf-8", "surrogatepass").splitlines() if line]
    if len({it.uid for it in rows}) != len(rows):
        message = "two cards of one uid"
        raise ValueError(message)
    return tuple(rows)


def _row(line: str) -> Row:
    found = json.loads(line)
    if not isinstance(found, dict) or set(found) != _FIELDS:
        message = "not a row"
        raise ValueError(message)
    note, path, topic, kind, term, rank = found["anchor"]
    if any(not isinstance(found[it], kind) for it, kind in _TYPES.items()):
        message = "a field of another type"
        raise ValueError(message)
    found["anchor"] = Anchor(
        str(note), tuple(map(str, path)), str(topic), str(kind), str(term), int(rank)
    )
    found["gaps"] = tuple((str(text), int(number)) for text, number in found["gaps"])
    return Row(**found)


_FIELDS: Final = frozenset(it.name for it in fields(Row))
_TYPES: Final[dict[str, Any]] = {
    **dict.fromkeys(("uid", "front", "back", "hash", "deck", "state"), str),
    "mod": int,
    "gaps": list,
}
