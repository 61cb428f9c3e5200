"""`[[note#heading|alias]]` and `![[file|caption|300x200]]`: Obsidian's links and embeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.model import inline

if TYPE_CHECKING:
    from markdown_it.token import Token

    from notecc.model import Span
    from notecc.parse.positions import Content, LocatedState

# Not over a `[[` or a newline: each attempt then ends before the next one begins.
_WIKILINK: Final = re.compile(r"\[\[((?:[^\[\]\n]|\[(?!\[)|\](?!\]))+)\]\]")
_ADDRESS: Final = re.compile(
    r"\((?:\)|#|\.{0,2}/|[a-z][a-z0-9+.-]*:|(?:[a-z0-9-]+\.)+[a-z]{2,}[^\s()]*\))", re.IGNORECASE
)
"""What makes an ordinary link of the brackets before it: `[[1]](https://…)`, `[[LINK]]()`."""
_NUMBERS: Final = re.compile(r"[-+.\d\s]*,[-+.,\d\s]*")
"""The row of a matrix, which is no note's name: `[[1, 2]]`."""
_SIZE: Final = re.compile(r"\s*(\d{1,5})(?:x(\d{1,5}))?\s*")
_SEPARATOR: Final = re.compile(r"\\?\|")


def wikilink(state: LocatedState, silent: bool) -> bool:
    """Read `[[target|alias]]`. `[[1]](https://…)` is an ordinary link whose text is `[1]`."""
    found = _WIKILINK.match(state.src, state.pos, state.posMax)
    if not found or not _names_note(found[1]) or _ADDRESS.match(state.src, found.end()):
        return False
    if not silent:
        state.push("wikilink", "", 0).content = found[1]
    state.pos = found.end()
    return True


def embed(state: LocatedState, silent: bool) -> bool:
    """Read `![[target|caption|300]]`."""
    found = _WIKILINK.match(state.src, state.pos + 1, state.posMax)
    if not found or not _names_note(found[1]):
        return False
    if not silent:
        state.push("embed", "", 0).content = found[1]
    state.pos = found.end()
    return True


def wikilink_node(token: Token, span: Span, where: Content) -> inline.WikiLink:
    """Build the node of a `wikilink` token."""
    bar = _SEPARATOR.search(token.content)
    alias = token.content[bar.end() :] if bar else ""
    shown = alias.strip()
    if not bar or not shown:
        typed = _target_text(token.content)
        return inline.WikiLink(span, target(typed), typed)
    start = token.meta["at"] + 2 + bar.end() + len(alias) - len(alias.lstrip())
    alias_span = where.span(start, start + len(shown))
    return inline.WikiLink(span, target(_target_text(token.content)), shown, alias_span)


def embed_node(token: Token, span: Span, _where: Content) -> inline.Embed:
    """Build the node of an `embed` token."""
    typed, *captions = _SEPARATOR.split(token.content)
    caption, width, height = sized("|".join(captions))
    return inline.Embed(span, target(typed.strip()), caption, width, height)


def target(typed: str) -> inline.Target:
    """Take apart `note#heading#subheading` or `note#^block`."""
    note, *parts = typed.split("#")
    parts = [it.strip() for it in parts if it.strip()]
    block = parts.pop()[1:] if parts and parts[-1].startswith("^") else ""
    return inline.Target(note.strip(), tuple(parts), block)


def sized(caption: str) -> tuple[str, int | None, int | None]:
    """Split the size off the end of `caption|300x200`, or of a caption that is only a size."""
    words, bar, last = caption.rpartition("|")
    if size := _SIZE.fullmatch(last):
        return words.strip(), int(size[1]), int(size[2]) if size[2] else None
    return (f"{words}{bar}{last}").strip(), None, None


def _names_note(content: str) -> bool:
    """Say whether what stands before the bar can be a target: no file name holds a bracket."""
    name = _target_text(content)
    return bool(name) and not set("[]") & set(name) and not _NUMBERS.fullmatch(name)


def _target_text(content: str) -> str:
    return _SEPARATOR.split(content, maxsplit=1)[0].strip()
