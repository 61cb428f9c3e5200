"""Front matter is a note's own words about itself, and never a programme."""

from __future__ import annotations

from pathlib import PurePath
from time import process_time
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notecc.model import Note, Source
from notecc.parse import parse
from notecc.parse.properties import LONGEST, properties

HOSTILE: Final = {
    "aliases of aliases": "a: &a [x, x]\n"
    + "".join(f"{it}: &{it} [{', '.join([f'*{chr(ord(it) - 1)}'] * 9)}]\n" for it in "bcdefghi"),
    "merged merges": "a: &a {x: 1}\n"
    + "".join(
        f"{it}: &{it} {{<<: [{', '.join([f'*{chr(ord(it) - 1)}'] * 9)}]}}\n" for it in "bcdefghi"
    ),
    "a number of many digits": f"n: {'9' * 90_000}\n",
    "brackets": f"n: {'[' * 90_000}\n",
    "a class": "x: !!python/object/apply:os.system ['false']\n",
    "a date that is none": "date: 2022-99-99\n",
    "a long text": f"n: {'가' * LONGEST}\n",
    "a bell": "x: \a\n",
    "a mapping as a key": "{{date}}: 1\n",
}


def read(front: str) -> Note:
    return parse(Source(PurePath("note.md"), f"---\n{front}---\n글\n"))


def test_names_and_tags_are_read_however_they_are_written() -> None:
    note = read("aliases: [경사하강, 'GD']\ntag: '#최적화'\ntags:\n  - 딥러닝/기초\n  - 최적화\n")
    assert note.aliases == ("경사하강", "GD")
    assert note.tags == ("딥러닝/기초", "최적화")
    note = read("alias: 경사하강, GD\nTAGS: 하나, 둘 셋\naliases:\n")
    assert note.aliases == ("경사하강", "GD")
    assert note.tags == ("하나", "둘", "셋")


def test_tags_of_the_text_follow_those_of_the_front_matter() -> None:
    note = parse(Source(PurePath("note.md"), "---\ntags: [b]\n---\n#a #b\n"))
    assert note.tags == ("b", "a")


def test_what_stands_before_a_mistake_is_read() -> None:
    note = read("aliases: [GD]\ntitle: a: b\ntags: [c]\n")
    assert note.aliases == ("GD",)
    (wrong,) = [it for it in note.diagnostics if it.name == "invalid-front-matter"]
    assert note.source.text[slice(*wrong.span)] == "title: a: b"


@pytest.mark.parametrize("front", HOSTILE.values(), ids=HOSTILE)
def test_hostile_yaml_is_words_and_quickly_read(front: str) -> None:
    before = process_time()
    note = read(front)
    assert process_time() - before < 2  # a second alias of an alias of an alias never ends
    assert note.blocks
    assert note.aliases == ()


@given(st.text("abc가:-[]{},#&*!|>'\"%@` \t\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    properties(text)
