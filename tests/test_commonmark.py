"""CommonMark 0.31, example by example: where a note differs, it differs on purpose.

The examples are CC-BY-SA and are not kept here: `NOTECC_COMMONMARK_SPEC` names the `spec.txt` of
the npm package `commonmark-spec`. They are read by our own reader, with nothing switched off.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import Final

import pytest
from commonmark import Example, comparable, examples, html

from notecc.model import Source
from notecc.parse import parse

_TOPIC = (
    "a line at the left edge after a list starts a topic; CommonMark puts it into the last item"
)
_ITEM = "a bullet is a bullet however far it is indented"
_ELEMENT = "not an element of HTML, so it is text and can be seen"
_DECLARATION = "not a tag of HTML, so it is text and can be seen"
_UNCLOSED = "a style that nothing closes would hide the rest of the note"
_WIKILINK = "`[[…]]` is always a link to a note"
_ADDRESS = "an address in the text is a link, as in GitHub's Markdown and Obsidian"

DIFFERENT: Final = {
    163: _ELEMENT,
    173: _UNCLOSED,
    201: _ELEMENT,
    290: _TOPIC,
    312: _ITEM,
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


def found() -> list[Example]:
    path = os.environ.get("NOTECC_COMMONMARK_SPEC", "")
    return list(examples(Path(path).read_text("utf-8"))) if path else []


@pytest.mark.parametrize("example", found() or [None], ids=lambda it: it and str(it.number))
def test_an_example_reads_as_commonmark_says_unless_it_is_listed(example: Example | None) -> None:
    if example is None:
        pytest.skip("NOTECC_COMMONMARK_SPEC names no spec.txt")
    actual = comparable(html(parse(Source(PurePath("note.md"), example.markdown))))
    expected = comparable(example.html)
    if example.number in DIFFERENT:
        assert actual != expected, "equal by now: take it off the list"
    else:
        assert actual == expected


def test_the_list_of_differences_is_of_this_version_of_the_spec() -> None:
    numbers = {it.number for it in found()}
    if not numbers:
        pytest.skip("NOTECC_COMMONMARK_SPEC names no spec.txt")
    assert len(numbers) == 652
    assert set(DIFFERENT) <= numbers
