"""Note x mentions x records -> a deck: what is worth recalling of a lecture, asked for one by one.

A note needs no marks for it; what is marked as a card is one. A line that says what the library
has shown to be wrong makes no card; it is withheld, with the fact.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import (
    asked,
    asks,
    is_name,
    is_noun_title,
    joined,
    squeezed,
    titled,
    trimmed,
)
from notecc.cards.gate import gated
from notecc.cards.guards import follows, only_leads_in, speaks_for_itself
from notecc.cards.lines import places
from notecc.cards.marked import marked
from notecc.cards.rule import Heard, Known
from notecc.cards.rules import LINE_RULES, PLACE_RULES, TERM_RULES, named
from notecc.model.card import Deck, Withheld

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from notecc.cards.lines import Line, Place
    from notecc.model import Concept, LinkedNote
    from notecc.model.card import Card
    from notecc.model.derivation import Record

__all__ = ["deck"]


def deck(
    linked: LinkedNote,
    concepts: Mapping[str, Concept],
    record: Callable[[str], Record | None],
) -> Deck:
    """Make the deck of a note; `concepts` and `record` are what the library knows."""
    found = places(linked)
    known = _known(found, linked, concepts, record)
    by_hand = marked(linked.note)
    lines = {line for it in by_hand for line in it.lines}
    cards = [card for place in found for card in _of_place(place, known)]
    cards = [it for it in cards if it.origin != "note" or not lines & set(it.lines)]
    return Deck(linked.note, gated([*by_hand, *cards]), tuple(_withheld(found)))


def _known(
    found: Sequence[Place],
    linked: LinkedNote,
    concepts: Mapping[str, Concept],
    record: Callable[[str], Record | None],
) -> Known:
    return Known(
        concepts,
        record,
        here=frozenset(it.concept for it in linked.mentions),
        titles=frozenset(squeezed(it.title) for it in found),
        home=_homes(found),
        defined=frozenset(squeezed(line.term) for it in found for line in it.every() if line.term),
    )


def _homes(found: Sequence[Place]) -> dict[str, int]:
    """Say for each concept in which topic it is worked on most: by title, formula or picture."""
    best: dict[str, tuple[int, int]] = {}
    for place in found:
        work = len(place.pictures) + sum(
            len(it.formulas) + len(_WORKED.findall(it.text)) for it in place.every()
        )
        named = {name for it in place.every() for _, name in it.names}
        for concept in {place.concept, *named} - {""}:
            weight = min(work, _ENOUGH) + (_TITLE if concept == place.concept else 0)
            best[concept] = max(best.get(concept, (0, 0)), (weight, place.number))
    return {concept: number for concept, (_, number) in best.items()}


_WORKED: Final = re.compile(r"미분|도함수|기울기|gradient", re.IGNORECASE)
_ENOUGH: Final = 4
_TITLE: Final = 3


def _of_place(place: Place, known: Known) -> Iterator[Card]:
    """Yield the cards of a topic: of its lines first, in their order."""
    made = list(_of_lines(place, place.lines, None, known))
    made += [card for rule in PLACE_RULES for card in rule(place, known)]
    if not made and not place.is_heading:
        made += named(place, known)
    with_pictures = [replace(it, pictures=it.pictures or place.pictures) for it in made]
    yield from with_pictures


def _of_lines(
    place: Place, lines: Sequence[Line], above: Line | None, known: Known
) -> Iterator[Card]:
    stack: list[tuple[Sequence[Line], int, Line | None]] = [(lines, 0, above)]
    while stack:
        siblings, at, over = stack.pop()
        if at >= len(siblings):
            continue
        stack.append((siblings, at + 1, over))
        line = siblings[at]
        made = list(_of_line(place, line, _after(siblings, at), over, known))
        yield from made
        used = {n for it in made for n in it.lines}
        below = [it for it in line.children if not used & set(it.numbers)]
        if below and not asks(line.text):
            stack.append((below, 0, line if is_name(line) else over))


def _after(siblings: Sequence[Line], at: int) -> Line | None:
    """Return the next line, if it only goes on with what this one says."""
    following = siblings[at + 1] if at + 1 < len(siblings) else None
    return following if following and follows(following) else None


def _of_line(
    place: Place, line: Line, after: Line | None, above: Line | None, known: Known
) -> Iterator[Card]:
    if not line.text or not speaks_for_itself(line) or only_leads_in(line, place):
        return
    if is_name(line) and squeezed(line.text) in known.titles:
        return  # a table of contents: each is a topic of its own
    reasons = [
        it for it in line.children if it.text and not it.term and not it.false and _explains(it)
    ]
    taken = asked(line, place, above)
    is_noun = is_noun_title(place) or taken.subject != titled(place)
    first = bool(place.lines) and place.lines[0].span == line.span
    heard = Heard(line, place, taken, known, is_first=first, is_asked_of=is_noun)
    if reasons:
        heard = replace(heard, reason=trimmed(reasons[0].text), reason_lines=reasons[0].numbers)
    for rule in TERM_RULES if line.term else LINE_RULES:
        made = list(rule(heard))
        if made:
            for card in made:
                uses = heard.reason and (heard.reason in card.extra or heard.reason in card.back)
                numbers = tuple(dict.fromkeys(card.lines + (heard.reason_lines if uses else ())))
                more = trimmed(after.text) if after and not card.is_cloze else ""
                yield replace(card, lines=numbers, extra=joined(card.extra, more))
            return


def _explains(line: Line) -> bool:
    return not is_name(line) and not line.formulas


def _withheld(found: Sequence[Place]) -> Iterator[Withheld]:
    for place in found:
        for line in place.every():
            if line.false:
                yield Withheld(line.numbers[0], line.span, line.text, line.false[1])
