"""Blocks -> topics: a heading, a bold line or a bare line, and the bullets under it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Item, Span, Topic, block, inline
from notecc.parse.heads import BELOW_HEADINGS, flat, is_sentence
from notecc.parse.plain import lines, plain, spoken
from notecc.parse.sections import last_content
from notecc.parse.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.model import Source
    from notecc.parse.sections import Part

_LONGEST_BARE: Final = 60


class _Title(NamedTuple):
    """A line that opens a topic."""

    span: Span
    text: str
    level: int


@dataclass(slots=True)
class _Open:
    title: _Title
    items: list[Item] = field(default_factory=list)


def topics(part: Part, blocks: Sequence[block.Block], source: Source) -> tuple[Topic, ...]:
    """Find the topics of one section. `blocks` are those of the section, folds opened.

    What stands before the first title belongs to a topic with the section's own title, if there
    are bullets in it.
    """
    head = part.head
    if head.naming and head.naming.lists_links:
        return ()
    own = _Open(_Title(head.span, head.title, head.level))
    found = [own]
    for node, after in zip(blocks, [*blocks[1:], None], strict=False):
        title = _title(node, after)
        if title and title.span.end > head.span.end:
            found.append(_Open(title))
        if isinstance(node, block.List):
            found[-1].items += _items(node, source)
    ends = [it.title.span.start for it in found[1:]] + [part.span.end]
    return tuple(
        Topic(
            Span(it.title.span.start, last_content(source, it.title.span.start, end)),
            it.title.text,
            it.title.span,
            it.title.level,
            tuple(it.items),
        )
        for it, end in zip(found, ends, strict=True)
        if it is not own or it.items
    )


def blocks_by_part(
    parts: Sequence[Part], blocks: Iterable[block.Block], end: int
) -> list[list[block.Block]]:
    """Deal the blocks of a note, folds opened and lists cut, out to its sections."""
    out: list[list[block.Block]] = [[] for _ in parts]
    starts = [it.span.start for it in parts]
    for node, _ in flat(blocks, end):
        if isinstance(node, block.List):
            owners = [_owner(parts, starts, it.span.start) for it in node.items]
            for at, run in groupby(zip(owners, node.items, strict=True), key=itemgetter(0)):
                if at is not None:
                    out[at].append(replace(node, items=tuple(item for _, item in run)))
        elif (at := _owner(parts, starts, node.span.start)) is not None:
            out[at].append(node)
    return out


def _owner(parts: Sequence[Part], starts: Sequence[int], offset: int) -> int | None:
    at = bisect_right(starts, offset) - 1
    return at if at >= 0 and offset < parts[at].span.end else None


def _title(node: block.Block, after: block.Block | None) -> _Title | None:
    """Return the title that a block is, or that its last line is."""
    match node:
        case block.Heading():
            text = plain(node.children)
            if text and not is_sentence(text):
                # The line of `---` that may underline a heading is none of its words.
                end = node.children[-1].span.end
                return _Title(Span(node.span.start, end), text, node.level)
        case block.Details() if node.title:
            seen = spoken(node.title) or node.title
            span = Span(seen[0].span.start, seen[-1].span.end)
            return _Title(span, plain(node.title), BELOW_HEADINGS)
        case block.Paragraph():
            return _line_title(node, after)
        case _:
            pass
    return None


def _line_title(node: block.Paragraph, after: block.Block | None) -> _Title | None:
    written = [line for line in map(spoken, lines(node.children)) if line]
    if not written:
        return None
    if _is_bold(written[0]):
        return _made(written[0])
    shown = len(written)
    while shown and _is_picture(written[shown - 1]):
        shown -= 1
    has_below = shown < len(written) or isinstance(after, block.List) or _is_figure(after)
    if not shown or not has_below or not _is_bare(written[shown - 1]):
        return None
    return _made(written[shown - 1])


def _made(line: Sequence[inline.Inline]) -> _Title:
    text = plain(line).rstrip(" :：")
    return _Title(Span(line[0].span.start, line[-1].span.end), text, BELOW_HEADINGS)


def _is_bold(line: Sequence[inline.Inline]) -> bool:
    first, *rest = line
    if not (isinstance(first, inline.Styled) and first.style is inline.Style.STRONG):
        return False
    return plain(rest) in {"", ":", "："} and bool(plain(line)) and not is_sentence(plain(line))


def _is_bare(line: Sequence[inline.Inline]) -> bool:
    text = plain(line)
    return 0 < len(text) <= _LONGEST_BARE and not is_sentence(text)


def _is_picture(line: Sequence[inline.Inline]) -> bool:
    return all(isinstance(node, inline.Embed | inline.Image) for node in line)


def _is_figure(node: block.Block | None) -> bool:
    return isinstance(node, block.Paragraph) and all(
        _is_picture(spoken(line)) for line in lines(node.children)
    )


def _items(node: block.List, source: Source) -> Iterator[Item]:
    for bullet in node.items:
        first = bullet.blocks[0] if bullet.blocks else None
        children = first.children if isinstance(first, block.Paragraph | block.Heading) else ()
        below = tuple(
            item
            for inner in bullet.blocks
            if isinstance(inner, block.List)
            for item in _items(inner, source)
        )
        term_span, definition_span = term(children, source) or (None, None)
        yield Item(bullet.span, plain(children), below, term_span, definition_span)
