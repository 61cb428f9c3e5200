"""A linked note -> what its lectures say, line by line, each with all that rules ask about it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from notecc.judge import Saying, judgements
from notecc.judge.claims import claimed
from notecc.judge.sentences import sentences
from notecc.model import Role, Span, Words, block, inline
from notecc.model.walk import lines as split
from notecc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.judge import Judged
    from notecc.judge.claims import Claimed
    from notecc.model import Item, LinkedNote, Mention, Note, Topic

_DIVISION: Final = 7
"""Topics of a level below this are headings."""
_SPACES: Final = re.compile(r"\s+")
_OPEN: Final = re.compile(r"(?:동시에|하고|하며|면서|해서|지만|,|[a-z])$")
_OWN: Final = re.compile(r"[^\s:]{1,20}(?:은|는|이란|란)\s")
_LABELLED: Final = re.compile(r"(?P<label>문제|결론) ?[:：] ?(?P<said>.+)")
"""Labels that define nothing, but that a card can ask for."""
_DEEPEST: Final = 12
"""Bullets below this depth are not read: nobody nests so deep to be asked about it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A bullet, and all that is known of it. `term` and `definition` are empty if it has none."""

    span: Span
    numbers: tuple[int, ...]
    text: str
    term: str = ""
    definition: str = ""
    mentions: tuple[Mention, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    """The concepts that it names: as it calls them, and their ids."""
    formulas: tuple[Judged, ...] = ()
    claims: tuple[Claimed, ...] = ()
    pictures: tuple[str, ...] = ()
    ordered: bool = False
    children: tuple[Line, ...] = ()

    @property
    def false(self) -> tuple[Words, Words] | None:
        """What it says that is wrong, and what is right; None if nothing is."""
        for it in self.claims:
            if not it.is_right and it.claim.degree == "false":
                return it.claim.claim, it.claim.fact
        for one in self.formulas:
            if one.verdict.saying is Saying.WRONG:
                return Words(one.typed.text, one.typed.text), one.verdict.diagnosis
        return None

    @property
    def caution(self) -> str:
        """What the library adds to it, where it is not wrong but not precise."""
        facts = [it.claim.fact.ko for it in self.claims if not it.is_right]
        return "\n".join(dict.fromkeys(facts))


@dataclass(frozen=True, slots=True)
class Place:
    """A topic with its lines. `concept` is what it is about, if its title names one."""

    title: str
    path: tuple[str, ...]
    number: int
    concept: str
    lines: tuple[Line, ...]
    pictures: tuple[str, ...]
    is_heading: bool = False
    picture_lines: tuple[int, ...] = ()

    def every(self) -> Iterator[Line]:
        """Yield all lines, those below others too, in order."""
        stack = list(reversed(self.lines))
        while stack:
            line = stack.pop()
            yield line
            stack += reversed(line.children)


def places(linked: LinkedNote) -> tuple[Place, ...]:
    """Return the topics of a note's lectures, in order; plans and diaries are not looked at."""
    reader = _Reader(linked)
    out: list[Place] = []
    for section in linked.note.sections:
        if section.role is not Role.LECTURE:
            continue
        above: list[Topic] = []
        for topic in section.topics:
            while above and above[-1].level >= topic.level:
                above.pop()
            if reader.line_of(topic.title_span.start) != reader.line_of(section.span.start):
                path = tuple(unicodedata.normalize("NFC", it.title) for it in above)
                out.append(reader.place(topic, path))
                if topic.level < _DIVISION:
                    above.append(topic)
    return tuple(out)


@dataclass(slots=True)
class _Texts:
    """The written lines of a note, by place."""

    spans: list[Span] = field(default_factory=list)
    inside: list[tuple[inline.Inline, ...]] = field(default_factory=list)


class _Reader:
    """What is found out once for a whole note."""

    def __init__(self, linked: LinkedNote) -> None:
        self._note, self._mentions = linked.note, linked.mentions
        self._starts = [it.span.start for it in linked.mentions]
        self._texts = _texts(linked.note)
        self._line_starts = [it.start for it in self._texts.spans]
        self._formulas = judgements(linked)
        self._formula_starts = [it.typed.span.start for it in self._formulas]
        self._claims = sorted(
            claimed(sentences(linked.note, linked.mentions)), key=lambda it: it.span
        )
        self._claim_starts = [it.span.start for it in self._claims]

    def place(self, topic: Topic, path: tuple[str, ...]) -> Place:
        title = self._said(topic.title_span) or unicodedata.normalize("NFC", topic.title)
        found = self._in(topic.title_span)
        lines = self._lines(topic.items, depth=0)
        shown = [it for it in self._between(topic.span) if it[1]]
        return Place(
            title=title.strip(" .:："),
            path=path,
            number=self._note.source.position(topic.title_span.start).line,
            concept=found[0].concept if _is_title(found, topic) else "",
            lines=_joined(lines),
            pictures=tuple(name for _, names in shown for name in names),
            is_heading=topic.level < _DIVISION,
            picture_lines=tuple(number for number, _ in shown),
        )

    def line_of(self, offset: int) -> int:
        """Return the line of a place in the note."""
        return self._note.source.position(offset).line

    def _between(self, span: Span) -> Iterator[tuple[int, tuple[str, ...]]]:
        first, last = (bisect_left(self._line_starts, at) for at in span)
        for at in range(first, last):
            start = self._texts.spans[at].start
            yield self._note.source.position(start).line, _pictures(self._texts.inside[at])

    def _lines(self, items: Sequence[Item], *, depth: int) -> tuple[Line, ...]:
        if depth > _DEEPEST:
            return ()
        return tuple(self._line(it, depth=depth) for it in items)

    def _line(self, item: Item, *, depth: int) -> Line:
        source = self._note.source
        until = item.items[0].span.start if item.items else item.span.end
        at = bisect_left(self._line_starts, item.span.start)
        at_end = bisect_left(self._line_starts, until)
        own = range(at, min(at_end, at + 1))
        span = self._texts.spans[at] if own else item.span
        pictures = tuple(
            it for one in range(at, at_end) for it in _pictures(self._texts.inside[one])
        )
        mentions = self._in(span)
        text = self._said(span) if own else ""
        term = self._said(item.term) if item.term else ""
        definition = self._said(item.definition) if item.definition else ""
        if not term and (labelled := _LABELLED.fullmatch(text)):
            term, definition = labelled["label"], labelled["said"]
        return Line(
            span=span,
            numbers=(source.position(span.start).line,),
            text=text,
            term=term,
            definition=definition,
            mentions=mentions,
            names=tuple(
                (unicodedata.normalize("NFC", source.text[slice(*it.span)]), it.concept)
                for it in mentions
            ),
            formulas=self._formulas[slice(*_within(self._formula_starts, span))],
            claims=tuple(self._claims[slice(*_within(self._claim_starts, span))]),
            pictures=pictures,
            ordered=source.text[item.span.start : item.span.start + 1].isdigit(),
            children=self._lines(item.items, depth=depth + 1),
        )

    def _in(self, span: Span) -> tuple[Mention, ...]:
        return self._mentions[slice(*_within(self._starts, span))]

    def _said(self, span: Span) -> str:
        """Return what is read in a span of one line, formulas between their marks."""
        at = bisect_right(self._line_starts, span.start) - 1
        if at < 0 or span.start >= self._texts.spans[at].end:
            return ""
        said = "".join(_cut(it, span) for it in self._texts.inside[at])
        # Particles and endings are looked for in syllables, not in their parts.
        return unicodedata.normalize("NFC", _SPACES.sub(" ", said)).strip()


def _is_title(found: Sequence[Mention], topic: Topic) -> bool:
    """Say whether a title is a concept's name: `미니배치와 배치의 차이` only speaks of it."""
    named = sum(it.span.end - it.span.start for it in found[:1])
    aside = sum(len(it[0]) for it in _ASIDE.finditer(topic.title))
    length = topic.title_span.end - topic.title_span.start - aside
    return named >= _MOSTLY * length and named > 0 and not _SEVERAL.search(topic.title)


_ASIDE: Final = re.compile(r"\s*\([^()]*\)")
_SEVERAL: Final = re.compile(
    r"(?:방법들?|종류|비교|차이|계열|친구들?|후손들?|이후|methods?|variants?)$", re.IGNORECASE
)


_MOSTLY: Final = 0.6


def _within(starts: Sequence[int], span: Span) -> tuple[int, int]:
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def _texts(note: Note) -> _Texts:
    found: list[tuple[Span, tuple[inline.Inline, ...]]] = []
    for node in nodes(note.blocks):
        if isinstance(node, block.Paragraph | block.Heading):
            found += [
                (Span(line[0].span.start, line[-1].span.end), line)
                for line in split(node.children)
                if line
            ]
    found.sort(key=lambda it: it[0])
    return _Texts([it for it, _ in found], [it for _, it in found])


def _pictures(line: Sequence[inline.Inline]) -> tuple[str, ...]:
    out = []
    for it in nodes(line):
        if isinstance(it, inline.Embed):
            out.append(unicodedata.normalize("NFC", it.target.note))
        elif isinstance(it, inline.Image):
            out.append(unicodedata.normalize("NFC", it.url))
    return tuple(out)


def _cut(node: inline.Inline, span: Span) -> str:  # noqa: PLR0911 - one line a kind
    """Return what is read of a node within a span; struck out is what is no longer meant."""
    if node.span.end <= span.start or node.span.start >= span.end:
        return ""
    match node:
        case inline.Text() if len(node.text) == node.span.end - node.span.start:
            first = max(span.start - node.span.start, 0)
            return node.text[first : span.end - node.span.start]
        case inline.Text() | inline.Code():
            return node.text
        case inline.Math():
            return rf"\({node.latex.strip()}\)"
        case inline.WikiLink():
            return node.shown
        case inline.Styled() if node.style is inline.Style.STRUCK:
            return ""
        case inline.Styled() | inline.Link():
            return "".join(_cut(it, span) for it in node.children)
        case _:
            return ""


def _joined(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Make one line of two bullets that are one sentence, on every level."""
    out: list[Line] = []
    for it in lines:
        line = replace(it, children=_joined(it.children)) if it.children else it
        before = out[-1] if out else None
        if before and _goes_on(before, line):
            out[-1] = replace(
                before,
                numbers=before.numbers + line.numbers,
                text=f"{before.text} {line.text}",
                mentions=before.mentions + line.mentions,
                names=before.names + line.names,
                formulas=before.formulas + line.formulas,
                claims=before.claims + line.claims,
                pictures=before.pictures + line.pictures,
                children=line.children,
            )
        else:
            out.append(line)
    return tuple(out)


def _goes_on(before: Line, line: Line) -> bool:
    if before.children or before.term or line.term or not line.text or not before.text:
        return False
    if before.formulas or line.formulas or not _OPEN.search(before.text) or _OWN.match(line.text):
        return False
    if before.text[-1].isascii() and before.text[-1].isalpha():
        # An English sentence: it goes on in small letters, and is more than a name.
        return line.text[0].islower() and len(before.text.split()) > _NAME and line.text.isascii()
    return True


_NAME: Final = 4
"""What has more words is no name."""
