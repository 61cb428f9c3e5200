"""Text and addresses -> HTML: the one place where what a note says becomes markup."""

from __future__ import annotations

import html
import re
from typing import Final
from urllib.parse import quote

_UNSHOWABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        chr(plane + end)
        for plane in range(0x1_0000, 0x11_0000, 0x1_0000)
        for end in (0xFFFE, 0xFFFF)
    )
    + "]"
)
_TAG: Final = re.compile(r"<[^>]*>")
_PATH: Final = "/:@!$&'()*+,;=~-._"
_WEB: Final = _PATH + "%#?[]"


_PLAIN: Final = re.compile("[^&<>\"'\r" + _UNSHOWABLE.pattern[1:] + "*")


def text(it: str) -> str:
    """Escape text, also for use within quotes."""
    return it if _PLAIN.fullmatch(it) else html.escape(showable(it))


def showable(it: str) -> str:
    """Replace what no HTML document may hold: control characters, halves of characters."""
    return _UNSHOWABLE.sub("\ufffd", it.replace("\r\n", "\n").replace("\r", "\n"))


def path(it: str, anchor: str = "") -> str:
    """Return a path within the site, and an anchor on the page, as an address in an attribute."""
    address = quote(it, safe="/-._~")
    return text(f"{address}#{quote(anchor, safe='-._~')}" if anchor else address)


def web(url: str) -> str:
    """Return an address of the web, already judged safe, for use in an attribute."""
    return text(quote(_UNSHOWABLE.sub("\ufffd", url), safe=_WEB))


def read(markup: str) -> str:
    """Return the characters that markup of ours shows."""
    return html.unescape(_TAG.sub("", markup))
