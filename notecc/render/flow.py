"""Nodes -> HTML, from a stack of our own: however deeply a note nests, nothing recurses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import block
from notecc.render.blocks import block_pieces, item_pieces
from notecc.render.inlines import inline_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model.walk import Node
    from notecc.render.frame import Desk, Frame, Piece


def flow(nodes: Iterable[Node], frame: Frame, desk: Desk) -> str:
    """Write nodes one after the other."""
    return written([(it, frame) for it in nodes], desk)


def written(pieces: Iterable[Piece], desk: Desk) -> str:
    """Write pieces one after the other, and whatever is inside of them."""
    out: list[str] = []
    stack = list(pieces)[::-1]
    while stack:
        piece = stack.pop()
        if isinstance(piece, str):
            out.append(piece)
        else:
            stack += _pieces(*piece, desk)[::-1]
    return "".join(out)


def _pieces(node: Node, frame: Frame, desk: Desk) -> list[Piece]:
    if isinstance(node, block.ListItem):
        return item_pieces(node, frame, desk)
    if isinstance(node, block.Cell):
        return [(it, frame) for it in node.children]
    if isinstance(node, block.Block):
        return block_pieces(node, frame, desk)
    return inline_pieces(node, frame, desk)
