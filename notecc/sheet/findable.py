"""Sheet -> what can be found in it: every line that its page shows."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from notecc.model import Span, block, inline
from notecc.model.findable import Findable
from notecc.model.walk import lines, nodes, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import Mention
    from notecc.model.sheet import Sheet

_LONGEST: Final = 400
"""A line that is longer is cut in pieces of so many characters, at a space."""


def findable(sheet: Sheet, mentions: Sequence[Mention]) -> Iterator[Findable]:
    """Yield the lines of a note in order: text, code and formulas, each where it is shown."""
    spots = _spots(sheet)
    at = [start for start, _ in spots]
    begins = [it.span.start for it in mentions]
    for span, text in _lines(sheet):
        number = bisect_right(at, span.start) - 1
        inside = mentions[bisect_left(begins, span.start) : bisect_left(begins, span.end)]
        own = bisect_left(at, span.start)
        if own < len(at) and at[own] < span.end:
            number = own
        concepts = tuple(dict.fromkeys(it.concept for it in inside))
        anchor = spots[number][1] if number >= 0 else ""
        for piece in _pieces(unicodedata.normalize("NFC", " ".join(text.split()))):
            yield Findable(piece, anchor, concepts, is_title=span.start in sheet.heads)


def _spots(sheet: Sheet) -> list[tuple[int, str]]:
    """Return the named spots of a page, in order."""
    heads = [(start, it.anchor) for start, it in sheet.heads.items()]
    parts = [(it.blocks[0].span.start, it.anchor) for it in sheet.parts if it.blocks and it.anchor]
    # Of two names of one place, the heading's: `dict` keeps the last.
    return sorted({**dict(parts), **sheet.marks, **dict(heads)}.items())


def _lines(sheet: Sheet) -> Iterator[tuple[Span, str]]:
    if sheet.heading:
        yield Span(sheet.heading[0].span.start, sheet.heading[-1].span.end), plain(sheet.heading)
    shown = (it for part in sheet.parts for it in part.blocks)
    notes = (it for it in sheet.note.blocks if isinstance(it, block.FootnoteDefinition))
    for node in nodes([*shown, *notes]):
        match node:
            case block.Heading() | block.Paragraph() | block.Cell():
                yield from _written(node.children)
            case block.Callout() | block.Details():
                yield from _written(node.title)
            case block.CodeBlock():
                yield from ((node.span, it) for it in node.text.splitlines() if it.strip())
            case block.MathBlock():
                yield node.span, node.latex


def _written(children: Sequence[inline.Inline]) -> Iterator[tuple[Span, str]]:
    for line in filter(None, lines(children)):
        if text := plain(line):
            yield Span(line[0].span.start, line[-1].span.end), text


def _pieces(text: str) -> Iterator[str]:
    while len(text) > _LONGEST:
        cut = text.rfind(" ", _LONGEST // 2, _LONGEST)
        cut = cut if cut > 0 else _LONGEST
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text
