"""markdown-it-py's block parser with our rules, and with nothing lost however deep a note nests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markdown_it.parser_block import ParserBlock

from notecc.parse.diagnostics import Remark
from notecc.parse.rules.code import code, fence
from notecc.parse.rules.footnotes import footnote
from notecc.parse.rules.formula import formula
from notecc.parse.rules.front_matter import front_matter
from notecc.parse.rules.headings import heading, rule
from notecc.parse.rules.hidden import comment, definition
from notecc.parse.rules.html import html
from notecc.parse.rules.lists import list_block
from notecc.parse.rules.place import first, inline, last, lines, place, remark
from notecc.parse.rules.quote import open_callout, quote
from notecc.parse.rules.table import table
from notecc.parse.rules.text import text, topic

if TYPE_CHECKING:
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock

_ENDS_TEXT: Final[RuleOptionsType] = {"alt": ["paragraph", "reference", "blockquote"]}


class NoteBlock(ParserBlock):
    """The block parser of a note."""

    def __init__(self) -> None:
        super().__init__()
        ruler = self.ruler
        ruler.at("code", code)
        ruler.at("fence", fence, _ENDS_TEXT)
        ruler.at("blockquote", quote, _ENDS_TEXT)
        ruler.at("hr", rule, _ENDS_TEXT)
        ruler.at("list", list_block, _ENDS_TEXT)
        ruler.at("heading", heading, _ENDS_TEXT)
        ruler.at("paragraph", text)
        ruler.at("table", table, {"alt": ["paragraph", "reference"]})
        ruler.at("html_block", html, _ENDS_TEXT)
        ruler.disable("lheading")  # `text` knows underlines
        ruler.at("reference", definition)
        ruler.before("table", "front_matter", front_matter)
        ruler.before("hr", "comment", comment, _ENDS_TEXT)
        ruler.before("hr", "formula", formula, _ENDS_TEXT)
        ruler.before("reference", "footnote", footnote, _ENDS_TEXT)
        ruler.push("topic", topic, {"alt": ["reference"]})

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - markdown-it-py's names
        """Read the blocks of a container."""
        startLine = open_callout(state, startLine, endLine)  # noqa: N806 - markdown-it-py's name
        if state.level >= state.md.options.maxNesting:
            _flat(state, startLine, endLine)
        else:
            state.line = startLine
            super().tokenize(state, startLine, endLine)


def _flat(state: StateBlock, start: int, end: int) -> None:
    """Keep what is nested too deeply as lines of text: markdown-it-py would drop it."""
    stop = start
    while stop < end and (
        state.isEmpty(stop) or state.sCount[stop] >= state.blkIndent or state.sCount[stop] < 0
    ):
        stop += 1
    state.line = stop
    shown = [line for line in range(start, stop) if not state.isEmpty(line)]
    if not shown:
        return
    place(state, state.push("paragraph_open", "p", 1), shown[0], shown[-1] + 1)
    inline(state, [piece for line in shown for piece in lines(state, line, line + 1)], shown[0])
    state.push("paragraph_close", "p", -1)
    remark(state, Remark.NESTED_TOO_DEEPLY, first(state, shown[0]), last(state, shown[-1]))
