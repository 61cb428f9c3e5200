"""Inlines -> runs: what stands in a line, with the styles and the link that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import inline
from notecc.model.sheet import File, Missing, Page, Picture, Refused, Web
from notecc.render import escape, sanitise
from notecc.render.pdf.formulas import formula_run
from notecc.render.pdf.pictures import inline_embed, raw_image
from notecc.render.pdf.runs import Part, Run, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.model import Span
    from notecc.model.sheet import Place
    from notecc.render.frame import Desk, Frame

_STYLES: Final = {
    inline.Style.EMPHASIS: "i",
    inline.Style.STRONG: "b",
    inline.Style.STRUCK: "s",
    inline.Style.MARKED: "m",
}
_HTML_STYLES: Final = {
    **dict.fromkeys(("b", "strong"), "b"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "i"),
    **dict.fromkeys(("s", "del"), "s"),
    **dict.fromkeys(("u", "ins"), "u"),
    **dict.fromkeys(("code", "kbd", "samp"), "c"),
    "mark": "m",
    "sub": "_",
    "sup": "^",
    "small": "-",
}
_BREAK: Final[Part] = ["break"]


class _Place(NamedTuple):
    """In which styles and in which link something stands."""

    style: str = ""
    link: str = ""

    def also(self, style: str) -> _Place:
        return self if style in self.style else self._replace(style=self.style + style)


def line(children: Iterable[inline.Inline], frame: Frame, desk: Desk) -> list[Part]:
    """Write a run of inlines for the template."""
    return parts(_runs(children, frame, desk))


def _runs(children: Iterable[inline.Inline], frame: Frame, desk: Desk) -> list[Run]:
    """Go through what nests with a stack of our own: however deeply, nothing recurses."""
    out: list[Run] = []
    stack = _placed(tuple(children), _Place())[::-1]
    while stack:
        node, place = stack.pop()
        match node:
            case inline.Styled():
                stack += _placed(node.children, place.also(_STYLES[node.style]))[::-1]
            case inline.Link():
                inside, style = _linked(frame.sheet.places.get(node.span.start), place, frame, desk)
                stack += _placed(node.children, inside.also(style) if style else inside)[::-1]
            case inline.Field():
                out += [_text(f"{node.key} ", place.also("b"))]
                stack += _placed(node.children, place)[::-1]
            case _:
                out += _spots(node.span, frame)
                out += _told(node, place, frame, desk)
    return out


def _told(node: inline.Inline, place: _Place, frame: Frame, desk: Desk) -> list[Run]:
    """Write what has nothing in it; a worksheet leaves out what it asks for."""
    gap = desk.blanks.around(node.span) if desk.blanks and frame.at_home else None
    if gap is None or desk.blanks is None:
        return _leaf(node, place, frame, desk)
    start, end = node.span
    if not isinstance(node, inline.Text) or len(node.text) != end - start:
        return desk.blanks.hide(gap, _leaf(node, place, frame, desk))
    before, after = max(gap.start - start, 0), max(end - gap.end, 0)
    said = node.text[before : len(node.text) - after]
    hidden = desk.blanks.hide(gap, [_text(said, place)])
    rest = node.text[len(node.text) - after :] if after else ""
    return [_text(node.text[:before], place), *hidden, _text(rest, place)]


def _placed(children: Sequence[inline.Inline], place: _Place) -> list[tuple[inline.Inline, _Place]]:
    """Give each inline the styles that raw HTML tags around it ask for."""
    if not any(isinstance(it, inline.Html) for it in children):
        return [(it, place) for it in children]
    ends = _partners(children)
    out: list[tuple[inline.Inline, _Place]] = []
    until: list[int] = []
    now = [place]
    for at, it in enumerate(children):
        while until and until[-1] <= at:
            until.pop()
            now.pop()
        if at in ends:
            end, style = ends[at]
            if until and until[-1] < end:
                continue  # tags that cross one another: the inner one has no effect
            until.append(end)
            now.append(now[-1].also(style))
        out.append((it, now[-1]))
    return out


def _partners(children: Sequence[inline.Inline]) -> dict[int, tuple[int, str]]:
    """Return where each opening tag that means a style is closed again."""
    out: dict[int, tuple[int, str]] = {}
    opened: dict[str, list[int]] = {}
    for at, it in enumerate(children):
        tag = sanitise.tag(it.text) if isinstance(it, inline.Html) else None
        if tag is None or tag.name not in _HTML_STYLES:
            continue
        if not tag.closes:
            opened.setdefault(tag.name, []).append(at)
        elif opened.get(tag.name):
            out[opened[tag.name].pop()] = (at, _HTML_STYLES[tag.name])
    return out


def _linked(target: Place | None, place: _Place, frame: Frame, desk: Desk) -> tuple[_Place, str]:
    """Return the place inside a link, and the style of a link that leads nowhere."""
    if isinstance(target, Missing | Refused):
        return place, "d"
    way = address(target, frame, desk)
    return (place._replace(link=way) if way and not place.link else place), ""


def address(target: Place | None, frame: Frame, desk: Desk) -> str:
    """Return where a link leads: an address of the web, or `#` and a label; or nothing."""
    del frame
    match target:
        case Web():
            return escape.showable(target.url)
        case Page():
            return "#" + label(target.path, target.anchor)
        case File() if target.path in desk.files:
            return ""
        case _:
            return ""


def label(page: str, anchor: str = "") -> str:
    """Return the name of a spot in the document."""
    return f"{page}#{anchor}"


def _leaf(node: inline.Inline, place: _Place, frame: Frame, desk: Desk) -> list[Run]:  # noqa: C901, PLR0911 - one line a kind
    match node:
        case inline.Text():
            return [_text(node.text, place)]
        case inline.Break():
            return [Run("", thing=_BREAK)]
        case inline.Code():
            return [_text(node.text, place.also("c"))]
        case inline.Math():
            return [formula_run(node, place.style, place.link, frame, desk)]
        case inline.WikiLink():
            target = frame.sheet.places.get(node.span.start)
            inside, style = _linked(target, place, frame, desk)
            if target is None or isinstance(target, Picture):
                style = "d"
            return [_text(node.shown, inside.also(style) if style else inside)]
        case inline.Embed() | inline.Image():
            return [inline_embed(node, frame, desk)]
        case inline.Tag():
            return [_text(f"#{node.name}", place.also("t"))]
        case inline.FootnoteReference():
            return [_footnote(node, place, frame)]
        case inline.Html():
            return _raw(node, frame, desk)
        case _:
            return []


def _text(text: str, place: _Place) -> Run:
    return Run(escape.showable(text), place.style, place.link)


def _footnote(node: inline.FootnoteReference, place: _Place, frame: Frame) -> Run:
    number = frame.sheet.numbers.get(node.span.start)
    if number is None:
        return _text(f"[^{node.label}]", place)
    way = "#" + label(frame.sheet.page.path, f"Fn-{number}")
    return Run(str(number), place.also("^").style, place.link or way)


def _raw(node: inline.Html, frame: Frame, desk: Desk) -> list[Run]:
    tag = sanitise.tag(node.text)
    if tag is None or tag.closes:
        return []
    if tag.name == "br":
        return [Run("", thing=_BREAK)]
    return [raw_image(tag.attributes, frame, desk)] if tag.name == "img" else []


def _spots(span: Span, frame: Frame) -> list[Run]:
    """Return the spots within a node that others point to: they stand before it."""
    marks = frame.sheet.marks
    if not frame.at_home or not marks:
        return []
    inside = (
        (marks[at] for at in range(*span) if at in marks)
        if len(marks) > span.end - span.start
        else (name for at, name in marks.items() if at in span)
    )
    return [Run("", thing=["at", label(frame.sheet.page.path, it)]) for it in inside]
