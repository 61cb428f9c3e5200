"""HTML on lines of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import html_block

from notecc.parse.rules.place import place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


def html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an HTML block."""
    found = html_block(state, start, end, silent)
    if found and not silent:
        place(state, state.tokens[-1], start, state.line)
    return found
