"""What a note is made of, top to bottom: headings, paragraphs, lists, code, formulas, tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from notecc.model.inline import Inline
    from notecc.model.source import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """`# a`, or a line underlined with `===` or `---`."""

    span: Span
    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text. `children` hold a `Break` between lines."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One bullet. `task` is the character between the brackets of `- [x]`, or None.

    The span starts at the bullet.
    """

    span: Span
    blocks: tuple[Block, ...]
    task: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """Bullets, or numbers from `start` on. `tight`: no blank line between its items."""

    span: Span
    items: tuple[ListItem, ...]
    start: int | None = None
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """Lines after `>`."""

    span: Span
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """`> [!kind]- title`: `fold` is True if it starts closed, False if open, None if it stays."""

    span: Span
    kind: str
    title: tuple[Inline, ...]
    fold: bool | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fence (or an indented block, whose `info` is empty). `text` ends with a newline."""

    span: Span
    info: str
    text: str


@dataclass(frozen=True, slots=True)
class MathBlock:
    """`$$` on lines of their own."""

    span: Span
    latex: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    span: Span
    children: tuple[Inline, ...]


Alignment: TypeAlias = Literal["left", "center", "right"] | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one alignment a column; every row has as many cells as the header."""

    span: Span
    alignments: tuple[Alignment, ...]
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of `---`."""

    span: Span


@dataclass(frozen=True, slots=True)
class FootnoteDefinition:
    """`[^label]: text`."""

    span: Span
    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CommentBlock:
    """`%%` … `%%` or `<!-- … -->` on lines of its own: not shown; a diagnostic says so."""

    span: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML between `---` lines at the very top; not shown as text."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """Raw HTML, as written; not yet sanitised."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Details:
    """`<details><summary>title</summary>` … `</details>` around blocks; a `<div>` has no title."""

    span: Span
    tag: Literal["details", "div"]
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    open: bool = False


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | Quote
    | Callout
    | CodeBlock
    | MathBlock
    | Table
    | Rule
    | FootnoteDefinition
    | CommentBlock
    | FrontMatter
    | HtmlBlock
    | Details
)
