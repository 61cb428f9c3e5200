"""`[a](url)`, `<url>`, bare URLs and mail addresses; `![a](url)`, also with spaces in the path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it import rules_inline
from markdown_it.common.utils import unescapeAll

from notecc.model import inline
from notecc.parse.inline.addresses import extent
from notecc.parse.inline.wikilinks import sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from notecc.model import Span
    from notecc.parse.positions import Content, LocatedState

_SCHEME: Final = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*)>")
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MAIL: Final = re.compile(rf"<([A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LABEL}(?:\.{_LABEL})*)>")
_MAIL_USER: Final = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]*$")
_MAIL_HOST: Final = re.compile(rf"@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}(?![A-Za-z0-9_@])")
_LONGEST_USER: Final = 64
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>]{1,4000}", re.IGNORECASE)
# Neither part runs over a `![`: each attempt ends before the next one begins.
_SPACED_IMAGE: Final = re.compile(
    r"!\[(?P<alt>[^\[\]\n]*)\]\([ \t]*"
    r"(?P<path>(?:[^()\n!\"]|!(?!\[)|\((?:[^()\n!]|!(?!\[))*\))+?)"
    r"(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*\)"
)


def angled(state: LocatedState, silent: bool) -> bool:
    """Read `<scheme:address>` or `<user@host>`."""
    found = _SCHEME.match(state.src, state.pos, state.posMax)
    mail = None if found else _MAIL.match(state.src, state.pos, state.posMax)
    address = found or mail
    if not address:
        return False
    if not silent:
        url = f"mailto:{address[1]}" if mail else address[1]
        _push_link(state, url, (address.start(), address.end()), address.span(1))
    state.pos = address.end()
    return True


def bare(state: LocatedState, silent: bool) -> bool:
    """Read a URL that stands in the text. A Korean particle glued to it is not part of it."""
    if state.linkLevel:
        return False
    start = state.pos
    found = _ADDRESS.match(state.src, start, state.posMax)
    length = extent(found[0]) if found else 0
    if not found or not length:
        return False
    end = start + length
    if not silent:
        url = state.src[start:end]
        scheme = "" if "://" in url else "http://"
        _push_link(state, scheme + url, (start, end), (start, end))
    state.pos = end
    return True


def mail(state: LocatedState, silent: bool) -> bool:
    """Read a mail address that stands in the text; its first half has been read as text."""
    host = _MAIL_HOST.match(state.src, state.pos, state.posMax)
    if silent or state.linkLevel or not host or not state.pending:
        return False
    earliest = max(state.pending_at, state.pos - _LONGEST_USER)
    user = _MAIL_USER.search(state.src[earliest : state.pos])
    if not user:
        return False
    state.pending = state.pending[: -len(user[0])]
    where = state.pos - len(user[0]), host.end()
    _push_link(state, "mailto:" + state.src[slice(*where)], where, where)
    state.pos = host.end()
    return True


def spaced_image(state: LocatedState, silent: bool) -> bool:
    """Read `![alt](a path with spaces.png)`, which CommonMark leaves as text."""
    found = _SPACED_IMAGE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": unescapeAll(found["path"].strip()), "alt": ""}
        token.content = found["alt"]
        if found["title"]:
            token.attrSet("title", unescapeAll(found["title"]))
    state.pos = found.end()
    return True


def link(state: LocatedState, silent: bool) -> bool:
    """Read `[text](url)`, `[text][label]`."""
    return _may_be_link(state) and rules_inline.link(state, silent)


def image(state: LocatedState, silent: bool) -> bool:
    """Read `![alt](url)`, `![alt][label]`."""
    return _may_be_link(state) and rules_inline.image(state, silent)


def _may_be_link(state: LocatedState) -> bool:
    """Say whether anything ahead could end a link: markdown-it-py looks far before it gives up."""
    has_labels = bool(state.env.get("references"))
    return state.fact(_last_bracket if has_labels else _last_address) > state.pos


def _last_bracket(text: str) -> int:
    return text.rfind("]")


def _last_address(text: str) -> int:
    return text.rfind("](")


def link_node(token: Token, span: Span, children: tuple[inline.Inline, ...]) -> inline.Link:
    """Build the node of the tokens between `link_open` and its end."""
    url, title = str(token.attrGet("href") or ""), str(token.attrGet("title") or "")
    return inline.Link(span, url, title, children)


def image_node(token: Token, span: Span, _where: Content) -> inline.Image:
    """Build the node of an `image` token."""
    src, title = str(token.attrGet("src") or ""), str(token.attrGet("title") or "")
    shown = _plain(token.children) if token.children else token.content
    alt, width, height = sized(shown)
    return inline.Image(span, src, title, alt, width, height)


def _plain(tokens: Sequence[Token]) -> str:
    """Return what the tokens of an image's text say, marks taken off."""
    return "".join(
        "\n"
        if token.tag == "br"
        else _plain(token.children)
        if token.type == "image" and token.children
        else token.content
        for token in tokens
    )


def _push_link(
    state: LocatedState, url: str, whole: tuple[int, int], text: tuple[int, int]
) -> None:
    opening = state.push_at("link_open", 1, *whole)
    opening.tag, opening.attrs = "a", {"href": url}
    state.push_at("text", 0, *text).content = state.src[slice(*text)]
    state.push_at("link_close", -1, *whole).tag = "a"
