"""What holds of every concept in the library, whatever it says."""

from __future__ import annotations

import pkgutil
import re
from graphlib import TopologicalSorter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import math_core
import pytest

from notecc import concepts as folder
from notecc import library
from notecc.concepts import concepts
from notecc.concepts._words import written

if TYPE_CHECKING:
    from notecc.model import Concept

ALL = concepts()
each = pytest.mark.parametrize("concept", ALL, ids=lambda it: it.id)


def test_the_library_holds_the_optimisers_and_all_that_the_course_teaches() -> None:
    assert len(ALL) >= 78


def test_a_file_is_named_as_its_concept() -> None:
    files = {it.name for it in pkgutil.iter_modules(folder.__path__) if it.name[0] != "_"}
    assert files == {it.id.replace("-", "_") for it in ALL}


def test_ids_are_unique() -> None:
    assert len({it.id for it in ALL}) == len(ALL)


def test_what_a_concept_needs_exists_and_never_leads_back() -> None:
    needs = {it.id: it.needs for it in ALL}
    assert set(TopologicalSorter(needs).static_order()) == needs.keys()


@each
def test_a_concept_says_what_it_is_in_both_languages_on_one_line(concept: Concept) -> None:
    for text in (*concept.title, *concept.definition, concept.category, concept.source):
        assert text.strip() == text != ""
        assert "\n" not in text
    assert concept.names


@each
def test_a_source_has_a_year_and_no_equation_number(concept: Concept) -> None:
    assert re.match(r"[^\d]+ (18|19|20)\d\d, \S", concept.source)
    assert "eq." not in concept.source


@each
def test_a_concept_says_what_it_fixes_and_where_it_fails(concept: Concept) -> None:
    for text in (*concept.fixes, *concept.fails):
        assert text.strip() == text != ""
        assert "\n" not in text


@each
def test_a_formula_can_be_typeset(concept: Concept) -> None:
    mathml = math_core.LatexToMathML().convert_with_local_state(concept.formula, displaystyle=True)
    assert mathml.startswith("<math")


def test_the_compiled_words_are_those_of_the_source() -> None:
    assert library.concepts() == ALL
    compiled = Path(library.__file__).with_name("concepts.json").read_text(encoding="utf-8")
    assert compiled == written(ALL), "run python -m notecc.concepts"


def test_two_concepts_share_no_name() -> None:
    said = {it.id: {name.text.casefold() for name in it.names} for it in ALL}
    for one, other in combinations(said, 2):
        assert not said[one] & said[other], (one, other)


@pytest.mark.parametrize(
    "word", ["간", "선형", "분산", "데이터", "모델", "배치", "로짓", "회귀", "분류"]
)
def test_an_ordinary_word_is_no_name(word: str) -> None:
    assert all(name.text != word for it in ALL for name in it.names)
