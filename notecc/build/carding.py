"""The command `cards`: notes in, decks out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.build import Remark
    from notecc.model.card import Deck
    from notecc.model.derivation import Record
    from notecc.own import Tell


def decks(paths: Sequence[Path], *, tell: Tell) -> tuple[tuple[Deck, ...], tuple[Remark, ...]]:
    """Make the deck of each note at `paths`, in order; remarks are of what could not be read."""
    from notecc.build import linked_notes, own_concepts
    from notecc.cards import deck
    from notecc.library import concepts
    from notecc.library.records import record

    linked, remarks = linked_notes(paths, tell=tell)
    own = own_concepts(paths, tell=tell)
    known = {it.id: it for it in (*concepts(), *own.concepts)}

    def recorded(concept: str) -> Record | None:
        return own.record(concept) or record(concept)

    return _each_once([deck(it, known, recorded) for it in linked]), remarks


def _each_once(found: Sequence[Deck]) -> tuple[Deck, ...]:
    """Leave what the library says in the first note that has it: one fact, one card."""
    seen: set[tuple[str, str]] = set()
    out = []
    for it in found:
        cards = []
        for card in it.cards:
            key = (card.concept, card.term)
            if card.origin != "note" and key in seen:
                continue
            if card.origin != "note":
                seen.add(key)
            cards.append(card)
        out.append(replace(it, cards=tuple(cards)))
    return tuple(out)


def named(
    found: Sequence[Deck], paths: Sequence[Path]
) -> tuple[tuple[str, Deck, tuple[str, ...]], ...]:
    """Return decks with their notes' paths in the vault and the uids of their cards."""
    from notecc.cards.identity import anchors, uid
    from notecc.vault.home import home

    vault = home(paths[0])
    out = []
    for it in found:
        path = Path(it.note.source.path)
        inside = path.is_relative_to(vault)
        note = (path.relative_to(vault) if inside else path).as_posix()
        out.append((note, it, tuple(uid(one) for one in anchors(note, it.cards))))
    return tuple(out)
