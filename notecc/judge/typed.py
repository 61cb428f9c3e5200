"""A linked note -> the formulas that are typed in it, and the concepts that each may be of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from notecc.judge.spelling import LONGEST
from notecc.library.find import called
from notecc.model import Role, Span, block, inline
from notecc.model.walk import lines, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import LinkedNote, Note, Topic


class Form(StrEnum):
    """How a formula is typed."""

    MATH = "math"
    CODE = "code"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Typed:
    """A formula in a note. The span is of what is typed, in TEXT without bullet and label."""

    span: Span
    text: str
    form: Form
    topic: Topic | None
    concept: str
    """The one that it is surely of: by its line, or by the title of its topic; empty if unsure."""
    near: tuple[str, ...]
    """All that it may be of."""


_ASSIGNED: Final = re.compile(r"(?<![=!<>≤≥])=(?![=>])|[←≔]|<\s?[-−–]")
_ARROW: Final = re.compile(r"\\(?:leftarrow|gets|coloneqq|rightarrow|to)(?![A-Za-z])")
_HEAD: Final = re.compile(
    r"\s*(?:[-*+•·▶→>]\s+|\d{1,2}[.)]\s+|\[[ xX]\]\s+)*(?:[*_=~]{1,3}(?=\S))?"
    r"(?:[^=←<:;^_\\$(]{1,40}(?:\([^()=]{1,40}\)\s*)?:(?!\s*[=:])\s*)?"
)
_TAIL: Final = re.compile(r"[\s*_=~.,;]*$")
_BEFORE: Final = re.compile(r"[^=←<]*[가-힣][^\s=←<]*\s+(?=[^\s=←<가-힣])")
"""Words before a formula: `업데이트 식은 w = …`."""
_NOT_JUDGED: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})


def typed(linked: LinkedNote) -> tuple[Typed, ...]:
    """Return the formulas of a note in order."""
    near = _Near(linked)
    aside = [it.span for it in linked.note.sections if it.role in _NOT_JUDGED]
    return tuple(
        near.placed(*it)
        for it in _formulas(linked.note)
        if not any(part.start <= it[0].start < part.end for part in aside)
    )


_LEADING: Final = 200
"""A line that ends so near above a formula on lines of its own says what comes."""


def _formulas(note: Note) -> Iterator[tuple[Span, str, Form, Span]]:
    """Yield each formula's span, text and form, and the span of its line."""
    above = 0
    for node in nodes(note.blocks):
        match node:
            case block.MathBlock(span, latex):
                is_led = 0 < span.start - above < _LEADING
                yield span, latex, Form.MATH, Span(above if is_led else span.start, span.end)
            case block.Paragraph() | block.Cell():
                for line in lines(node.children):
                    above = line[0].span.start if line else above
                    yield from _on_line(note, line)
            case _:
                pass


def _on_line(note: Note, line: Sequence[inline.Inline]) -> Iterator[tuple[Span, str, Form, Span]]:
    if not line:
        return
    whole = Span(line[0].span.start, line[-1].span.end)
    inside = tuple(nodes(line))
    for node in inside:
        match node:
            case inline.Math(span, latex):
                yield span, latex, Form.MATH, whole
            case inline.Code(span, text) if is_assigned(text) and len(text) <= LONGEST:
                yield span, text, Form.CODE, whole
            case _:
                pass
    if all(isinstance(it, inline.Text | inline.Styled) for it in inside) and (
        said := _said(note.source.text, whole)
    ):
        yield said, note.source.text[said.start : said.end], Form.TEXT, whole


def is_assigned(text: str) -> bool:
    """Say whether a text gives something a value."""
    return bool(_ASSIGNED.search(text) or _ARROW.search(text))


def _said(text: str, line: Span) -> Span | None:
    """Return where on a line of prose a formula stands, if there is an `=` or an arrow."""
    if line.end - line.start > LONGEST or not _ASSIGNED.search(text, *line):
        return None
    head = _HEAD.match(text, *line)
    start = head.end() if head else line.start
    if before := _BEFORE.match(text, start, line.end):
        start = before.end()
    said = Span(start, start + len(_TAIL.sub("", text[start : line.end])))
    return said if _ASSIGNED.search(text, *said) else None


class _Near:
    """Where the concepts of a note are named: on lines, in the titles of topics, and above."""

    def __init__(self, linked: LinkedNote) -> None:
        self.mentions = linked.mentions
        self.starts = [it.span.start for it in linked.mentions]
        sections = [it for it in linked.note.sections if it.role not in _NOT_JUDGED]
        self.topics = [topic for it in sections for topic in it.topics]
        self.tops = [it.span.start for it in self.topics]

    def placed(self, span: Span, text: str, form: Form, line: Span) -> Typed:
        topic = self._topic(span.start)
        on_line = self._named(Span(line.start, span.start)) + self._named(Span(span.end, line.end))
        titles = self._titles(topic)
        own = on_line if len(on_line) == 1 else titles[0] if titles else ()
        near = (*called_in(text), *self._named(line), *(it for each in titles for it in each))
        return Typed(
            span, text, form, topic, own[0] if len(own) == 1 else "", tuple(dict.fromkeys(near))
        )

    def _topic(self, at: int) -> Topic | None:
        found = bisect_right(self.tops, at) - 1
        if found < 0 or self.topics[found].span.end < at:
            return None
        return self.topics[found]

    def _titles(self, topic: Topic | None) -> list[tuple[str, ...]]:
        """Return what the title of a topic names, then the titles that it stands under."""
        if topic is None:
            return []
        out, level = [self._named(topic.title_span)], topic.level
        at = bisect_left(self.tops, topic.span.start) - 1
        for above in self.topics[max(at - _ABOVE, 0) : at + 1][::-1]:
            if above.level < level:
                level = above.level
                out.append(self._named(above.title_span))
        return out

    def _named(self, span: Span) -> tuple[str, ...]:
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return tuple(dict.fromkeys(it.concept for it in self.mentions[first:last]))


def called_in(text: str) -> Iterator[str]:
    """Yield the concept that stands before the `=`: `MSE = …`."""
    if found := _NAME.match(text):
        concept = called(found[1])
        if concept:
            yield concept.id


_ABOVE: Final = 60
"""How many topics are looked at for the headings above one."""
_NAME: Final = re.compile(
    r"[\s$*]*(?:\\(?:mathrm|text|operatorname)\{)?([A-Za-z가-힣 -]{2,30}?)[\s}]*(?:\(|_|=|:)"
)
