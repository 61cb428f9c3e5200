"""Where each inline token stands: markdown-it-py forgets it, the sheet and the linter need it.

Every inline token gets `meta["at"]`, the offset of its first character in the content of its
block; `Content` turns such offsets into offsets of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType


class LocatedState(StateInline):
    """An inline state that writes down where each token begins."""

    pending_at: int = 0

    def append_pending(self, text: str) -> None:
        """Append literal text, remembering where the run of it began."""
        if not self.pending:
            self.pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it-py's name
        """Flush the literal text, located where it began."""
        token = super().pushPending()
        token.meta["at"] = self.pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token, located at the current position."""
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class LocatedInline(ParserInline):
    """markdown-it-py's inline parser with our state."""

    def __init__(self, other: ParserInline) -> None:
        self.__dict__.update(other.__dict__)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read `src` into `tokens`, each with its place in `meta["at"]`."""
        state = LocatedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one block, and where in the source each of its lines stands."""

    text: str
    line_at: tuple[int, ...]
    """The offset in `text` of each line's first character."""
    source_at: tuple[int, ...]
    """The offset in the source of that same character."""

    def source(self, at: int) -> int:
        """Turn an offset in the content into an offset in the source."""
        line = bisect_right(self.line_at, at) - 1
        return self.source_at[line] + at - self.line_at[line]


def content(text: str, lines: Sequence[str], line_starts: Sequence[int], first: int) -> Content:
    """Locate a block's content, whose lines are the ends of the source's from `first` on.

    A line of content lost its indentation and its quote marks on the left, and at most blanks
    (a heading also its closing `#`) on the right.
    """
    line_at, source_at = [], []
    at = 0
    for number, line in enumerate(text.split("\n"), start=first):
        core = line.strip(" \t")
        whole = lines[number].rstrip(" \t") if number < len(lines) else ""
        column = len(whole) - len(core)
        if whole[column:] != core:
            column = max(whole.find(core), 0)
        lead = len(line) - len(line.lstrip(" \t"))
        line_at.append(at + lead)
        source_at.append(line_starts[min(number, len(line_starts) - 1)] + column)
        at += len(line) + 1
    line_at[0] = min(line_at[0], 0)
    return Content(text, tuple(line_at), tuple(source_at))
