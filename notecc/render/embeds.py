"""Pictures, attachments, excerpts, links and chips -> HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.model import Span, inline
from notecc.model.sheet import Excerpt, File, Missing, Page, Picture, Refused, Web
from notecc.render import escape
from notecc.render.titles import names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.model.sheet import ConceptSheet, Place
    from notecc.render.frame import Desk, Frame, Piece

_SHOWN: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".svg")
DEEPEST: Final = 4
"""How many excerpts may stand inside one another."""
_BIGGEST: Final = 4000
_SMALL: Final = 18
"""Characters of a concept's second name that a chip has room for."""
NUMBER: Final = re.compile(r"[0-9]{1,4}")
_NOWHERE: Final = Span(0, 0)

Embedded = inline.Embed | inline.Image


def address(place: Place | None, frame: Frame, desk: Desk) -> str:
    """Return where a link leads, as an address in an attribute; empty if it leads nowhere safe."""
    match place:
        case Page():
            return frame.way(place.path, place.anchor)
        case File() if place.path in desk.files:
            name = desk.files[place.path]
            # An SVG that is opened by itself can run its scripts.
            return "" if name.endswith(".svg") else frame.way(name)
        case Web():
            return escape.web(place.url)
        case _:
            return ""


def figure(node: Embedded, frame: Frame, desk: Desk) -> list[Piece]:
    """Show an embed that has a line of its own."""
    place = frame.sheet.places.get(node.span.start)
    if isinstance(place, Excerpt):
        return _excerpt(place, frame, desk)
    if source := _source(place, frame, desk):
        caption = node.caption if isinstance(node, inline.Embed) else node.title
        below = f"<figcaption>{escape.text(caption)}</figcaption>" if caption else ""
        return [f"<figure>{_image(node, place, source)}{below}</figure>\n"]
    return [f'<div class="boxed">{_box(node, place, frame, desk)}</div>\n']


def inline_embed(node: Embedded, frame: Frame, desk: Desk) -> str:
    """Show an embed that stands within a line: a picture, or a label that leads to it."""
    place = frame.sheet.places.get(node.span.start)
    if source := _source(place, frame, desk):
        return _image(node, place, source)
    return _box(node, place, frame, desk)


def raw_image(attributes: Mapping[str, str], frame: Frame, desk: Desk) -> str:
    """Show an `<img>` of a note's own HTML."""
    url = attributes.get("src", "")
    sizes = [NUMBER.fullmatch(attributes.get(it, "")) for it in ("width", "height")]
    width, height = (int(it[0]) if it else None for it in sizes)
    image = inline.Image(_NOWHERE, url, "", attributes.get("alt", ""), width, height)
    place = frame.sheet.urls.get(url, Missing(url))
    if source := _source(place, frame, desk):
        return _image(image, place, source)
    return _box(image, place, frame, desk)


def chip(concept: ConceptSheet, href: str, desk: Desk) -> str:
    """Show a concept as a small label that leads to its page, at `href`."""
    name, other = names(concept.concept, desk)
    small = f" <small>{escape.text(other)}</small>" if other and len(other) <= _SMALL else ""
    return f'<a class="chip" href="{href}">{escape.text(name)}{small}</a>'


def _source(place: Place | None, frame: Frame, desk: Desk) -> str:
    """Return the address of a picture that may be shown, or nothing."""
    if isinstance(place, Picture):
        return escape.web(place.url)
    name = desk.files.get(place.path, "") if isinstance(place, File) else ""
    return frame.way(name) if name.endswith(_SHOWN) else ""


def _image(node: Embedded, place: Place | None, source: str) -> str:
    alt = node.caption if isinstance(node, inline.Embed) else node.alt
    if not alt and isinstance(place, File):
        alt = place.name
    sizes = (("width", node.width), ("height", node.height))
    size = "".join(f' {key}="{min(it, _BIGGEST)}"' for key, it in sizes if it)
    return f'<img src="{source}" alt="{escape.text(alt)}"{size} decoding="async">'


def _box(node: Embedded, place: Place | None, frame: Frame, desk: Desk) -> str:
    """Show a label in place of what cannot be shown."""
    name, why = labelled(node, place, desk)
    label = f"<b>{escape.text(name)}</b> <small>{escape.text(desk.strings[why])}</small>"
    target = place.page if isinstance(place, Excerpt) else place
    href = "" if frame.in_link else address(target, frame, desk)
    if href:
        rel = ' rel="noopener noreferrer"' if isinstance(place, Web) else ""
        return f'<a class="embed" href="{href}"{rel}>{label}</a>'
    return f'<span class="embed missing">{label}</span>'


def labelled(node: Embedded, place: Place | None, desk: Desk) -> tuple[str, str]:
    """Return what a thing that cannot be shown is called, and the key of the words that say why."""
    if isinstance(node, inline.Embed):
        name = " ".join(filter(None, (called(node.target), node.caption)))
    else:
        name = " ".join(filter(None, (node.alt, node.url if isinstance(place, Missing) else "")))
    match place:
        case Web():
            name, why = name or place.url, "outside"
        case File():
            name, why = name or place.name, "file" if place.path in desk.files else "left_out"
        case Excerpt():
            name, why = place.title, "excerpt"
        case Refused():
            name, why = name or place.url, "refused_link"
        case _ if isinstance(node, inline.Embed) and "." not in node.target.note:
            why = "missing_note"
        case _:
            why = "missing_file"
    return name, why


def called(target: inline.Target) -> str:
    """Return what an embed names, as it is written."""
    block = f"^{target.block}" if target.block else ""
    return "#".join(filter(None, (target.note, *target.headings, block)))


def _excerpt(place: Excerpt, frame: Frame, desk: Desk) -> list[Piece]:
    """Show part of a note inside of another, unless it is inside of itself already."""
    href = frame.way(place.page.path, place.page.anchor)
    title = f'<a href="{href}">{escape.text(place.title)}</a>'
    sheet = desk.sheets.get(place.page.path)
    size = sum(it.span.end - it.span.start for it in place.blocks)
    own = Page(frame.sheet.page.path)
    again = place.page in frame.chain or place.page == own or Page(place.page.path) in frame.chain
    if sheet is None or again or len(frame.chain) >= DEEPEST or size > desk.room:
        why = desk.strings["not_repeated"]
        return [
            f'<div class="boxed"><span class="embed">{title} <small>{why}</small></span></div>\n'
        ]
    desk.room -= size
    inner = replace(
        frame, sheet=sheet, at_home=False, is_loose=True, chain=(*frame.chain, place.page)
    )
    body: list[Piece] = [(it, inner) for it in place.blocks]
    start = f'<div class="excerpt"><p class="excerpt-title">{title}</p>\n'
    return [start, *body, "</div>\n"]
