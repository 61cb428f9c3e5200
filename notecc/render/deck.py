"""Decks -> text for the terminal, and JSON."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from notecc.model import Language, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.model.card import Card, Deck


def decks_text(decks: Sequence[Deck], language: Language) -> str:
    """Return decks as they are read: question, answer, and the line they come from."""
    out: list[str] = []
    for it in decks:
        if it.cards or it.withheld:
            out += [f"{it.note.source.path}", *_cards(it.cards), *_withheld(it, language), ""]
    cards = sum(len(card.ordinals) or 1 for it in decks for card in it.cards)
    notes = sum(1 for it in decks if it.cards)
    withheld = sum(len(it.withheld) for it in decks)
    out.append(_SUMMARY.to(language).format(cards=cards, notes=notes, withheld=withheld))
    return "\n".join(out) + "\n"


_SUMMARY = Words(
    "노트 {notes}개에서 카드 {cards}장; 틀린 내용이라 카드로 만들지 않은 줄 {withheld}개",
    "{cards} cards from {notes} notes; {withheld} lines withheld, because they are wrong",
)
_WRONG = Words("카드로 만들지 않음", "withheld")


def _cards(cards: Iterable[Card]) -> Iterator[str]:
    for it in cards:
        lines = ",".join(map(str, it.lines))
        yield f"  {lines} [{it.rule}] {_indented(it.front)}"
        if it.back:
            yield f"      = {_indented(it.back)}"
        if it.extra:
            yield f"        {_indented(it.extra)}"


def _withheld(deck: Deck, language: Language) -> Iterator[str]:
    for it in deck.withheld:
        yield f"  {it.line} {_WRONG.to(language)}: {it.said}"
        yield f"      → {it.fact.to(language)}"


def _indented(text: str) -> str:
    return text.replace("\n", "\n        ")


def decks_json(kept: Iterable[_Kept]) -> str:
    """Return cards with their uids as JSON."""
    rows = [_row(it.note, it.card, it.uid) for it in kept]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def changes_text(kept: Iterable[_Kept], retired: Sequence[str], language: Language) -> str:
    """Return what a run would change, before anything is written."""
    told = list(kept)
    rows = [
        f"{_MARKS[it.change]} {it.note}:{it.card.lines[0]} {_indented(it.card.front)}"
        for it in told
        if it.change in _MARKS
    ]
    rows += [f"- {_indented(it)}" for it in retired]
    counts = {name: sum(it.change == name for it in told) for name in (*_MARKS, "same")}
    rows.append(_CHANGES.to(language).format(retired=len(retired), **counts))
    return "\n".join(rows) + "\n"


_MARKS = {"new": "+", "edited": "~", "moved": ">", "revived": "^"}
_CHANGES = Words(
    "새 카드 {new}, 고친 카드 {edited}, 옮긴 카드 {moved}, 되살린 카드 {revived}, "
    "물러난 카드 {retired}, 그대로 {same}",
    "{new} new, {edited} edited, {moved} moved, {revived} revived, {retired} retired, "
    "{same} as they were",
)


class _Kept(Protocol):
    """A card with its uid, its note and what became of it."""

    @property
    def uid(self) -> str: ...
    @property
    def card(self) -> Card: ...
    @property
    def note(self) -> str: ...
    @property
    def change(self) -> str: ...


def _row(note: str, card: Card, uid: str) -> dict[str, Any]:
    return {
        "uid": uid,
        "kind": card.kind.value,
        "front": card.front,
        "back": card.back,
        "extra": card.extra,
        "source_lines": list(card.lines),
        "note": note,
        "concept": card.concept,
        "topic": card.topic,
        "origin": card.origin,
        "rule": card.rule,
        "deck": deck_name(card),
        "tags": tags(card, note),
        "pictures": list(card.pictures),
    }


def deck_name(card: Card) -> str:
    """Return the deck that a card goes to: the headings above it."""
    parts = [it.replace("::", ":").strip() for it in card.path]
    return "::".join(("notecc", *filter(None, parts)))


def tags(card: Card, note: str) -> list[str]:
    """Return a card's tags, all in a space of our own."""
    out = ["notecc", f"notecc::kind::{card.kind.value}", _note_tag(note)]
    if card.concept:
        out.insert(1, f"notecc::concept::{card.concept}")
    return out


@lru_cache(maxsize=1)
def _note_tag(note: str) -> str:
    stem = "".join(it if it.isalnum() or it in "-._" else "_" for it in note.rpartition("/")[2])
    return f"notecc::note::{stem.removesuffix('.md')}"
