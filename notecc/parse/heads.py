"""Blocks -> heads: every line that could name a section or a topic, in order."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Span, block, inline
from notecc.parse.names import Naming, Sureness
from notecc.parse.plain import lines, plain, spoken
from notecc.parse.roles import naming, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BELOW_HEADINGS: Final = 7
"""The level of a bare or bold line, and of a fold's summary."""

_LONGEST_HEADING: Final = 80
_LONGEST_LINE: Final = 30


class Shape(Enum):
    """What a head is written as."""

    HEADING = "heading"
    FOLD = "fold"
    LINE = "line"
    BULLET = "bullet"
    """A heading that starts a list item."""


class Head(NamedTuple):
    """A line that stands above others. `limit` is where its fold ends, if it is in one."""

    span: Span
    level: int
    title: str
    shape: Shape
    limit: int
    naming: Naming | None
    number: tuple[int, ...]


def heads(blocks: Sequence[block.Block], end: int) -> list[Head]:
    """Find the heads of a note: headings, summaries of folds, lines that name a section."""
    out: list[Head] = []
    for node, limit in flat(blocks, end):
        match node:
            case block.Heading():
                out += _heading(node, limit)
            case block.Details() | block.Callout() if node.title:
                out += _fold(node, min(limit, node.span.end))
            case block.List():
                out += _bullets(node, limit)
            case block.Paragraph():
                out += _line(node, limit)
            case _:
                pass
    return out


def flat(blocks: Iterable[block.Block], end: int) -> Iterator[tuple[block.Block, int]]:
    """Yield the blocks and those inside folds, in order, each with where its fold ends."""
    stack = [(iter(blocks), end)]
    while stack:
        rest, limit = stack[-1]
        node = next(rest, None)
        if node is None:
            stack.pop()
            continue
        yield node, limit
        if isinstance(node, block.Details):
            inner = limit if node.tag == "div" else min(limit, node.span.end)
            stack.append((iter(node.blocks), inner))


def is_sentence(text: str) -> bool:
    """Say whether a line says something, where a title would only name it."""
    text = text.rstrip(" :：")
    if len(text) > _LONGEST_HEADING:
        return True
    return len(text) > 10 and text.endswith((".", "!", "다", "요", "죠", "니까"))


def _heading(node: block.Heading, limit: int) -> Iterator[Head]:
    title = plain(node.children)
    called = naming(title)
    if title and (called or not is_sentence(title)):
        yield Head(node.span, node.level, title, Shape.HEADING, limit, called, number(title))


def _bullets(node: block.List, limit: int) -> Iterator[Head]:
    """Yield the headings that start list items and name a section; others are topics at most."""
    for item in node.items:
        if item.blocks and isinstance(item.blocks[0], block.Heading):
            for head in _heading(item.blocks[0], limit):
                if head.naming:
                    span = Span(item.span.start, head.span.end)
                    yield head._replace(span=span, shape=Shape.BULLET)


def _fold(node: block.Details | block.Callout, limit: int) -> Iterator[Head]:
    title = plain(node.title)
    called = naming(title)
    if not title or (isinstance(node, block.Callout) and not _is_plain(called)):
        return
    seen = spoken(node.title) or node.title
    span = Span(seen[0].span.start, seen[-1].span.end)
    if isinstance(node, block.Callout):
        span = Span(node.span.start, span.end)
    yield Head(span, BELOW_HEADINGS, title, Shape.FOLD, limit, called, number(title))


def _line(node: block.Paragraph, limit: int) -> Iterator[Head]:
    """Yield a paragraph's first line if it names a section."""
    first = spoken(lines(node.children)[0])
    if not first or not all(isinstance(it, inline.Text | inline.Styled) for it in first):
        return
    title = plain(first)
    called = naming(title) if len(title) <= _LONGEST_LINE else None
    if called and _is_plain(called):
        span = Span(first[0].span.start, first[-1].span.end)
        title = title.rstrip(" :：")
        yield Head(span, BELOW_HEADINGS, title, Shape.LINE, limit, called, number(title))


def _is_plain(called: Naming | None) -> bool:
    return called is not None and called.sureness >= Sureness.PLAIN
