"""An SVG -> what is dangerous in it: scripts, and whatever loads something from elsewhere.

A page shows an SVG as a picture, where a browser runs nothing of it. But a reader can open the
file on its own, and there it is a document like any other. Rewriting it would risk the drawing
and still miss a trick, so it is taken as it is or not at all.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from notecc.model import Words

_XHTML: Final = "http://www.w3.org/1999/xhtml"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_ACTIVE: Final = frozenset({"script", "handler", "listener", "iframe", "audio", "video", "canvas"})
_ANIMATIONS: Final = frozenset({"set", "animate", "animatetransform", "animatemotion"})
_PLAIN_XHTML: Final = frozenset(
    {"html", "body", "div", "section", "center", "p", "br", "hr", "span", "font", "small", "pre"}
    | {"b", "i", "u", "em", "strong", "sub", "sup", "code", "ul", "ol", "li"}
    | {"table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
)
"""What drawing programs put into a `foreignObject` to set text."""
_INERT_HREF: Final = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,]|$)", re.IGNORECASE)
_WEB_HREF: Final = re.compile(r"\s*(?:https?:|mailto:)", re.IGNORECASE)
_URL: Final = r"url\(\s*['\"]?\s*(?!['\"#)\s]|data:image/(?:png|jpeg|gif|webp)[;,])"
_LOADING_URL: Final = re.compile(_URL, re.IGNORECASE)
_LOADING_STYLE: Final = re.compile(rf"@import|image-set|\bsrc\(|\\|{_URL}", re.IGNORECASE)
"""A backslash can spell any of these so that nobody sees it."""

_NOT_XML: Final = Words("XML로 읽을 수 없습니다", "it is not well-formed XML")
_SCRIPT: Final = Words("스크립트가 들어 있습니다", "it holds a script")
_LOADS: Final = Words("다른 곳의 자료를 불러옵니다", "it loads something from elsewhere")
_ENTITY: Final = Words("엔티티를 정의합니다", "it defines entities")


def danger(data: bytes) -> Words | None:
    """Say what is dangerous in an SVG, or nothing."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = reader.entity
    parser.ProcessingInstructionHandler = reader.instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003 - this is all of it; the C function takes no keyword
    except _DangerError as found:
        return found.words
    except (expat.ExpatError, ValueError, LookupError):
        return _NOT_XML
    return _LOADS if _LOADING_STYLE.search("".join(reader.styles)) else None


class _DangerError(Exception):
    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class _Reader:
    """What the parser calls; remembers only whether it is inside a style sheet."""

    def __init__(self) -> None:
        self.styles: list[str] = []
        self._is_style = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        local = local.lower()
        if local in _ACTIVE or (space == _XHTML and local not in _PLAIN_XHTML):
            raise _DangerError(_SCRIPT)
        if local in _ANIMATIONS and _is_active(attributes.get("attributeName", "")):
            raise _DangerError(_SCRIPT)
        for attribute, value in attributes.items():
            _check(local, attribute, value)
        self._is_style = local == "style"

    def end(self, _name: str) -> None:
        self._is_style = False

    def text(self, text: str) -> None:
        if self._is_style:
            self.styles.append(text)

    def entity(self, *_declaration: object) -> None:
        raise _DangerError(_ENTITY)

    def instruction(self, target: str, _text: str) -> None:
        if target.lower().startswith("xml-"):
            raise _DangerError(_LOADS)


def _check(element: str, attribute: str, value: str) -> None:
    space, _, local = attribute.rpartition(" ")
    local = local.lower()
    if local.startswith("on"):
        raise _DangerError(_SCRIPT)
    if local in {"href", "src"} and not _INERT_HREF.match(value):
        if element != "a":
            raise _DangerError(_LOADS)
        if not _WEB_HREF.match(value):
            raise _DangerError(_SCRIPT)
    if (space == _XML and local == "base") or _LOADING_URL.search(value):
        raise _DangerError(_LOADS)
    if local == "style" and _LOADING_STYLE.search(value):
        raise _DangerError(_LOADS)


def _is_active(animated: str) -> bool:
    """Say whether animating this attribute could bring in a script or an address."""
    name = animated.lower().strip()
    return name.startswith("on") or name.endswith("href")
