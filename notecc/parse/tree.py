"""Tokens -> blocks: the note as a tree, every node with its span in the source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from markdown_it.common.utils import unescapeAll

from notecc.model import Span, block
from notecc.parse.inlines import inlines
from notecc.parse.positions import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from notecc.model.inline import Inline
    from notecc.parse.lines import Lines


_MOST_FOLDS: Final = 50
"""How deep folds and boxes may nest; the tags of deeper ones are kept as HTML."""


class _Fold(NamedTuple):
    """A tag that opened a fold, and where it stands among the blocks of its container."""

    token: Token
    title: tuple[Inline, ...]
    at: int

    @property
    def name(self) -> str:
        name: str = self.token.meta["name"]
        return name


@dataclass(slots=True)
class _Frame:
    """A container that is still open, and what it holds so far."""

    token: Token | None
    blocks: list[block.Block] = field(default_factory=list)
    items: list[block.ListItem] = field(default_factory=list)
    rows: list[tuple[block.Cell, ...]] = field(default_factory=list)
    cells: list[block.Cell] = field(default_factory=list)
    children: tuple[Inline, ...] = ()
    folds: list[_Fold] = field(default_factory=list)
    open_folds: dict[str, int] = field(default_factory=dict)


def blocks(tokens: Sequence[Token], lines: Lines) -> tuple[block.Block, ...]:
    """Build the tree with a stack, so that deep nesting costs no recursion."""
    stack = [_Frame(None)]
    for token in tokens:
        if token.nesting == 1:
            stack.append(_Frame(token))
        elif token.nesting == -1:
            frame = stack.pop()
            _close(frame, stack[-1], lines)
        elif token.type == "inline":
            stack[-1].children = _inline(token, lines)
        elif token.type == "fold_end":
            _end_fold(stack[-1], token, lines)
        else:
            stack[-1].blocks.append(_leaf(token, lines))
    return tuple(stack[0].blocks)


def _span(token: Token, lines: Lines) -> Span:
    return lines.span(*token.meta["span"])


def _inline(token: Token, lines: Lines) -> tuple[Inline, ...]:
    """Build what stands in a block's text, which is made of pieces of the source."""
    pieces: Sequence[tuple[int, int]] = token.meta["pieces"]
    at = tuple(content_at for content_at, _ in pieces)
    sources = tuple(lines.source(read_at) for _, read_at in pieces)
    where = Content(token.content, at, sources, lines.source_at)
    return inlines(token.children or (), where)


def _leaf(token: Token, lines: Lines) -> block.Block:
    span = _span(token, lines)
    match token.type:
        case "fence" | "code_block":
            text = token.content
            if text and not text.endswith("\n"):
                text += "\n"
            return block.CodeBlock(span, unescapeAll(token.info).strip(), text)
        case "hr":
            return block.Rule(span)
        case "formula":
            return block.MathBlock(span, token.content)
        case "comment":
            return block.CommentBlock(span)
        case "front_matter":
            return block.FrontMatter(span, token.content)
        case _:
            return block.HtmlBlock(span, token.content)


def _close(frame: _Frame, parent: _Frame, lines: Lines) -> None:
    """Turn a finished container into a node of its parent."""
    token = frame.token
    assert token is not None  # noqa: S101 - only the root has no token, and nothing closes it
    match token.type:
        case "list_item_open":
            task = token.meta.get("task")
            parent.items.append(block.ListItem(_span(token, lines), tuple(frame.blocks), task))
        case "tr_open":
            parent.rows.append(tuple(frame.cells))
        case "td_open":
            parent.cells.append(block.Cell(_span(token, lines), frame.children))
        case "table_open":
            header, *rows = frame.rows
            table = block.Table(_span(token, lines), token.meta["alignments"], header, tuple(rows))
            parent.blocks.append(table)
        case "fold_open":
            _open_fold(parent, frame, lines)
        case _:
            parent.blocks.append(_container(token, frame, _span(token, lines)))


def _container(token: Token, frame: _Frame, span: Span) -> block.Block:
    inside = tuple(frame.blocks)
    match token.type:
        case "heading_open":
            return block.Heading(span, int(token.tag[1]), frame.children)
        case "bullet_list_open" | "ordered_list_open":
            start, tight = token.meta["start"], token.meta["tight"]
            return block.List(span, tuple(frame.items), start, tight)
        case "blockquote_open" if kind := token.meta.get("kind"):
            return block.Callout(span, kind, frame.children, token.meta["fold"], inside)
        case "blockquote_open":
            return block.Quote(span, inside)
        case "footnote_open":
            return block.FootnoteDefinition(span, token.meta["label"], inside)
        case _:
            return block.Paragraph(span, frame.children)


def _open_fold(parent: _Frame, frame: _Frame, lines: Lines) -> None:
    """Keep an opening tag as HTML until its closing tag is found."""
    token = frame.token
    assert token is not None  # noqa: S101 - only the root has no token
    if len(parent.folds) < _MOST_FOLDS:
        fold = _Fold(token, frame.children, len(parent.blocks))
        parent.folds.append(fold)
        parent.open_folds[fold.name] = parent.open_folds.get(fold.name, 0) + 1
    parent.blocks.append(block.HtmlBlock(_span(token, lines), token.content))


def _end_fold(frame: _Frame, end: Token, lines: Lines) -> None:
    """Put what stands between two tags into a fold; a closing tag alone stays HTML."""
    span = _span(end, lines)
    if not frame.open_folds.get(end.meta["name"]):
        frame.blocks.append(block.HtmlBlock(span, end.content))
        return
    while True:
        fold = frame.folds.pop()
        frame.open_folds[fold.name] -= 1
        if fold.name == end.meta["name"]:
            break
    inside = tuple(frame.blocks[fold.at + 1 :])
    whole = Span(_span(fold.token, lines).start, span.end)
    tag: Literal["details", "div"] = "details" if fold.name == "details" else "div"
    is_open = fold.token.meta.get("open", False)
    frame.blocks[fold.at :] = [block.Details(whole, tag, fold.title, inside, is_open)]
