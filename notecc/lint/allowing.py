"""Findings -> comments in the note that allow them, where a comment changes nothing else.

A comment stands at the end of the finding's line; above it, where a block begins that is no text;
or else at the top of the note, and then for all of it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.lint import lint
from notecc.lint.fix import tried
from notecc.model import Edit, Fix, Span, Words, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic, Severity

_TITLE: Final = Words("주석으로 허용합니다", "allow it in a comment")
_UNSAYABLE: Final = str.maketrans("()%<>", "     ")
"""What would end the reason, or the comment."""
_UNSEEN: Final = (inline.Comment, inline.Text, inline.Break, block.CommentBlock)


class Allowed(NamedTuple):
    """A note with comments, how many findings they allow, and how many no comment can."""

    reading: Reading
    hidden: int
    left: int


def allowing(
    reading: Reading, rules: Sequence[Rule], severities: frozenset[Severity], reason: str = ""
) -> Allowed:
    """Add a comment for each finding of these severities."""
    reason = " ".join(reason.translate(_UNSAYABLE).split())
    count = len(_found(reading, rules, severities))
    for place in (_at_the_end, _above, _on_top):
        offered = list(place(reading, _found(reading, rules, severities), reason))
        reading = tried(reading, rules, offered, is_kept=_is_shown_alike).reading
    left = _found(reading, rules, severities)
    return Allowed(reading, count - len(left), len(left))


def _found(
    reading: Reading, rules: Sequence[Rule], severities: frozenset[Severity]
) -> tuple[Diagnostic, ...]:
    return tuple(it for it in lint(reading, rules) if it.severity in severities)


def _at_the_end(reading: Reading, found: Iterable[Diagnostic], reason: str) -> Iterator[Diagnostic]:
    tables = [it.span for it in reading.walked if isinstance(it, block.Table)]
    for number, here in _by_line(reading, found):
        line = reading.lines[number]
        end = line.start + len(line.text.rstrip())
        is_row = any(end in it or it.end == end for it in tables)
        if line.text.strip() and not is_row:
            yield _allowing(here, Span(end, end), f" {_comment('allow', here, reason)}")


def _above(reading: Reading, found: Iterable[Diagnostic], reason: str) -> Iterator[Diagnostic]:
    begins = {reading.line_at(it.span.start) for it in reading.note.blocks}
    for number, here in _by_line(reading, found):
        line = reading.lines[number]
        if number in begins and line.ending:
            comment = _comment("allow", here, reason)
            yield _allowing(here, Span(line.start, line.start), f"{comment}{line.ending}")


def _on_top(reading: Reading, found: Sequence[Diagnostic], reason: str) -> Iterator[Diagnostic]:
    if not found:
        return
    first = next(iter(reading.note.blocks), None)
    start = first.span.end if isinstance(first, block.FrontMatter) else 0
    ending = next((it.ending for it in reading.lines if it.ending), "\n")
    yield _allowing(found, Span(start, start), f"{_comment('allow-file', found, reason)}{ending}")


def _by_line(
    reading: Reading, found: Iterable[Diagnostic]
) -> Iterator[tuple[int, list[Diagnostic]]]:
    def line(it: Diagnostic) -> int:
        return reading.line_at(it.span.start)

    for number, here in groupby(sorted(found, key=line), line):
        yield number, list(here)


def _comment(verb: str, found: Iterable[Diagnostic], reason: str) -> str:
    names = ", ".join(dict.fromkeys(it.name for it in found))
    return f"%% notecc: {verb} {names} ({reason}) %%" if reason else f"%% notecc: {verb} {names} %%"


def _allowing(found: Sequence[Diagnostic], span: Span, text: str) -> Diagnostic:
    """Return the first finding with the comment as its fix."""
    return replace(found[0], fix=Fix(_TITLE, (Edit(span, text),)))


def _is_shown_alike(before: Reading, after: Reading) -> bool:
    """Say whether the notes are made of the same things, but for comments."""
    one, other = (
        [type(it) for it in reading.walked if not isinstance(it, _UNSEEN)]
        for reading in (before, after)
    )
    return one == other
