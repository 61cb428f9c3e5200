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
_LONGEST: Final = 120
"""A sentence that goes on is quoted this far to both sides of the name."""
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
    starts: tuple[int, ...]
    """Where each of them begins."""


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
    source = sheet.note.source
    anchors = set(sheet.marks.values())
    topics = sorted(
        (topic.span, topic.title) for section in sheet.note.sections for topic in section.topics
    )
    quotable = sorted(_lines(walked), key=lambda it: it.span)
    for (concept, line, span), spans in _sentences(source.text, quotable, mentions).items():
        number = source.position(spans[0].start).line
        anchor = f"L{number}" if f"L{number}" in anchors else ""
        # What stands in raw HTML is in no line: the name alone is quoted.
        name = (inline.Text(span, source.text[span.start : span.end]),)
        yield (
            concept,
            Saying(
                sheet=sheet,
                place=Page(sheet.page.path, anchor),
                line=number,
                topic=_topic(topics, spans[0].start),
                sentence=_excerpt(quotable[line], span) if line >= 0 else name,
                mentions=tuple(spans),
            ),
        )


def _sentences(
    text: str, found: Sequence[_Line], mentions: Sequence[Mention]
) -> dict[tuple[str, int, Span], list[Span]]:
    """Group mentions by concept, line (-1: none) and sentence."""
    starts = [it.span.start for it in found]
    said: dict[tuple[str, int, Span], list[Span]] = {}
    latest: dict[tuple[str, int], Span] = {}
    for it in sorted(mentions, key=lambda it: it.span):
        line = bisect_right(starts, it.span.start) - 1
        if line < 0 or it.span.start >= found[line].span.end:
            said.setdefault((it.concept, -1, it.span), []).append(it.span)
            continue
        sentence = latest.get((it.concept, line))
        if sentence is None or it.span.end > sentence.end:
            sentence = _sentence(text, found[line].span, it.span)
        latest[it.concept, line] = sentence
        said.setdefault((it.concept, line, sentence), []).append(it.span)
    return said


def _excerpt(line: _Line, span: Span) -> tuple[inline.Inline, ...]:
    """Return the part of a line within `span`: text is cut, what cannot be cut is kept."""
    first = max(bisect_right(line.starts, span.start) - 1, 0)
    out: list[inline.Inline] = []
    for it in line.children[first : bisect_left(line.starts, span.end)]:
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
                starts = tuple(it.span.start for it in line)
                yield _Line(Span(starts[0], line[-1].span.end), line, starts)


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
