"""Inlines -> HTML, one level at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.model import Span, inline
from notecc.model.sheet import File, Missing, Page, Refused, Web, tag_key
from notecc.render import embeds, escape, sanitise
from notecc.render.checked import verdict_at, verdicts_in
from notecc.render.formulas import shown_formula

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.render.frame import Desk, Frame, Piece


def phrasing(children: Sequence[inline.Inline], frame: Frame, desk: Desk) -> list[Piece]:
    """Write a run of inlines, its raw HTML tags in matching pairs."""
    if not any(isinstance(it, inline.Html) for it in children):
        return [(it, frame) for it in children]
    tags = _paired(children, frame, desk)
    out: list[Piece] = []
    anchors = 0
    for at, it in enumerate(children):
        if not isinstance(it, inline.Html):
            out.append((it, replace(frame, in_link=True) if anchors else frame))
            continue
        written = tags.get(at, "")
        anchors += written.startswith("<a ") - (written == "</a>")
        out.append(written)
    return out


def _paired(children: Sequence[inline.Inline], frame: Frame, desk: Desk) -> dict[int, str]:
    """Return what each raw tag becomes: nothing, unless it is allowed and has its partner."""
    out: dict[int, str] = {}
    opened: list[tuple[int, sanitise.Tag]] = []
    for at, it in enumerate(children):
        if isinstance(it, inline.Link | inline.WikiLink):
            opened = [entry for entry in opened if entry[1].name != "a"]  # no link in a link
        tag = sanitise.tag(it.text) if isinstance(it, inline.Html) else None
        if tag is None:
            continue
        if tag.name in sanitise.VOID:
            out[at] = "" if tag.closes else _void(tag, frame, desk)
        elif not tag.closes:
            opened.append((at, tag))
        elif partner := _partner(opened, tag.name):
            start, opening = partner
            if written := _opening(opening, frame, desk):
                out |= {start: written, at: f"</{tag.name}>"}
    return out


def _partner(opened: list[tuple[int, sanitise.Tag]], name: str) -> tuple[int, sanitise.Tag] | None:
    """Take the last tag of that name off the list; those opened after it lose their chance."""
    if all(tag.name != name for _, tag in opened):
        return None
    while opened:
        at, tag = opened.pop()
        if tag.name == name:
            return at, tag
    return None


def _opening(tag: sanitise.Tag, frame: Frame, desk: Desk) -> str:
    if tag.name == "a":
        if frame.in_link:
            return ""
        href = embeds.address(frame.sheet.urls.get(tag.attributes.get("href", "")), frame, desk)
        return f'<a href="{href}" rel="noopener noreferrer">' if href else ""
    rest = "".join(f' {key}="{escape.text(it)}"' for key, it in sorted(tag.attributes.items()))
    return f"<{tag.name}{rest}>"


def _void(tag: sanitise.Tag, frame: Frame, desk: Desk) -> str:
    if tag.name == "img":
        return embeds.raw_image(tag.attributes, frame, desk)
    return f"<{tag.name}>"


def inline_pieces(node: inline.Inline, frame: Frame, desk: Desk) -> list[Piece]:  # noqa: C901, PLR0911, PLR0912 - one line a kind
    """Write one inline, leaving what is inside of it to be written."""
    match node:
        case inline.Text():
            return [_text(node, frame, desk)]
        case inline.Break():
            return ["<br>\n"]
        case inline.Styled():
            name = node.style.value
            return [f"<{name}>", *phrasing(node.children, frame, desk), f"</{name}>"]
        case inline.Code():
            return [
                _spots_in(node, frame),
                _code(node, frame),
                verdict_at(node.span.end, frame, desk),
            ]
        case inline.Math():
            return [shown_formula(node, frame, desk)]
        case inline.Link():
            return _link(node, frame, desk)
        case inline.WikiLink():
            return [_wikilink(node, frame, desk)]
        case inline.Embed() | inline.Image():
            return [embeds.inline_embed(node, frame, desk)]
        case inline.Tag():
            return [_tag(node, frame, desk)]
        case inline.Field():
            start = f'<span class="field"><b>{escape.text(node.key)}</b> '
            return [start, *phrasing(node.children, frame, desk), "</span>"]
        case inline.FootnoteReference():
            return [_footnote(node, frame)]
        case inline.BlockId():
            return [_spots_in(node, frame)]
        case inline.Html():
            return []  # written by `phrasing`, which sees its partner
        case inline.Comment():
            return []


def _text(node: inline.Text, frame: Frame, desk: Desk) -> str:
    """Write text, with the anchors and the highlights that fall into it."""
    text, (start, end) = node.text, node.span
    cuts: list[tuple[int, str]] = []
    if frame.at_home:
        cuts += [(at, _spot(name)) for at, name in _spots(node.span, frame)]
        cuts += verdicts_in(node.span, frame, desk)
    for span in frame.marked:
        if span.start < end and start < span.end:
            cuts += [(max(span.start, start), "<mark>"), (min(span.end, end), "</mark>")]
    if not cuts:
        return escape.text(text)
    if len(text) != end - start:  # an escape or an entity: nothing can point into it
        return "".join(it for _, it in cuts if it.startswith("<span")) + escape.text(text)
    out, last = [], 0
    for at, tag in sorted(cuts, key=lambda it: (it[0], it[1] != "</mark>")):
        out += [escape.text(text[last : at - start]), tag]
        last = at - start
    return "".join([*out, escape.text(text[last:])])


def _spots(span: Span, frame: Frame) -> list[tuple[int, str]]:
    marks = frame.sheet.marks
    if len(marks) > span.end - span.start:
        return [(at, marks[at]) for at in range(*span) if at in marks]
    return [(at, name) for at, name in marks.items() if at in span]


def _spots_in(node: inline.Inline, frame: Frame) -> str:
    if not frame.at_home:
        return ""
    return "".join(_spot(name) for _, name in _spots(node.span, frame))


def _code(node: inline.Code, frame: Frame) -> str:
    written = f"<code>{escape.text(node.text)}</code>"
    named = any(it.start < node.span.end and node.span.start < it.end for it in frame.marked)
    return f"<mark>{written}</mark>" if named else written


def _spot(anchor: str) -> str:
    return f'<span class="at" id="{escape.text(anchor)}"></span>'


def _link(node: inline.Link, frame: Frame, desk: Desk) -> list[Piece]:
    place = frame.sheet.places.get(node.span.start)
    inside = phrasing(node.children, replace(frame, in_link=True), desk)
    href = "" if frame.in_link else embeds.address(place, frame, desk)
    title = f' title="{escape.text(node.title)}"' if node.title else ""
    match place:
        case _ if href:
            rel = ' rel="noopener noreferrer"' if isinstance(place, Web) else ""
            return [f'<a href="{href}"{title}{rel}>', *inside, "</a>"]
        case Missing() | Refused():
            why = desk.strings["missing_link" if isinstance(place, Missing) else "refused_link"]
            return [f'<span class="dead" title="{escape.text(why)}">', *inside, "</span>"]
        case _:
            return inside


def _wikilink(node: inline.WikiLink, frame: Frame, desk: Desk) -> str:
    place = frame.sheet.places.get(node.span.start)
    shown = escape.text(node.shown)
    href = "" if frame.in_link else embeds.address(place, frame, desk)
    if href:
        return f'<a class="wiki" href="{href}">{shown}</a>'
    if isinstance(place, Page | File | Web):
        return shown
    why = escape.text(desk.strings["missing_link"])
    return f'<span class="dead" title="{why}">{shown}</span>'


def _footnote(node: inline.FootnoteReference, frame: Frame) -> str:
    number = frame.sheet.numbers.get(node.span.start)
    if number is None:
        return escape.text(f"[^{node.label}]")
    if frame.in_link:
        return f"<sup>{number}</sup>"
    first = frame.sheet.footnotes[number - 1].first
    name = f' id="FnRef-{number}"' if frame.at_home and first == node.span.start else ""
    href = frame.way(frame.sheet.page.path, f"Fn-{number}")
    return f'<sup{name}><a class="fn" href="{href}">{number}</a></sup>'


def _tag(node: inline.Tag, frame: Frame, desk: Desk) -> str:
    page = desk.tags.get(tag_key(node.name), "")
    if frame.in_link or not page:
        return f'<span class="tag">#{escape.text(node.name)}</span>'
    return f'<a class="tag" href="{frame.way(page)}">#{escape.text(node.name)}</a>'
