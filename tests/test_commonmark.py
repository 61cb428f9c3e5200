"""The examples of CommonMark 0.31, where notes do not differ from it on purpose."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import Final

import pytest
from commonmark import comparable, examples, html

from notecc.model import Source
from notecc.parse import parse

SPECIFICATION: Final = os.environ.get("NOTECC_COMMONMARK_SPEC", "")

TOPICS: Final = {
    290,  # a line without indentation, right below a list item, begins a topic
    312,  # a bullet is a bullet however far it is indented
}
PICTURES: Final = {520, 573, 574, 575, 576, 577, 585, 589}
"""Markup in the description of a picture."""


@pytest.mark.skipif(not SPECIFICATION, reason="NOTECC_COMMONMARK_SPEC names no spec.txt")
def test_only_what_we_differ_in_on_purpose_differs() -> None:
    found = list(examples(Path(SPECIFICATION).read_text("utf-8")))
    assert len(found) == 652
    differs = {it.number for it in found if _shown(it.markdown) != _breaks(comparable(it.html))}
    assert differs == TOPICS | PICTURES


def _shown(markdown: str) -> str:
    return _breaks(comparable(html(parse(Source(PurePath("note.md"), markdown)))))


def _breaks(text: str) -> str:
    """Every line end is a line break in a note."""
    return re.sub(r"<br />\n", "\n", text)
