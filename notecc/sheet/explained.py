"""Mentions -> what a note teaches, what it explains, and what it only names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from notecc.model import Role, Span, block, inline
from notecc.model.sheet import Missing
from notecc.model.walk import lines, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notecc.model import LinkedNote, Mention, Note
    from notecc.model.sheet import Place
    from notecc.model.walk import Node
    from notecc.sheet.heads import Line

_NOT_TAUGHT: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})
_FEW: Final = 4
"""A line that has fewer letters than this beside the names in it says nothing of them."""
_SHOWS: Final = (block.MathBlock, block.CodeBlock, block.Table, inline.Math, inline.Image)


def taught(linked: LinkedNote, found: Sequence[Line]) -> tuple[str, ...]:
    """Return the concepts that a heading or the title of a topic names, in order."""
    asides = _asides(linked.note)
    titles = [it.span for it in found if not _within(it.span, asides)]
    return tuple(dict.fromkeys(it.concept for it in linked.mentions if _within(it.span, titles)))


def only_named(
    linked: LinkedNote,
    found: Sequence[Line],
    walked: Sequence[Node],
    places: Mapping[int, Place],
) -> tuple[str, ...]:
    """Return the concepts of which the note says nothing but the name, in order.

    A name is explained by words beside it on its line, or by what stands under the line: the
    body of a topic, the bullets below a bullet. Plans and retrospectives explain nothing.
    """
    note, asides = linked.note, _asides(linked.note)
    said = sorted(_saying(linked, walked, places))
    starts = [it.start for it in said]
    reach = {line.span: _reach(line, found, note) for line in found}
    reach |= dict(_bullets(walked))
    heads = sorted(reach)

    def explained(mention: Mention) -> bool:
        if _within(mention.span, asides):
            return False
        if _within(mention.span, said):
            return True
        at = bisect_right(heads, mention.span.start, key=lambda it: it.start) - 1
        if at < 0 or mention.span.start >= heads[at].end:
            return False
        first = bisect_left(starts, heads[at].end)
        return first < len(starts) and starts[first] < reach[heads[at]]

    known = {it.concept for it in linked.mentions if explained(it)}
    return tuple(dict.fromkeys(it.concept for it in linked.mentions if it.concept not in known))


def _reach(line: Line, found: Sequence[Line], note: Note) -> int:
    """Return where the text under a heading or a topic's title ends."""
    if line.topic:
        return line.topic.span.end
    at = bisect_right(found, line.span.start, key=lambda it: it.span.start)
    return found[at].span.start if at < len(found) else len(note.source.text)


def _bullets(walked: Sequence[Node]) -> Iterator[tuple[Span, int]]:
    """Yield the first block of each bullet that has more under it, and where that ends."""
    for node in walked:
        if isinstance(node, block.ListItem) and len(node.blocks) > 1:
            yield node.blocks[0].span, node.span.end


def _saying(
    linked: LinkedNote, walked: Sequence[Node], places: Mapping[int, Place]
) -> Iterator[Span]:
    """Yield what says something: lines with words beside the names, formulas, pictures."""
    text = linked.note.source.text
    names = sorted({it.span for it in linked.mentions})
    starts = [it.start for it in names]
    for node in walked:
        if isinstance(node, _SHOWS):
            yield node.span
        elif isinstance(node, inline.Embed):
            if not isinstance(places.get(node.span.start), Missing):
                yield node.span
        elif isinstance(node, block.Heading | block.Paragraph | block.Cell):
            for line in filter(None, lines(node.children)):
                span = Span(line[0].span.start, line[-1].span.end)
                inside = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                named = sum(_letters(text[it.start : it.end]) for it in inside)
                if _letters(plain(line)) - named >= _FEW:
                    yield span


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _asides(note: Note) -> list[Span]:
    return [it.span for it in note.sections if it.role in _NOT_TAUGHT]


def _within(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, span.start, key=lambda it: it.start) - 1
    return at >= 0 and span.start < spans[at].end
