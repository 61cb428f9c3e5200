"""Quotes, and callouts: `> [!kind]- title`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it.rules_block import blockquote

from notecc.parse.rules.place import first, inline, last, place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_CALLOUT: Final = re.compile(r"\[!(?P<kind>[^\[\]\n]+)\](?P<fold>[-+]?)[ \t]*")


def quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a quote; markdown-it-py's own rule knows how, we remember where it began."""
    at, index = first(state, start), len(state.tokens)
    if not state.src.startswith(">", at):
        return False
    if silent:
        return blockquote(state, start, end, True)
    items = state.env.setdefault("items", [])
    items.append((0, 0))
    found = blockquote(state, start, end, False)
    items.pop()
    if found:
        place(state, state.tokens[index], start, state.line, at=at)
    return found


def open_callout(state: StateBlock, start: int, end: int) -> int:
    """Read the title of a callout if a quote's first line is one; return where its body begins."""
    quoted = state.tokens[-1] if state.tokens else None
    if not quoted or quoted.type != "blockquote_open" or not quoted.map or "kind" in quoted.meta:
        return start
    at, stop = first(state, start), last(state, start)
    title = _CALLOUT.match(state.src, at, stop)
    if not title or quoted.map[0] != start:
        return start
    quoted.meta["kind"] = title["kind"].partition("|")[0].strip().lower()
    quoted.meta["fold"] = {"-": True, "+": False}.get(title["fold"])
    inline(state, [(title.end(), stop)], start)
    if start + 1 < end and state.sCount[start + 1] < 0:
        state.sCount[start + 1] = 0  # the body goes on without its `>` right below the title
    return start + 1
