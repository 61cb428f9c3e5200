r"""What stands inside a line: text, emphasis, links, embeds, formulas.

Every node has the span of the source that it was written with, marks included; a `Text` whose
`text` differs from its span was an escape (`\*`), an entity (`&amp;`) or an undecodable byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from notecc.model.source import Span


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they are read."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line end that is seen as one: in Obsidian every newline is."""

    span: Span


class Style(Enum):
    """How a marked run of text looks; the value is its HTML element."""

    EMPHASIS = "em"
    STRONG = "strong"
    STRUCK = "del"
    MARKED = "mark"


@dataclass(frozen=True, slots=True)
class Styled:
    """`*a*`, `**a**`, `~~a~~`, `==a==`."""

    span: Span
    style: Style
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """`` `a` ``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """`$a$`, or `$$a$$` within a paragraph (`display`)."""

    span: Span
    latex: str
    display: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`[a](url "title")`, `<url>`, a bare URL. `url` is as written, not yet judged safe."""

    span: Span
    url: str
    title: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """`![alt](url "title")`; Obsidian reads `alt|300` and `alt|100x145` as a size in pixels."""

    span: Span
    url: str
    title: str
    alt: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Where a wikilink points: `note#heading#subheading`, `note#^block`; `note` may be empty."""

    note: str
    headings: tuple[str, ...] = ()
    block: str = ""


@dataclass(frozen=True, slots=True)
class WikiLink:
    """`[[target|alias]]`. `shown` is what the reader sees: the alias, or the target as typed."""

    span: Span
    target: Target
    shown: str
    alias_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Embed:
    """`![[target|caption|300x200]]`: a picture, a note, a heading or a block, shown in place."""

    span: Span
    target: Target
    caption: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """`#태그/중첩`, without the `#`."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Comment:
    """`%%hidden%%` or `<!-- hidden -->`: not shown; a diagnostic says so."""

    span: Span


@dataclass(frozen=True, slots=True)
class BlockId:
    """`^block-id` at the end of a block: not shown, can be linked to."""

    span: Span
    id: str


@dataclass(frozen=True, slots=True)
class Field:
    """`key:: value`, or `[key:: value]` inside a line."""

    span: Span
    key: str
    key_span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """`[^label]`; or `^[note]`, whose note is in `children` and whose label is empty."""

    span: Span
    label: str
    children: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Html:
    """One raw tag of a known HTML element, as written; not yet sanitised."""

    span: Span
    text: str


Inline: TypeAlias = (
    Text
    | Break
    | Styled
    | Code
    | Math
    | Link
    | Image
    | WikiLink
    | Embed
    | Tag
    | Comment
    | BlockId
    | Field
    | FootnoteReference
    | Html
)
