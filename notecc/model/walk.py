"""Going through a note from top to bottom, however deeply it nests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from notecc.model import block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node: TypeAlias = block.Block | block.ListItem | block.Cell | inline.Inline


def nodes(roots: Iterable[Node]) -> Iterator[Node]:
    """Yield each node and then all that is in it, in the order of the source."""
    stack = [iter(roots)]
    while stack:
        for node in stack[-1]:
            yield node
            stack.append(iter(below(node)))
            break
        else:
            stack.pop()


def below(node: Node) -> tuple[Node, ...]:
    """Return the nodes that `node` holds, in the order of the source."""
    match node:
        case block.List():
            return node.items
        case block.ListItem() | block.Quote() | block.FootnoteDefinition():
            return node.blocks
        case block.Callout() | block.Details():
            return (*node.title, *node.blocks)
        case block.Table():
            return (*node.header, *(cell for row in node.rows for cell in row))
        case (
            block.Heading()
            | block.Paragraph()
            | block.Cell()
            | inline.Styled()
            | inline.Link()
            | inline.Field()
            | inline.FootnoteReference()
        ):
            return node.children
        case _:
            return ()


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
