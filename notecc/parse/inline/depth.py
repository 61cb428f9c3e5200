"""Keep what is nested too deeply, marks and all, as text: nobody sees a hundredth emphasis."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from markdown_it.token import Token

from notecc.parse.diagnostics import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_core import StateCore


def flatten(state: StateCore) -> None:
    """Make text of what is too deep in the lines of every block, and remark on it."""
    limit = state.md.options["maxNesting"]
    for token in state.tokens:
        if token.type != "inline" or not token.children or _depth(token.children) < limit:
            continue
        pieces = token.meta["pieces"]
        for at, end in _flattened(token, limit):
            start, stop = (
                source_at + offset - piece_at
                for offset in (at, end)
                for piece_at, source_at in [pieces[bisect_right(pieces, (offset, 1 << 62)) - 1]]
            )
            remarks = state.env.setdefault("remarks", [])
            remarks.append((Remark.NESTED_TOO_DEEPLY, start, stop))


def _depth(tokens: list[Token]) -> int:
    deepest = depth = 0
    for token in tokens:
        depth += token.nesting
        deepest = max(deepest, depth)
    return deepest


def _flattened(block: Token, limit: int) -> list[tuple[int, int]]:
    """Replace the tokens of `block` that are too deep; return which ranges became text."""
    kept: list[Token] = []
    ranges: list[tuple[int, int]] = []
    depth = start = 0
    for token in block.children or ():
        depth += token.nesting
        if depth == limit and token.nesting == 1:
            start = token.meta["at"]
        elif depth == limit - 1 and token.nesting == -1:
            ranges.append((start, token.meta["end"]))
            kept += _texts(block.content, *ranges[-1])
        elif depth < limit:
            kept.append(token)
    block.children = kept
    return ranges


def _texts(content: str, start: int, end: int) -> Iterator[Token]:
    """Yield a range of the content as lines of literal text."""
    for number, line in enumerate(content[start:end].split("\n")):
        if number:
            at = {"at": start - 1, "end": start, "newline": start - 1}
            yield Token("softbreak", "br", 0, meta=at)
        at = {"at": start, "end": start + len(line)}
        yield Token("text", "", 0, content=line, meta=at)
        start += len(line) + 1
