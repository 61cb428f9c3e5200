"""`#태그/중첩`, and `^block-id` at the end of a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.model import inline

if TYPE_CHECKING:
    from markdown_it.token import Token

    from notecc.model import Span
    from notecc.parse.positions import Content, LocatedState

_TAG: Final = re.compile(
    # letters and digits (with combining marks and emoji), `_`, `-`, `/`
    r"#([\w/\-\u0300-\u036f\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+)"
)
_LETTER: Final = re.compile(r"[^\d/\-_]")
_NOT_BEFORE_TAG: Final = re.compile(r"[\w#&/=?]")
_BLANKS: Final = ("", " ", "\t", "\n")
_BLOCK_ID: Final = re.compile(r"\^([A-Za-z0-9-]+)[ \t]*$")
_EXPONENT: Final = re.compile(r"\d{1,2}")


def tag(state: LocatedState, silent: bool) -> bool:
    """Read a tag: it has a letter (`#1` is a number) and is not glued to a word (`C#`)."""
    start = state.pos
    found = _TAG.match(state.src, start, state.posMax)
    if not found or _NOT_BEFORE_TAG.match(state.src[start - 1 : start] or " "):
        return False
    name = found[1].rstrip("/")
    if state.linkLevel or not _LETTER.search(name):
        return False
    if not silent:
        state.push("tag", "", 0).content = name
    state.pos = start + 1 + len(name)
    return True


def tag_node(token: Token, span: Span, _where: Content) -> inline.Tag:
    """Build the node of a `tag` token."""
    return inline.Tag(span, token.content)


def block_id(state: LocatedState, silent: bool) -> bool:
    """Read the id at the end of a block. `x ^2` ends with an exponent, not with an id."""
    start = state.pos
    if silent or state.posMax < len(state.src) or state.src[start - 1 : start] not in _BLANKS:
        return False
    found = _BLOCK_ID.match(state.src, start)
    if not found or _EXPONENT.fullmatch(found[1]):
        return False
    state.push_at("block_id", 0, start, found.end(1)).content = found[1]
    state.pos = len(state.src)
    return True


def block_id_node(token: Token, span: Span, _where: Content) -> inline.BlockId:
    """Build the node of a `block_id` token."""
    return inline.BlockId(span, token.content)
