"""Every node of a tree, in the order of the source, without recursion however deep it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from notecc.model import block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node: TypeAlias = block.Block | block.ListItem | block.Cell | inline.Inline

_PARTS: Final = ("title", "header", "rows", "items", "blocks", "children")


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
    for part in _PARTS:
        value = getattr(node, part, ())
        if not isinstance(value, tuple):  # a link's title is a string
            continue
        for it in value:
            found.extend(it if isinstance(it, tuple) else (it,))
    return found
