"""A term is misspelt only if it is no word and all but a term."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from notecc.library import concepts
from notecc.lint.orthography.glossary import misspelt

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Sementic", "Semantic"),
        ("minumum", "minimum"),
        ("bidrectional", "bidirectional"),
        ("newtork", "network"),
        ("paramters", "parameters"),
        ("overfiting", "overfitting"),
        ("Regularizaton", "Regularization"),
    ],
)
def test_a_term_with_a_letter_wrong(wrong: str, right: str) -> None:
    assert misspelt(wrong) == right


@pytest.mark.parametrize(
    "word",
    [
        *(
            "gradients",
            "optimisers",
            "modelling",
            "regularised",
            "tokenizer",
            "pretrained",
            "lament",
        ),
        *("kennel", "retrial", "automation", "Detectron", "variety", "normals", "transported"),
        *("matrx", "zzzzzzzz", "ELECTRA", "sensor"),
    ],
)
def test_words_that_are_right_short_or_unknown(word: str) -> None:
    assert misspelt(word) == ""


def test_no_word_that_notecc_itself_uses_is_misspelt() -> None:
    said = [text for it in concepts() for text in (*it.title, it.definition.en, it.source)]
    said += [path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")]
    words = {it for text in said for it in re.findall(r"[A-Za-z][a-z]+", text)}
    assert len(words) > 1000
    assert {it: misspelt(it) for it in words if misspelt(it)} == {}
