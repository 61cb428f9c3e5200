"""The chart of one note: its headings, topics and marked blocks, as links call them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notecc.link.spoken import spoken
from notecc.model import Span, block, inline
from notecc.model.sheet import Excerpt, Page
from notecc.model.walk import below, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import PurePath

    from notecc.model import Note
    from notecc.model.sheet import Head, Sheet
    from notecc.model.walk import Node
    from notecc.sheet.heads import Line


@dataclass(frozen=True, slots=True)
class Chart:
    """One note's page, and what on it a link can name."""

    note: Note
    path: PurePath
    """In the vault."""
    walked: tuple[Node, ...]
    """All nodes of the note, in order: they are gone through by many and found once."""
    page: Page
    title: str
    spots: tuple[tuple[Line, Head, Span], ...]
    """The headings and topics, and how far each of them reaches."""
    marked: Mapping[str, Excerpt]
    """The blocks with a `^block-id`, by that id in lower case."""
    _numbers: dict[str, list[int]] = field(default_factory=dict)
    _excerpts: dict[int, Excerpt] = field(default_factory=dict)

    def whole(self) -> Excerpt:
        """Return the whole note as an excerpt."""
        return Excerpt(self.page, self.title, self.note.blocks)

    def under(self, headings: Sequence[str]) -> Excerpt | None:
        """Return what stands under a heading, or under a heading below another."""
        if not self._numbers:
            for number, (line, _, _) in enumerate(self.spots):
                self._numbers.setdefault(spoken(line.title), []).append(number)
        at = -1
        for heading in headings:
            numbers = self._numbers.get(spoken(heading), [])
            after = bisect_right(numbers, at)
            if after == len(numbers):
                return None
            at = numbers[after]
        return self._excerpt(at)

    def _excerpt(self, number: int) -> Excerpt:
        if number not in self._excerpts:
            line, head, reach = self.spots[number]
            blocks = _within(self.note, reach)
            page = Page(self.page.path, head.anchor)
            self._excerpts[number] = Excerpt(page, f"{self.title} › {line.title}", blocks)
        return self._excerpts[number]


def chart(sheet: Sheet, path: PurePath, walked: tuple[Node, ...], found: Sequence[Line]) -> Chart:
    """Draw the chart of a note from its skeleton; `path` is the note's in the vault."""
    note, page, title, heads = sheet.note, sheet.page, sheet.title, sheet.heads
    reaches = _reaches(found, len(note.source.text))
    spots = tuple(
        (line, heads[line.span.start], reach) for line, reach in zip(found, reaches, strict=True)
    )
    return Chart(note, path, walked, page, title, spots, dict(_marked(note, page, title)))


def _reaches(found: Sequence[Line], end: int) -> list[Span]:
    """Return how far each heading reaches: up to the next one that is not below it."""
    reaches: list[Span] = []
    open_until: dict[int, int] = {}
    for line in reversed(found):
        start = line.span.start
        if line.level is None:
            reaches.append(line.topic.span if line.topic else line.span)
            continue
        nearest = min((at for level, at in open_until.items() if level <= line.level), default=end)
        reaches.append(Span(start, nearest))
        open_until[line.level] = start
    return reaches[::-1]


def _within(note: Note, reach: Span) -> tuple[block.Block, ...]:
    """Return the blocks that begin within `reach`, going down to where its heading stands."""
    level: tuple[Node, ...] = note.blocks
    while True:
        inside = tuple(it for it in level if it.span.start in reach)
        if inside:
            return tuple(it for it in inside if isinstance(it, block.Block))
        around = [it for it in level if reach.start in it.span]
        if not around or not below(around[0]):
            return ()
        level = below(around[0])


def _marked(note: Note, page: Page, title: str) -> Iterator[tuple[str, Excerpt]]:
    """Yield the marked blocks. A mark on a line of its own belongs to the block before."""
    stack: list[tuple[tuple[block.Block, ...], block.ListItem | None]] = [(note.blocks, None)]
    seen = set()
    while stack:
        blocks, owner = stack.pop()
        for number, it in enumerate(blocks):
            for mark in _marks(it):
                name = mark.id.lower()
                if name in seen:
                    continue
                seen.add(name)
                marked: tuple[block.Block, ...] = (it,)
                if number and isinstance(it, block.Paragraph) and it.children == (mark,):
                    marked = (blocks[number - 1],)
                elif owner is not None and number == 0:
                    marked = owner.blocks
                yield name, Excerpt(Page(page.path, f"^{mark.id}"), title, marked)
            stack += _inside(it)


def _marks(it: block.Block) -> Iterator[inline.BlockId]:
    if isinstance(it, block.Paragraph | block.Heading):
        yield from (node for node in nodes(it.children) if isinstance(node, inline.BlockId))


def _inside(it: block.Block) -> list[tuple[tuple[block.Block, ...], block.ListItem | None]]:
    match it:
        case block.List():
            return [(item.blocks, item) for item in reversed(it.items)]
        case block.Quote() | block.Callout() | block.Details() | block.FootnoteDefinition():
            return [(it.blocks, None)]
        case _:
            return []
