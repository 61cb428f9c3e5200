"""What the reader of a note sees, as one text that knows where in the source it stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import chain, repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Span, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Note

GAP: Final = "\0"
"""Stands between blocks, and for what is no text: no name reaches across it."""

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|\bwww\.\S+")
_PROSE = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|[^#/=\"'`]*[가-힣\u1100-\u1112])")
_JOINED = re.compile(r"[\u0300-\u036f\u1160-\u11ff]+")


class _Piece(NamedTuple):
    """A run of the text: it starts at `at`, and was written as `span`.

    `clusters` is empty where a character is a character; else it has, for each character of
    the text, the part of the source that it was written with.
    """

    at: int
    span: Span
    clusters: tuple[Span, ...] = ()


class Shown(NamedTuple):
    """The text of a note, composed (NFC), and its inline code."""

    text: str
    pieces: tuple[_Piece, ...]
    code: tuple[tuple[str, Span], ...]
    starts: tuple[int, ...]
    """Where the pieces start."""

    def source(self, start: int, end: int) -> Span:
        """Say where `text[start:end]` was written."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def _place(self, offset: int) -> Span:
        piece = self.pieces[bisect_right(self.starts, offset) - 1]
        within = offset - piece.at
        if piece.clusters:
            return piece.clusters[within]
        return Span(piece.span.start + within, piece.span.start + within + 1)


def shown(note: Note) -> Shown:
    """Read a note from top to bottom. Addresses are blanked out."""
    parts: list[str] = []
    pieces: list[_Piece] = []
    code: list[tuple[str, Span]] = []
    at = 0
    for text, span, is_code in _parts(note):
        if is_code:
            code.append((unicodedata.normalize("NFC", text), span))
            text = GAP  # noqa: PLW2901 - what is in code must be a name as a whole, or is none
        composed, clusters = _composed(text, span)
        parts.append(composed)
        pieces.append(_Piece(at, span, clusters))
        at += len(composed)
    blanked = _ADDRESS.sub(lambda it: GAP * len(it[0]), "".join(parts))
    return Shown(blanked, tuple(pieces), tuple(code), tuple(it.at for it in pieces))


def _composed(text: str, span: Span) -> tuple[str, tuple[Span, ...]]:
    """Compose what a Mac decomposed (`ㅇㅏ` -> `아`), and remember what was composed of what."""
    plain = unicodedata.is_normalized("NFC", text)
    if len(text) != span.end - span.start:  # an entity or an escape: all of it or nothing
        composed = unicodedata.normalize("NFC", text)
        return composed, tuple(repeat(span, len(composed)))
    if plain:
        return text, ()
    out: list[str] = []
    clusters: list[Span] = []
    for start, end in _clusters(text):
        composed = unicodedata.normalize("NFC", text[start:end])
        out.append(composed)
        clusters += repeat(Span(span.start + start, span.start + end), len(composed))
    return "".join(out), tuple(clusters)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Cut the text into letters, each with the marks and the jamo that join it."""
    at = 0
    for joined in _JOINED.finditer(text):
        letter = max(joined.start() - 1, at)
        yield from ((it, it + 1) for it in range(at, letter))
        yield letter, joined.end()
        at = joined.end()
    yield from ((it, it + 1) for it in range(at, len(text)))


_Part = tuple[str, Span, bool]
_Node = block.Block | block.ListItem | block.Cell | inline.Inline | str


def _parts(note: Note) -> Iterator[_Part]:
    """Yield the parts of the text in order, each with its place, and whether it is code."""
    source = note.source.text
    stack: list[_Node] = list(reversed(note.blocks))  # not recursion: notes may nest deeply
    at = 0
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node, Span(at, at), False
            continue
        at = node.span.start
        inside = _inside(node)
        stack += reversed(tuple(inside))
        yield from _own(node, source)


def _inside(node: _Node) -> Iterable[_Node]:  # noqa: PLR0911 - one answer a kind of node
    """Return what stands inside a node, with a gap wherever the text breaks off."""
    match node:
        case block.Heading() | block.Paragraph() | block.Cell():
            return (*node.children, GAP)
        case block.List():
            return node.items
        case block.ListItem() | block.Quote() | block.FootnoteDefinition():
            return node.blocks
        case block.Callout() | block.Details():
            return (*node.title, GAP, *node.blocks)
        case block.Table():
            return tuple(chain(node.header, *node.rows))
        case inline.Styled() | inline.Link():
            return node.children
        case inline.Field() | inline.FootnoteReference():
            return (GAP, *node.children, GAP)
        case _:
            return ()


def _own(node: _Node, source: str) -> Iterator[_Part]:
    """Yield the text that a node shows beside what stands inside it."""
    match node:
        case inline.Text():
            yield node.text, node.span, False
        case inline.Break():
            yield "\n", node.span, False
        case inline.Code():
            yield node.text.strip(), _within(node.text.strip(), node.span, source), True
        case inline.WikiLink():
            yield node.shown, node.alias_span or _within(node.shown, node.span, source), False
        case inline.Tag():
            yield node.name, _within(node.name, node.span, source), False
        case inline.Field():
            yield source[slice(*node.key_span)], node.key_span, False
        case inline.Html(text=text) if text[:3].lower() == "<br":
            yield "\n", node.span, False
        case inline.Math() | inline.Image() | inline.Embed():
            yield GAP, node.span, False
        case block.HtmlBlock() | block.CodeBlock():
            yield from _raw(node, source)
            yield GAP, Span(node.span.end, node.span.end), False
        case _:
            return


def _raw(node: block.HtmlBlock | block.CodeBlock, source: str) -> Iterator[_Part]:
    if isinstance(node, block.HtmlBlock):
        yield from _html(source, node.span)
    elif _is_prose(node, source):
        yield source[slice(*node.span)], node.span, False


def _within(text: str, span: Span, source: str) -> Span:
    """Say where in `span` this text is written; all of it if it is written otherwise."""
    start = source.find(text, *span)
    return Span(start, start + len(text)) if start >= 0 else span


def _is_prose(node: block.CodeBlock, source: str) -> bool:
    """Say whether this is no code but a paragraph or a list, indented by four spaces too many.

    Half of its lines are Korean, or are bullets: that happens to lists after a blank line.
    """
    if node.info or source.startswith(("```", "~~~"), node.span.start):
        return False
    lines = [it for it in node.text.splitlines() if it.strip()]
    return 2 * sum(bool(_PROSE.match(it)) for it in lines) > len(lines)


_SILENT: Final = ("script", "style", "pre", "code")
_TAG_NAME = re.compile(r"/?[A-Za-z][A-Za-z0-9]*|!--|[!?]")


def _html(source: str, span: Span) -> Iterator[_Part]:
    """Yield the text between the tags of raw HTML, without scripts, comments and code."""
    at, end = span
    while (opening := source.find("<", at, end)) >= 0:
        tag = _TAG_NAME.match(source, opening + 1, end)
        stop = opening + 1
        if tag:
            yield source[at:opening], Span(at, opening), False
            yield GAP, Span(opening, opening + 1), False
            at = stop = _closing(source, tag, end)
        else:
            yield source[at:stop], Span(at, stop), False
            at = stop
    yield source[at:end], Span(at, end), False


def _closing(source: str, tag: re.Match[str], end: int) -> int:
    """Say where the tag ends, or the element if its content is not read; at `end` if nowhere."""
    name = tag[0].lower()
    mark = "-->" if name == "!--" else f"</{name}" if name in _SILENT else ">"
    found = source.find(mark, tag.end(), end)
    return end if found < 0 else found + len(mark) if mark in ("-->", ">") else found
