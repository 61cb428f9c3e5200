"""A page of a site -> one file that holds all it shows, to be sent to someone.

What the page keeps elsewhere comes into it: the stylesheet, the pictures, the fonts with the
letters that it uses. What it shows in frames (further derivations, scripts) stays in the site: it
is ten times the page. Ways to other pages of the site end: they are words again. The file runs
nothing and loads nothing, and its policy says so.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from notecc.render import escape
from notecc.render.subset import FACES, font_face

if TYPE_CHECKING:
    from collections.abc import Callable

_FRAME: Final = re.compile(r'<details class="framing">.*?</iframe></details>\n?', re.DOTALL)
_IMAGE: Final = re.compile(r'(<img src=")\.\./(assets/[^"]+)(")')
_AWAY: Final = re.compile(r'(<a\b[^>]*?) href="\.\./[^"]*"')
_MENUS: Final = re.compile(r'<nav class="(?:bar|days)".*?</nav>\n', re.DOTALL)
_SCRIPT: Final = re.compile(r"<script [^>]*></script>\n")
_STYLES: Final = re.compile(r'<link rel="stylesheet"[^>]*>\n')
_POLICY: Final = re.compile(r'(http-equiv="Content-Security-Policy" content=")[^"]*')
_FACE: Final = re.compile(r"@font-face\{[^}]*\}\n")
_CODE: Final = re.compile(r"<(?:pre|code)\b.*?</(?:pre|code)>", re.DOTALL)
_MATH: Final = re.compile(r"<math\b.*?</math>", re.DOTALL)
_ALWAYS: Final = "✓✗≈→·–…0123456789"
"""What the stylesheet itself writes."""
_TYPES: Final = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "bmp": "image/bmp",
    "svg": "image/svg+xml",
}


def single(page: str, styles: str, *, picture: Callable[[str], bytes]) -> str:
    """Make one file of a note's page; `picture` returns what the site has by a name."""

    def pictured(found: re.Match[str]) -> str:
        kind = _TYPES.get(found[2].rpartition(".")[2], "application/octet-stream")
        data = b64encode(picture(found[2])).decode()
        return f"{found[1]}data:{kind};base64,{data}{found[3]}"

    whole = _SCRIPT.sub("", _MENUS.sub("", _FRAME.sub("", page)))
    css = _styled(styles, whole)
    whole = _AWAY.sub(r"\1", _IMAGE.sub(pictured, whole))
    digest = b64encode(sha256(css.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; img-src data:; font-src data:; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    whole = _POLICY.sub(lambda it: it[1] + policy, whole, count=1)
    return _STYLES.sub(lambda _: f"<style>{css}</style>\n", whole, count=1)


def _styled(styles: str, page: str) -> str:
    """Return the stylesheet with fonts that hold the letters of a page."""
    css = _FACE.sub("", styles)
    texts = {
        "nc-sans": _letters(page) | frozenset(_ALWAYS),
        "nc-math": _letters("".join(_MATH.findall(page))),
        "nc-mono": _letters("".join(_CODE.findall(page))),
    }
    faces = ""
    for face in FACES:
        css = css.replace(face.family, face.own)
        if letters := texts[face.own]:
            faces += font_face(face, letters)
    return faces + css


def _letters(markup: str) -> frozenset[str]:
    return frozenset(escape.read(markup)) - frozenset("\n\t\r")
