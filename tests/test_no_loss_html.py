"""No visible character of a note is lost on its page: each is there, in order, or told.

`test_no_loss.py` holds the tree to the source; this holds the page to the tree. Footnotes stand
at the end of a page, wherever the note has them, so each of them is looked for by itself.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

import html5lib
import pytest
from hypothesis import given
from sites import pages_of
from test_no_loss import NOTES, REAL

from notecc.model import Source, block, inline
from notecc.model.walk import below
from notecc.parse import parse, parse_bytes
from notecc.render.escape import showable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Note, Span
    from notecc.model.walk import Node

_YARDSTICK: Final = [it for it in REAL if it.name == "seed-note.md"]
_TAG: Final = re.compile(r"<[^<>]*>")


@given(NOTES)
def test_every_character_of_any_note_is_on_its_page(text: str) -> None:
    assert lost_on_page(text) == []


@pytest.mark.parametrize("path", REAL, ids=lambda it: it.name)
def test_every_character_of_a_real_note_is_on_its_page(path: Path) -> None:
    note = parse_bytes(PurePath(path.name), path.read_bytes())
    assert lost_on_page(note.source.text) == []


@pytest.mark.parametrize("path", _YARDSTICK, ids=lambda it: it.name)
def test_every_line_of_the_yardstick_is_on_its_page(path: Path) -> None:
    text = path.read_text("utf-8")
    seen = squeezed(seen_on(pages_of({"note.md": text}).files["notes/note.html"]))
    lines = [re.sub(r"^(?:[\s#>-]|\d+\. )+|!\[\[|\]\]|~~", "", it) for it in text.splitlines()]
    written = list(filter(None, map(squeezed, lines)))
    assert len(written) > 150
    assert [it for it in written if it not in seen] == []


def test_a_page_that_lacks_a_word_is_caught() -> None:
    note = parse(Source(PurePath("note.md"), "하나 *둘* 셋"))
    assert lost(visible(note.blocks), "하나 셋", told=[]) == ["둘"]


def test_a_page_in_another_order_is_caught() -> None:
    note = parse(Source(PurePath("note.md"), "하나 *둘* 셋"))
    assert lost(visible(note.blocks), "둘 하나 셋", told=[]) == ["둘"]


def lost_on_page(text: str) -> list[str]:
    """Return the visible pieces of a note that its page does not show, nor any diagnostic tells."""
    pages = pages_of({"note.md": text})
    note = parse(Source(PurePath("note.md"), text))
    seen = seen_on(pages.files["notes/note.html"])
    told = [it.span for it in note.diagnostics] + [it.span for _, it in pages.diagnostics]
    gone = lost(visible(note.blocks), seen, told=told)
    for footnote in footnotes(note):
        gone += lost(visible(footnote), seen, told=told)
    return gone


def lost(pieces: Iterable[Piece], seen: str, *, told: list[Span]) -> list[str]:
    """Return the pieces that do not stand in `seen`, each after the one before."""
    squeezed_seen, at = squeezed(seen), 0
    gone = []
    for piece in pieces:
        wanted = squeezed(showable(piece.text))
        if piece.letters_only:
            wanted = "".join(filter(str.isalnum, wanted))
        end = _after(squeezed_seen, at, wanted)
        if end >= 0:
            at = end
        elif not any(piece.span.start in it for it in told):
            gone.append(piece.text.strip())
    return gone


def _after(seen: str, at: int, wanted: str) -> int:
    """Return where `wanted` ends in `seen`, other characters between its own or not."""
    for it in wanted:
        at = seen.find(it, at) + 1
        if not at:
            return -1
    return at


@dataclass(frozen=True)
class Piece:
    """What one node shows by itself."""

    span: Span
    text: str
    letters_only: bool = False


def visible(nodes: Iterable[Node]) -> Iterator[Piece]:
    """Yield what a reader sees, in order, without the footnotes."""
    stack = list(nodes)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, block.HtmlBlock):
            text = html.unescape(_TAG.sub("", node.text))
            yield Piece(node.span, text, letters_only=True)
        elif not isinstance(node, block.FootnoteDefinition | inline.FootnoteReference):
            if text := _own(node):
                yield Piece(node.span, text)
            stack += reversed(below(node))


def footnotes(note: Note) -> Iterator[tuple[Node, ...]]:
    """Yield what each footnote says."""
    stack: list[Node] = list(note.blocks)
    while stack:
        node = stack.pop()
        if isinstance(node, block.FootnoteDefinition | inline.FootnoteReference):
            yield below(node)
        stack += below(node)


def _own(node: Node) -> str:  # noqa: PLR0911 - one line a kind
    """Return what a node itself shows, apart from the nodes within it."""
    match node:
        case inline.Text() | inline.Code():
            return node.text
        case inline.Math() | block.MathBlock():
            return node.latex
        case inline.WikiLink():
            return node.shown
        case inline.Embed():
            # What leads to a part of this very note is shown as that part.
            return f"{node.target.note}{node.caption}" if "." in node.target.note else ""
        case inline.Image():
            return node.alt
        case inline.Tag():
            return f"#{node.name}"
        case inline.Field():
            return node.key
        case block.CodeBlock():
            return f"{node.info}{node.text}"
        case _:
            return ""


def seen_on(page: str) -> str:
    """Return the text of a page from its title on, the names of its pictures included."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)  # type: ignore[no-untyped-call]  # no types
    tree = parser.parse(page)  # type: ignore[no-untyped-call]  # no types
    out: list[str] = []
    stack: list[Any] = [tree.find("body")]
    while stack:
        it = stack.pop()
        if isinstance(it, str):
            out.append(it)
            continue
        stack.append(it.tail or "")
        stack += list(it)[::-1]
        out += [it.get("alt", ""), it.text or ""]
    return "".join(out)


def squeezed(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())
