"""Mentions -> sayings: the sentences in which the notes speak of a concept."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.model import Span, block, inline
from notecc.model.sheet import Page, Saying
from notecc.model.walk import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import LinkedNote, Mention
    from notecc.model.sheet import Sheet
    from notecc.model.walk import Node

_LONG: Final = 160
"""A line of up to this many characters is quoted whole; of a longer one, the sentence."""
_LONGEST: Final = 400
_SENTENCE_END: Final = re.compile(r"(?<=[^\d\s][.!?。])\s+")
_LEFT_OUT: Final = (
    inline.Embed,
    inline.Image,
    inline.FootnoteReference,
    inline.BlockId,
    inline.Html,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of text of a note."""

    span: Span
    children: tuple[inline.Inline, ...]


def marks(linked: LinkedNote, walked: Sequence[Node]) -> dict[int, str]:
    """Return the spots that mentions and block links point to: offset -> anchor.

    Only a spot within shown text gets one, and a line only one.
    """
    note = linked.note
    starts = sorted({it.span.start for it in linked.mentions})
    out: dict[int, str] = {}
    taken: set[str] = set()
    for node in walked:
        if isinstance(node, inline.BlockId):
            anchor = f"^{node.id}"
            if anchor.lower() not in taken:
                out[node.span.start] = anchor
                taken.add(anchor.lower())
        elif isinstance(node, inline.Text | inline.Code):
            first, last = (bisect_left(starts, at) for at in node.span)
            for at in starts[first:last]:
                anchor = f"L{note.source.position(at).line}"
                if anchor not in taken:
                    out[at] = anchor
                    taken.add(anchor)
    return out


def sayings(
    sheet: Sheet, mentions: Sequence[Mention], walked: Sequence[Node]
) -> Iterator[tuple[str, Saying]]:
    """Yield each sentence of a note that names a concept, in order, with that concept."""
    note = sheet.note
    found = sorted(_lines(walked), key=lambda it: it.span)
    starts = [it.span.start for it in found]
    anchors = set(sheet.marks.values())
    said: dict[tuple[str, int, Span], list[Span]] = {}
    for it in sorted(mentions, key=lambda it: it.span):
        number = bisect_right(starts, it.span.start) - 1
        if number >= 0 and it.span.start < found[number].span.end:
            span = _sentence(note.source.text, found[number].span, it.span)
        else:
            number, span = -1, it.span
        said.setdefault((it.concept, number, span), []).append(it.span)
    topics = sorted(
        ((topic.span, topic.title) for section in note.sections for topic in section.topics),
    )
    for (concept, number, span), spans in said.items():
        line = note.source.position(spans[0].start).line
        anchor = f"L{line}" if f"L{line}" in anchors else ""
        if number < 0:
            sentence: tuple[inline.Inline, ...] = (
                inline.Text(span, note.source.text[span.start : span.end]),
            )
        else:
            sentence = excerpt(found[number].children, span)
        topic = _topic(topics, spans[0].start)
        place = Page(sheet.page.path, anchor)
        yield concept, Saying(sheet, place, line, topic, sentence, tuple(spans))


def excerpt(children: Sequence[inline.Inline], span: Span) -> tuple[inline.Inline, ...]:
    """Return the part of `children` within `span`: text is cut, what cannot be cut is kept."""
    starts = [it.span.start for it in children]
    first = max(bisect_right(starts, span.start) - 1, 0)
    out: list[inline.Inline] = []
    for it in children[first : bisect_left(starts, span.end)]:
        if it.span.end <= span.start or isinstance(it, _LEFT_OUT):
            continue
        if isinstance(it, inline.Text) and len(it.text) == it.span.end - it.span.start:
            cut = Span(max(it.span.start, span.start), min(it.span.end, span.end))
            text = it.text[cut.start - it.span.start : cut.end - it.span.start]
            out.append(inline.Text(cut, text))
        else:
            out.append(it)
    return tuple(out)


def _lines(walked: Sequence[Node]) -> Iterator[_Line]:
    for node in walked:
        match node:
            case block.Heading() | block.Paragraph() | block.Cell():
                groups = [node.children]
            case block.Callout() | block.Details():
                groups = [node.title]
            case _:
                continue
        for group in groups:
            for line in filter(None, lines(group)):
                yield _Line(Span(line[0].span.start, line[-1].span.end), line)


def _sentence(text: str, line: Span, mention: Span) -> Span:
    """Return the sentence around a mention, or the whole line if it is short."""
    if line.end - line.start <= _LONG:
        return line
    start, end = line.start, line.end
    before = text[max(start, mention.start - _LONGEST) : mention.start]
    for it in _SENTENCE_END.finditer(before):
        start = mention.start - len(before) + it.end()
    start = max(start, mention.start - _LONGEST)
    if after := _SENTENCE_END.search(text, mention.end, min(end, mention.end + _LONGEST)):
        end = after.start()
    return Span(start, min(end, mention.end + _LONGEST))


def _topic(topics: Sequence[tuple[Span, str]], at: int) -> str:
    number = bisect_right(topics, at, key=lambda it: it[0].start) - 1
    if number < 0 or at >= topics[number][0].end:
        return ""
    return topics[number][1]
