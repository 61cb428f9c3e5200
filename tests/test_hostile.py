"""Notes that were made to hurt: nothing crashes, nothing is lost, time stays linear."""

from __future__ import annotations

from pathlib import PurePath
from time import process_time
from typing import Final

import pytest
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

REPEATED: Final = {
    "topics": "- 항목\n주제\n",
    "numbers": "1. 가\n설명\n2. 나\n",
    "fences that nothing closes": "```x\n# 1. 절\n",
    "fences in items": "- a\n  ```\n",
    "comments that nothing closes": "- %% a\n\n",
    "html comments that nothing closes": "> <!-- a\n\n",
    "formulas that nothing closes": "$$ a\n# 절\n",
    "definitions": "[a]: b\n",
    "titles that nothing closes": '[a]: b "c\n',
    "summaries that nothing closes": "<details>\n<summary>\n\n",
    "folds": "<details>\n\n",
    "tables": "|a|b|\n|-|-|\n|$c|d|e$|\n",
    "bars": "|`",
    "dashes": "- - - a\n",
    "underlines": "a\n-- -\n",
    "blanks": " \t",
    "indented lines": "\ta\n \tb\n",
    "callouts": "> [!a]\n> - b\nc\n\n",
    "scripts that nothing closes": "<script>\n\n",
    "tags": "<div\n",
    "carriage returns": "a\r\n\r",
}


def read(text: str) -> Note:
    return parse(Source(PurePath("note.md"), text))


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_what_is_nested_too_deeply_is_kept(text: str) -> None:
    note = read(text)
    assert depth(note) < 250
    assert lost(note) == []
    assert misplaced(note) == []


@pytest.mark.parametrize("unit", REPEATED.values(), ids=REPEATED)
def test_four_times_the_text_costs_about_four_times_the_time(unit: str) -> None:
    short, long = seconds(unit, 10_000), seconds(unit, 40_000)
    assert long < 8 * short + 0.2


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


def seconds(unit: str, size: int) -> float:
    text = unit * (size // len(unit))
    before = process_time()
    read(text)
    return process_time() - before
