"""What a reader hears of a line: its text, with every mark taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def plain(nodes: Iterable[inline.Inline]) -> str:
    """Return the text of `nodes` on one line, blanks run together."""
    return " ".join("".join(_texts(nodes)).split())


def lines(nodes: Sequence[inline.Inline]) -> list[tuple[inline.Inline, ...]]:
    """Split a paragraph's nodes at its line ends."""
    out: list[list[inline.Inline]] = [[]]
    for node in nodes:
        if isinstance(node, inline.Break):
            out.append([])
        else:
            out[-1].append(node)
    return [tuple(line) for line in out]


def spoken(line: Iterable[inline.Inline]) -> tuple[inline.Inline, ...]:
    """Return the nodes of a line that are read: neither blanks, nor hidden, nor bare tags."""
    return tuple(
        node
        for node in line
        if not isinstance(node, inline.Comment | inline.BlockId | inline.Html)
        and not (isinstance(node, inline.Text) and not node.text.strip())
    )


def _texts(nodes: Iterable[inline.Inline]) -> Iterator[str]:
    for node in nodes:
        match node:
            case inline.Text(_, text) | inline.Code(_, text):
                yield text
            case inline.Math(_, latex):
                yield latex
            case inline.WikiLink():
                yield node.shown
            case inline.Break():
                yield " "
            case inline.Tag():
                yield f"#{node.name}"
            case inline.Field():
                yield f"{node.key}: "
                yield from _texts(node.children)
            case inline.Styled() | inline.Link() | inline.FootnoteReference():
                yield from _texts(node.children)
            case _:
                pass
