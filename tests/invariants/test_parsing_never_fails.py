"""Any bytes become a note; spans lie inside the source; the source text is never normalised."""

from __future__ import annotations

from pathlib import PurePath

from hypothesis import given
from hypothesis import strategies as st

from notecc.model.walk import nodes
from notecc.parse import parse_bytes

MARKS = st.text(st.sampled_from("#-*_~=$%`[]()!|<>:^\\ \t\n\r가나aB1.다\u1100\u1161\ufeff\0"))


@given(st.binary(max_size=300) | MARKS.map(lambda it: it.encode("utf-8")))
def test_any_bytes_become_a_note_whose_spans_lie_inside(data: bytes) -> None:
    note = parse_bytes(PurePath("note.md"), data)
    length = len(note.source.text)
    spans = [it.span for it in (*nodes(note.blocks), *note.sections, *note.diagnostics)]
    assert all(0 <= it.start <= it.end <= length for it in spans)


@given(st.text(max_size=200))
def test_the_text_of_the_source_is_the_text_of_the_file(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    note = parse_bytes(PurePath("note.md"), data)
    if note.source.encoding == "utf-8" and not note.source.has_bom:
        assert note.source.text.encode("utf-8", "surrogateescape") == data
