"""Source -> tokens: markdown-it-py, set up once, with our own rules, and told to keep positions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from notecc.parse.blocks import NoteBlock
from notecc.parse.inline import inline_parser
from notecc.parse.inline.depth import flatten

if TYPE_CHECKING:
    from markdown_it.token import Token

    from notecc.parse.diagnostics import Told

MAX_NESTING: Final = 100
"""How deep lists, quotes and emphasis may nest. markdown-it-py's own 20 silently drops text."""


def tokens(text: str, remarks: list[Told]) -> list[Token]:
    """Return the block tokens of `text`; each `inline` token holds its located children.

    What there is to tell the writer is added to `remarks`, with where it is in `text`.
    """
    return reader().parse(text, {"remarks": remarks})


class Reader(MarkdownIt):
    """markdown-it-py, but for what it does to addresses: a note's are kept as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it-py's name
        """Return an address as it is: `notecc.render` judges and encodes it."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it-py's name
        """Take every address: a link that is not safe is seen by the linter, not hidden in text."""
        return True


@cache
def reader() -> MarkdownIt:
    """Set up markdown-it-py for notes as Obsidian's users see them."""
    md = Reader("commonmark", {"maxNesting": MAX_NESTING})
    md.block = NoteBlock()
    md.inline = inline_parser()
    # Joining would lose where each piece of text came from; the tree builder joins what touches.
    md.core.ruler.disable("text_join")
    md.core.ruler.after("inline", "depth", flatten)
    return md
