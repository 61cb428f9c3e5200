"""Print what stands inside the lines of a note: a line for a line, each mark in braces."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from notecc.model import inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Note


def inlines(note: Note) -> str:
    """Print each run of inline nodes on its own line; a `Break` begins another, after `⏎`."""
    return "".join(f"{_all(run)}\n" for run in _runs(note.blocks))


def _runs(value: Any) -> Iterator[tuple[inline.Inline, ...]]:
    if isinstance(value, tuple) and value and isinstance(value[0], inline.Inline):
        yield value
    elif isinstance(value, tuple):
        for it in value:
            yield from _runs(it)
    elif is_dataclass(value):
        for it in fields(value):
            yield from _runs(getattr(value, it.name))


def _all(nodes: Iterable[inline.Inline]) -> str:
    return "".join(_one(it) for it in nodes)


def _one(node: inline.Inline) -> str:
    match node:
        case inline.Text():
            return node.text
        case inline.Break():
            return "⏎\n"
        case inline.Styled():
            return _braced(node.style.name.lower(), _all(node.children))
        case inline.Math(display=True):
            return _braced("display", node.latex)
        case _:
            kind = type(node)
            return _braced(_NAMES.get(kind, kind.__name__.lower()), *_words(node))


def _words(node: Any) -> Iterator[str]:
    """Yield what a node says beside its kind and its place, in the order of its fields."""
    for it in fields(node):
        value = getattr(node, it.name)
        match value:
            case inline.Target():
                yield _target(value)
            case str() if value:
                yield repr(value) if it.name == "title" else value
            case tuple() if it.name == "children":
                yield _all(value)
            case int() if it.name in {"width", "height"}:
                yield f"{it.name}={value}"


_NAMES = {inline.BlockId: "id", inline.FootnoteReference: "footnote"}


def _braced(*words: str) -> str:
    return f"{{{' '.join(it for it in words if it)}}}"


def _target(target: inline.Target) -> str:
    return " # ".join([target.note, *target.headings]) + (
        f" ^ {target.block}" if target.block else ""
    )
