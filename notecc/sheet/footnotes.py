"""Footnotes, numbered as the text refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import block, inline
from notecc.model.sheet import Footnote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model.walk import Node


def footnotes(walked: Sequence[Node]) -> tuple[tuple[Footnote, ...], dict[int, int]]:
    """Return the footnotes in the order of their numbers, and each reference's number."""
    definitions: dict[str, block.FootnoteDefinition] = {}
    references: list[inline.FootnoteReference] = []
    for node in walked:
        if isinstance(node, block.FootnoteDefinition):
            definitions.setdefault(node.label, node)
        elif isinstance(node, inline.FootnoteReference):
            references.append(node)
    numbers: dict[int, int] = {}
    given: dict[str, int] = {}
    notes: list[Footnote] = []
    for it in references:
        number = given.get(it.label) if it.label else None
        if number is None:
            number = len(notes) + 1
            if it.label:
                if it.label not in definitions:
                    continue
                given[it.label] = number
                notes.append(Footnote(number, definitions[it.label].blocks, it.span.start))
            else:
                notes.append(Footnote(number, it.children, it.span.start))
        numbers[it.span.start] = number
    for definition in (it for it in walked if isinstance(it, block.FootnoteDefinition)):
        if definitions[definition.label] is not definition or definition.label not in given:
            notes.append(Footnote(len(notes) + 1, definition.blocks))
    return tuple(notes), numbers
