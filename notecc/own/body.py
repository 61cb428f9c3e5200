"""What is written in a card: the definition that it begins with, and its formula."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.model import block, inline
from notecc.model.walk import nodes, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST_FORMULA: Final = 5000
"""Longer than any that is typeset, so that one which is cut is shown as its source."""
_LONGEST: Final = 1000
_WORD: Final = re.compile(r"[^\W\d_]{2}")


def definition_of(blocks: Sequence[block.Block]) -> str:
    """Return the first paragraph, or bullet, that says something; formulas stay between `$`."""
    for node in nodes(blocks):
        if isinstance(node, block.Paragraph):
            text = on_one_line("".join(_written(node.children)))
            if _WORD.search(re.sub(r"\$.*?\$|#\S+", "", text)):
                return text
    return ""


def formula_of(blocks: Sequence[block.Block]) -> str:
    """Return the first formula on lines of its own, or else the first equation in a line."""
    equation = ""
    for node in nodes(blocks):
        match node:
            case block.MathBlock() | inline.Math(display=True):
                return on_one_line(node.latex, at_most=LONGEST_FORMULA)
            case inline.Math() if not equation and "=" in node.latex:
                equation = on_one_line(node.latex, at_most=LONGEST_FORMULA)
            case _:
                pass
    return equation


def on_one_line(text: str, *, at_most: int = _LONGEST) -> str:
    """Return a text on one line, cut if it is too long, without what a terminal would obey."""
    kept = (it if it.isprintable() else " " for it in text[:at_most])
    return " ".join("".join(kept).split()) + ("…" if len(text) > at_most else "")


def _written(children: Iterable[inline.Inline]) -> Iterator[str]:
    for node in children:
        match node:
            case inline.Math(display=True):
                pass
            case inline.Math():
                yield f"${node.latex}$"
            case inline.Text():
                yield node.text
            case inline.Break():
                yield " "
            case inline.Styled() | inline.Link():
                yield from _written(node.children)
            case _:
                yield plain([node])
