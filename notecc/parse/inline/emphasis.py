"""`*a*`, `**a**`, `_a_`, `~~a~~`, `==a==`: marks that pair up, beside Hangul too.

CommonMark lets a mark open (or close) only where a word could begin (or end), and takes a mark
between a parenthesis and a letter for neither: `**용어(Term)**은` stays unread, since Korean glues
its particles to the word. CommonMark's discussion of this (its issue 650) settled on a rule in
words, which this module follows: *punctuation matters only if it is not CJK, and a CJK character
on the other side of the mark excuses it, as a space would.*
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.parse.positions import LocatedState

_STYLES: Final = {"*": ("em", "strong"), "_": ("em", "strong"), "~": ("s", "s"), "=": ("mark",) * 2}
_DOUBLED: Final = frozenset("~=")
"""Marks that are always two: one `~` is a range (`3~4장`), one `=` is arithmetic."""
_OPERAND: Final = re.compile(r"[A-Za-z0-9_)\]][A-Za-z0-9_]")
_FULLWIDTH_QUOTES: Final = frozenset("‘’“”")
_HANGUL_JAMO: Final = (range(0x1100, 0x1200), range(0xD7B0, 0xD800))
_WIDE_EMOJI: Final = frozenset(
    (0x1F201, 0x1F21A, 0x1F22F, *range(0x1F232, 0x1F237), *range(0x1F238, 0x1F23B))
) | {0x1F250, 0x1F251}
"""Emoji among the enclosed ideographs, whose other characters are CJK."""
_HEXAGRAMS: Final = frozenset((0x2329, 0x232A, *range(0x2630, 0x2638), *range(0x268A, 0x2690)))
"""The wide characters below U+2E80 that are not emoji."""


def delimiters(state: LocatedState, silent: bool) -> bool:
    """Read a run of marks, each a token that may turn out to open or close."""
    if silent:
        return False
    start, mark = state.pos, state.src[state.pos]
    end = start + 1
    while end < state.posMax and state.src[end] == mark:
        end += 1
    length = end - start
    can_open, can_close = _roles(state.src, start, end, state.posMax)
    is_text = mark in _DOUBLED and (length != 2 or _is_comparison(state.src, start, end))
    if is_text or not (can_open or can_close):
        state.append_pending(state.src[start:end])
        state.pos = end
        return True
    width = 2 if mark in _DOUBLED else 1
    for at in range(start, end, width):
        token = state.push_at("text", 0, at, at + width)
        token.content = mark * width
        # Length 0 says that CommonMark's rule of three is not for these marks.
        counted = 0 if mark in _DOUBLED else length
        index = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(mark), counted, index, -1, can_open, can_close))
    state.pos = end
    return True


def _is_comparison(text: str, start: int, end: int) -> bool:
    """Say whether an `==` compares or pins a version, as in `x==1` and `f(x)==y`."""
    return bool(
        text[start] == "=" and _OPERAND.match(text[start - 1 : start] + text[end : end + 1])
    )


def styles(state: LocatedState) -> None:
    """Turn the marks that found each other into opening and closing tokens."""
    _pair(state, state.delimiters)
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            _pair(state, meta["delimiters"])


def _pair(state: LocatedState, marks: Sequence[Delimiter]) -> None:
    index = len(marks) - 1
    while index >= 0:
        opener = marks[index]
        if opener.end < 0:
            index -= 1
            continue
        double = _is_double(marks, index)
        name = _STYLES[chr(opener.marker)][double]
        first, last = state.tokens[opener.token], state.tokens[marks[opener.end].token]
        markup = first.content * (1 + double)
        first.type, first.nesting = f"{name}_open", 1
        last.type, last.nesting = f"{name}_close", -1
        for token in (first, last):
            token.tag, token.markup, token.content = name, markup, ""
        if double:
            state.tokens[marks[index - 1].token].content = ""
            state.tokens[marks[opener.end + 1].token].content = ""
            first.meta["at"] -= 1
            last.meta["end"] += 1
        index -= 1 + double


def _is_double(marks: Sequence[Delimiter], index: int) -> bool:
    """Say whether this pair and the pair around it are one `**`: both ends touch."""
    opener, outer = marks[index], marks[index - 1]
    return (
        index > 0
        and chr(opener.marker) not in _DOUBLED
        and outer.marker == opener.marker
        and outer.end == opener.end + 1
        and outer.token == opener.token - 1
        and marks[outer.end].token == marks[opener.end].token + 1
    )


def _roles(text: str, start: int, end: int, limit: int) -> tuple[bool, bool]:
    """Say whether the marks of `text[start:end]` may open, and whether they may close."""
    following = text[end] if end < limit else " "
    before, is_cjk = _before(text, start)
    space_before, space_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(following))
    punctuation_before, punctuation_after = _is_punctuation(before), _is_punctuation(following)
    cjk_after = is_cjk_character(following)
    plain_before = not punctuation_before or is_cjk
    plain_after = not punctuation_after or cjk_after
    left = not space_after and (plain_after or space_before or punctuation_before or is_cjk)
    right = not space_before and (plain_before or space_after or punctuation_after or cjk_after)
    if text[start] != "_":
        return left, right
    return left and (not right or punctuation_before), right and (not left or punctuation_after)


def _before(text: str, start: int) -> tuple[str, bool]:
    """Return the character before a mark, and whether it is CJK, variation selectors applied."""
    if start == 0:
        return " ", False
    before = text[start - 1]
    if "\U000e0100" <= before <= "\U000e01ef":  # selects the shape of an ideograph
        return before, True
    if "\ufe00" <= before <= "\ufe0e" and start > 1:
        base = text[start - 2]
        fullwidth = before == "\ufe01" and base in _FULLWIDTH_QUOTES
        return base, fullwidth or is_cjk_character(base)
    return before, is_cjk_character(before)


def _is_punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def is_cjk_character(character: str) -> bool:
    """Say whether a character is Hangul, or as wide as an ideograph without being an emoji."""
    if character < "\u1100":
        return False
    code = ord(character)
    if any(code in jamo for jamo in _HANGUL_JAMO) or 0x20000 <= code <= 0x3FFFD:
        return True
    width = east_asian_width(character)
    if width in "FH":
        return True
    if code < 0x2E80:
        return code in _HEXAGRAMS
    if code >= 0x1F000:
        return width == "W" and 0x1F200 <= code <= 0x1F265 and code not in _WIDE_EMOJI
    return width == "W"
