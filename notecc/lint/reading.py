"""One reading of a note, shared by all rules: its lines, its prose, its mentions, its links."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.judge.claims import claimed
from notecc.judge.sentences import sentences
from notecc.link import mentions
from notecc.link.shown import shown
from notecc.lint.closed import closed
from notecc.lint.gist import Gist, Said, gist
from notecc.model import LinkedNote, Span, block
from notecc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from notecc.judge import Judged
    from notecc.judge.claims import Claimed
    from notecc.judge.sentences import Sentences
    from notecc.link import Vocabulary
    from notecc.link.shown import Shown
    from notecc.lint.allow import Allowance
    from notecc.lint.around import Around
    from notecc.model import Diagnostic, Mention, Note
    from notecc.model.walk import Node

MASK: Final = "\ufffc"
"""Stands in `prose` for each character that is not prose."""

_VISIBLE: Final = re.compile(r"[^\r\n]")
_LINE_END: Final = re.compile(r"\r\n|\n|\r|\Z")


class Line(NamedTuple):
    """A line of the file without its line end, which stands at `end` and is `ending`."""

    start: int
    end: int
    text: str
    ending: str

    @property
    def span(self) -> Span:
        """The line without its line end."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Reading:
    """A note as rules read it. `known` are the names of concepts.

    `around` is the vault, in which the note is at `place`.
    """

    note: Note
    known: Vocabulary | None = None
    around: Around | None = None
    place: PurePath | None = None
    allowances: tuple[Allowance, ...] = ()
    unused: tuple[Allowance, ...] = ()

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.note.source.text

    @cached_property
    def walked(self) -> tuple[Node, ...]:
        """All nodes of the note, in order."""
        return tuple(nodes(self.note.blocks))

    @cached_property
    def gist(self) -> Gist:
        """What other notes' rules want to know of this one."""
        said = tuple(
            Said(it.claim.place, it.span, self.line_at(it.span.start) + 1, it.is_right)
            for it in self.claimed
        )
        return gist(self.note, self.walked, self.place or self.note.source.path, said)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the file; the last is empty if the file ends with a line end."""
        out, start = [], 0
        for end in _LINE_END.finditer(self.text):
            out.append(Line(start, end.start(), self.text[start : end.start()], end[0]))
            start = end.end()
        return tuple(out)

    @cached_property
    def closed(self) -> tuple[Span, ...]:
        """Where no rule may change a character: code, formulas, comments, addresses."""
        return closed(self.note, self.walked)

    @cached_property
    def prose(self) -> str:
        """The text with `MASK` for each character of `closed`: as long, line ends kept."""
        parts, at = [], 0
        for start, end in self.closed:
            parts += [self.text[at:start], _VISIBLE.sub(MASK, self.text[start:end])]
            at = end
        return "".join([*parts, self.text[at:]])

    @cached_property
    def prose_lines(self) -> tuple[Line, ...]:
        """The lines of the file as they are in `prose`."""
        return tuple(
            it._replace(text=self.prose[it.start : it.end]) if it.text else it for it in self.lines
        )

    @cached_property
    def shown(self) -> Shown:
        """What the reader of the note sees."""
        return shown(self.note)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Where the note speaks of a concept."""
        return mentions(self.note, self.known, self.shown) if self.known else ()

    @cached_property
    def formulas(self) -> tuple[Judged, ...]:
        """The formulas of the note, each with what the judge says of it."""
        # Most notes have no formula, and then nobody need be asked.
        from notecc.judge import judgements  # noqa: PLC0415 - half of a short note's time

        return judgements(LinkedNote(self.note, self.mentions)) if self.known else ()

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences that explain something, each with what it speaks of."""
        return sentences(self.note, self.mentions, self.shown)

    @cached_property
    def claimed(self) -> tuple[Claimed, ...]:
        """What the note claims that is known to be wrong, or right where others are wrong."""
        return claimed(self.sentences) if self.known else ()

    def line_at(self, offset: int) -> int:
        """Return the number of the line that an offset is on, counted from 0."""
        return bisect_right(self.note.source.line_starts, offset) - 1

    @cached_property
    def _titled(self) -> tuple[Span, ...]:
        return tuple(it.span for it in self.walked if isinstance(it, block.Heading))

    def is_in_heading(self, span: Span) -> bool:
        """Say whether a span begins in a heading, which links elsewhere may call by its words."""
        at = bisect_right(self._titled, span.start, key=lambda it: it.start)
        return at > 0 and self._titled[at - 1].end > span.start

    def is_closed(self, span: Span) -> bool:
        """Say whether any character of a span is not for rules to change."""
        at = bisect_right(self.closed, span.start, key=lambda it: it.start)
        return (at > 0 and self.closed[at - 1].end > span.start) or (
            at < len(self.closed) and self.closed[at].start < span.end
        )

    def told(self, *codes: str) -> Iterator[Diagnostic]:
        """Yield what parsing has already said of the note, by its code."""
        return (it for it in self.note.diagnostics if it.code in codes)
