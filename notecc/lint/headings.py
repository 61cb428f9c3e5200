"""A reading -> the headings that open its sections, its topics, and what is glued to a list."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Role, Span, block
from notecc.model.walk import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.lint.reading import Reading
    from notecc.model import Section, Topic

_NUMBER: Final = re.compile(r"#{1,6}[ \t]+(?:\*\*|__)?(?P<number>\d{1,2})[.)](?!\d)")
DAILY: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})
"""What only the note of a day has."""

_BEFORE: Final = re.compile(r"#{0,6}[ \t\d.)*_]*")
_AFTER: Final = re.compile(r"(?:이?란|의)?(?: ?(?:방법|기법|알고리즘|개념|정의))?[ ?:*_]*")
"""What a title may add to the name of a concept without speaking of another."""


class Title(NamedTuple):
    """A heading that opens a section, and the number that it begins with."""

    heading: block.Heading
    section: Section
    text: str
    number: int | None
    number_span: Span

    @property
    def role(self) -> Role:
        """What the section is for."""
        return self.section.role


def titles(reading: Reading) -> list[Title]:
    """Return the headings that open the sections of a note, in order."""
    sections = {it.span.start: it for it in reading.note.sections}
    out = []
    for node in reading.note.blocks:
        if isinstance(node, block.Heading) and (section := sections.get(node.span.start)):
            found = _NUMBER.match(reading.text, *node.span)
            number = int(found["number"]) if found else None
            span = Span(*found.span("number")) if found else Span(node.span.start, node.span.start)
            out.append(Title(node, section, plain(node.children), number, span))
    return out


def numbered(reading: Reading) -> list[Title]:
    """Return the numbered headings of sections, if there are two or more and all of one level."""
    found = [it for it in titles(reading) if it.number is not None]
    levels = {it.heading.level for it in found}
    return found if len(found) > 1 and len(levels) == 1 else []


def are_shuffled(sections: Sequence[Title]) -> bool:
    """Say whether no number comes twice, and they do not go up."""
    numbers = [it.number or 0 for it in sections]
    return len(set(numbers)) == len(numbers) and numbers != sorted(numbers)


def topics(reading: Reading) -> Iterator[Topic]:
    """Yield the topics of all sections but their own headings."""
    for section in reading.note.sections:
        for it in section.topics:
            if it.title_span.start != section.span.start:
                yield it


def concept_of(reading: Reading, topic: Topic) -> str:
    """Return the concept that a title names, if it names nothing else."""
    start, end = topic.title_span
    number = bisect_left(reading.mentions, start, key=lambda it: it.span.start)
    first = next(iter(reading.mentions[number : number + 1]), None)
    if first is None or first.span.end > end:
        return ""
    is_all = _BEFORE.fullmatch(reading.text, start, first.span.start) and _AFTER.fullmatch(
        reading.text, first.span.end, end
    )
    return first.concept if is_all else ""


def is_daily(reading: Reading, at: int) -> bool:
    """Say whether a place is in a plan or a diary."""
    sections = reading.note.sections
    number = bisect_right(sections, at, key=lambda it: it.span.start) - 1
    return number >= 0 and sections[number].role in DAILY


def glued(reading: Reading) -> Iterator[int]:
    """Yield where, right below a list and not indented, a paragraph begins."""
    ends = {reading.line_at(max(it.span.end - 1, it.span.start)) for it in _lists(reading)}
    for node in reading.walked:
        if not isinstance(node, block.Paragraph):
            continue
        number = reading.line_at(node.span.start)
        line = reading.lines[number]
        if line.start == node.span.start and number - 1 in ends:
            yield node.span.start


def _lists(reading: Reading) -> Iterator[block.List]:
    return (it for it in reading.note.blocks if isinstance(it, block.List))
