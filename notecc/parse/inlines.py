"""Inline tokens -> inline nodes, located in the source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from notecc.model import Span, inline
from notecc.parse.inline.links import image_node, link_node
from notecc.parse.inline.math import math_node
from notecc.parse.inline.nested import field_node, footnote_node, inline_footnote_node
from notecc.parse.inline.tags import block_id_node, tag_node
from notecc.parse.inline.wikilinks import embed_node, wikilink_node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from notecc.parse.positions import Content

    Children = tuple[inline.Inline, ...]
    Leaf = Callable[[Token, Span, Content], inline.Inline]
    Branch = Callable[[Token, Span, Children, Content], inline.Inline]

_STYLES: Final = {
    "em_open": inline.Style.EMPHASIS,
    "strong_open": inline.Style.STRONG,
    "s_open": inline.Style.STRUCK,
    "mark_open": inline.Style.MARKED,
}


@dataclass(slots=True)
class _Frame:
    """An opened mark and what it holds so far."""

    token: Token | None
    children: list[inline.Inline] = field(default_factory=list)


def inlines(tokens: Sequence[Token], where: Content) -> tuple[inline.Inline, ...]:
    """Build the inline nodes of one block."""
    stack = [_Frame(None)]
    for token in tokens:
        at, end = token.meta["at"], token.meta.get("end", 0)
        if token.nesting == 1:
            stack.append(_Frame(token))
        elif token.nesting == -1:
            frame = stack.pop()
            stack[-1].children.append(_closed(frame, end, where))
        elif token.type == "text":
            _append(stack[-1].children, _texts(token.content, at, where))
        elif token.type == "text_special":
            _append(stack[-1].children, [inline.Text(where.span(at, end), token.content)])
        else:
            stack[-1].children.append(_LEAVES[token.type](token, where.span(at, end), where))
    return tuple(stack[0].children)


def _closed(frame: _Frame, end: int, where: Content) -> inline.Inline:
    token, children = frame.token, tuple(frame.children)
    assert token is not None  # noqa: S101 - only the root has no token, and nothing closes it
    span = where.span(token.meta["at"], end)
    if style := _STYLES.get(token.type):
        return inline.Styled(span, style, children)
    return _BRANCHES[token.type](token, span, children, where)


def _texts(text: str, at: int, where: Content) -> Iterator[inline.Text]:
    r"""Yield literal text, apart where a `\|` was written for its `|`."""
    start = 0
    for split in range(1, len(text)) if "|" in text else ():
        if where.is_escaped(at + split) or where.is_escaped(at + split - 1):
            yield inline.Text(where.span(at + start, at + split), text[start:split])
            start = split
    if text:
        yield inline.Text(where.span(at + start, at + len(text)), text[start:])


def _append(out: list[inline.Inline], texts: Iterable[inline.Text]) -> None:
    """Append literal text, joined with the text before it if they touch and both are as written."""
    for new in texts:
        last = out[-1] if out else None
        if (
            isinstance(last, inline.Text)
            and last.span.end == new.span.start
            and _is_as_written(last)
            and _is_as_written(new)
        ):
            out[-1] = inline.Text(Span(last.span.start, new.span.end), last.text + new.text)
        else:
            out.append(new)


def _is_as_written(text: inline.Text) -> bool:
    return text.span.end - text.span.start == len(text.text)


def _break(token: Token, span: Span, where: Content) -> inline.Break:
    return inline.Break(Span(span.start, where.line_end(token.meta["newline"])))


_LEAVES: Final[Mapping[str, Leaf]] = {
    "softbreak": _break,
    "code_inline": lambda token, span, _: inline.Code(span, token.content),
    "math_inline": math_node,
    "html_inline": lambda token, span, _: inline.Html(span, token.content),
    "comment": lambda _, span, __: inline.Comment(span),
    "image": image_node,
    "embed": embed_node,
    "wikilink": wikilink_node,
    "tag": tag_node,
    "block_id": block_id_node,
    "footnote": footnote_node,
}
_BRANCHES: Final[Mapping[str, Branch]] = {
    "link_open": lambda token, span, children, _: link_node(token, span, children),
    "field_open": field_node,
    "footnote_open": inline_footnote_node,
}
