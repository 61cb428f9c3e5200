"""Notes that were made to hurt: nothing crashes, nothing is lost, the work grows with the text."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

import pytest
from effort import calls
from hurtful import BLOCKS
from lossless import lost, misplaced

from notecc.model import Note, Source
from notecc.parse import parse
from notecc.parse.walk import Node, everything, inside

DEEP: Final = {
    "bullets on a line": "- " * 10_000 + "끝",
    "bullets on lines": "".join(f"{' ' * 2 * depth}- a\n" for depth in range(400)),
    "quotes": "> " * 10_000 + "끝",
    "quotes and bullets": "> - " * 5_000 + "끝",
    "folds": "<details>\n" * 5_000 + "끝\n" + "</details>\n" * 5_000,
    "folds in bullets": "".join(f"{' ' * 2 * it}- <details>\n" for it in range(300)),
    "footnotes": "[^a]: " * 3_000 + "끝",
    "callouts": "> [!note] " * 3_000 + "끝",
}


def read(text: str) -> Note:
    return parse(Source(PurePath("note.md"), text))


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_what_is_nested_too_deeply_is_kept(text: str) -> None:
    note = read(text)
    assert depth(note) < 250
    assert lost(note) == []
    assert misplaced(note) == []


@pytest.mark.parametrize("unit", BLOCKS.values(), ids=BLOCKS)
def test_four_times_the_text_is_about_four_times_the_work(unit: str) -> None:
    short, long = (unit * (size // len(unit)) for size in (5_000, 20_000))
    read(short)  # what is compiled or looked up once does not count
    assert calls(lambda: read(long)) < 4.4 * calls(lambda: read(short))


def test_a_table_of_two_lines_cannot_ask_for_millions_of_cells() -> None:
    note = read("|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|b\n" * 2_000)
    assert sum(1 for _ in everything(note.blocks)) < 50_000


def depth(note: Note) -> int:
    deepest = 0
    level: list[Node] = list(note.blocks)
    while level:
        deepest += 1
        level = [below for it in level for below in inside(it)]
    return deepest
