"""MathML -> a programme for the template's stack machine: formulas reach Typst as data alone.

What is printed is a list of words, read from left to right by `formula` in `maths.typ`. A
string puts one symbol on the stack; a list names an operation, which takes what it needs from
the stack and puts its result there: `["x", ["number", "2"], ["attach", "t"]]` is x². No word is
ever read as Typst, so there is nothing to escape, and no formula can fail for its spelling.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias
from xml.etree import ElementTree as ET

from notecc.render.mathml import mathml
from notecc.render.pdf import mathtables
from notecc.render.pdf.coverage import has_all, instead, shown
from notecc.render.pdf.mathwords import (
    ACCENTS,
    ARROWS,
    BRACES,
    CLOSING,
    INVISIBLE,
    LARGE,
    OPENING,
    PRIMES,
    ems,
    is_spoken,
    operator,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

Word: TypeAlias = "str | list[str | int | float | list[int]]"
Words: TypeAlias = "list[Word]"

_DEEPEST: Final = 40
"""So many elements may stand inside one another; Typst lays formulas out by recursion."""
_SPOKEN: Final = frozenset({"text", "operator", "number", "signs", "code"})
_NAMED: Final = re.compile(r"&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)(\w+);")


class Printed(NamedTuple):
    """A formula for the template, or why it cannot be set and where (an offset in the LaTeX)."""

    words: tuple[Word, ...] = ()
    error: str = ""
    at: int = 0


class _UnprintableError(Exception):
    """MathML that the template has no word for."""


@lru_cache(maxsize=16384)
def printed(latex: str, *, display: bool) -> Printed:
    """Print a formula, by the same MathML as on the pages."""
    formula = mathml(latex, display=display)
    if formula.error:
        return Printed(error=formula.error, at=formula.at)
    try:
        root = ET.fromstring(_NAMED.sub(_character, formula.html))  # noqa: S314 - ours: no entities, no DTD
        if _depth(root) > _DEEPEST:
            return Printed(error="Formula nests too deeply")
        return Printed(tuple(word for it in _printed(root) for word in _shown(it)))
    except (ET.ParseError, _UnprintableError) as error:
        return Printed(error=f"Not shown: {error}")


def _shown(word: Word) -> Words:
    """Say with others what no font has."""
    if isinstance(word, list):
        return [[word[0], shown(str(word[1]))]] if word[0] in _SPOKEN else [word]
    if has_all(word):
        return [word]
    text, style = instead(word)
    if style:
        return [["row", 0], ["text", text], ["attach", "t" if style == "^" else "b"]]
    return [["text", text]]


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def _depth(root: Element) -> int:
    deepest, stack = 0, [(root, 1)]
    while stack:
        element, depth = stack.pop()
        deepest = max(deepest, depth)
        stack += [(it, depth + 1) for it in element]
    return deepest


def _printed(element: Element) -> Words:
    """Return words that leave exactly one thing on the stack."""
    printer = _PRINTERS.get(element.tag)
    if printer is None:
        message = f"<{element.tag}>"
        raise _UnprintableError(message)
    return _styled(element, printer(element))


def _styled(element: Element, words: Words) -> Words:
    """Add what any element may say of its style."""
    if element.tag not in {"math", "mtable"}:
        if element.get("displaystyle") == "true":
            words = [*words, ["display"]]
        elif element.get("displaystyle") == "false":
            words = [*words, ["inline"]]
    if colour := element.get("mathcolor"):
        words = [*words, ["colour", colour]]
    return words


def _row(elements: Iterable[Element]) -> Words:
    joined = _joined(list(elements))
    if len(joined) == 1:
        return _printed(joined[0])
    return [*(word for it in joined for word in _printed(it)), ["row", len(joined)]]


def _joined(elements: Sequence[Element]) -> list[Element]:
    """Put Hangul letters that stand side by side into one word; leave out what is not seen."""
    out: list[Element] = []
    for it in elements:
        before = out[-1] if out else None
        if it.tag == "mspace" and not (it.get("width") or it.get("class")):
            continue
        if before is not None and spoken(it) and spoken(before):
            word = ET.Element("mi")
            word.text = f"{before.text or ''}{it.text or ''}"
            out[-1] = word
        else:
            out.append(it)
    return out


def _math(element: Element) -> Words:
    inside = list(element)
    if len(inside) == 1 and inside[0].tag == "semantics":
        inside = list(inside[0])[:1]
    if len(inside) == 1 and inside[0].tag == "mtable":
        return mathtables.lines(inside[0], _row)
    return _row(inside)


def _mrow(element: Element) -> Words:
    inside = list(element)
    if len(inside) < 2 or not (_fences(inside[0], OPENING) and _fences(inside[-1], CLOSING)):
        return _row(inside)
    left, right = _sign(inside[0]), _sign(inside[-1])
    middle = inside[1:-1]
    if len(middle) == 1 and middle[0].tag == "mtable":
        return mathtables.table(middle[0], _row, left=left, right=right)
    words: Words = []
    for it in middle:
        words += _printed(it)
        if it.tag == "mo" and it.get("stretchy") == "true":
            words.append(["mid"])
    count = len(middle) + bool(left) + bool(right)
    ends = ([left] if left else [], [right] if right else [])
    return [*ends[0], *words, *ends[1], ["row", count], ["lr"]]


def _fences(element: Element, signs: frozenset[str]) -> bool:
    return (
        element.tag == "mo"
        and element.get("stretchy") != "false"
        and not element.get("minsize")
        and _sign(element) in signs
    )


def _sign(element: Element) -> str:
    return "".join(it for it in element.text or "" if it not in INVISIBLE)


def _mi(element: Element) -> Words:
    text = element.text or ""
    if is_spoken(text):
        return [["text", text]]
    letters = text.rstrip("\ufe00\ufe01")
    if len(letters) != 1:
        return [["operator", letters]] if letters else [["row", 0]]
    return [letters, ["upright"]] if element.get("mathvariant") == "normal" else [letters]


def _mn(element: Element) -> Words:
    return [["number", element.text or ""]]


def _mtext(element: Element) -> Words:
    parts: Words = [["text", _spaced(element.text)]] if element.text else []
    for child in element:
        parts += _printed(child)
        if child.tail:
            parts.append(["text", _spaced(child.tail)])
    count = bool(element.text) + len(element) + sum(bool(it.tail) for it in element)
    return parts if count == 1 else [*parts, ["row", count]]


def _spaced(text: str | None) -> str:
    return (text or "").replace("\xa0", " ")


def _code(element: Element) -> Words:
    return [["code", "".join(element.itertext())]]


def _mo(element: Element) -> Words:
    return operator(element)


def _mspace(element: Element) -> Words:
    if "m-thin" in (element.get("class") or ""):
        return [["space", -1 / 6]]
    return [["space", ems(element.get("width"))]]


def _mfrac(element: Element) -> Words:
    above, below = element
    over = "atop" if ems(element.get("linethickness"), otherwise=1) == 0 else "frac"
    return [*_printed(above), *_printed(below), [over]]


def _msqrt(element: Element) -> Words:
    return [*_row(element), ["root"]]


def _mroot(element: Element) -> Words:
    radicand, index = element
    return [*_printed(radicand), *_printed(index), ["root", "index"]]


def _scripts(element: Element) -> Words:
    """`msub`, `msup`, `msubsup`: beside the base, wherever Typst would put limits."""
    base, *scripts = element
    core = _core(base)
    words = _printed(base)
    if (core.tag == "mo" and _sign(core) in LARGE) or core.tag == "mi":
        words = [*words, ["scripts"]]
    return _attached(words, [_script(it) for it in scripts], _PLACES[element.tag])


def _script(element: Element) -> Words:
    count = sum(PRIMES.get(it, 0) for it in element.text or "")
    is_prime = element.tag == "mo" and count and all(it in PRIMES for it in element.text or "")
    return [["primes", count]] if is_prime else _printed(element)


_PLACES: Final[Mapping[str, str]] = {
    "msub": "b",
    "msup": "t",
    "msubsup": "bt",
    "munder": "b",
    "mover": "t",
    "munderover": "bt",
}


def _attached(base: Words, scripts: Sequence[Words], places: str) -> Words:
    return [*base, *(word for it in scripts for word in it), ["attach", *places]]


def _multiscripts(element: Element) -> Words:
    """`mmultiscripts`: below and above, on the right and, after `mprescripts`, on the left."""
    base, *rest = element
    words, places, side = _printed(base), [], ["br", "tr"]
    at = 0
    for it in rest:
        if it.tag == "mprescripts":
            side, at = ["bl", "tl"], 0
            continue
        place = side[at % 2]
        at += 1
        if place not in places and (len(it) or it.text):
            words = [*words, *_printed(it)]
            places.append(place)
    return [*words, ["attach", *places]]


def _core(element: Element) -> Element:
    """Return what a row of one thing holds."""
    while element.tag in {"mrow", "mpadded", "mstyle"}:
        seen = [it for it in element if it.tag != "mspace"]
        if len(seen) != 1:
            return element
        element = seen[0]
    return element


def _limits(element: Element) -> Words:
    """`munder`, `mover`, `munderover`: an accent, a brace, a long arrow, or limits."""
    base, *scripts = element
    if len(scripts) == 1 and (words := _marked(element, base, scripts[0])):
        return words
    if base.tag == "mo" and _sign(base) in ARROWS:
        said = [_printed(_without_space(it)) for it in scripts]
        return _attached([_sign(base), ["stretch"]], said, _PLACES[element.tag])
    core = _core(base)
    moves = core.tag == "mo" and _sign(core) in LARGE and core.get("movablelimits") != "false"
    words = _printed(base) if moves else [*_printed(base), ["limits"]]
    return _attached(words, [_printed(it) for it in scripts], _PLACES[element.tag])


def _marked(element: Element, base: Element, script: Element) -> Words:
    """Print a base with a mark that grows with it, and perhaps what the mark says; or nothing."""
    is_under = element.tag == "munder"
    mark = _sign(script) if script.tag == "mo" else ""
    if mark in BRACES[is_under]:
        return [*_printed(base), [BRACES[is_under][mark]]]
    if mark in ACCENTS and "true" in {element.get("accent"), element.get("accentunder")}:
        return [*_printed(base), _accent(base, ACCENTS[mark], is_under=is_under)]
    if base.tag == element.tag and (brace := _brace(base, is_under=is_under)):
        return [*_printed(base[0]), *_printed(script), [brace, "said"]]
    return []


def _accent(base: Element, mark: str, *, is_under: bool) -> Word:
    if is_under:
        return ["underline"]
    is_long = sum(1 for _ in base.iter()) > 2
    return ["overline"] if mark == "\u0304" and is_long else ["accent", mark]


def _brace(element: Element, *, is_under: bool) -> str:
    """Return the brace that `element` puts over or under its base, if that is all it does."""
    mark = element[1]
    name = BRACES[is_under].get(_sign(mark), "") if mark.tag == "mo" else ""
    return name if name not in {"underline", "overline"} else ""


def _without_space(element: Element) -> Element:
    while element.tag in {"mover", "munder"} and element[1].tag == "mspace":
        element = element[0]
    return element


def _mphantom(element: Element) -> Words:
    return [*_row(element), ["hide"]]


def _menclose(element: Element) -> Words:
    words = _row(it for it in element if it.tag != "mrow" or len(it) or it.text)
    notation = element.get("notation") or ""
    if "box" in notation:
        return [*words, ["box"]]
    if "updiagonalstrike" in notation and "downdiagonalstrike" in notation:
        return [*words, ["cancel", "cross"]]
    if "downdiagonalstrike" in notation:
        return [*words, ["cancel", "down"]]
    if "strike" in notation:
        return [*words, ["cancel", "up"]]
    return words


_PRINTERS: Final[Mapping[str, Callable[[Element], Words]]] = {
    "math": _math,
    "mrow": _mrow,
    "mstyle": _mrow,
    "mpadded": _row,
    "mi": _mi,
    "mn": _mn,
    "mo": _mo,
    "ms": _mtext,
    "mtext": _mtext,
    "code": _code,
    "mspace": _mspace,
    "mfrac": _mfrac,
    "msqrt": _msqrt,
    "mroot": _mroot,
    "msub": _scripts,
    "msup": _scripts,
    "msubsup": _scripts,
    "mmultiscripts": _multiscripts,
    "munder": _limits,
    "mover": _limits,
    "munderover": _limits,
    "mphantom": _mphantom,
    "menclose": _menclose,
    "mtable": lambda it: mathtables.table(it, _row),
}
