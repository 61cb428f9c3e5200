"""What a worksheet leaves out: definitions, members of lists, right-hand sides of rules."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from notecc.model import Role, block
from notecc.model.walk import nodes, plain
from notecc.render.pdf.formulas import typeset
from notecc.render.pdf.runs import Run, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Note, Span
    from notecc.model.note import Item
    from notecc.render.pdf.runs import Part

_ASKED: Final = frozenset({Role.LECTURE, Role.OTHER})
"""What is to be done, and what was thought of the day, is no matter for an exam."""
_FEWEST: Final = 3
_LONGEST: Final = 24
"""So many bullets, each of so many characters at most, are a list to know by heart."""
_WIDEST: Final = 60
_WIDEST_RULE: Final = 26


@dataclass(slots=True)
class Blanks:
    """The places of a note that are left out, and the answers as they come up."""

    hidden: tuple[Span, ...] = ()
    _answers: list[list[Run]] = field(default_factory=list)
    _numbers: dict[Span, int] = field(default_factory=dict)

    def around(self, span: Span) -> Span | None:
        """Return the hidden place that a span reaches into."""
        at = bisect_right(self.hidden, (span.end - 1, span.end)) - 1
        found = self.hidden[at] if at >= 0 else None
        return found if found and span.start < found.end and found.start < span.end else None

    def hide(self, place: Span, said: Iterable[Run]) -> list[Run]:
        """Take what is said in a hidden place as its answer; its first piece leaves a blank."""
        found = [it for it in said if it.text or it.thing]
        if place in self._numbers:
            self._answers[self._numbers[place] - 1] += found
            return []
        self._numbers[place] = len(self._answers) + 1
        width = min(place.end - place.start, _WIDEST)
        self._answers.append(found)
        return [Run("", thing=["blank", len(self._answers), width])]

    def asked(self, answer: Part, *, width: int) -> Part:
        """Return a blank whose answer is already set."""
        self._answers.append([Run("", thing=answer)])
        return ["blank", len(self._answers), width]

    def answers(self) -> list[list[Part]]:
        """Return the key: what belongs into each blank, in order."""
        return [parts(it) for it in self._answers]


def hidden(note: Note) -> tuple[Span, ...]:
    """Return what a worksheet leaves out of a note, in order, no place within another."""
    asked = [it.span for it in note.sections if it.role in _ASKED]
    if not note.sections:
        asked = [it.span for it in note.blocks]
    found = [
        item.definition
        for section in note.sections
        if section.role in _ASKED
        for topic in section.topics
        for item in _items(topic.items)
        if item.definition
    ]
    found += [it for it in _members(note) if any(_holds(span, it) for span in asked)]
    out: list[Span] = []
    for it in sorted(set(found)):
        if not out or it.start >= out[-1].end:
            out.append(it)
    return tuple(out)


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _items(items: Iterable[Item]) -> Iterator[Item]:
    stack = list(items)[::-1]
    while stack:
        it = stack.pop()
        yield it
        stack += it.items[::-1]


def _members(note: Note) -> Iterator[Span]:
    """Yield the bullets of lists that are made of a few words each."""
    for it in nodes(note.blocks):
        if not isinstance(it, block.List) or len(it.items) < _FEWEST:
            continue
        lines = [item.blocks[0] for item in it.items if len(item.blocks) == 1 and not item.task]
        said = [each for each in lines if isinstance(each, block.Paragraph)]
        if len(said) == len(it.items) and all(_is_short(each) for each in said):
            yield from (each.span for each in said)


def _is_short(paragraph: block.Paragraph) -> bool:
    text = plain(paragraph.children)
    return 0 < len(text) <= _LONGEST and ":" not in text


def rule_with_blank(latex: str, blanks: Blanks) -> Part:
    """Set the left-hand side of a rule; the right-hand side is asked for."""
    at = _equals(latex)
    if at < 0:
        return typeset(latex)
    left, right = latex[: at + 1], latex[at + 1 :].strip()
    gap = blanks.asked(
        typeset(latex, display=False), width=min(max(len(right) // 2, 12), _WIDEST_RULE)
    )
    return ["styled", "", "", [typeset(left, display=False), " ", gap]]


def _equals(latex: str) -> int:
    """Return where the first `=` stands that is inside of nothing."""
    depth = 0
    for at, letter in enumerate(latex):
        depth += (letter in "{(") - (letter in "})")
        if letter == "=" and not depth and "\\begin" not in latex[:at]:
            return at
    return -1
