"""`%% notecc: allow NAME (reason) %%`: a note that says which remarks it can do without.

A comment of its own line speaks of the next line that is not empty; one at the end of a line, of
that line. `allow-file` speaks of the whole file, `allow-start` of all lines to `allow-end`. So do
the properties: `notecc: {ignore: [NAME]}` speaks of the whole file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.lint.rule import nearest
from notecc.model import Span, block, inline
from notecc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic, Note

_COMMENT: Final = re.compile(
    r"\s*(?:%%|<!--)\s*notecc:\s*(?P<verb>allow(?:-(?:file|start|end))?)(?![\w-])"
    r"(?P<names>[^()\n]*)(?:\((?P<reason>[^()\n]*)\)\s*)?(?:%%|-->)\s*"
)
_PROPERTY: Final = re.compile(
    r"^notecc:[ \t]*(?:\{[ \t]*|\r?\n[ \t]+)ignore:"
    r"(?P<names>[ \t]*\[[^\[\]]*\]|[ \t]*[^\s\[\]{}-][^\n\[\]{}]*|(?:\r?\n[ \t]*-[ \t]+[^\n]*)+)",
    re.MULTILINE,
)
_WORD: Final = re.compile(r"[^\W_][\w-]*")
_NAME: Final = re.compile(r"[^\s,]+")
_EVERYWHERE: Final = 10**9


class Allowance(NamedTuple):
    """One name in one comment, and the lines that it speaks of, counted from 0."""

    name: str
    span: Span
    """Of the name, as written."""
    comment: Span
    codes: frozenset[str]
    """What the name means; empty if it means nothing …"""
    near: str
    """… and then the name that is written most like it, if any is."""
    first: int
    last: int
    is_property: bool = False
    """It stands in the front matter, which is not for rules to change."""


@dataclass(frozen=True)
class Allowances:
    """All that a note allows, and which of it was of use."""

    all: tuple[Allowance, ...] = ()
    _used: set[Allowance] = field(default_factory=set)

    def hides(self, diagnostic: Diagnostic, reading: Reading) -> bool:
        """Say whether a remark is allowed; the allowances that say so were of use."""
        if not self.all:
            return False
        first, last = (reading.line_at(it) for it in diagnostic.span)
        hiding = [
            it
            for it in self.all
            if diagnostic.code in it.codes and it.first <= last and first <= it.last
        ]
        self._used.update(hiding)
        return bool(hiding)

    def unused(self, ran: Iterable[str]) -> tuple[Allowance, ...]:
        """Return the allowances that hid nothing, although their rules ran."""
        codes = frozenset(ran)
        return tuple(
            it for it in self.all if it.codes and it.codes <= codes and it not in self._used
        )


def allowances(note: Note, rules: Sequence[Rule]) -> Allowances:
    """Read the comments of a note; `rules` are all that there are."""
    if "notecc:" not in note.source.text:
        return Allowances()
    return Allowances(tuple(_read(note, rules)))


def _read(note: Note, rules: Sequence[Rule]) -> Iterator[Allowance]:
    known = _Known(rules)
    starts = note.source.line_starts
    open_since: dict[str, tuple[Allowance, int]] = {}
    yield from _properties(note, known)
    for span in _comments(note):
        if not (found := _COMMENT.fullmatch(note.source.text, *span)):
            continue
        line = note.source.position(span.start).line - 1
        for name in _NAME.finditer(note.source.text, *found.span("names")):
            made = known.allowance(name, span, line)
            match found["verb"]:
                case "allow-start":
                    open_since.setdefault(name[0].lower(), (made, line))
                case "allow-end":
                    begun, first = open_since.pop(name[0].lower(), (made, line))
                    yield begun._replace(first=first, last=line)
                case "allow-file":
                    yield made._replace(first=0, last=_EVERYWHERE)
                case _:
                    last = _spoken_of(note, span, line)
                    yield made._replace(last=min(last, len(starts)))
    for begun, first in open_since.values():
        yield begun._replace(first=first, last=_EVERYWHERE)


class _Known:
    """What names mean."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._codes: dict[str, set[str]] = {}
        for it in rules:
            for spelled in (it.name, it.code, it.family):
                self._codes.setdefault(spelled.lower(), set()).add(it.code)

    def allowance(self, name: re.Match[str], comment: Span, line: int) -> Allowance:
        codes = frozenset(self._codes.get(name[0].lower(), ()))
        near = "" if codes else nearest(name[0], self._rules)
        return Allowance(name[0], Span(*name.span()), comment, codes, near, line, line)


def _properties(note: Note, known: _Known) -> Iterator[Allowance]:
    front = note.blocks[0] if note.blocks else None
    if not isinstance(front, block.FrontMatter):
        return
    for found in _PROPERTY.finditer(note.source.text, *front.span):
        for name in _WORD.finditer(note.source.text, *found.span("names")):
            made = known.allowance(name, Span(*found.span()), 0)
            yield made._replace(last=_EVERYWHERE, is_property=True)


def _comments(note: Note) -> Iterator[Span]:
    found = (
        it.span for it in nodes(note.blocks) if isinstance(it, inline.Comment | block.CommentBlock)
    )
    yield from sorted(found)


def _spoken_of(note: Note, comment: Span, line: int) -> int:
    """Return the line that a comment speaks of: its own, or the next with something on it."""
    text, starts = note.source.text, note.source.line_starts
    before = text[starts[line] : comment.start]
    following = bisect_right(starts, max(comment.end - 1, comment.start))
    end = starts[following] if following < len(starts) else len(text)
    after = text[comment.end : end]
    if before.strip(" \t>-*+") or after.strip():
        return line
    rest = text[end:]
    return note.source.position(end + len(rest) - len(rest.lstrip())).line - 1
