"""Raw HTML in a note -> HTML that may stand on a page.

Tags and attributes are allowed by name; class, id and style never are: they would let a note
change the page around it. What comes out is balanced, whatever went in.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import nh3

from notecc.render import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
VOID: Final = frozenset({"br", "img", "wbr"})
_BLOCKS: Final = frozenset(
    [
        "article",
        "aside",
        "blockquote",
        "caption",
        "col",
        "colgroup",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_KNOWN: Final = (
    INLINE
    | _BLOCKS
    | frozenset(
        [
            "acronym",
            "address",
            "applet",
            "area",
            "audio",
            "base",
            "basefont",
            "bgsound",
            "big",
            "blink",
            "body",
            "button",
            "canvas",
            "command",
            "datalist",
            "dialog",
            "dir",
            "embed",
            "fieldset",
            "font",
            "form",
            "frame",
            "frameset",
            "head",
            "hgroup",
            "html",
            "iframe",
            "image",
            "input",
            "keygen",
            "label",
            "legend",
            "link",
            "listing",
            "main",
            "map",
            "marquee",
            "math",
            "menu",
            "meta",
            "meter",
            "multicol",
            "nobr",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "optgroup",
            "option",
            "output",
            "param",
            "picture",
            "plaintext",
            "portal",
            "progress",
            "rb",
            "rtc",
            "script",
            "search",
            "select",
            "slot",
            "source",
            "spacer",
            "strike",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "track",
            "tt",
            "video",
            "xmp",
        ]
    )
)
_ATTRIBUTES: Final[Mapping[str, set[str]]] = MappingProxyType(
    {
        "a": {"href"},
        "img": {"src", "alt", "width", "height"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan", "scope"},
        "ol": {"start", "reversed"},
        "details": {"open"},
        "time": {"datetime"},
        "abbr": {"title"},
        "bdo": {"dir"},
    }
)
_LONGEST: Final = 200_000
_MOST_TAGS: Final = 2_000
"""An HTML parser mends badly nested tags at quadratic cost; a longer fragment is not parsed."""
_PASSES: Final = 3
_TAG: Final = re.compile(r"<(?=/?([a-zA-Z][^\s/>]*))")
_WHOLE_TAG: Final = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_OURS: Final = re.compile(r"<(img|/?a)((?:\s[^<>]*)?)>")
_ATTRIBUTE: Final = re.compile(r'([a-z]+)="([^"]*)"')
_HEADING: Final = re.compile(r"<(/?)h([1-6])>")
_NAME: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")


class Tag(NamedTuple):
    """One tag of raw HTML: only an allowed name, only allowed attributes."""

    name: str
    closes: bool
    attributes: dict[str, str]


def fragment(
    written: str, *, link: Callable[[str], str], image: Callable[[Mapping[str, str], bool], str]
) -> str | None:
    """Sanitise a whole fragment, or return None if it is too much to be parsed.

    `link` turns an address into one that may stand in a page, or into nothing; `image` turns
    the attributes of a picture into HTML, told whether it stands in a link.
    """
    if len(written) > _LONGEST or written.count("<") > _MOST_TAGS:
        return None
    text = _TAG.sub(lambda it: it[0] if it[1].lower() in _KNOWN else "&lt;", written)
    clean = _clean(escape.showable(text))
    # What is left when a tag is taken out may not be what a browser reads there.
    for _ in range(_PASSES):
        if (again := _clean(clean)) == clean:
            break
        clean = again
    else:
        return None
    clean = _HEADING.sub(lambda it: f"<{it[1]}h{max(int(it[2]), 3)}>", clean)
    out, end, in_link = [], 0, False
    for it in _OURS.finditer(clean):
        out.append(clean[end : it.start()])
        end = it.end()
        attributes = _attributes(it[2])
        if it[1] == "img":
            out.append(image(attributes, in_link))
            continue
        href = link(attributes.get("href", "")) if it[1] == "a" else ""
        out.append(f'<a href="{href}">' if href else it[0] if it[1] == "/a" else "<a>")
        in_link = it[1] == "a"
    return "".join([*out, clean[end:]])


def _clean(text: str) -> str:
    return nh3.clean(
        text,
        tags=set(INLINE | _BLOCKS - {"center"}),
        clean_content_tags={"script", "style"},
        attributes=dict(_ATTRIBUTES),
        url_schemes={"http", "https", "mailto", "data"},
        link_rel=None,
    )


def tells_all(clean: str, written: str) -> bool:
    """Say whether every letter of a fragment, tags aside, is still there once it is clean."""
    kept = (it for it in html.unescape(_WHOLE_TAG.sub("", clean)) if it.isalnum())
    said = html.unescape(_WHOLE_TAG.sub("", escape.showable(written)))
    return all(it in kept for it in said if it.isalnum())


@lru_cache(maxsize=1024)
def tag(written: str) -> Tag | None:
    """Read one inline tag, if it is allowed."""
    name = _NAME.match(written)
    if name is None or name[2].lower() not in INLINE:
        return None
    if name[1]:
        return Tag(name[2].lower(), closes=True, attributes={})
    clean = nh3.clean(
        written,
        tags=set(INLINE),
        attributes=dict(_ATTRIBUTES),
        url_schemes={"http", "https", "mailto", "data"},
        link_rel=None,
    )
    found = re.match(r"<([a-z]+)((?:\s[^<>]*)?)>", clean)
    return Tag(found[1], closes=False, attributes=_attributes(found[2])) if found else None


def _attributes(written: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(written)}
