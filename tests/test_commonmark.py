"""CommonMark 0.31, example by example: where a note differs, it differs on purpose.

The examples are CC-BY-SA and are not kept here: `NOTECC_COMMONMARK_SPEC` names the `spec.txt` of
the npm package `commonmark-spec`. They are read by our own reader, with nothing switched off, and
rendered by markdown-it-py; what CommonMark has no word for is shown as it was written.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.renderer import RendererHTML

from notecc.parse.markdown import reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_FENCE: Final = "`" * 32
_EXAMPLE: Final = re.compile(
    rf"^{_FENCE} example\n(.*?)^\.\n(.*?)^{_FENCE}$", re.DOTALL | re.MULTILINE
)


_TOPIC = (
    "a line at the left edge after a list starts a topic; CommonMark puts it into the last item"
)
_NEWLINE = "the same but for a newline within an empty quote"
_ELEMENT = "not an element of HTML, so it is text and can be seen"
_DECLARATION = "not a tag of HTML, so it is text and can be seen"
_WIKILINK = "`[[…]]` is always a link to a note"
_ADDRESS = "an address in the text is a link, as in GitHub's Markdown and Obsidian"

DIFFERENT: Final = {
    201: _ELEMENT,
    218: _NEWLINE,
    239: _NEWLINE,
    240: _NEWLINE,
    290: _TOPIC,
    312: _TOPIC,
    491: _ELEMENT,
    524: _ELEMENT,
    536: _ELEMENT,
    559: _WIKILINK,
    602: _ADDRESS,
    608: _ADDRESS,
    611: _ADDRESS,
    612: _ADDRESS,
    613: _ELEMENT,
    614: _ELEMENT,
    615: _ELEMENT,
    617: _ELEMENT,
    623: _ELEMENT,
    627: _DECLARATION,
    628: _DECLARATION,
    629: _DECLARATION,
}


class Example(NamedTuple):
    number: int
    markdown: str
    html: str


def examples() -> list[Example]:
    path = os.environ.get("NOTECC_COMMONMARK_SPEC", "")
    if not path:
        return []
    spec = Path(path).read_text("utf-8").replace("→", "\t")
    return [Example(at, *it.groups()) for at, it in enumerate(_EXAMPLE.finditer(spec), start=1)]


def html(markdown: str) -> str:
    md = reader()
    env: dict[str, Any] = {}
    tokens = md.parse(markdown, env)
    _tighten(tokens)
    for token in tokens:
        for child in token.children or ():
            _plain(child, token.content)
    return str(RendererHTML().render(tokens, md.options, env))


def _tighten(tokens: Sequence[Token]) -> None:
    """Say in markdown-it-py's way what our block tokens say in theirs."""
    lists = []
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(token)
            if token.meta.get("start") not in {None, 1}:
                token.attrs["start"] = token.meta["start"]
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type in {"paragraph_open", "paragraph_close"} and lists:
            is_in_item = token.level == lists[-1].level + 2
            token.hidden = is_in_item and lists[-1].meta["tight"]


def _plain(token: Token, content: str) -> None:
    """Encode addresses as CommonMark does; show what only a note has as it was written."""
    for name in ("href", "src"):
        if name in token.attrs:
            token.attrs[name] = normalizeLink(str(token.attrs[name]))
    written = content[token.meta["at"] : token.meta.get("end", 0)]
    match token.type:
        case "text_special":
            token.type = "text"
        case "comment":
            token.type, token.content = "html_inline", written
        case "tag" | "wikilink" | "embed" | "block_id":
            token.type, token.content = "text", written
        case "image":
            for child in token.children or ():
                _plain(child, token.content)


@pytest.mark.parametrize("example", examples() or [None], ids=lambda it: it and str(it.number))
def test_an_example_reads_as_commonmark_says_unless_it_is_listed(example: Example | None) -> None:
    if example is None:
        pytest.skip("NOTECC_COMMONMARK_SPEC names no spec.txt")
    if example.number in DIFFERENT:
        assert html(example.markdown) != example.html, "equal by now: take it off the list"
    else:
        assert html(example.markdown) == example.html


def test_the_list_of_differences_is_of_this_version_of_the_spec() -> None:
    found = examples()
    if not found:
        pytest.skip("NOTECC_COMMONMARK_SPEC names no spec.txt")
    assert len(found) == 652
    assert set(DIFFERENT) <= {it.number for it in found}
