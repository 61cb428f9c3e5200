"""The compiled records: what is written is what is read, and no SymPy is needed to read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from notecc.library import concepts
from notecc.library.records import document, read, record, written

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


def test_no_step_of_the_library_is_rejected() -> None:
    rejected = [
        (it.concept.id, derivation.name)
        for it in RECORDS
        for derivation in it.derivations
        for step in derivation.steps
        if step.status == "rejected"
    ]
    assert rejected == []
