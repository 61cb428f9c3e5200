"""What may stand inside a line, and which character each of it begins with.

A rule is a function that markdown-it-py calls at a character: it reads its construct and moves on,
or says no. `silent` asks how far a construct reaches without building it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markdown_it import rules_inline
from markdown_it.ruler import Ruler

from notecc.parse.inline.emphasis import delimiters, styles
from notecc.parse.inline.hidden import comment, html
from notecc.parse.inline.lines import newline, text
from notecc.parse.inline.links import angled, bare, image, link, mail, spaced_image
from notecc.parse.inline.math import math
from notecc.parse.inline.nested import bracket_field, footnote, inline_footnote, line_field
from notecc.parse.inline.tags import block_id, tag
from notecc.parse.inline.wikilinks import embed, wikilink
from notecc.parse.positions import LocatedInline, LocatedState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown_it.rules_inline import StateInline

    Rule = Callable[[LocatedState, bool], bool]

RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "\n": (newline,),
    "\\": (newline, rules_inline.escape),
    "`": (rules_inline.backtick,),
    "*": (delimiters,),
    "_": (delimiters,),
    "~": (delimiters,),
    "=": (delimiters,),
    "$": (math,),
    "%": (comment,),
    "!": (embed, image, spaced_image),
    "[": (wikilink, footnote, bracket_field, link),
    "(": (bracket_field,),
    "<": (angled, html),
    "&": (rules_inline.entity,),
    "#": (tag,),
    "^": (inline_footnote, block_id),
    "@": (mail,),
    "h": (bare, text),
    "H": (bare, text),
    "w": (bare, text),
    "W": (bare, text),
}
"""The rules that are tried, in order, at each character; at any other, `text`."""
_PLAIN: Final[tuple[Rule, ...]] = (text,)


def inline_parser() -> LocatedInline:
    """Set up markdown-it-py's inline parser with our rules and no others."""
    parser = LocatedInline()
    parser.ruler, parser.ruler2 = Ruler(), Ruler()
    parser.ruler.push("any", _read)
    parser.ruler2.push("pairs", rules_inline.link_pairs)
    parser.ruler2.push("styles", _styles)
    return parser


def _read(state: StateInline, silent: bool) -> bool:
    assert isinstance(state, LocatedState)  # noqa: S101 - LocatedInline makes no other
    if state.pos == state.line_at and line_field(state, silent):
        return True
    return any(rule(state, silent) for rule in RULES.get(state.src[state.pos], _PLAIN))


def _styles(state: StateInline) -> None:
    assert isinstance(state, LocatedState)  # noqa: S101 - LocatedInline makes no other
    styles(state)
