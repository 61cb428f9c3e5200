"""The signs of MathML that the template knows by name, and how an operator is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from notecc.render.pdf.maths import Words

INVISIBLE: Final = frozenset("\u2061\u2062\u2063\u2064")
LARGE: Final = frozenset("∑∏∐⋃⋂⨆⨅⨁⨂⨀⋁⋀⨄∫∬∭⨌∮∯∰")
ARROWS: Final = frozenset("→←↔⇒⇐⇔↦⟶⟵⟷⟹⟸⟺⟼↪↩⇀↼⇁↽⇌⇋")
OPENING: Final = frozenset(["", *"([{|‖⌊⌈⟨⟦⟮⎰/\\↑↓↕⇑⇓⇕.)]}⟩"])
CLOSING: Final = frozenset(["", *")]}|‖⌋⌉⟩⟧⟯⎱/\\↑↓↕⇑⇓⇕.([{⟨"])
PRIMES: Final = {"′": 1, "″": 2, "‴": 3, "⁗": 4}
ACCENTS: Final = {
    "^": "\u0302",
    "ˆ": "\u0302",
    "\u0302": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "\u0303": "\u0303",
    "¯": "\u0304",
    "\u0304": "\u0304",
    "‾": "\u0304",
    "→": "\u20d7",
    "⃗": "\u20d7",
    "←": "\u20d6",
    "⃖": "\u20d6",
    "↔": "\u20e1",
    "⃡": "\u20e1",
    "˙": "\u0307",
    "\u0307": "\u0307",
    "¨": "\u0308",
    "\u0308": "\u0308",
    "⃛": "\u20db",
    "⃜": "\u20dc",
    "˘": "\u0306",
    "\u0306": "\u0306",
    "ˇ": "\u030c",
    "\u030c": "\u030c",
    "˚": "\u030a",
    "\u030a": "\u030a",
    "´": "\u0301",
    "\u0301": "\u0301",
    "`": "\u0300",
    "\u0300": "\u0300",
}
_LINES: Final = ("_", "\u0332", "\u0331", "―", "\u0305", "‾")
BRACES: Final = (
    {"⏞": "overbrace", "⎴": "overbracket", "⏠": "overshell"} | dict.fromkeys(_LINES, "overline"),
    {"⏟": "underbrace", "⎵": "underbracket", "⏡": "undershell"}
    | dict.fromkeys(_LINES, "underline"),
)
"""What stands over a base, and what stands under it."""

_SPOKEN: Final = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3\u3040-\u30ff\u4e00-\u9fff]+")
_EMS: Final = re.compile(r"(-?[0-9]*\.?[0-9]+)(em|px)?")
_BINARY, _RELATION = 0.2222, 0.2778


def is_spoken(text: str) -> bool:
    """Say whether letters are of a language that no formula is written in."""
    return bool(_SPOKEN.fullmatch(text))


def spoken(element: Element) -> bool:
    """Say whether an element is such letters and nothing else."""
    return element.tag == "mi" and is_spoken(element.text or "")


def ems(length: str | None, *, otherwise: float = 0.0) -> float:
    """Return a length in em; `otherwise` if there is none."""
    found = _EMS.fullmatch(length or "")
    return max(-20.0, min(20.0, float(found[1]))) if found else otherwise


def operator(element: Element) -> Words:
    """Print an `mo`: its sign, and what kind of sign its spaces make it."""
    text = element.text or ""
    signs = "".join(it for it in text if it not in INVISIBLE)
    if not signs:
        return [["space", ems(element.get("lspace"))]]
    if len(signs) > 1:
        return [["operator", signs] if signs.isalpha() else ["signs", signs]]
    if minsize := element.get("minsize"):
        return [signs, ["size", ems(minsize, otherwise=1)]]
    kind = _kind(element, signs)
    return [signs, ["class", kind]] if kind else [signs]


def _kind(element: Element, sign: str) -> str:
    """Return the class that Typst would not give the sign by itself."""
    if sign in LARGE:
        return ""
    form = element.get("form")
    if sign in "|‖/" and form in {"prefix", "postfix"}:
        return "opening" if form == "prefix" else "closing"
    left, right = element.get("lspace"), element.get("rspace")
    if left is None or right is None:
        return ""
    spaces = (ems(left), ems(right))
    for width, kind in ((0.0, "normal"), (_BINARY, "binary"), (_RELATION, "relation")):
        if all(abs(it - width) < 0.01 for it in spaces):
            return kind
    return ""
