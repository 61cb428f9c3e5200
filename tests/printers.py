"""What the spec pages show of a note: its tree and its outline, as text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from notecc.library import concepts
from notecc.link import mentions as found
from notecc.link import vocabulary
from notecc.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model import Item, Note


def tree(note: Note) -> str:
    """Print the blocks, one node a line: its kind, where it stands, and its plain fields."""
    return "".join(f"{row}\n" for node in note.blocks for row in _rows(note, node, 0))


def _rows(note: Note, node: Any, depth: int) -> Iterator[str]:
    start, end = (note.source.position(at) for at in node.span)
    where = f"{start.line}:{start.column}-{end.line}:{end.column}"
    values = [(it.name, getattr(node, it.name)) for it in fields(node)]
    plain = [row for name, value in values if (row := _plain(note, name, value))]
    yield "  " * depth + " ".join([type(node).__name__, where, *plain])
    for name, value in values:
        if not _is_below(value):
            continue
        if name in {"title", "header", "rows"}:
            yield "  " * (depth + 1) + f".{name}"
        for child in value:
            yield from _below(note, child, depth + 1)


def _below(note: Note, child: Any, depth: int) -> Iterator[str]:
    if is_dataclass(child):
        yield from _rows(note, child, depth)
        return
    yield "  " * depth + "row"
    for cell in child:
        yield from _rows(note, cell, depth + 1)


def _is_below(value: Any) -> bool:
    return isinstance(value, tuple) and any(
        is_dataclass(it) or isinstance(it, tuple) for it in value
    )


def _plain(note: Note, name: str, value: Any) -> str:
    if isinstance(value, Span) and name != "span":
        return f"{name}={note.source.text[slice(*value)]!r}"
    if isinstance(value, Span) or _is_below(value) or value in (None, (), "", False):
        return ""
    if is_dataclass(value):
        return f"{name}={_flat(value)}"
    if isinstance(value, Enum):
        return str(value.value)
    return repr(value) if name == "text" else f"{name}={value!r}"


def _flat(value: Any) -> str:
    inside = ", ".join(
        repr(getattr(value, it.name)) for it in fields(value) if getattr(value, it.name)
    )
    return f"({inside})"


def outline(note: Note) -> str:
    """Print the date, the sections with their lines, and the topics with their items."""
    rows = [f"date: {note.date}"] if note.date else []
    for section in note.sections:
        first, last = (note.source.position(at).line for at in section.span)
        rows.append(f"{section.role} {first}-{last}: {section.title}")
        for topic in section.topics:
            first, last = (note.source.position(at).line for at in topic.span)
            rows.append(f"  {topic.title} ({first}-{last})")
            rows += [row for item in topic.items for row in _items(note, item, 2)]
    return "".join(f"{row}\n" for row in rows)


def _items(note: Note, item: Item, depth: int) -> Iterator[str]:
    text = item.text
    if item.term and item.definition:
        term, definition = (note.source.text[slice(*it)] for it in (item.term, item.definition))
        text = f"{term} = {definition}"
    yield "  " * depth + f"- {text}"
    for below in item.items:
        yield from _items(note, below, depth + 1)


def diagnostics(note: Note) -> str:
    """Print what parsing had to say: `line:column code name`."""
    rows = []
    for it in note.diagnostics:
        line, column = note.source.position(it.span.start)
        rows.append(f"{line}:{column} {it.code} {it.name}")
    return "".join(f"{row}\n" for row in rows)


def mentions(note: Note) -> str:
    """Print the concepts that the note names: `line:column written = concept`."""
    rows = []
    for it in found(note, vocabulary(concepts())):
        line, column = note.source.position(it.span.start)
        rows.append(f"{line}:{column} {note.source.text[slice(*it.span)]} = {it.concept}")
    return "".join(f"{row}\n" for row in rows)
