"""HTML on lines of its own: headings, folds and boxes become ours, the rest stays as written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it.common.html_blocks import block_names
from markdown_it.common.html_re import close_tag, open_tag

from notecc.parse.diagnostics import Remark
from notecc.parse.inline.hidden import VOID_ELEMENTS, is_html
from notecc.parse.rules.closing import closing
from notecc.parse.rules.folds import fold
from notecc.parse.rules.place import first, indent, inline, is_outside, last, place, remark, text

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_HEADING: Final = re.compile(r"<h([1-6])(?:\s[^<>]*)?>(.*)</h\1>", re.IGNORECASE)
_RAW: Final = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)
_BLOCK: Final = re.compile(rf"</?({'|'.join(block_names)})(?=\s|/?>|$)", re.IGNORECASE)
_TAG: Final = re.compile(rf"(?:{open_tag}|{close_tag})")
_OPENING: Final = re.compile(r"<([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?>")
_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_HIDDEN: Final = frozenset({"script", "style"})


def html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read HTML that begins a line."""
    at = first(state, start)
    if not state.src.startswith("<", at) or indent(state, start) > 3:
        return False
    return any(rule(state, start, end, silent) for rule in (_heading, fold, _delimited, _element))


def _heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read `<h3>text</h3>`."""
    found = _HEADING.fullmatch(state.src, first(state, start), last(state, start))
    if not found:
        return False
    if not silent:
        tag = f"h{found[1]}"
        state.line = start + 1
        place(state, state.push("heading_open", tag, 1), start, start + 1)
        inline(state, [found.span(2)], start)
        state.push("heading_close", tag, -1)
    return True


def _delimited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read what runs to a mark of its own, whatever stands between: comments, scripts."""
    at = first(state, start)
    mark, skip = _end_mark(state, at, last(state, start))
    if not mark:
        return False
    close = closing(state, mark, at + skip, start, end)
    if not close:
        if not silent and mark == "-->":
            remark(state, Remark.UNCLOSED_COMMENT, at, at + 4)
        return False
    if silent:
        return True
    stop = close.at + len(mark)
    state.line = close.line + 1
    if mark == "-->" and stop == last(state, close.line):
        token = place(state, state.push("comment", "", 0), start, state.line)
        remark(state, Remark.HIDDEN_COMMENT, *token.meta["span"])
        return True
    _push(state, start, state.line)
    if mark.startswith("</") and mark[2:-1].lower() not in _HIDDEN:
        return True
    if mark != "-->":
        remark(state, Remark.HIDDEN_HTML, at, stop)
    return True


def _end_mark(state: StateBlock, at: int, stop: int) -> tuple[str, int]:
    """Return what closes a block that does not end at an empty line, and from where to look."""
    if state.src.startswith("<!--", at):
        return "-->", 2
    if state.src.startswith("<?", at):
        return "?>", 2
    if state.src.startswith("<![CDATA[", at):
        return "]]>", 9
    if state.src.startswith("<!", at) and state.src[at + 2 : at + 3].isalpha():
        return ">", 2
    raw = _RAW.match(state.src, at, stop)
    return (f"</{raw[1]}>", raw.end() - at) if raw else ("", 0)


def _element(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an element up to an empty line; a fence inside a box that is open lives on."""
    at, stop = first(state, start), last(state, start)
    name = _NAME.match(state.src, at, stop)
    is_block = _BLOCK.match(state.src, at, stop) is not None
    if not name or not (is_block or _is_lone_tag(state.src, at, stop)):
        return False
    if silent:
        return is_block
    opens = _OPENING.fullmatch(state.src, at, stop) is not None
    line = start + 1
    while line < end and not state.isEmpty(line) and not is_outside(state, line):
        if opens and text(state, line).startswith(("```", "~~~")):
            break
        line += 1
    _push(state, start, line)
    return True


def _is_lone_tag(src: str, at: int, stop: int) -> bool:
    tag = _TAG.fullmatch(src, at, stop)
    if not tag or not is_html(tag[0]):
        return False
    name = _NAME.match(tag[0])
    return name is not None and name[1].lower() not in VOID_ELEMENTS


def _push(state: StateBlock, start: int, after: int) -> None:
    state.line = after
    token = place(state, state.push("html_block", "", 0), start, after)
    token.content = state.getLines(start, after, state.blkIndent, keepLastLF=True)
    at, stop = token.meta["span"]
    while (at := state.src.find("<!--", at, stop)) >= 0:
        close = state.src.find("-->", at + 2, stop)
        if close < 0:
            return
        remark(state, Remark.HIDDEN_COMMENT, at, close + 3)
        at = close + 3
