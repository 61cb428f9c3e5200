"""Code -> HTML with a class for each kind of token, by Pygments."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pygments.lexers import get_all_lexers, get_lexer_by_name
from pygments.token import STANDARD_TYPES

from notecc.render import escape

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LONGEST: Final = 40_000
"""Lexers are regular expressions: a longer text, or a longer line, is shown in one colour."""
_LONGEST_LINE: Final = 2_000
_WORD: Final = re.compile(r"[\w+#.-]+")


@lru_cache(maxsize=4096)
def code(text: str, info: str) -> str:
    """Return `text` as HTML, coloured if `info` begins with the name of a language."""
    lexer = _lexer(_language(info))
    if (
        lexer is None
        or len(text) > _LONGEST
        or max(map(len, text.splitlines()), default=0) > _LONGEST_LINE
    ):
        return escape.text(text)
    pieces = list(lexer.get_tokens(text))
    if "".join(piece for _, piece in pieces) != text:
        return escape.text(text)  # a lexer that loses a character is of no use
    out = []
    for kind, piece in pieces:
        name = STANDARD_TYPES.get(kind, "")
        safe = escape.text(piece)
        out.append(f'<span class="{name}">{safe}</span>' if name and not piece.isspace() else safe)
    return "".join(out)


def _language(info: str) -> str:
    found = _WORD.search(info)
    return found[0].lower() if found else ""


@cache
def _lexer(language: str) -> Lexer | None:
    if language not in _languages():
        return None
    return get_lexer_by_name(language, stripnl=False, ensurenl=False)


@cache
def _languages() -> frozenset[str]:
    """Every name of a language that Pygments itself knows; plug-ins are not asked."""
    return frozenset(it for _, names, _, _ in get_all_lexers(plugins=False) for it in names)
