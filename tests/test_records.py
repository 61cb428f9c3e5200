"""The compiled records: what is written is what is read, and no SymPy is needed to read it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from notecc.library import concepts
from notecc.library.records import document, files, read, record, written
from notecc.library.scripts import read_scripts
from notecc.model.derivation import Script

if TYPE_CHECKING:
    from notecc.model.derivation import Record

RECORDS = [it for it in (record(concept.id) for concept in concepts()) if it is not None]


def test_every_concept_has_a_record() -> None:
    assert [it.concept.id for it in RECORDS] == [it.id for it in concepts()]


def test_an_unknown_concept_has_none() -> None:
    assert record("no-such-thing") is None


@pytest.mark.parametrize("it", RECORDS, ids=lambda it: it.concept.id)
def test_what_is_written_is_what_is_read(it: Record) -> None:
    assert read(json.loads(written(it))) == it
    assert read(json.loads(json.dumps(document(it)))) == it


@pytest.mark.parametrize("it", RECORDS, ids=lambda it: it.concept.id)
def test_its_files_keep_all_of_it(it: Record) -> None:
    kept = files(it)
    bare = read(json.loads(kept[f"{it.concept.id}.json"]))
    assert replace(bare, scripts=read_scripts(kept[f"{it.concept.id}.txt"])) == it


def test_a_script_with_a_line_like_the_head_of_one_is_refused() -> None:
    with pytest.raises(ValueError, match="=== sympy"):
        files(replace(RECORDS[0], scripts=(Script("numpy", "", "x = 1\n==== sympy\n", ""),)))


def test_no_step_of_the_library_is_rejected() -> None:
    rejected = [
        (it.concept.id, derivation.name)
        for it in RECORDS
        for derivation in it.derivations
        for step in derivation.steps
        if step.status == "rejected"
    ]
    assert rejected == []
