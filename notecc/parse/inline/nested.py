"""Constructs that hold inlines of their own: fields `key:: value`, notes `^[text]`, `[^label]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from notecc.model import inline
from notecc.parse.inline.brackets import brackets, parentheses

if TYPE_CHECKING:
    from markdown_it.token import Token

    from notecc.model import Span
    from notecc.parse.positions import Content, LocatedState

_KEY: Final = r"[^\s\[\]()<>`$|:*_~=#!^%\\][^\[\]()<>`$|:*~=#!^%\\\n]{0,79}?"
_LINE_FIELD: Final = re.compile(rf"(?P<mark>\*\*|__|[*_]|)(?P<key>{_KEY})(?P=mark)[ \t]*::(?=\s|$)")
_BRACKET_FIELD: Final = re.compile(rf"[\[(][ \t]*(?P<key>{_KEY})[ \t]*::")
_REFERENCE: Final = re.compile(r"\[\^([^\s\[\]^]+)\]")


def line_field(state: LocatedState, silent: bool) -> bool:
    """Read `key:: value` from the start of a line to its end."""
    start = state.pos
    if silent or state.level or state.fact(_last_colons) < start:
        return False
    found = _LINE_FIELD.match(state.src, start, state.posMax)
    if not found:
        return False
    newline = state.src.find("\n", found.end(), state.posMax)
    end = state.posMax if newline < 0 else newline
    value_end = end
    while value_end > found.end() and state.src[value_end - 1] == " ":
        value_end -= 1
    _push(state, "field", (start, value_end), (found.end(), value_end), key=found.span("key"))
    return True


def bracket_field(state: LocatedState, silent: bool) -> bool:
    """Read `[key:: value]` or `(key:: value)`, within one line."""
    start, src = state.pos, state.src
    if state.fact(_last_colons) < start:
        return False
    pairs = state.fact(brackets if src[start] == "[" else parentheses)
    close = pairs.get(start, -1)
    found = _BRACKET_FIELD.match(src, start, state.posMax)
    if not found or close < found.end() or close >= state.posMax or "\n" in src[start:close]:
        return False
    if src[start] == "(" and not src[found.end()].isspace():  # `(std::move)`
        return False
    if src.startswith(("](", "]["), close):
        return False
    if silent:
        state.pos = close + 1
    else:
        _push(state, "field", (start, close + 1), (found.end(), close), key=found.span("key"))
    return True


def field_node(
    token: Token, span: Span, children: tuple[inline.Inline, ...], where: Content
) -> inline.Field:
    """Build the node of the tokens between `field_open` and its end."""
    start, end = token.meta["key"]
    return inline.Field(span, where.text[start:end], where.span(start, end), children)


def footnote(state: LocatedState, silent: bool) -> bool:
    """Read `[^label]`, if there is a footnote of that label."""
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not found or found[1].casefold() not in state.env.get("footnotes", ()):
        return False
    if not silent:
        state.push("footnote", "", 0).content = found[1]
    state.pos = found.end()
    return True


def footnote_node(token: Token, span: Span, _where: Content) -> inline.FootnoteReference:
    """Build the node of a `footnote` token."""
    return inline.FootnoteReference(span, token.content)


def inline_footnote(state: LocatedState, silent: bool) -> bool:
    """Read `^[a note]`."""
    start = state.pos
    close = state.fact(brackets).get(start + 1, -1)
    if close <= start + 2 or close >= state.posMax:
        return False
    if silent:
        state.pos = close + 1
    else:
        _push(state, "footnote", (start, close + 1), (start + 2, close))
    return True


def inline_footnote_node(
    _token: Token, span: Span, children: tuple[inline.Inline, ...], _where: Content
) -> inline.FootnoteReference:
    """Build the node of the tokens between `footnote_open` and its end."""
    return inline.FootnoteReference(span, "", children)


def _push(
    state: LocatedState,
    kind: Literal["field", "footnote"],
    whole: tuple[int, int],
    inside: tuple[int, int],
    **meta: object,
) -> None:
    """Push a construct and what stands inside it, and go on after it."""
    limit = state.posMax
    state.push_at(f"{kind}_open", 1, *whole).meta.update(meta)
    state.pos, state.posMax = inside
    while state.pos < state.posMax and state.src[state.pos] in " \t":
        state.pos += 1
    state.md.inline.tokenize(state)
    state.push_at(f"{kind}_close", -1, *whole)
    state.pos, state.posMax = whole[1], limit


def _last_colons(text: str) -> int:
    return text.rfind("::")
