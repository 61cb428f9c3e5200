"""What a reader does not see: `%%comments%%`, `<!-- comments -->`, and the tags of HTML."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from markdown_it.common.html_re import close_tag, open_tag

from notecc.parse.inline.brackets import without_code

if TYPE_CHECKING:
    from notecc.parse.positions import LocatedState

_TAG: Final = re.compile(f"{open_tag}|{close_tag}")
_PERCENTS: Final = re.compile(r"(?<!%)%%(?!%)")
_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_WORD_BEFORE: Final = re.compile(r"[A-Za-z0-9]")

_VOID: Final = "area base br col embed hr img input link meta param source track wbr"
_OTHER: Final = """
    a abbr acronym address article aside audio b bdi bdo big blockquote body button canvas caption
    center cite code colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset
    figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html i
    iframe ins kbd label legend li main map mark marquee menu meter nav noscript object ol optgroup
    option output p picture pre progress q rp rt ruby s samp script search section select slot small
    span strike strong style sub summary sup table tbody td template textarea tfoot th thead time
    title tr tt u ul var video
"""
_BARE_ATTRIBUTES: Final = """
    allowfullscreen async autofocus autoplay checked compact controls default defer disabled
    download formnovalidate hidden inert ismap itemscope loop multiple muted nomodule noshade
    novalidate nowrap open playsinline readonly required reversed selected
"""
_TYPES: Final = """
    a article aside b base body button caption cite code col data dialog dir embed font footer form
    frame head header html i image img input label legend link main map mark menu meter nav object
    option output p param picture progress q s samp section select slot source style summary table
    template time title track u var video
"""
VOID_ELEMENTS: Final = frozenset(_VOID.split())
"""The elements that have no closing tag."""
ELEMENTS: Final = VOID_ELEMENTS | frozenset(_OTHER.split())
"""The elements of HTML. `<sos>`, `<pad>` and `List<int>` name none: they are text."""
_TYPE_NAMES: Final = frozenset(_TYPES.split())
"""The elements that may as well be the name of a type: `List<object>`, but not `mAP<sup>`."""
_FLAGS: Final = frozenset(_BARE_ATTRIBUTES.split())
"""The attributes that HTML lets stand without a value: `a<b and c>d` holds none."""


def comment(state: LocatedState, silent: bool) -> bool:
    """Read `%%hidden%%`. A longer run of `%`, or one that nothing closes, is text."""
    src, start = state.src, state.pos
    content = start
    while content < state.posMax and src[content] == "%":
        content += 1
    runs = state.fact(_percents) if content - start == 2 else []
    nearest = bisect_left(runs, content + 1)
    if nearest == len(runs) or runs[nearest] + 2 > state.posMax:
        if not silent:
            state.append_pending(src[start:content])
        state.pos = content
        return True
    end = runs[nearest]
    if not silent:
        state.push("comment", "", 0).content = src[start : end + 2]
    state.pos = end + 2
    return True


def html(state: LocatedState, silent: bool) -> bool:
    """Read `<!-- hidden -->`, or one tag of a known element."""
    src, start = state.src, state.pos
    kind, end = "html_inline", -1
    if src.startswith("<!--", start):
        kind, end = "comment", _comment_end(state)
    elif state.fact(_last_greater) > start and (tag := _TAG.match(src, start, state.posMax)):
        end = tag.end() if is_html(tag[0]) and not _is_generic(state, tag[0]) else -1
    if end < 0:
        return False
    if not silent:
        state.push(kind, "", 0).content = src[start:end]
        name = _NAME.match(src, start)
        if name and name[1].lower() == "a":
            state.linkLevel += 1 if name[0][1] != "/" else -1
    state.pos = end
    return True


def is_html(tag: str) -> bool:
    """Say whether a tag is one of HTML: its element is known, and its attributes look like some."""
    name = _NAME.match(tag)
    if not name or name[1].lower() not in ELEMENTS:
        return False
    attributes = tag[name.end() : -1].rstrip("/")
    return "=" in attributes or all(it.lower() in _FLAGS for it in attributes.split())


def _is_generic(state: LocatedState, tag: str) -> bool:
    """Say whether a tag is the `<object>` of `List<object>`: glued to a word and never closed."""
    name = _NAME.match(tag)
    glued = state.pos > 0 and _WORD_BEFORE.match(state.src, state.pos - 1)
    if not glued or tag.startswith("</") or not name or name[1].lower() not in _TYPE_NAMES:
        return False
    return state.fact(_last_closing).get(name[1].lower(), -1) < state.pos


def _comment_end(state: LocatedState) -> int:
    """Return where the comment that starts here ends, or -1."""
    src, start = state.src, state.pos
    for short in ("<!-->", "<!--->"):
        if src.startswith(short, start):
            return start + len(short)
    if state.fact(_last_arrow) < start + 4:
        return -1
    end = src.find("-->", start + 4, state.posMax)
    return end + 3 if end >= 0 else -1


def _percents(text: str) -> list[int]:
    """List where two percent signs stand that are not part of a longer run."""
    return [it.start() for it in _PERCENTS.finditer(without_code(text))]


def _last_greater(text: str) -> int:
    return text.rfind(">")


def _last_arrow(text: str) -> int:
    return text.rfind("-->")


def _last_closing(text: str) -> dict[str, int]:
    """Map the name of each element to the place of its last closing tag."""
    return {it[1].lower(): it.start() for it in re.finditer(r"</([A-Za-z][A-Za-z0-9]*)", text)}
