"""What holds of every mention, in any note; what a note says is in `spec/link`."""

from __future__ import annotations

import json
import time
import unicodedata
from itertools import pairwise
from pathlib import Path, PurePath

import pytest
from effort import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from notecc.library import concepts
from notecc.link import mentions, vocabulary
from notecc.model import Concept, Mention, Name, Note, Source, Words
from notecc.parse import parse

KNOWN = vocabulary(concepts())
SHARED = Path(__file__).parents[2] / "shared" / "data"

NAMES = st.sampled_from([it.text for concept in concepts() for it in concept.names])
GLUE = st.sampled_from(
    [
        "은 ",
        "을",
        " ",
        "\n",
        "\n\n",
        "- ",
        "**",
        "`",
        "$",
        "한",
        "a",
        "/",
        " - ",
        "\u1112",
        "😀",
        "%%",
        "\\*",
    ]
)
TEXTS = st.lists(st.one_of(NAMES, GLUE, st.text(max_size=3)), max_size=12).map("".join)


def note(text: str) -> Note:
    return parse(Source(PurePath("note.md"), text))


def found(text: str) -> tuple[Mention, ...]:
    return mentions(note(text), KNOWN)


@pytest.mark.parametrize("concept", concepts(), ids=lambda it: it.id)
def test_every_name_is_found_where_its_context_stands(concept: Concept) -> None:
    for name in concept.names:
        text = f"그 {name.text} 이다\n{' '.join(name.context)}"
        assert concept.id in {it.concept for it in found(text)}, name


@given(TEXTS)
def test_mentions_lie_in_the_source_in_order_and_never_overlap(text: str) -> None:
    spans = [it.span for it in found(text)]
    assert all(0 <= it.start < it.end <= len(text) for it in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(TEXTS)
@settings(max_examples=300)
def test_decomposed_hangul_names_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", composed)

    def named(text: str) -> list[tuple[str, str]]:
        written = ((text[slice(*it.span)], it.concept) for it in found(text))
        return [(unicodedata.normalize("NFC", surface), concept) for surface, concept in written]

    assert named(decomposed) == named(composed)


def test_decomposed_hangul_in_inline_code_is_a_name() -> None:
    text = unicodedata.normalize("NFD", "`아다 델타`")
    assert [it.concept for it in found(text)] == ["adadelta"]


@pytest.mark.parametrize("unit", ["adam ", "adam", "모멘텀", "bias , ", "- ", "residual ", "비 "])
def test_the_work_grows_with_the_text_alone(unit: str) -> None:
    def work(size: int) -> int:
        text = unit * (size // len(unit))
        return calls(lambda: sum(1 for _ in KNOWN.found(text)))

    assert work(60_000) < 11 * work(6_000)


def test_a_note_of_one_megabyte_is_linked_in_seconds() -> None:
    long = note("adam " * 200_000)
    start = time.process_time()
    assert len(mentions(long, KNOWN)) == 200_000
    assert time.process_time() - start < 20


def test_many_lines_and_topics_are_each_searched_once() -> None:
    many = note("# residual\n아담 SGD\n" * 5_000)
    start = time.process_time()
    assert len(mentions(many, KNOWN)) == 10_000
    assert time.process_time() - start < 20


def test_a_deep_note_needs_no_recursion() -> None:
    deep = note("".join(f"{'> ' * depth}- Adam\n" for depth in range(300)))
    assert mentions(deep, KNOWN)


def test_of_two_meanings_the_surroundings_choose() -> None:
    def concept(id_: str, context: str) -> Concept:
        words = Words(id_, id_)
        return Concept(id_, words, words, "task", (Name("bank", context=(context,)),))

    known = vocabulary((concept("money", "돈"), concept("river", "강")))
    text = note("# 하나\nbank와 강\n# 둘\nbank와 돈\n# 셋\nbank")
    assert [it.concept for it in mentions(text, known)] == ["river", "money"]


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert mentions(note("Adam"), vocabulary(())) == ()


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled note is not part of the project")
def test_the_labelled_note_is_understood() -> None:
    labels = json.loads((SHARED / "labels" / "concepts.json").read_text("utf-8"))
    label = next(it for it in labels["notes"] if it["split"] == "seed")
    real = note((SHARED / label["path"]).read_bytes().decode("utf-8"))
    lines = {
        (real.source.position(it.span.start).line, it.concept)
        for it in mentions(real, KNOWN)
        if it.concept in labels["inventory"]
    }
    rows = label["mentions"]
    required = {(it["line"], it["concept"]) for it in rows if it.get("required", True)}
    optional = {(it["line"], it["concept"]) for it in rows} - required
    right = len(lines & required)
    assert 2 * right / (len(lines - optional) + len(required)) >= 0.97
