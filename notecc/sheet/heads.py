"""Headings and topics -> ranks, anchors and concepts: the skeleton of a sheet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.model import Role, Span, block
from notecc.model.sheet import Entry, Head
from notecc.model.walk import lines, plain
from notecc.sheet.anchors import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import LinkedNote, Mention, Note, Topic
    from notecc.model.walk import Node
    from notecc.sheet.anchors import Names

_DEEPEST: Final = 6
_LISTED: Final = 2
"""How deep the table of contents goes below a section."""
_WITHOUT_CHIPS: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, or the line of a paragraph with which a topic begins."""

    span: Span
    title: str
    level: int | None
    """As in the source; None for a line that is no heading."""
    section: int | None
    opens: bool
    """It is the heading of its section."""
    topic: Topic | None


def skeleton(note: Note, walked: Sequence[Node], title: Span | None) -> tuple[Line, ...]:
    """Return the headings and topic lines of a note in order, except its title."""
    return tuple(it for it in _lines(note, walked) if it.span != title)


def heads(found: Sequence[Line], linked: LinkedNote, names: Names) -> dict[int, Head]:
    """Say how each line of the skeleton is shown."""
    ranks = _ranks(found)
    mentions = _Mentions(linked.mentions)
    out: dict[int, Head] = {}
    above, section = 1, None
    for line in found:
        if line.section != section:
            above, section = 2, line.section
        if line.opens:
            above = 2
        elif line.level is not None:
            above = ranks[line.section, line.level]
        level = min(above if line.level is not None else above + 1, _DEEPEST)
        concepts: tuple[str, ...] = ()
        if line.topic and not (line.opens and _is_plain(linked.note, line)):
            concepts = mentions.inside(line.topic.span)
        elif line.opens and line.section is not None and not _is_plain(linked.note, line):
            concepts = mentions.outside_topics(linked.note, line.section)
        anchor = names.new(slug(line.title) or "section")
        out[line.span.start] = Head(level, anchor, concepts, is_topic=line.topic is not None)
    return out


def outline(
    found: Sequence[Line], heads: dict[int, Head], note: Note, parts: Sequence[str]
) -> tuple[Entry, ...]:
    """Return the table of contents: sections, their headings, and topics where there are none.

    `parts` are the anchors of the sections, for those that no heading opens.
    """
    headed = {it.section for it in found if it.level is not None and not it.opens}
    opened = {it.section for it in found if it.opens}
    entries = [
        (section.span.start, Entry(0, section.title, anchor))
        for number, (section, anchor) in enumerate(zip(note.sections, parts, strict=True))
        if number not in opened
    ]
    for line in found:
        if line.level is None and line.section in headed:
            continue
        head = heads[line.span.start]
        depth = 0 if line.opens else head.level - 2
        if depth <= _LISTED:
            entries.append((line.span.start, Entry(depth, line.title, head.anchor)))
    return tuple(entry for _, entry in sorted(entries, key=lambda it: it[0]))


def _lines(note: Note, walked: Sequence[Node]) -> Iterator[Line]:
    topics = sorted(
        (topic for section in note.sections for topic in section.topics),
        key=lambda it: it.title_span.start,
    )
    titles = [it.title_span.start for it in topics]
    begins = [it.span.start for it in note.sections]

    def line(span: Span, title: str, level: int | None) -> Line:
        at = bisect_left(titles, span.start)
        topic = topics[at] if at < len(titles) and titles[at] in span else None
        number = bisect_right(begins, span.end) - 1
        section = note.sections[number] if number >= 0 else None
        if section is None or span.start >= section.span.end:
            return Line(span, title, level, None, opens=False, topic=topic)
        opens = level is not None and (section.span.start in span)
        return Line(span, title, level, number, opens=opens, topic=topic)

    for node in walked:
        if isinstance(node, block.Heading):
            yield line(node.span, plain(node.children), node.level)
        elif isinstance(node, block.Paragraph):
            for children in filter(None, lines(node.children)):
                span = Span(children[0].span.start, children[-1].span.end)
                if (found := line(span, plain(children), None)).topic:
                    yield found


def _is_plain(note: Note, line: Line) -> bool:
    return line.section is not None and note.sections[line.section].role in _WITHOUT_CHIPS


def _ranks(found: Sequence[Line]) -> dict[tuple[int | None, int], int]:
    """Return the rank of each heading level in each section: 3 for the highest, 2 outside."""
    used: dict[int | None, set[int]] = {}
    for line in found:
        if line.level is not None and not line.opens:
            used.setdefault(line.section, set()).add(line.level)
    return {
        (section, level): min(rank, _DEEPEST)
        for section, levels in used.items()
        for rank, level in enumerate(sorted(levels), start=2 if section is None else 3)
    }


class _Mentions:
    """The mentions of one note, to be asked for by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda it: it.span)
        self._starts = [it.span.start for it in self._mentions]

    def inside(self, span: Span) -> tuple[str, ...]:
        """Return the concepts named within `span`, in order, each once."""
        return tuple(dict.fromkeys(it.concept for it in self._within(span)))

    def outside_topics(self, note: Note, number: int) -> tuple[str, ...]:
        """Return the concepts that a section names where no topic has begun yet."""
        section = note.sections[number]
        begins = [it.span.start for it in section.topics]
        out = []
        for mention in self._within(section.span):
            at = bisect_right(begins, mention.span.start) - 1
            if at < 0 or mention.span.start >= section.topics[at].span.end:
                out.append(mention.concept)
        return tuple(dict.fromkeys(out))

    def _within(self, span: Span) -> Sequence[Mention]:
        first, last = (bisect_left(self._starts, at) for at in span)
        return self._mentions[first:last]
