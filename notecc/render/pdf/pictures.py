"""Pictures, attachments and excerpts -> what the template shows of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from notecc.model import Span, inline
from notecc.model.sheet import Excerpt, File, Missing, Page, Picture
from notecc.render.embeds import DEEPEST, NUMBER, Embedded, labelled
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.runs import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from notecc.model.block import Block
    from notecc.model.sheet import Place
    from notecc.render.frame import Desk, Frame

    Inside = Callable[[Sequence[Block], Frame, Desk], list[dict[str, Any]]]

_SHOWN: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})
"""The kinds of pictures that Typst reads."""
_NOWHERE: Final = Span(0, 0)
_IN_LINE: Final = 24
"""A picture within a line is so many points high, unless the note says how wide it is."""


def is_picture(name: str) -> bool:
    """Say whether a file is of a kind that Typst reads as a picture."""
    return PurePosixPath(name).suffix in _SHOWN


def figure(node: Embedded, frame: Frame, desk: Desk, inside: Inside) -> dict[str, Any]:
    """Show an embed that has a line of its own."""
    place = frame.sheet.places.get(node.span.start)
    if isinstance(place, Excerpt):
        return _excerpt(place, frame, desk, inside)
    if source := _source(place, desk):
        caption = node.caption if isinstance(node, inline.Embed) else node.title
        said = {"file": source, "alt": _alt(node, place, desk), "width": node.width or 0}
        return {"k": "figure", "caption": shown(caption), "name": _name(place)} | said
    return {"k": "boxed"} | _box(node, place, desk)


def inline_embed(node: Embedded, frame: Frame, desk: Desk) -> Run:
    """Show an embed that stands within a line: a picture, or a label."""
    return _in_line(node, frame.sheet.places.get(node.span.start), desk)


def raw_image(attributes: Mapping[str, str], frame: Frame, desk: Desk) -> Run:
    """Show an `<img>` of a note's own HTML."""
    url = attributes.get("src", "")
    sizes = [NUMBER.fullmatch(attributes.get(it, "")) for it in ("width", "height")]
    width, height = (int(it[0]) if it else None for it in sizes)
    image = inline.Image(_NOWHERE, url, "", attributes.get("alt", ""), width, height)
    return _in_line(image, frame.sheet.urls.get(url, Missing(url)), desk)


def _in_line(node: Embedded, place: Place | None, desk: Desk) -> Run:
    if source := _source(place, desk):
        alt = _alt(node, place, desk)
        return Run("", thing=["picture", source, alt, node.width or 0, _name(place)])
    box = _box(node, place, desk)
    return Run("", thing=["boxed", box["name"], box["why"]])


def _source(place: Place | None, desk: Desk) -> str:
    """Return the name of a picture's copy, if it is of a kind that can be shown."""
    name = ""
    if isinstance(place, File):
        name = desk.files.get(place.path, "")
    elif isinstance(place, Picture):
        name = desk.drawn_in.get(place.url, "")
    return name if is_picture(name) else ""


def _alt(node: Embedded, place: Place | None, desk: Desk) -> str:
    said = node.caption if isinstance(node, inline.Embed) else node.alt
    return shown(said).strip() or _name(place) or desk.strings["picture"]


def _name(place: Place | None) -> str:
    return shown(place.name) if isinstance(place, File) else ""


def _box(node: Embedded, place: Place | None, desk: Desk) -> dict[str, str]:
    """Return a label for what cannot be shown: what it is called, and why."""
    name, why = labelled(node, place, desk)
    if isinstance(place, Picture):
        name, why = name or desk.strings["picture"], "not_in_pdf"
    elif isinstance(place, File) and _kind(place, desk) in {".bmp", ".avif"}:
        why = "not_in_pdf"
    return {"name": shown(name), "why": desk.strings[why]}


def _kind(place: File, desk: Desk) -> str:
    return PurePosixPath(desk.files.get(place.path, "")).suffix


def _excerpt(place: Excerpt, frame: Frame, desk: Desk, inside: Inside) -> dict[str, Any]:
    """Show part of a note inside of another, unless it is inside of itself already."""
    sheet = desk.sheets.get(place.page.path)
    size = sum(it.span.end - it.span.start for it in place.blocks)
    own = Page(frame.sheet.page.path)
    again = place.page in frame.chain or place.page == own or Page(place.page.path) in frame.chain
    title = shown(place.title)
    if sheet is None or again or len(frame.chain) >= DEEPEST or size > desk.room:
        return {"k": "boxed", "name": title, "why": desk.strings["not_repeated"]}
    desk.room -= size
    inner = replace(frame, sheet=sheet, at_home=False, chain=(*frame.chain, place.page))
    to = f"{place.page.path}#{place.page.anchor}"
    return {"k": "excerpt", "title": title, "to": to, "it": inside(place.blocks, inner, desk)}
