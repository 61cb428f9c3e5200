"""Lines that hold a section of their own: `- 내일 해 볼 것 : 논문 읽기`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Role, Section, Span, block
from notecc.parse.heads import flat
from notecc.parse.names import Sureness
from notecc.parse.plain import lines, plain, spoken
from notecc.parse.roles import LONGEST_NAME, naming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import inline
    from notecc.parse.names import Naming
    from notecc.parse.sections import Part

_SAID: Final = re.compile(r"(?P<name>[^:：]{1,60}?)\s*[:：](?!//)\s*(?P<value>.*)", re.DOTALL)
_DEEPEST: Final = 2


class _Line(NamedTuple):
    """A bullet, or a line of text, and whether something hangs below it."""

    span: Span
    text: str
    has_below: bool


def fields(parts: Sequence[Part], blocks: Sequence[block.Block], end: int) -> tuple[Section, ...]:
    """Find the lines that hold a section of their own: plans anywhere, reflections outside one."""
    out = []
    at = 0
    for line in _lines(blocks, end):
        while at < len(parts) and parts[at].span.end <= line.span.start:
            at += 1
        part = parts[at] if at < len(parts) and line.span.start in parts[at].span else None
        if part and _is_head(line, part):
            continue
        found = _field(line)
        if found and _may_stand(found[0], part):
            out.append(Section(line.span, found[0].role, found[1]))
    return tuple(out)


def _is_head(line: _Line, part: Part) -> bool:
    head = part.head.span
    return line.span.start <= head.start < head.end <= line.span.end


def _may_stand(said: Naming, part: Part | None) -> bool:
    """Say whether the line is about another thing than the section that it stands in."""
    if part is None or not part.is_named or part.role is Role.OTHER:
        named = part.head.naming if part else None
        return not (named and named.lists_links)
    # Within a lecture, plans are the subject's; within a plan, they are the plan's own.
    return said.role is Role.TOMORROW and part.role not in _PLANLESS


_PLANLESS: Final = frozenset({Role.TODO, Role.TOMORROW, Role.LECTURE})


def _field(line: _Line) -> tuple[Naming, str] | None:
    """Return what a line's name says and the name, if anything is said under it."""
    said = _SAID.match(line.text)
    name, value = (said["name"], said["value"]) if said else (line.text, "")
    if not (value.strip() or line.has_below) or len(name) > LONGEST_NAME:
        return None
    called = naming(name)
    if not called or called.sureness < Sureness.CERTAIN or called.role not in _ROLES:
        return None
    return called, name.strip()


_ROLES: Final = frozenset({Role.TODO, Role.TOMORROW, Role.RETROSPECTIVE, Role.DONE})


def _lines(blocks: Sequence[block.Block], end: int) -> Iterator[_Line]:
    for node, _ in flat(blocks, end):
        if isinstance(node, block.List):
            yield from _bullets(node, _DEEPEST)
        elif isinstance(node, block.Paragraph):
            yield from _rows(node)


def _bullets(node: block.List, depth: int) -> Iterator[_Line]:
    for item in node.items:
        first, *rest = item.blocks or (None,)
        if isinstance(first, block.Paragraph):
            text = _text(lines(first.children)[0])
            yield _Line(item.span, text, has_below=bool(rest))
        if depth > 1:
            for inner in item.blocks:
                if isinstance(inner, block.List):
                    yield from _bullets(inner, depth - 1)


def _rows(node: block.Paragraph) -> Iterator[_Line]:
    for row in lines(node.children):
        if row:
            yield _Line(Span(row[0].span.start, row[-1].span.end), _text(row), has_below=False)


def _text(line: Sequence[inline.Inline]) -> str:
    return plain(spoken(line))
