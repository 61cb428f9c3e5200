"""Where each inline token stands: markdown-it-py forgets it, the sheet and the linter need it.

Every inline token gets `meta["at"]` and `meta["end"]`: the offsets, in the content of its block,
of its first character and after its last, marks included (an opening token's `at` and its closing
token's `end` are the node's). `Content` turns such offsets into offsets of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar, cast

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

from notecc.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

Fact = TypeVar("Fact")


class LocatedState(StateInline):
    """An inline state that writes down where each token begins and ends."""

    pending_at: int = 0
    """Where the literal text that is not yet a token began. It is all of what follows."""
    line_at: int = 0
    """Where the line began that is being read."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, out: list[Token]) -> None:
        super().__init__(src, md, env, out)
        self._facts: dict[object, object] = {}

    def fact(self, about: Callable[[str], Fact]) -> Fact:
        """Return what `about` says of the whole content, computed once.

        A rule that looks ahead for its closing mark asks a fact: a thousand openers without a
        closer then cost one look, not a thousand.
        """
        if about not in self._facts:
            self._facts[about] = about(self.src)
        return cast("Fact", self._facts[about])

    def append_pending(self, text: str) -> None:
        """Append literal text, remembering where the run of it began."""
        if not self.pending:
            self.pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it-py's name
        """Flush the literal text, located where it began."""
        token = super().pushPending()
        token.meta["at"] = self.pending_at
        token.meta["end"] = self.pending_at + len(token.content)
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token, located at the current position."""
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token

    def push_at(self, ttype: str, nesting: Literal[-1, 0, 1], at: int, end: int) -> Token:
        """Push a token that stands from `at` to `end`."""
        token = self.push(ttype, "", nesting)
        token.meta.update(at=at, end=end)
        return token


class LocatedInline(ParserInline):
    """markdown-it-py's inline parser with our state."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read `src` into `tokens`, each with its place in `meta`."""
        state = LocatedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Read up to `state.posMax`, locating what each rule pushed."""
        rules = self.ruler.getRules("")
        limit = state.md.options["maxNesting"]
        end = state.posMax
        while state.pos < end:
            start, known = state.pos, len(state.tokens)
            if state.level < limit and any(rule(state, False) for rule in rules):
                _locate(state.tokens, known, start, state.pos)
                continue
            state.append_pending(state.src[start])
            state.pos += 1
        if state.pending:
            state.pushPending()


def _locate(tokens: list[Token], known: int, start: int, end: int) -> None:
    """Say that what one rule pushed runs from `start` to `end`, unless the rule said better."""
    if len(tokens) == known:
        return
    first = tokens[known]
    if first.meta.get("end", end) <= start:  # the text before it, flushed
        first = tokens[known + 1]
    if "end" not in first.meta:
        first.meta["at"] = start
    tokens[-1].meta.setdefault("end", end)


class Content(NamedTuple):
    """The text of one block, and where in the source each piece of it stands."""

    text: str
    at: tuple[int, ...]
    """The offset in `text` of each piece's first character."""
    source_at: tuple[int, ...]
    """The offset in the source of that same character."""
    line_starts: Sequence[int] = ()
    """The offset in the source at which each of its lines begins."""

    def source(self, at: int) -> int:
        """Turn an offset in the content into an offset in the source."""
        piece = bisect_right(self.at, at) - 1
        return self.source_at[piece] + at - self.at[piece]

    def span(self, start: int, end: int) -> Span:
        """Turn a range of the content into a span of the source."""
        if start >= end:
            return Span(self.source(start), self.source(start))
        first = self.source(start) - (1 if self.is_escaped(start) else 0)
        return Span(first, self.source(end - 1) + 1)

    def line_end(self, newline: int) -> int:
        """Return where the line ends, in the source, whose newline is at an offset of the text."""
        at = self.source(newline)
        following = bisect_right(self.line_starts, at)
        return self.line_starts[following] if following < len(self.line_starts) else at + 1

    def is_escaped(self, at: int) -> bool:
        r"""Say whether a character lost the backslash before it: `\|` in a table's cell.

        There a piece begins within a line; elsewhere pieces are lines.
        """
        piece = bisect_right(self.at, at) - 1
        return piece > 0 and self.at[piece] == at and self.text[at - 1 : at] != "\n"
