"""Blocks -> parts: which of what was written belongs to which section of the day."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from notecc.model import Role, block, inline
from notecc.model.sheet import Part
from notecc.model.walk import lines, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import Note, Section

_NOT_SHOWN: Final = (block.CommentBlock, block.FrontMatter, block.FootnoteDefinition)
PLANS: Final = frozenset({Role.TODO, Role.TOMORROW})
"""Sections whose bullets are things to do."""


_NOT_DONE: Final = frozenset(" /->")
"""What stands in the box of what is open, half done, given up, or moved to another day."""


def title_heading(note: Note) -> block.Heading | None:
    """Return the heading that is the note's title: its first block, if no section begins there."""
    shown = (it for it in note.blocks if not isinstance(it, _NOT_SHOWN))
    first = next(shown, None)
    if not isinstance(first, block.Heading) or not note.title:
        return None
    if any(section.span.start in first.span for section in note.sections):
        return None
    return first if _same(plain(first.children), note.title) else None


def parts(note: Note, anchors: Sequence[str]) -> tuple[Part, ...]:
    """Return what stands before, in and between the sections; `anchors` are the sections'."""
    title = title_heading(note)
    begins = [it.span.start for it in note.sections]
    grouped: list[tuple[int | None, list[block.Block]]] = []
    for it in note.blocks:
        if it is title or isinstance(it, _NOT_SHOWN):
            continue
        number = bisect_right(begins, max(it.span.start, it.span.end - 1)) - 1
        inside = number >= 0 and it.span.start < max(
            note.sections[number].span.end, begins[number] + 1
        )
        key = number if inside else None
        if grouped and grouped[-1][0] == key:
            grouped[-1][1].append(it)
        else:
            grouped.append((key, [it]))
    return tuple(
        Part(None, "", tuple(blocks))
        if number is None
        else _part(note.sections[number], anchors[number], tuple(blocks))
        for number, blocks in grouped
    )


def ticks(part: Part) -> dict[int, bool]:
    """Return the bullets that are shown with a box, by offset, and whether it is ticked."""
    if part.role not in PLANS:
        return {}
    return {it.span.start: is_done(it) for it in bullets(part.blocks)}


def bullets(blocks: tuple[block.Block, ...]) -> Iterator[block.ListItem]:
    """Yield the bullets of a list of things to do."""
    return (item for it in blocks if isinstance(it, block.List) for item in it.items)


def is_done(item: block.ListItem) -> bool:
    """Say whether a bullet is ticked, or its first line is all struck through.

    A `~~` at its beginning strikes to the end of the line, even if the writer forgot to close it.
    """
    if item.task is not None:
        return item.task not in _NOT_DONE
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, block.Paragraph):
        return False
    line = [it for it in next(lines(first.children)) if not _is_blank(it)]
    if line and isinstance(line[0], inline.Text) and line[0].text.lstrip().startswith("~~"):
        return True
    return bool(line) and all(
        isinstance(it, inline.Styled) and it.style is inline.Style.STRUCK for it in line
    )


def _part(section: Section, anchor: str, blocks: tuple[block.Block, ...]) -> Part:
    part = Part(section.role, anchor, blocks)
    boxes = ticks(part).values()
    return Part(section.role, anchor, blocks, done=sum(boxes), todo=len(boxes))


def _is_blank(node: inline.Inline) -> bool:
    return isinstance(node, inline.Text) and node.text.isspace()


def _same(a: str, b: str) -> bool:
    return _folded(a) == _folded(b)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
