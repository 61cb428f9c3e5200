"""Every node of a tree, in the order of the source, without recursion however deep it is."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final, TypeAlias, get_args

from notecc.model import block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Node: TypeAlias = block.Block | block.ListItem | block.Cell | inline.Inline


def everything(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes and all that is in them, each before what it holds."""
    rest = list(nodes)[::-1]
    while rest:
        node = rest.pop()
        yield node
        rest.extend(reversed(inside(node)))


def inside(node: Node) -> list[Node]:
    """Return what stands directly inside a node, in order; a table's rows as their cells."""
    found: list[Node] = []
    for part in _PARTS_OF[type(node)]:
        for it in getattr(node, part):
            if isinstance(it, tuple):
                found.extend(it)
            else:
                found.append(it)
    return found


_TUPLES: Final = ("header", "rows", "items", "blocks", "children")
_PARTS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    kind: (
        *(("title",) if kind in {block.Callout, block.Details} else ()),
        *(it.name for it in fields(kind) if it.name in _TUPLES),
    )
    for union in (block.Block, inline.Inline, block.ListItem | block.Cell)
    for kind in get_args(union)
}
"""Which fields of each kind of node hold nodes."""
