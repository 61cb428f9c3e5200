"""Going through a note from top to bottom, however deeply it nests."""

from __future__ import annotations

from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from notecc.model import block, inline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Node: TypeAlias = block.Block | block.ListItem | block.Cell | inline.Inline


def nodes(roots: Iterable[Node]) -> Iterator[Node]:
    """Yield each node and then all that is in it, in the order of the source."""
    stack = list(roots)[::-1]
    while stack:
        node = stack.pop()
        yield node
        if inside := below(node):
            stack += inside[::-1]


def below(node: Node) -> tuple[Node, ...]:
    """Return the nodes that `node` holds, in the order of the source."""
    inside = _INSIDE.get(type(node))
    return inside(node) if inside else ()


def _cells(table: block.Table) -> tuple[Node, ...]:
    return (*table.header, *(cell for row in table.rows for cell in row))


def _titled(it: block.Callout | block.Details) -> tuple[Node, ...]:
    return (*it.title, *it.blocks)


# A `match` would say the same in three times the time, and every node of a vault comes by here.
_INSIDE: Final[Mapping[type[Node], Callable[[Any], tuple[Node, ...]]]] = MappingProxyType(
    {
        block.List: attrgetter("items"),
        block.Table: _cells,
        block.Callout: _titled,
        block.Details: _titled,
        **dict.fromkeys(
            (block.ListItem, block.Quote, block.FootnoteDefinition), attrgetter("blocks")
        ),
        **dict.fromkeys(
            (
                block.Heading,
                block.Paragraph,
                block.Cell,
                inline.Styled,
                inline.Link,
                inline.Field,
                inline.FootnoteReference,
            ),
            attrgetter("children"),
        ),
    }
)


def lines(children: Iterable[inline.Inline]) -> Iterator[tuple[inline.Inline, ...]]:
    """Yield the lines of a paragraph, without the breaks between them."""
    line: list[inline.Inline] = []
    for child in children:
        if isinstance(child, inline.Break):
            yield tuple(line)
            line = []
        else:
            line.append(child)
    yield tuple(line)


def plain(children: Iterable[inline.Inline]) -> str:
    """Return what a reader sees of `children`, without markup, on one line."""
    return "".join(map(_plain, nodes(children))).strip()


def _plain(node: Node) -> str:  # noqa: PLR0911 - one line a kind
    match node:
        case inline.Text() | inline.Code():
            return node.text
        case inline.Math():
            return node.latex
        case inline.WikiLink():
            return node.shown
        case inline.Embed():
            return node.caption
        case inline.Image():
            return node.alt
        case inline.Tag():
            return f"#{node.name}"
        case inline.Field():
            return f"{node.key}: "
        case inline.Break():
            return " "
        case _:
            return ""
