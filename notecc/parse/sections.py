"""Heads -> sections: which part of the note is for what.

Heading levels lie: a lecture's topics often stand at the lecture's own level. So a section is
opened by what its heading says, and a lecture runs on to the next heading that says another
thing. See `tests/spec/outline` for every rule, with notes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Role, Span
from notecc.parse.heads import Shape
from notecc.parse.names import Sureness
from notecc.parse.roles import is_dated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model import Source
    from notecc.parse.heads import Head

_NO_CONTENT: Final = re.compile(
    r"\s*(?:(?:[-*_][ \t]*){3,}|\#{1,6}\s*"
    r"|(?:(?:<br\s*/?>|</?(?:details|div|summary)[^<>]*>|&(?:emsp|nbsp);|\{:[^{}]*\}|\\)\s*)*)$",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """A section before its topics are known: where it runs, and the head that opened it."""

    head: Head
    role: Role
    span: Span
    is_named: bool
    """Its heading says what it is for; otherwise its role is `other`."""


@dataclass(slots=True)
class _Open:
    """The section that is being read."""

    head: Head
    level: int
    is_named: bool
    is_wrapper: bool
    admits: Sureness | None
    counts_on: bool
    """It is numbered, and a later heading at its level has a higher number: a template."""
    heads: int = 0

    @property
    def role(self) -> Role:
        naming = self.head.naming
        return naming.role if naming and self.is_named else Role.OTHER


def parts(heads: Sequence[Head], source: Source) -> list[Part]:
    """Divide a note into sections; they are in order and do not overlap."""
    known = _resolved(heads)
    wrappers = _wrappers(known, source)
    counting = _counting(known)
    out: list[Part] = []
    current: _Open | None = None
    for at, head in enumerate(known):
        if current and head.span.start >= current.head.limit:
            out += _closed(current, current.head.limit, source)
            current = None
        if current and not _opens(head, current):
            current.heads += 1
            continue
        if current and not (_holds(current, head) and _is_empty(current.head, head, source)):
            out += _closed(current, head.span.start, source)
        current = _opened(head, wrappers.get(at), counts_on=at in counting)
    if current:
        out += _closed(current, min(current.head.limit, len(source.text)), source)
    return out


def last_content(source: Source, start: int, end: int) -> int:
    """Return the offset after the last visible character of the last line with content."""
    line = bisect_right(source.line_starts, max(end - 1, start)) - 1
    while source.line_starts[line] > start:
        text = source.text[source.line_starts[line] : end].rstrip()
        if not _NO_CONTENT.match(text):
            return source.line_starts[line] + len(text)
        end = source.line_starts[line]
        line -= 1
    return start + len(source.text[start:end].rstrip())


def _resolved(heads: Sequence[Head]) -> list[Head]:
    """Drop the weak names that nothing beside them vouches for."""
    sure: set[int] = set()
    families: dict[tuple[int, str], set[str]] = defaultdict(set)
    for head in heads:
        naming = head.naming
        if naming and naming.sureness > Sureness.WEAK and naming.role is not Role.OTHER:
            sure.add(head.level)
        elif naming and naming.family:
            families[head.level, naming.family].add(head.title)
    out = []
    for head in heads:
        naming = head.naming
        if naming and naming.sureness == Sureness.WEAK:
            if len(families.get((head.level, naming.family), ())) > 1:
                naming = naming._replace(sureness=Sureness.PLAIN)
            elif head.level not in sure:
                naming = None
        out.append(head._replace(naming=naming))
    return out


def _counting(heads: Sequence[Head]) -> set[int]:
    """Find the numbered heads that a later one, at the same level, counts on from."""
    highest: dict[int, int] = {}
    found = set()
    for at in range(len(heads) - 1, -1, -1):
        head = heads[at]
        if len(head.number) == 1:
            if highest.get(head.level, 0) > head.number[0]:
                found.add(at)
            highest[head.level] = max(highest.get(head.level, 0), head.number[0])
    return found


def _wrappers(heads: Sequence[Head], source: Source) -> dict[int, int]:
    """Find the headings that only hold sections, and the level of the sections in each."""
    out = {}
    for at, head in enumerate(heads[:-1]):
        after = heads[at + 1]
        if head.shape is not Shape.HEADING or after.level <= head.level:
            continue
        if at == 0 and all(it.level > head.level for it in heads[1:]):
            level = _title_level(head, heads[1:])
            if level:
                out[at] = level
        if at not in out and _is_named(after) and _is_empty(head, after, source):
            roles = set()
            for it in heads[at + 1 :]:
                if it.level <= head.level:
                    break
                if it.level == after.level and it.naming and _is_named(it):
                    roles.add(it.naming.role)
            if len(roles) > 1:
                out[at] = after.level
    return out


def _title_level(title: Head, below: Sequence[Head]) -> int | None:
    """Return the level of the sections under a note's title, if there are any."""
    level = min(it.level for it in below)
    if title.naming is None:
        named = [it.level for it in below if _is_named(it)]
        return min(named) if named else None
    if title.naming.role is not Role.LECTURE:
        return None
    namings = [it.naming for it in below if it.level == level and it.shape is Shape.HEADING]
    is_holding = any(
        it and it.sureness > Sureness.WEAK and it.role is not Role.LECTURE for it in namings
    )
    return level if is_holding else None


def _is_named(head: Head) -> bool:
    return head.naming is not None and head.naming.sureness > Sureness.WEAK


def _is_empty(head: Head, after: Head, source: Source) -> bool:
    return last_content(source, head.span.start, after.span.start) <= head.span.end


def _opened(head: Head, wrapped: int | None, *, counts_on: bool) -> _Open | None:
    if wrapped and head.naming is None:
        return None
    return _Open(
        head,
        level=wrapped or head.level,
        is_named=head.naming is not None,
        is_wrapper=wrapped is not None,
        admits=_admits(head),
        counts_on=counts_on,
    )


def _admits(head: Head) -> Sureness | None:
    """Say how sure a deeper name must be to end this section; None: no name will do."""
    if head.naming is None:
        return Sureness.PLAIN if is_dated(head.title) else Sureness.CERTAIN
    # A table of contents may stand a level above the sections that it lists.
    return Sureness.PLAIN if head.naming.lists_links else None


def _opens(head: Head, current: _Open) -> bool:
    """Say whether `head` ends the current section, and so begins another."""
    naming = head.naming
    if head.level > current.level:
        if naming is None or current.admits is None:
            return False
        return naming.sureness >= current.admits
    if naming is None:
        return _leaves(head, current)
    if current.role is not Role.LECTURE or current.is_wrapper or head.level < current.level:
        return True
    least = Sureness.CERTAIN if naming.role is Role.LECTURE else Sureness.PLAIN
    return naming.sureness >= least


def _leaves(head: Head, current: _Open) -> bool:
    """Say whether a heading that names nothing, as high as the section's own, ends it.

    What has no number belongs to the numbered section that it stands in; a lecture also keeps
    whatever else stands at its own level.
    """
    own = current.head.number
    if len(own) == 1 and len(head.number) == 1 and head.number > own:
        return True
    if current.role is Role.LECTURE:
        return head.level < current.level and not own
    return bool(head.number) or not current.counts_on


def _holds(current: _Open, head: Head) -> bool:
    """Say whether a section that names nothing is but the title of the one that `head` opens."""
    inside = head.level > current.level or current.head.shape is Shape.FOLD
    return inside and not current.is_named and not current.heads


def _closed(current: _Open, end: int, source: Source) -> list[Part]:
    """Return the section, unless it only held others."""
    head = current.head
    span = Span(head.span.start, max(last_content(source, head.span.start, end), head.span.end))
    if current.is_wrapper and not current.heads:
        is_sure = head.naming is not None and head.naming.sureness is Sureness.CERTAIN
        if not is_sure or span.end == head.span.end:
            return []
    return [Part(head, current.role, span, current.is_named)]
