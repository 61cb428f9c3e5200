"""Cards that a note marks, as the spaced repetition plugin of Obsidian reads them.

In a note with `#flashcards`: `question::answer`, `:::` for both ways; lines above and below a `?`
or `??`; `==gap==`. They count wherever they stand; code, formulas and comments hold none.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import apart, gapped, trimmed
from notecc.model import block, inline
from notecc.model.card import Card, CardKind
from notecc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import Note

_TAG: Final = "flashcards"
_LONGEST: Final = 2000
"""Of a line so many characters are looked at."""
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*)")
_BULLET: Final = re.compile(r"^(?:\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[.\]\s+)?|\s*>\s?|\s+)")
_HIDDEN: Final = re.compile(r"<!--[^>]*-->|%%[^%]*%%|(?:^|\s)#[\w/-]+|\s\^[\w-]+$")
_SIDES: Final = re.compile(r"(?P<front>[^:`]+?) ?(?P<mark>:::?) ?(?P<back>[^:].*)")
_GAP: Final = re.compile(r"==([^=\n]{1,200})==")
_WIKILINK: Final = re.compile(r"!?\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]")
_STRESS: Final = re.compile(r"\*\*|__|~~|==")
_MATH: Final = re.compile(r"\$\$?([^$\n]+?)\$?\$")


@dataclass(frozen=True, slots=True)
class _Read:
    number: int
    text: str
    path: tuple[str, ...]


def marked(note: Note) -> tuple[Card, ...]:
    """Return the cards that a note marks; none if it has not the tag."""
    if not _is_tagged(note):
        return ()
    out: list[Card] = []
    for group in _paragraphs(note):
        out += _of_paragraph(group)
    return tuple(out)


def _is_tagged(note: Note) -> bool:
    found = [*note.tags, *(it.name for it in nodes(note.blocks) if isinstance(it, inline.Tag))]
    return any(it.lower().lstrip("#").partition("/")[0] == _TAG for it in found)


def _paragraphs(note: Note) -> Iterator[list[_Read]]:
    """Yield the lines that stand together; a heading stands alone and is no part of any."""
    closed = _closed(note)
    above: list[tuple[int, str]] = []
    group: list[_Read] = []
    for number in range(1, len(note.source.line_starts) + 1):
        text = unicodedata.normalize("NFC", note.source.line(number)[:_LONGEST])
        heading = _HEADING.fullmatch(text)
        if not text.strip() or heading or number in closed:
            if group:
                yield group
            group = []
        if heading:
            level = len(heading[1])
            above = [*(it for it in above if it[0] < level), (level, _plain(heading[2]))]
        elif text.strip() and number not in closed:
            group.append(_Read(number, text, tuple(it for _, it in above)))
    if group:
        yield group


def _closed(note: Note) -> frozenset[int]:
    """Return the lines of code, formulas, comments and properties."""
    kinds = (
        block.CodeBlock,
        block.MathBlock,
        block.CommentBlock,
        block.FrontMatter,
        block.HtmlBlock,
    )
    spans = [it.span for it in nodes(note.blocks) if isinstance(it, kinds)]
    position = note.source.position
    return frozenset(
        line
        for start, end in spans
        for line in range(position(start).line, position(max(end - 1, start)).line + 1)
    )


def _of_paragraph(group: Sequence[_Read]) -> Iterator[Card]:
    for at, it in enumerate(group):
        if it.text.strip() in {"?", "??"} and 0 < at < len(group) - 1:
            sides = (_joined(group[:at]), _joined(group[at + 1 :]))
            numbers = tuple(one.number for one in group)
            yield from _both(group[0], sides, numbers, turns=it.text.strip() == "??")
            return
    for it in group:
        yield from _of_line(it)


def _of_line(read: _Read) -> Iterator[Card]:
    text = _BULLET.sub("", _HIDDEN.sub("", read.text), count=1).strip()
    if (found := _SIDES.fullmatch(text)) and "==" not in text:
        sides = (_plain(found["front"]), _plain(found["back"]))
        yield from _both(read, sides, (read.number,), turns=found["mark"] == ":::")
    elif gaps := _GAP.findall(text):
        yield from _gaps(read, text, gaps)


def _gaps(read: _Read, text: str, gaps: Sequence[str]) -> Iterator[Card]:
    parts = _GAP.split(text)
    said, spans = "", []
    for at, part in enumerate(parts):
        plain = _inside(part)
        if at % 2:
            spans.append((len(said), len(said) + len(plain)))
        said += plain
    if gaps and said.strip():
        yield _card(CardKind.CLOZE, read, gapped(said, spans), "", (read.number,), "==")


def _both(
    read: _Read, sides: tuple[str, str], numbers: tuple[int, ...], *, turns: bool
) -> Iterator[Card]:
    front, back = sides
    if front and back:
        yield _card(CardKind.FACT, read, apart(front), back, numbers, "::")
        if turns:
            yield _card(CardKind.FACT, read, apart(back), front, numbers, "::←")


def _card(  # noqa: PLR0913, PLR0917 - what a card consists of
    kind: CardKind, read: _Read, front: str, back: str, numbers: tuple[int, ...], term: str
) -> Card:
    *path, topic = read.path or ("",)
    return Card(kind, front, back, numbers, "marked", topic, tuple(path), term=term)


def _joined(lines: Sequence[_Read]) -> str:
    said = (_plain(_BULLET.sub("", _HIDDEN.sub("", it.text), count=1)) for it in lines)
    return "\n".join(it for it in said if it)


def _plain(text: str) -> str:
    return trimmed(_inside(text))


def _inside(text: str) -> str:
    """Return a text as it is read: links by their words, formulas between their marks."""
    said = _STRESS.sub("", _WIKILINK.sub(r"\1", text))
    return _MATH.sub(lambda it: rf"\({it[1].strip()}\)", said)
