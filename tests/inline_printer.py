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


def _one(node: inline.Inline) -> str:  # noqa: PLR0911 - one for each kind
    match node:
        case inline.Text():
            return node.text
        case inline.Break():
            return "⏎\n"
        case inline.Styled():
            return _braced(node.style.name.lower(), _all(node.children))
        case inline.Code() | inline.Html():
            return _braced(type(node).__name__.lower(), node.text)
        case inline.Math():
            return _braced("display" if node.display else "math", node.latex)
        case inline.Link():
            return _braced("link", node.url, node.title and repr(node.title), _all(node.children))
        case inline.Image():
            return _braced("image", node.url, node.title and repr(node.title), node.alt, _size(node))
        case inline.WikiLink():
            return _braced("wikilink", _target(node.target), f"as {node.shown}")
        case inline.Embed():
            return _braced("embed", _target(node.target), node.caption, _size(node))
        case inline.Tag():
            return _braced("tag", node.name)
        case inline.Comment():
            return _braced("comment")
        case inline.BlockId():
            return _braced("id", node.id)
        case inline.Field():
            return _braced("field", f"{node.key} =", _all(node.children))
        case inline.FootnoteReference():
            return _braced("footnote", node.label, _all(node.children))


def _braced(*words: str) -> str:
    return f"{{{' '.join(it for it in words if it)}}}"


def _target(target: inline.Target) -> str:
    return " # ".join([target.note, *target.headings]) + (f" ^ {target.block}" if target.block else "")


def _size(node: inline.Image | inline.Embed) -> str:
    return "x".join(str(it) for it in (node.width, node.height) if it)
