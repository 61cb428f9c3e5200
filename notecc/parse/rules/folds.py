"""`<details>` folds and `<div>` boxes around blocks: tags on lines of their own.

A rule sees one tag; which tags belong together is found out when the tree is built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.parse.rules.closing import closing
from notecc.parse.rules.place import after_blanks, first, inline, is_outside, last, place

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_DETAILS: Final = re.compile(r"<details(\s[^<>]*)?>", re.IGNORECASE)
_SUMMARY: Final = re.compile(r"<summary(?:\s[^<>]*)?>", re.IGNORECASE)
_BOX: Final = re.compile(r"<(?:div|p|center|section|article|figure)(?:\s[^<>]*)?>", re.IGNORECASE)
_END: Final = re.compile(r"</(details|div|p|center|section|article|figure)\s*>", re.IGNORECASE)
_IS_OPEN: Final = re.compile(r"\sopen(?=[\s=/]|$)", re.IGNORECASE)
_NAME: Final = re.compile(r"[ \t]*<(\w+)")
_LONGEST_TITLE: Final = 20
"""In lines."""


def fold(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a tag that opens or closes a fold or a box."""
    return any(rule(state, start, end, silent) for rule in (_details, _box, _close))


def _details(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `<details>` with its `<summary>`, if that follows."""
    at, stop = first(state, start), last(state, start)
    tag = _DETAILS.match(state.src, at, stop)
    if not tag:
        return False
    line, title_at = start, after_blanks(state, tag.end(), stop)
    if title_at == stop and start + 1 < end and not is_outside(state, start + 1):
        line, title_at = start + 1, first(state, start + 1)
    title = _summary(state, title_at, line, end)
    if title is None and tag.end() < stop:
        return False  # text on the line of the tag: HTML as written
    if not silent:
        pieces, after = title or ([], start + 1)
        opened = _push(state, "details", start, after, pieces)
        opened.meta["open"] = bool(_IS_OPEN.search(tag[1] or ""))
    return True


def _summary(
    state: StateBlock, at: int, line: int, end: int
) -> tuple[list[tuple[int, int]], int] | None:
    """Return the pieces of a title and the line after it, if nothing else stands on its lines."""
    tag = _SUMMARY.match(state.src, at, state.eMarks[line])
    close = closing(state, "</summary>", tag.end(), line, end) if tag else None
    if not tag or not close or close.line - line > _LONGEST_TITLE:
        return None
    if last(state, close.line) > close.at + len("</summary>"):
        return None
    pieces = []
    for it in range(line, close.line + 1):
        begin = after_blanks(state, tag.end(), state.eMarks[it]) if it == line else first(state, it)
        until = close.at if it == close.line else last(state, it)
        if begin < until:
            pieces.append((begin, begin + len(state.src[begin:until].rstrip())))
    return pieces, close.line + 1


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a tag like `<div>` before an empty line, where Markdown begins again."""
    if not _BOX.fullmatch(state.src, first(state, start), last(state, start)):
        return False
    if not _ends_html(state, start + 1, end):
        return False
    if not silent:
        _push(state, "div", start, start + 1, [])
    return True


def _close(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the closing tag of a fold or a box."""
    tag = _END.fullmatch(state.src, first(state, start), last(state, start))
    if not tag or (tag[1].lower() != "details" and not _ends_html(state, start + 1, end)):
        return False
    if not silent:
        token = state.push("fold_end", "", 0)
        token.content = tag[0]
        token.meta["name"] = tag[1].lower()
        state.line = start + 1
        place(state, token, start, state.line)
    return True


def _ends_html(state: StateBlock, line: int, end: int) -> bool:
    return line >= end or state.isEmpty(line) or is_outside(state, line)


def _push(
    state: StateBlock, tag: str, start: int, after: int, title: list[tuple[int, int]]
) -> Token:
    """Push a tag that opens something, with its title inside; return its token."""
    opened = state.push("fold_open", tag, 1)
    place(state, opened, start, after)
    opened.content = state.getLines(start, after, state.blkIndent, keepLastLF=True)
    name = _NAME.match(opened.content)
    opened.meta["name"] = name[1].lower() if name else tag
    if title:
        inline(state, title, start)
    state.push("fold_close", tag, -1)
    state.line = after
    return opened
