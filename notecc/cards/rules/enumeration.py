"""R3: a closed list of three to seven -> one text with a gap for each."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import apart, gapped, is_name, squeezed, titled, trimmed
from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.cards.lines import Line, Place
    from notecc.cards.rule import Known

_LIST: Final = re.compile(
    r"(?:종류|요소|구성|성분|단계|유형|가지|조건|원칙|components?|types?|kinds?|steps?)$",
    re.IGNORECASE,
)
_FEWEST, _MOST = 3, 7
_BETWEEN: Final = ", "


def enumeration(place: Place, known: Known) -> Iterator[Card]:
    """Ask for the names of the list; what they are goes on the back: it would give them away."""
    yield from _list(place, titled(place), place.lines, known)
    for line in place.lines:
        if is_name(line) and _LIST.search(trimmed(line.text)):
            yield from _list(place, f"{titled(place)} › {trimmed(line.text)}", line.children, known)


def _list(place: Place, title: str, lines: Sequence[Line], known: Known) -> Iterator[Card]:
    lines = [it for it in lines if it.text]
    numbered = bool(lines) and all(it.ordered and not it.term for it in lines)
    named = bool(_LIST.search(title))
    parts = _are_parts(place, lines, known)
    fewest = 2 if parts else _FEWEST
    if not fewest <= len(lines) <= _MOST or not (numbered or named or parts):
        return
    if not all(it.term or is_name(it) for it in lines):
        return
    names = [trimmed(it.term or it.text) for it in lines]
    if any(
        not it.term and squeezed(name) in known.titles
        for it, name in zip(lines, names, strict=True)
    ):
        return  # each is a topic of its own later: the list is only a table of contents
    ends = list(accumulate(len(it) + len(_BETWEEN) for it in names))
    spans = [
        (end - len(it) - len(_BETWEEN), end - len(_BETWEEN))
        for it, end in zip(names, ends, strict=True)
    ]
    gaps = gapped(_BETWEEN.join(names), spans)
    title = apart(title)
    yield Card(
        kind=CardKind.ENUMERATION,
        front=f"{title} {len(names)}가지: {gaps}" if not parts else f"{title}의 구성 요소: {gaps}",
        back="",
        lines=(place.number, *(n for it in lines for n in it.numbers)),
        rule="R3",
        topic=place.title,
        path=place.path,
        term="list",
        concept=place.concept,
        extra="\n".join(it.text for it in lines if it.term and not it.false),
    )


def _are_parts(place: Place, lines: Sequence[Line], known: Known) -> bool:
    """Say whether the library knows the topic to be built of just these."""
    if len(lines) < 2 or place.concept not in known.concepts:
        return False
    needs = set(known.concepts[place.concept].needs)
    return all(len(it.names) == 1 and is_name(it) and it.names[0][1] in needs for it in lines)
