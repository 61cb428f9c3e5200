"""Note -> the places that are no prose: what stands there is not for a rule to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Span, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.model import Note
    from notecc.model.walk import Node

_CLOSED: Final = (
    block.CodeBlock,
    block.MathBlock,
    block.CommentBlock,
    block.FrontMatter,
    block.HtmlBlock,
    inline.Code,
    inline.Math,
    inline.Comment,
    inline.Html,
    inline.Image,
    inline.Embed,
    inline.Tag,
    inline.BlockId,
)
_DEFINITION: Final = "NP009"
"""A link's address on a line of its own: it is in no node, and only a remark knows of it."""


def closed(note: Note, walked: Iterable[Node]) -> tuple[Span, ...]:
    """Return the spans in order, apart from one another."""
    found = [it for node in walked for it in _spans(node)]
    found += [it.span for it in note.diagnostics if it.code == _DEFINITION]
    out: list[Span] = []
    for span in sorted(found):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        elif span.start < span.end:
            out.append(span)
    return tuple(out)


def _spans(node: Node) -> Iterator[Span]:
    match node:
        case inline.WikiLink():
            yield from _around(node.span, [node.alias_span] if node.alias_span else [])
        case inline.Link():
            said = [it.span for it in node.children]
            # An address that is its own text has nothing else to say.
            yield from _around(node.span, [] if _is_bare(node) else said)
        case inline.Field():
            yield Span(node.span.start, node.key_span.end)
        case inline.FootnoteReference() if not node.children:
            yield node.span
        case block.Details():
            yield from _tags(node)
        case inline.Text() if node.span.end - node.span.start != len(node.text):
            yield node.span  # an escape or an entity is not what it looks like
        case _ if isinstance(node, _CLOSED):
            yield node.span
        case _:
            pass


def _is_bare(link: inline.Link) -> bool:
    match link.children:
        case (inline.Text() as only,):
            return only.span.end - only.span.start >= link.span.end - link.span.start - 2
        case _:
            return False


def _around(whole: Span, parts: Sequence[Span]) -> Iterator[Span]:
    """Yield what is left of `whole` without its `parts`, which are in order."""
    at = whole.start
    for part in parts:
        yield Span(at, part.start)
        at = part.end
    yield Span(at, whole.end)


def _tags(node: block.Details) -> Iterator[Span]:
    """Yield the tags around a fold: what is neither in its title nor in its blocks."""
    inside = [it.span for it in (*node.title, *node.blocks)]
    return _around(node.span, inside)
