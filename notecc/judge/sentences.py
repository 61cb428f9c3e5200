"""A note and its mentions -> its sentences, each with the concepts that it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.judge.doubt import is_doubted, is_unmeant
from notecc.judge.subjects import Subjects
from notecc.link.shown import GAP, Shown, shown
from notecc.model import Role, Span, block, inline
from notecc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import Mention, Note

MASK: Final = "\ufffc"
"""Stands in a sentence for a formula or a piece of code."""

_LONGEST: Final = 300
"""In characters. What is longer is no sentence of a note, and may be hostile."""
_DAILY: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})
_ASKING: Final = frozenset(
    {"question", "quote", "cite", "faq", "help", "failure", "fail", "missing", "bug", "danger"}
)
"""Callouts in which a writer says what is asked, what others say, or what is wrong."""
_SPLIT: Final = re.compile(r"[^.!?。;]+(?:[.!?。;]+(?!\s|$)[^.!?。;]*)*[.!?。;]*")
_BREAK: Final = re.compile(r"[\0\n]+")
_GENERAL: Final = re.compile(
    r"[\d.\s*#\[\]()-]*(?:정의|장점|단점|장단점|특징|개념|개요|문제점?|한계|수식|공식|요약|정리|방법|"
    r"원리|구조|의미|목적|이유|종류|예시?|설명|학습|과정|definition|summary|overview|intro\w*|"
    r"pros|cons|what|why|how)[\s:?.]*",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(r"\bvs\b|[와과,/&·]|및|차이|비교|\band\b", re.IGNORECASE)
_COLUMN: Final = re.compile(r"[ \t>]*")
_BULLET: Final = re.compile(r"[ \t>]*(?:[-*+]|\d+[.)])\s")
_TWO: Final = 2
_NOTHING: Final[frozenset[str]] = frozenset()


class _Under(NamedTuple):
    """A title or a bullet, and what is above that."""

    text: str
    above: _Under | None = None


class Sentence(NamedTuple):
    """A sentence in lower case. `text[i:j]` was written at `note.source(start + i, start + j)`."""

    text: str
    start: int
    span: Span
    about: frozenset[str]
    """What it speaks of: its own subject, or that of the bullets and the title above it."""
    following: str
    """The next sentence of the line."""
    under: _Under | None
    """The titles and bullets above it."""

    @property
    def is_doubted(self) -> bool:
        """Say whether its writer does not mean it: it denies, asks, quotes, supposes."""
        under = self.under
        while under:
            if is_unmeant(under.text.lower()):
                return True
            under = under.above
        return is_doubted(self.text, self.following)


class Sentences(NamedTuple):
    """The sentences of a note in order."""

    all: tuple[Sentence, ...]
    shown: Shown
    subjects: Subjects

    def source(self, sentence: Sentence, start: int, end: int) -> Span:
        """Say where `sentence.text[start:end]` was written."""
        return self.shown.source(sentence.start + start, sentence.start + end)

    def named(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return what a sentence names."""
        return self.subjects.inside(sentence.span)

    def topics(self, sentence: Sentence) -> tuple[tuple[int, str], ...]:
        """Return what particles set apart in it, one concept after another, and where."""
        return self.subjects.topics(sentence.span)


class _Above(NamedTuple):
    """A bullet that the next ones may stand under."""

    column: int
    about: frozenset[str]
    under: _Under | None


_NO_TITLE: Final = _Above(-1, _NOTHING, None)


class _Title(NamedTuple):
    start: int
    end: int
    level: int
    below: _Above
    """What stands below it is about what it is about; of a general one, what its own title is."""


def sentences(note: Note, mentions: Sequence[Mention], text: Shown | None = None) -> Sentences:
    """Return the sentences of a note that explain something: not its plans, not its diary.

    `text` is what the note shows, if it is known.
    """
    text = text or shown(note)
    subjects = Subjects(note.source.text, mentions)
    return Sentences(tuple(_sentences(note, mentions, text, subjects)), text, subjects)


def _sentences(
    note: Note, mentions: Sequence[Mention], text: Shown, subjects: Subjects
) -> Iterator[Sentence]:
    titles = _titles(note, mentions)
    starts = [it.start for it in titles]
    silent = _silent(note)
    cells = _cells(note, subjects)
    above: list[_Above] = []
    current = -1
    for start, end in _lines(note, text):
        span = text.source(start, end)
        if _touches(silent, span):
            continue
        number = bisect_right(starts, span.start) - 1
        if number >= 0 and span.start < titles[number].end:
            continue
        if (cell := _cell_at(cells, span)) is not None:
            yield from _said(text, start, end, subjects, _Above(-1, cell, None))
            continue
        if number != current:
            above, current = [], number
        column = _column(note, span.start)
        while above and above[-1].column >= column:
            above.pop()
        inherited = above[-1] if above else titles[number].below if number >= 0 else _NO_TITLE
        said = list(_said(text, start, end, subjects, inherited))
        yield from said
        named = subjects.whole(span)
        whole = named or (said[-1].about if said else inherited.about)
        # A line that is a name and no bullet is the title of the bullets right below it.
        under = column - 1 if named and not _is_bullet(note, span.start) else column
        above.append(_Above(under, whole, _Under(text.text[start:end], inherited.under)))


def _said(
    text: Shown, start: int, end: int, subjects: Subjects, inherited: _Above
) -> Iterator[Sentence]:
    """Yield the sentences of a line; one without a subject has that of the one before."""
    about = inherited.about
    found = [it for it in _SPLIT.finditer(text.text, start, end) if it[0].strip()]
    lower = [it[0].replace(GAP, MASK).replace("İ", "I").lower() for it in found]
    for match, one, following in zip_longest(found, lower, lower[1:], fillvalue=""):
        if not isinstance(match, re.Match) or len(one) > _LONGEST:
            continue
        place = text.source(*match.span())
        own = subjects.of(place, about)
        about = about if own is None else own
        yield Sentence(one, match.start(), place, about, following, inherited.under)


def _cells(note: Note, subjects: Subjects) -> list[tuple[Span, frozenset[str]]]:
    """Return the cells of tables and what each is about: its column, or its row, if they say."""
    out: list[tuple[Span, frozenset[str]]] = []
    for it in nodes(note.blocks) if "|" in note.source.text else ():
        if isinstance(it, block.Table):
            columns = [subjects.named(cell.span) for cell in it.header]
            out += [(cell.span, _NOTHING) for cell in it.header]
            for first, *others in it.rows:
                row = subjects.named(first.span)
                pairs = zip(others, columns[1:], strict=True)
                out.append((first.span, columns[0]))
                out += [(cell.span, column or row) for cell, column in pairs]
    return sorted(out, key=lambda it: it[0])


def _cell_at(cells: Sequence[tuple[Span, frozenset[str]]], span: Span) -> frozenset[str] | None:
    number = bisect_right(cells, span.start, key=lambda it: it[0].start) - 1
    is_in = number >= 0 and span.start < cells[number][0].end
    return cells[number][1] if is_in else None


def _silent(note: Note) -> list[Span]:
    """Return the plans and diaries of a note, and what it asks, quotes or has struck out."""
    out = [it.span for it in note.sections if it.role in _DAILY]
    has_any = "~~" in note.source.text or "[!" in note.source.text
    for it in nodes(note.blocks) if has_any else ():
        match it:
            case block.Callout() if it.kind.lower() in _ASKING:
                out.append(it.span)
            case inline.Styled() if it.style is inline.Style.STRUCK:
                out.append(it.span)
            case _:
                pass
    return _merged(out)


def _merged(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for it in sorted(spans):
        if out and it.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, it.end))
        else:
            out.append(it)
    return out


def _touches(spans: Sequence[Span], span: Span) -> bool:
    """Say whether a span has anything in common with spans that are in order and apart."""
    number = bisect_left(spans, span.end, key=lambda it: it.start) - 1
    return number >= 0 and spans[number].end > span.start


def _lines(note: Note, text: Shown) -> Iterator[tuple[int, int]]:
    """Yield the lines of what is shown; a gap inside a line (a formula) does not end it."""
    start = 0
    whole = text.text
    line_of = note.source.line_starts
    for gap in _BREAK.finditer(whole):
        if "\n" not in gap[0] and gap.start() > start and gap.end() < len(whole):
            before = bisect_right(line_of, text.source(gap.start() - 1, gap.start()).start)
            after = bisect_right(line_of, text.source(gap.end(), gap.end() + 1).start)
            if before == after:
                continue
        if whole[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if whole[start:].strip():
        yield start, len(whole)


def _titles(note: Note, mentions: Sequence[Mention]) -> list[_Title]:
    found = {it.title_span: it.level for part in note.sections for it in part.topics}
    for it in note.blocks:
        if isinstance(it, block.Heading):
            found.setdefault(it.span, it.level)
    starts = [it.span.start for it in mentions]
    out: list[_Title] = []
    open_above: list[_Title] = []
    for (start, end), level in sorted(found.items()):
        if out and start < out[-1].end:
            continue
        while open_above and open_above[-1].level >= level:
            open_above.pop()
        text = note.source.text[start:end]
        if _GENERAL.fullmatch(text) and not is_unmeant(text.lower()):
            below = open_above[-1].below if open_above else _NO_TITLE
        else:
            inside = mentions[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]
            about = frozenset(it.concept for it in inside)
            # What stands under `Bagging vs Boosting` may be about either.
            is_one = len(about) < _TWO or not _TOGETHER.search(text)
            below = _Above(-1, about if is_one else _NOTHING, _Under(text))
        out.append(_Title(start, end, level, below))
        open_above.append(out[-1])
    return out


def _column(note: Note, at: int) -> int:
    """Return how far a line is indented; a line that is no bullet is not."""
    start = note.source.line_starts[bisect_right(note.source.line_starts, at) - 1]
    found = _COLUMN.match(note.source.text, start)
    return len(found[0].expandtabs(4)) if found else 0


def _is_bullet(note: Note, at: int) -> bool:
    start = note.source.line_starts[bisect_right(note.source.line_starts, at) - 1]
    return _BULLET.match(note.source.text, start, at) is not None
