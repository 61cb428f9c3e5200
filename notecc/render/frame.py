"""Where a node is being shown, and what all pages share while they are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from notecc.render import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import PurePath

    from markupsafe import Markup

    from notecc.model import Diagnostic, Language, Note, Span
    from notecc.model.derivation import Record
    from notecc.model.sheet import ConceptSheet, Page, Sheet
    from notecc.model.walk import Node
    from notecc.render.pdf.blanks import Blanks


class Drawn(NamedTuple):
    """A picture of paths on a surface."""

    title: str
    svg: Markup
    field: str
    """The id of its drawing, for those who want to show it again."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Out of which note a node comes, and on which page and inside of what it is shown."""

    sheet: Sheet
    page: str
    """The page that is being written, by its path in the site."""
    at_home: bool = True
    """The note is on its own page: its anchors are given out, its diagnostics are new."""
    in_link: bool = False
    is_loose: bool = False
    """Paragraphs get an element of their own; the first one of a bullet does not."""
    chain: tuple[Page, ...] = ()
    """The excerpts that are being shown, from the outermost to this one."""
    marked: tuple[Span, ...] = ()
    """What to highlight."""

    def way(self, path: str, anchor: str = "") -> str:
        """Return the way from the page to another of the site, as an address in an attribute."""
        if path == self.page and anchor:
            return escape.path("", anchor)
        return escape.path("../" * self.page.count("/") + path, anchor)


Piece: TypeAlias = "str | tuple[Node, Frame]"
"""HTML, or a node that is still to be written."""


@dataclass(slots=True)
class Desk:
    """What all pages share while they are written."""

    language: Language
    strings: Mapping[str, str]
    concepts: Mapping[str, ConceptSheet]
    sheets: Mapping[str, Sheet]
    """By the path of their page."""
    files: Mapping[PurePath, str]
    """Where attachments stand in the site: one that is not here could not be copied."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """The pages of tags, by `tag_key`."""
    ways: tuple[tuple[str, str], ...] = ()
    """What the top of every page leads to: a name, and a page."""
    live: Mapping[str, str] = field(default_factory=dict)
    """The rules that a script of the site can run, by concept."""
    feed: str = ""
    """The site's feed, if it has one."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Which of the sheets, and after them of the concepts, a page is."""
    drawn_in: Mapping[str, str] = field(default_factory=dict)
    """Where pictures stand that a note holds itself, by their `data:` address."""
    blanks: Blanks | None = None
    """What a worksheet leaves out; None for all that tells everything."""
    diagnostics: list[tuple[Note, Diagnostic]] = field(default_factory=list)
    room: int = 0
    """How many characters of excerpts the present page may still hold."""
    _made: dict[tuple[str, str], Markup] = field(default_factory=dict)
    _plots: dict[tuple[str, ...], list[Drawn]] = field(default_factory=dict)

    def keep(self, before: Desk) -> None:
        """Take over what was made for an earlier site, if it is about the same concepts."""
        known = {key: it.record for key, it in self.concepts.items()}
        same = before.language is self.language and before.live == self.live
        if same and {key: it.record for key, it in before.concepts.items()} == known:
            self._made = before._made
            self._plots = before._plots

    def once(self, kind: str, record: Record, make: Callable[[Record, Desk], Markup]) -> Markup:
        """Return what `make` says of a concept, asking it only the first time."""
        key = (kind, record.concept.id)
        if key not in self._made:
            self._made[key] = make(record, self)
        return self._made[key]

    def drawn(
        self, records: Iterable[Record], draw: Callable[[Iterable[Record], Desk], list[Drawn]]
    ) -> list[Drawn]:
        """Return the plots of the same rules, drawn only the first time."""
        walked = [it for it in records if it.walks]
        key = tuple(it.concept.id for it in walked)
        if key not in self._plots:
            self._plots[key] = draw(walked, self)
        return self._plots[key]
