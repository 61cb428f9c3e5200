"""Source -> tokens: markdown-it-py, set up once, with our own rules, and told to keep positions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from notecc.parse.blocks import NoteBlock
from notecc.parse.positions import LocatedInline

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_NESTING: Final = 100
"""How deep lists, quotes and emphasis may nest. markdown-it-py's own 20 silently drops text."""


def tokens(text: str) -> list[Token]:
    """Return the block tokens of `text`; each `inline` token holds its located children."""
    return reader().parse(text)


@cache
def reader() -> MarkdownIt:
    """Set up markdown-it-py for notes as Obsidian's users see them."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("strikethrough")
    md.block = NoteBlock()
    md.inline = LocatedInline(md.inline)
    # Joining would lose where each piece of text came from; the tree builder joins what touches.
    md.inline.ruler2.disable("fragments_join")
    md.core.ruler.disable("text_join")
    return md
