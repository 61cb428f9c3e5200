"""Tokens -> blocks: the note as a tree, every node with its span in the source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notecc.model import Span, block
from notecc.parse.inlines import inlines
from notecc.parse.positions import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from notecc.model.inline import Inline


@dataclass(slots=True)
class _Frame:
    """A container that is still open, and what it holds so far."""

    token: Token | None
    blocks: list[block.Block] = field(default_factory=list)
    items: list[block.ListItem] = field(default_factory=list)
    rows: list[tuple[block.Cell, ...]] = field(default_factory=list)
    cells: list[block.Cell] = field(default_factory=list)
    alignments: list[block.Alignment] = field(default_factory=list)
    children: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """The source, line by line: what markdown-it-py was given, and where each line starts."""

    texts: Sequence[str]
    starts: Sequence[int]

    def span(self, token: Token) -> Span:
        """Return the span of a block's lines: from its first visible character to its last."""
        first, after = token.map or (0, 0)
        while after > first + 1 and not self.texts[after - 1].strip():
            after -= 1
        indent = len(self.texts[first]) - len(self.texts[first].lstrip(" \t"))
        last = after - 1
        return Span(
            self.starts[first] + indent,
            self.starts[last] + len(self.texts[last].rstrip(" \t")),
        )


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
        elif leaf := _leaf(token, lines):
            stack[-1].blocks.append(leaf)
    return tuple(stack[0].blocks)


def _inline(token: Token, lines: Lines) -> tuple[Inline, ...]:
    first = token.map[0] if token.map else 0
    where = content(token.content, lines.texts, lines.starts, first)
    return inlines(token.children or (), where)


def _leaf(token: Token, lines: Lines) -> block.Block | None:
    span = lines.span(token)
    match token.type:
        case "fence" | "code_block":
            return block.CodeBlock(span, token.info.strip(), token.content)
        case "hr":
            return block.Rule(span)
        case "html_block":
            return block.HtmlBlock(span, token.content)
        case _:
            return None


def _close(frame: _Frame, parent: _Frame, lines: Lines) -> None:  # noqa: C901 - one case a kind
    """Turn a finished container into a node of its parent."""
    token = frame.token
    assert token is not None  # noqa: S101 - only the root has no token, and nothing closes it
    match token.type:
        case "paragraph_open":
            parent.blocks.append(block.Paragraph(lines.span(token), frame.children))
        case "heading_open":
            heading = block.Heading(lines.span(token), int(token.tag[1]), frame.children)
            parent.blocks.append(heading)
        case "list_item_open":
            parent.items.append(block.ListItem(lines.span(token), tuple(frame.blocks)))
        case "bullet_list_open" | "ordered_list_open":
            start = None
            if token.type == "ordered_list_open":
                start = int(token.attrGet("start") or 1)
            parent.blocks.append(block.List(lines.span(token), tuple(frame.items), start))
        case "blockquote_open":
            parent.blocks.append(block.Quote(lines.span(token), tuple(frame.blocks)))
        case "td_open" | "th_open":
            parent.cells.append(block.Cell(lines.span(parent.token or token), frame.children))
            style = str(token.attrGet("style") or "")
            parent.alignments.append(_ALIGNMENTS.get(style.removeprefix("text-align:")))
        case "tr_open":
            parent.rows.append(tuple(frame.cells))
            parent.alignments = frame.alignments
        case "thead_open" | "tbody_open":
            parent.rows += frame.rows
            parent.alignments = frame.alignments
        case "table_open":
            header, *rows = frame.rows
            parent.blocks.append(
                block.Table(lines.span(token), tuple(frame.alignments), header, tuple(rows))
            )
        case _:
            parent.blocks += frame.blocks


_ALIGNMENTS: dict[str, block.Alignment] = {"left": "left", "center": "center", "right": "right"}
