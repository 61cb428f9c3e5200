"""Inline tokens -> inline nodes, located in the source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notecc.model import Span, inline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from notecc.parse.positions import Content

_STYLES = {
    "em_open": inline.Style.EMPHASIS,
    "strong_open": inline.Style.STRONG,
    "s_open": inline.Style.STRUCK,
    "mark_open": inline.Style.MARKED,
}


@dataclass(slots=True)
class _Frame:
    """An opened mark and what it holds so far."""

    token: Token | None
    at: int = 0
    children: list[inline.Inline] = field(default_factory=list)


def inlines(tokens: Sequence[Token], where: Content) -> tuple[inline.Inline, ...]:
    """Build the inline nodes of one block."""
    stack = [_Frame(None)]
    for token, after in zip(tokens, (*tokens[1:], None), strict=False):
        at = where.source(token.meta.get("at", 0))
        if token.nesting == 1:
            stack.append(_Frame(token, at))
        elif token.nesting == -1:
            frame = stack.pop()
            end = at + len(token.markup)
            stack[-1].children.append(_closed(frame, Span(frame.at, end)))
        else:
            following = after.meta.get("at", 0) if after else len(where.text)
            _add(stack[-1].children, token, Span(at, where.source(following)))
    return tuple(stack[0].children)


def _closed(frame: _Frame, span: Span) -> inline.Inline:
    token = frame.token
    assert token is not None  # noqa: S101 - only the root has no token, and nothing closes it
    children = tuple(frame.children)
    if token.type == "link_open":
        url, title = str(token.attrGet("href") or ""), str(token.attrGet("title") or "")
        return inline.Link(span, url, title, children)
    return inline.Styled(span, _STYLES[token.type], children)


def _add(out: list[inline.Inline], token: Token, room: Span) -> None:
    """Append one leaf. `room` runs to the next token: a leaf's own span may be shorter."""
    match token.type:
        case "text":
            if token.content:
                out.append(
                    inline.Text(Span(room.start, room.start + len(token.content)), token.content)
                )
        case "text_special":
            span = Span(room.start, room.start + len(token.markup))
            out.append(inline.Text(span, token.content))
        case "softbreak" | "hardbreak":
            out.append(inline.Break(room))
        case "code_inline":
            out.append(inline.Code(room, token.content))
        case "html_inline":
            out.append(
                inline.Html(Span(room.start, room.start + len(token.content)), token.content)
            )
        case "image":
            src, title = str(token.attrGet("src") or ""), str(token.attrGet("title") or "")
            out.append(inline.Image(room, src, title, token.content))
        case _:
            out.append(inline.Text(room, token.content))
